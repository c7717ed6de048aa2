"""Chains of ties as an argument: each step with its arrow, period, grade and sources, and what they amount to."""

from __future__ import annotations

from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import GAP, Chain, Lines, Row, Title, spans
from actorgraph.model.period import Certainty
from actorgraph.model.span import ALWAYS
from actorgraph.presenters.telling import Telling
from actorgraph.wording.dates import period_words, span_words
from actorgraph.wording.grades import level_words
from actorgraph.wording.ties import sign_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span
    from actorgraph.queries.paths.chain import Chain as Found
    from actorgraph.queries.paths.chain import Hop
    from actorgraph.queries.paths.path import Paths, Remainder

_PARALLEL: Final = 5
"""At most so many ties beside the one that is taken."""


def blocks(answer: Paths, language: str) -> Iterator[Block]:
    """Yield the chains step by step, then what is left of the best one without ties in doubt."""
    tell = Telling(answer, language)
    for number, chain in enumerate(answer.chains):
        yield Title(text=_title(tell, chain), apart=number > 0)
        yield from _argument(tell, chain)
    if not answer.chains:
        yield Lines(texts=(_nothing(tell),))
    yield from _robust(tell)
    yield from tell.closing()


def _argument(tell: Telling[Paths], chain: Found) -> Iterator[Block]:
    """Yield the steps of a chain, and what they amount to."""
    if chain.hops:
        yield Chain(rows=tuple(_step(tell, *step) for step in zip(chain.hops, chain.days, strict=True)))
        yield Lines(texts=(_verdict(tell, chain),))


def _step(tell: Telling[Paths], hop: Hop, days: Span) -> Row:
    row = tell.tie(hop.start, hop.relation)
    below: list[Text] = [_taken(tell, days)] if tell.answer.in_time else []
    for other in islice(hop.parallel, _PARALLEL):
        also = tell.phrase("also: {tie}", tie=tell.arrow(hop.start, other))
        below.append((also, GAP, *spans(tell.standing(other))))
    if (more := len(hop.between) - 1 - _PARALLEL) > 0:
        below.append(tell.phrase("{n} more", n=more))
    return Row(row.cells, tuple(below))


def _taken(tell: Telling[Paths], days: Span) -> str:
    """Say on which days a step can be taken in the order of time."""
    words = tell.phrase("on any day") if days == ALWAYS else span_words(days, tell.language)
    return tell.phrase("in the order of time: {days}", days=words)


def _robust(tell: Telling[Paths]) -> Iterator[Block]:
    """Say, doubt by doubt, what is left of the best chain; each other chain is drawn once."""
    drawn: set[tuple[str, ...]] = set()
    for remainder in tell.answer.robust:
        yield Title(text=_left(tell, remainder))
        chain = remainder.chain
        if chain is not None and not remainder.same and chain.ids not in drawn:
            drawn.add(chain.ids)
            yield from _argument(tell, chain)


def _left(tell: Telling[Paths], remainder: Remainder) -> str:
    doubt = tell.term(remainder.doubt)
    without = tell.phrase("without {doubt} ({n} left out)", doubt=doubt, n=remainder.left_out)
    return tell.phrase("{name}: {text}", name=without, text=_outcome(tell, remainder))


def _outcome(tell: Telling[Paths], remainder: Remainder) -> str:
    if remainder.chain is None:
        return _nothing(tell)
    if remainder.same:
        return tell.phrase("the same chain")
    return tell.phrase("another chain, of {n}", n=_count(tell, remainder.chain))


def _count(tell: Telling[Paths], chain: Found) -> str:
    return tell.counted("{n} step", "{n} steps", len(chain.hops))


def _nothing(tell: Telling[Paths]) -> str:
    a, b = _ends(tell)
    if tell.answer.in_time:
        return tell.phrase("no chain in the order of time leads from {a} to {b}", a=a, b=b)
    return tell.phrase("no chain of ties connects {a} and {b}", a=a, b=b)


def _title(tell: Telling[Paths], chain: Found) -> str:
    a, b = _ends(tell)
    if not chain.hops:
        return tell.phrase("both names are those of one actor: {a}", a=a)
    words = "{a} → {b}: {n}" if tell.answer.directed or tell.answer.in_time else "{a} to {b}: {n}"
    return tell.phrase(words, a=a, b=b, n=_count(tell, chain))


def _ends(tell: Telling[Paths]) -> tuple[str, str]:
    return tell.called(tell.answer.subject), tell.called(tell.answer.object)


def _verdict(tell: Telling[Paths], chain: Found) -> str:
    sign = sign_words(chain.sign, tell.language)
    together = len(chain.hops) > 1
    parts = [
        _together(tell, chain) if together else _alone(tell, chain.hops[0].relation),
        tell.phrase("signs multiply to {sign}", sign=sign) if together else sign,
    ]
    if chain.weakest is not None:
        parts.append(tell.phrase("weakest link: {level}", level=level_words(chain.weakest, tell.language)))
    if tell.answer.in_time and chain.in_order is Certainty.POSSIBLY:
        parts.append(tell.phrase("only possibly in the order of time"))
    return " · ".join(parts)


def _alone(tell: Telling[Paths], relation: Relation) -> str:
    """Say when the only tie of a chain held."""
    period, day = relation.period, tell.answer.day
    if period.since is None and period.until is None:
        return tell.phrase("undated, so taken to hold at all times")
    if period.since is not None and (relation.type.lasting or period.since == period.until):
        words = "took place {period}"
    elif period.certain.is_empty or period.holds_on(day) is Certainty.POSSIBLY:
        words = "may have held {period}"
    elif period.until is None and period.holds_on(day) is Certainty.YES:
        words = "holds throughout {period}"
    else:
        words = "held {period}" if period.holds_on(day) is Certainty.NO else "holds {period}"
    return tell.phrase(words, period=period_words(period, tell.language, event=relation.type.lasting))


def _together(tell: Telling[Paths], chain: Found) -> str:
    """Say when the ties of a chain held at the same time."""
    span, overlap, day = chain.certain_span, chain.overlap, tell.answer.day
    if span.is_empty or span.first > day:
        span = chain.possible_span
        overlap = Certainty.NO if span.is_empty else Certainty.POSSIBLY
    if span.is_empty:
        return tell.phrase("the ties never held at the same time")
    dated = span != ALWAYS
    if overlap is Certainty.POSSIBLY:
        words = "the ties may have held together {period}" if dated else "the ties may have held together"
    elif dated:
        over = span.last < day
        going = "the ties have held together {period}" if span.last == inf else "the ties hold together {period}"
        words = "the ties held together {period}" if over else going
    else:
        words = "the ties are undated, so taken to hold together"
    return tell.phrase(words, period=span_words(span, tell.language))
