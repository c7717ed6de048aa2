"""A dataset of any size, as the YAML a person would write; the same for the same size."""

from __future__ import annotations

from random import Random

_TYPES = ("hostilities", "allegiances", "partnerships", "memberships")
_SOURCES = 200


def yaml_of(actors: int, relations: int, *, quoted: bool = False) -> str:
    """Return YAML with so many declared actors and cited, dated relations, spread over four types.

    Args:
        actors: How many actors.
        relations: How many relations, each with one citation.
        quoted: Whether each citation has a page and words of its own.
    """
    random = Random(7)
    lines = ["dataset:", "  title: Synthetic", "  as_of: 2025-11-07", "sources:"]
    for i in range(_SOURCES):
        date = f"{2015 + i % 10}-0{1 + i % 9}-11"
        lines += [f"  report-{i}:", f"    title: Report {i}", "    publisher: The Paper", f"    date: {date}"]
    lines.append("actors:")
    for i in range(actors):
        lines += [f"  Group {i}:", "    kind: armed group", f"    since: {1990 + i % 25}"]
    for place, section in enumerate(_TYPES):
        lines.append(f"{section}:")
        for i in range(place, relations, len(_TYPES)):
            a, b = random.sample(range(actors), 2)
            ends = (
                f"between: [Group {a}, Group {b}]" if section == "partnerships" else f"from: Group {a}, to: Group {b}"
            )
            since = f"{2015 + i % 10}-0{1 + i % 9}"
            cited = f"report-{i % _SOURCES}"
            if quoted:
                cited = f'{{source: {cited}, quote: "they met, as witness {i} said", page: {i % 90 + 1}}}'
            lines.append(f"- {{{ends}, since: {since}, confidence: high, sources: [{cited}]}}")
    return "\n".join(lines) + "\n"
