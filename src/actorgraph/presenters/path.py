"""Chains of ties as an argument: each step with its arrow, period, grade and sources, and what they amount to."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from actorgraph.model.period import Certainty
from actorgraph.presenters.scope import scope_words
from actorgraph.presenters.sources import sources_text
from actorgraph.presenters.terminal import Paint, clean, pad, width
from actorgraph.presenters.ties import arrow_text, standing_text
from actorgraph.wording.dates import period_words, span_words
from actorgraph.wording.phrases import counted, phrase, term
from actorgraph.wording.sources import Bibliography
from actorgraph.wording.ties import level_words, sign_words

if TYPE_CHECKING:
    from actorgraph.model.relation import Relation
    from actorgraph.queries.paths.chain import Chain
    from actorgraph.queries.paths.path import Paths, Remainder


_PARALLEL: Final = 5
"""In text, at most so many ties beside the one that is taken."""


def path_text(answer: Paths, language: str, paint: Paint) -> str:
    """Return chains step by step, with numbered sources below."""
    bibliography = Bibliography()
    lines: list[str] = []
    for chain in answer.chains:
        lines += [*([""] if lines else []), *_chain(answer, chain, bibliography, language, paint)]
    if not answer.chains:
        lines.append(_nothing(answer, language))
    lines += _robust(answer, bibliography, language, paint)
    lines += sources_text(bibliography, language)
    lines += [term(note, language) for note in answer.notes]
    return "\n".join([*lines, paint.dim(scope_words(answer, language))])


def path_summary(answer: Paths, language: str) -> list[str]:
    """Return a line for each chain: how long it is, and what it amounts to."""
    if not answer.chains:
        return [_nothing(answer, language)]
    lines = []
    for chain in answer.chains:
        parts = [_title(answer, chain, language)]
        if chain.hops:
            parts.append(_verdict(answer, chain, language))
        lines.append(" · ".join(parts))
    return [*lines, *(_left(answer, remainder, language) for remainder in answer.robust)]


def _chain(answer: Paths, chain: Chain, bibliography: Bibliography, language: str, paint: Paint) -> list[str]:
    lines = [paint.bold(_title(answer, chain, language)), *_steps(answer, chain, bibliography, language, paint)]
    return [*lines, _verdict(answer, chain, language)] if chain.hops else lines


def _steps(answer: Paths, chain: Chain, bibliography: Bibliography, language: str, paint: Paint) -> list[str]:
    lines = []
    drawn = [arrow_text(answer, hop.start, hop.relation, language) for hop in chain.hops]
    longest = max(map(width, drawn), default=0)
    for hop, text, days in zip(chain.hops, drawn, chain.days, strict=True):
        standing = standing_text(answer, hop.relation, bibliography, language)
        lines.append(f"  {pad(text, longest)}   {standing}")
        if answer.in_time:
            lines.append(paint.dim(f"      {_taken(days, language)}"))
        for other in islice(hop.parallel, _PARALLEL):
            also = phrase("also: {tie}", language).format(tie=arrow_text(answer, hop.start, other, language))
            lines.append(paint.dim(f"      {also}   {standing_text(answer, other, bibliography, language)}"))
        if (more := len(hop.between) - 1 - _PARALLEL) > 0:
            lines.append(paint.dim(f"      {phrase('{n} more', language).format(n=more)}"))
    return lines


def _taken(days: tuple[int | None, int | None], language: str) -> str:
    """Say on which days a step can be taken in the order of time."""
    words = phrase("on any day", language) if days == (None, None) else span_words(days, language)
    return phrase("in the order of time: {days}", language).format(days=words)


def _robust(answer: Paths, bibliography: Bibliography, language: str, paint: Paint) -> list[str]:
    """Say, doubt by doubt, what is left of the best chain; each other chain is drawn once."""
    lines: list[str] = []
    drawn: set[tuple[str, ...]] = set()
    for remainder in answer.robust:
        lines.append(paint.bold(_left(answer, remainder, language)))
        chain = remainder.chain
        if chain is not None and not remainder.same and chain.ids not in drawn:
            drawn.add(chain.ids)
            lines += [*_steps(answer, chain, bibliography, language, paint), _verdict(answer, chain, language)]
    return lines


def _left(answer: Paths, remainder: Remainder, language: str) -> str:
    without = phrase("without {doubt} ({n} left out)", language)
    without = without.format(doubt=term(remainder.doubt, language), n=remainder.left_out)
    return phrase("{name}: {text}", language).format(name=without, text=_outcome(answer, remainder, language))


def _outcome(answer: Paths, remainder: Remainder, language: str) -> str:
    if remainder.chain is None:
        return _nothing(answer, language)
    if remainder.same:
        return phrase("the same chain", language)
    return phrase("another chain, of {n}", language).format(n=_count(remainder.chain, language))


def _count(chain: Chain, language: str) -> str:
    return counted("{n} step", "{n} steps", len(chain.hops), language)


def _nothing(answer: Paths, language: str) -> str:
    words = "no chain of ties connects {a} and {b}"
    text = phrase("no chain in the order of time leads from {a} to {b}" if answer.in_time else words, language)
    a, b = _ends(answer, language)
    return clean(text.format(a=a, b=b))


def _title(answer: Paths, chain: Chain, language: str) -> str:
    a, b = _ends(answer, language)
    if not chain.hops:
        return clean(phrase("both names are those of one actor: {a}", language).format(a=a))
    words = "{a} → {b}: {n}" if answer.directed or answer.in_time else "{a} to {b}: {n}"
    steps = _count(chain, language)
    return clean(phrase(words, language).format(a=a, b=b, n=steps))


def _ends(answer: Paths, language: str) -> list[str]:
    return [answer.dataset.called(label, language) for label in (answer.subject, answer.object)]


def _verdict(answer: Paths, chain: Chain, language: str) -> str:
    sign = sign_words(chain.sign, language)
    together = len(chain.hops) > 1
    parts = [
        _together(chain, answer.day, language) if together else _alone(chain.hops[0].relation, answer.day, language),
        phrase("signs multiply to {sign}", language).format(sign=sign) if together else sign,
    ]
    if chain.weakest is not None:
        parts.append(phrase("weakest link: {level}", language).format(level=level_words(chain.weakest, language)))
    if answer.in_time and chain.in_order is Certainty.POSSIBLY:
        parts.append(phrase("only possibly in the order of time", language))
    return " · ".join(parts)


def _alone(relation: Relation, day: int, language: str) -> str:
    """Say when the only tie of a chain held."""
    period = relation.period
    if period.since is None and period.until is None:
        return phrase("undated, so taken to hold at all times", language)
    if period.since is not None and (relation.type.lasting or period.since == period.until):
        words = "took place {period}"
    elif period.certain is None or period.holds_on(day) is Certainty.POSSIBLY:
        words = "may have held {period}"
    elif period.until is None and period.holds_on(day) is Certainty.YES:
        words = "holds throughout {period}"
    else:
        words = "held {period}" if period.holds_on(day) is Certainty.NO else "holds {period}"
    dates = period_words(period, language, event=relation.type.lasting)
    return phrase(words, language).format(period=dates)


def _together(chain: Chain, day: int, language: str) -> str:
    """Say when the ties of a chain held at the same time."""
    span, overlap = chain.certain_span, chain.overlap
    if span is None or (span[0] is not None and span[0] > day):
        span = chain.possible_span
        overlap = Certainty.NO if span is None else Certainty.POSSIBLY
    if span is None:
        return phrase("the ties never held at the same time", language)
    dated = span != (None, None)
    if overlap is Certainty.POSSIBLY:
        words = "the ties may have held together {period}" if dated else "the ties may have held together"
    elif dated:
        over = span[1] is not None and span[1] < day
        going = "the ties have held together {period}" if span[1] is None else "the ties hold together {period}"
        words = "the ties held together {period}" if over else going
    else:
        words = "the ties are undated, so taken to hold together"
    return phrase(words, language).format(period=span_words(span, language))
