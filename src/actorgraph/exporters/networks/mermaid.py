"""Mermaid flowcharts, which GitHub, GitLab and many notebooks draw from a block of text."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from actorgraph.scene.palette import LIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.relation import Relation


def mermaid(extract: Extract) -> str:
    """Return what goes out as a flowchart: a box for each actor, an arrow for each tie, in the colour of its sign.

    Nodes are numbered: a name such as ``end`` is a word of the language.
    """
    number = {actor.label: f"a{place}" for place, actor in enumerate(extract.actors)}
    lines = [
        *(f'{number[actor.label]}["{escaped(actor.label)}"]' for actor in extract.actors),
        *(_link(tie, number[tie.subject], number[tie.object]) for tie in extract.ties),
        *_colours(extract),
    ]
    return "\n".join(["flowchart LR", *(f"  {line}" for line in lines), ""])


def _link(tie: Relation, subject: str, object_: str) -> str:
    arrow = "<-->" if tie.mutual else "-->"
    return f'{subject} {arrow}|"{escaped(told(tie))}"| {object_}'


def told(tie: Relation) -> str:
    """Return what is written on a tie: type and sign, dates as written, grade, status, ids of sources."""
    since, until = tie.period.since, tie.period.until
    sources = dict.fromkeys(citation.source.id for citation in tie.citations)
    parts = [
        f"{tie.type.name} ({tie.type.sign:+d})" if tie.type.sign else f"{tie.type.name} (0)",
        f"since {since}" if since else "",
        f"until {until}" if until else "",
        tie.confidence.written,
        str(tie.status),
        f"[{', '.join(sources)}]" if sources else "",
    ]
    return ", ".join(part for part in parts if part)


def escaped(text: str) -> str:
    """Return a text in which nothing is a mark of the language: what is no letter or digit is told by its number.

    >>> escaped('"end" --> %%{x}'), escaped("Ménaka 2017-03")
    ('#34;end#34; --#62; #37;#37;#123;x#125;', 'Ménaka 2017-03')
    """
    words = " ".join(text.split())
    return "".join(
        letter if letter.isalnum() or letter in " -.,:/()_+'" or ord(letter) > 127 else f"#{ord(letter)};"
        for letter in words
    )


def _colours(extract: Extract) -> Iterator[str]:
    """Yield the colours of the ties by their sign; ties are numbered in the order in which they stand."""
    places: defaultdict[int, list[str]] = defaultdict(list)
    for place, tie in enumerate(extract.ties):
        places[tie.type.sign].append(str(place))
    for sign in sorted(places):
        yield f"linkStyle {','.join(places[sign])} stroke:{LIGHT.signs[sign]}"
