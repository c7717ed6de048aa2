"""Chains of ties as an argument: each step with its arrow, period, grade and sources, and what they amount to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.terminal import Paint, clean, pad, width
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.phrases import phrase
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import level_words, sign_words, standing_words

if TYPE_CHECKING:
    from actorgraph.model.relation import Relation
    from actorgraph.queries.chains import Chain, Hop
    from actorgraph.queries.paths import Paths


def path_text(answer: Paths, language: str, paint: Paint) -> str:
    """Return chains step by step, with numbered sources below."""
    bibliography = Bibliography()
    lines: list[str] = []
    for chain in answer.chains:
        lines += [*_chain(answer, chain, bibliography, language, paint), ""]
    if not answer.chains:
        text = phrase("no chain of ties connects {a} and {b}", language)
        lines.append(clean(text.format(a=answer.subject, b=answer.object)))
    elif sources := sources_text(bibliography, language):
        lines = [*lines[:-1], *sources]
    else:
        lines.pop()
    lines += answer.notes
    return "\n".join([*lines, paint.dim(scope_words(answer, language))])


def _chain(answer: Paths, chain: Chain, bibliography: Bibliography, language: str, paint: Paint) -> list[str]:
    if not chain.hops:
        text = phrase("{a} is {b}", language).format(a=answer.subject, b=answer.object)
        return [clean(text)]
    steps = f"{len(chain.hops)} {phrase('step' if len(chain.hops) == 1 else 'steps', language)}"
    title = phrase("{a} to {b}: {n}", language).format(a=answer.subject, b=answer.object, n=steps)
    drawn = [clean(_arrow(hop, hop.relation, language)) for hop in chain.hops]
    longest = max(width(text) for text in drawn)
    lines = [paint.bold(clean(title))]
    for hop, text in zip(chain.hops, drawn, strict=True):
        standing = _standing(answer, hop.relation, bibliography, language)
        lines.append(f"  {pad(text, longest)}   {standing}")
        for other in hop.parallel:
            also = f"{phrase('also', language)}: {clean(_arrow(hop, other, language))}"
            lines.append(paint.dim(f"      {also}   {_standing(answer, other, bibliography, language)}"))
    return [*lines, _verdict(chain, language)]


def _standing(answer: Paths, relation: Relation, bibliography: Bibliography, language: str) -> str:
    words = standing_words(relation, answer.dataset, answer.day, language)
    marks = bibliography.cite(relation.citations) or phrase("no source", language)
    if relation.status is Status.CONTESTED and relation.disputed_by:
        words.append(f"{phrase('disputed by', language)} {bibliography.cite(relation.disputed_by)}")
    return clean(f"{' · '.join(words)}   {marks}")


def _arrow(hop: Hop, relation: Relation, language: str) -> str:
    label = relation.type.label.in_(language)
    if relation.mutual:
        return f"{hop.start} ◀─{label}─▶ {hop.end}"
    if relation.subject == hop.start:
        return f"{hop.start} ──{label}──▶ {hop.end}"
    return f"{hop.start} ◀──{label}── {hop.end}"


def _verdict(chain: Chain, language: str) -> str:
    weakest = level_words(chain.weakest, language) if chain.weakest is not None else ""
    parts = [
        _overlap(chain, language),
        sign_words(chain.sign, language),
        phrase("weakest link: {level}", language).format(level=weakest),
    ]
    return " · ".join(parts)


def _overlap(chain: Chain, language: str) -> str:
    if chain.overlap is Certainty.NO:
        return phrase("the ties never held at the same time", language)
    certain = chain.overlap is Certainty.YES
    if len(chain.hops) == 1:
        words = "holds throughout {period}" if certain else "may have held {period}"
        span = period_words(chain.hops[0].relation.period, language)
    else:
        words = "the ties hold together {period}" if certain else "the ties may have held together {period}"
        span = _span((chain.certain_span if certain else chain.possible_span) or (None, None), language)
    return phrase(words, language).format(period=span)


def _span(span: tuple[int | None, int | None], language: str) -> str:
    first, last = span
    if first is not None and first == last:
        return f"{phrase('on', language)} {day_words(first, language)}"
    parts = []
    if first is not None:
        words = "since day {date}" if last is None else "from day {date}"
        parts.append(phrase(words, language).format(date=day_words(first, language)))
    if last is not None:
        parts.append(phrase("to day {date}", language).format(date=day_words(last, language)))
    return " ".join(parts) or phrase("at all times", language)
