"""Chains of ties as an argument: each step with its arrow, period, grade and sources, and what they amount to."""

from __future__ import annotations

from itertools import islice
from math import inf
from typing import TYPE_CHECKING, Final

from actorgraph.documents.blocks import GAP, Lines, Row, Ties, Title, spans
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Status
from actorgraph.model.timing import common_period, together
from actorgraph.presenters.telling import Telling
from actorgraph.wording.dates import day_words, period_words
from actorgraph.wording.grades import level_words
from actorgraph.wording.ties import in_turn_words, never_words, sign_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.documents.blocks import Block, Text
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.timing import Timing
    from actorgraph.queries.paths.chain import Chain, Hop
    from actorgraph.queries.paths.path import Paths
    from actorgraph.queries.paths.sought import Remainder

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


def _argument(tell: Telling[Paths], chain: Chain) -> Iterator[Block]:
    """Yield the steps of a chain, and what they amount to."""
    if chain.hops:
        yield Ties(rows=tuple(_step(tell, *step) for step in zip(chain.hops, chain.days, strict=True)))
        yield Lines(texts=(_verdict(tell, chain),))


def _step(tell: Telling[Paths], hop: Hop, days: Period) -> Row:
    row = tell.tie(hop.start, hop.relation)
    below: list[Text] = [_taken(tell, days)] if tell.answer.in_time else []
    for other in islice(hop.parallel, _PARALLEL):
        also = tell.phrase("also: {tie}", tie=tell.arrow(hop.start, other))
        below.append((also, GAP, *spans(tell.standing(other))))
    if (more := len(hop.between) - 1 - _PARALLEL) > 0:
        below.append(tell.phrase("{n} more", n=more))
    return Row(row.cells, tuple(below))


def _taken(tell: Telling[Paths], days: Period) -> str:
    """Say on which days a step can be taken in the order of time."""
    words = tell.phrase("on any day") if days == Period() else period_words(days, tell.language)
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


def _count(tell: Telling[Paths], chain: Chain) -> str:
    return tell.counted("{n} step", "{n} steps", len(chain.hops))


def _nothing(tell: Telling[Paths]) -> str:
    a, b = _ends(tell)
    if tell.answer.in_time:
        return tell.phrase("no chain in the order of time leads from {a} to {b}", a=a, b=b)
    return tell.phrase("no chain of ties connects {a} and {b}", a=a, b=b)


def _title(tell: Telling[Paths], chain: Chain) -> str:
    a, b = _ends(tell)
    if not chain.hops:
        return tell.phrase("both names are those of one actor: {a}", a=a)
    words = "{a} → {b}: {n}" if tell.answer.directed or tell.answer.in_time else "{a} to {b}: {n}"
    return tell.phrase(words, a=a, b=b, n=_count(tell, chain))


def _ends(tell: Telling[Paths]) -> tuple[str, str]:
    return tell.called(tell.answer.subject), tell.called(tell.answer.object)


def _verdict(tell: Telling[Paths], chain: Chain) -> str:
    several = len(chain.hops) > 1
    parts = [
        _together(tell, chain) if several else _alone(tell, chain.hops[0]),
        *_sign(tell, chain),
    ]
    if (link := chain.weakest_link) is not None:
        level = level_words(link.confidence.level, tell.language)
        if link.status is not Status.ACCEPTED:
            level = f"{level}, {tell.term(link.status)}"
        parts.append(tell.phrase("weakest link: {level}", level=level))
    if tell.answer.in_time and chain.in_order is Certainty.POSSIBLY:
        parts.append(tell.phrase("only possibly in the order of time"))
    return " · ".join(parts)


def _sign(tell: Telling[Paths], chain: Chain) -> Iterator[str]:
    """Yield the sign of a chain, and that other ties of a pair on it have the opposite one."""
    several, sign = len(chain.hops) > 1, sign_words(chain.sign, tell.language)
    if not any(_is_torn(hop, tell.answer.dataset) for hop in chain.hops):
        yield tell.phrase("signs multiply to {sign}", sign=sign) if several else sign
    elif several:
        yield tell.phrase("signs of these ties multiply to {sign}", sign=sign)
        yield tell.phrase("friendly and hostile ties are recorded between two on it")
    else:
        yield tell.phrase("{sign} by this tie", sign=sign)
        yield tell.phrase("friendly and hostile ties are recorded between the two")


def _is_torn(hop: Hop, dataset: Dataset) -> bool:
    """Whether another tie of the two has the opposite sign, and may have held at the same time."""
    sign = hop.relation.type.sign
    opposite = (tie for tie in hop.between if tie.type.sign * sign < 0)
    return any(together([dataset.timing_of(tie), hop.timing]) is not Certainty.NO for tie in opposite)


def _alone(tell: Telling[Paths], hop: Hop) -> str:
    """Say when the only tie of a chain held."""
    relation, when = hop.relation, tell.answer.when
    if relation.type.lasting or relation.period.is_one_day:
        return _happened(tell, relation)
    if _is_undated(hop):
        return _undated(tell)
    if (never := never_words(relation, when.dataset, tell.language)) is not None:
        return never
    *_, period = periods = _as_written(hop)
    if period.since is None and period.until is not None and period.until.is_unknown:
        return period_words(period, tell.language)
    holds = when.holds(relation)
    if together([hop.timing]) is not Certainty.YES:
        words = "may have held {period}"
    elif len(periods) > 1:
        words = "in force {period}, possibly not on {day}" if holds is Certainty.POSSIBLY else "in force {period}"
    elif hop.timing.possible.last < when.day:
        words = "held {period}"
    elif holds is not Certainty.YES:
        words = "holds {period}, possibly not on {day}"
    else:
        words = "holds throughout {period}" if period.until is None else "holds {period}"
    said = tell.phrase(words, period=in_turn_words(periods, tell.language), day=day_words(when.day, tell.language))
    return _bounded(tell, said, [hop])


def _undated(tell: Telling[Paths]) -> str:
    when = tell.answer.when
    if when.dataset.day is not None:
        return tell.phrase("undated: began by {date}", date=day_words(when.dataset.day, tell.language))
    if when.asked:
        return tell.phrase("undated: the record does not say when it held")
    return tell.phrase("undated, so taken to hold at all times")


def _bounded(tell: Telling[Paths], said: str, hops: Sequence[Hop]) -> str:
    """Say of a period that the lives of actors bound it more closely than the dates of its ties, if they do."""
    found = common_period(hop.timing for hop in hops)
    own = common_period(hop.timing.own for hop in hops)
    is_bounded = (found.begins, found.ends) != (own.begins, own.ends)
    return tell.phrase("{period} (by the lives of actors)", period=said) if is_bounded else said


def _as_written(hop: Hop) -> list[Period]:
    """Return when a tie held, in each of its spells: its dates as written, unless the lives of its actors say more."""
    times = zip(hop.relation.periods, hop.timing.times, strict=True)
    return [_unless_bounded(period, timing) for period, timing in times if not timing.possible.is_empty]


def _unless_bounded(written: Period, timing: Timing) -> Period:
    found, alone = common_period([timing]), common_period([timing.own])
    since = written.since if found.begins == alone.begins else found.since
    return Period(since, written.until if found.ends == alone.ends else found.until)


def _happened(tell: Telling[Paths], relation: Relation) -> str:
    when = tell.answer.when
    if relation.period.since is None:
        return tell.phrase("took place on an unknown day")
    words = "took place {period}"
    if not relation.type.lasting and when.asked and when.holds(relation) is Certainty.POSSIBLY:
        words = "took place {period}, possibly not on {day}"
    period = period_words(relation.period, tell.language, event=True)
    return tell.phrase(words, period=period, day=day_words(when.day, tell.language))


def _is_undated(hop: Hop) -> bool:
    """Whether neither its dates nor the lives of its actors say anything of a tie's time."""
    return hop.relation.is_undated and len(hop.timing.stretches) == 1


def _together(tell: Telling[Paths], chain: Chain) -> str:
    """Say when the ties of a chain held at the same time."""
    periods, when = [_since_when_known(period) for period in chain.periods], tell.answer.when
    if not periods:
        return tell.phrase("the ties never held at the same time")
    period = periods[-1]
    asked = not tell.answer.selected.is_timeless
    possibly = chain.overlap is Certainty.POSSIBLY or (asked and period.begins.last > when.day)
    if period == Period() or all(map(_is_undated, chain.hops)):
        if when.dataset.day is None and when.asked:
            return tell.phrase("the ties are undated: the record does not say when they held")
        return tell.phrase(
            "the ties may have held together" if possibly else "the ties are undated, so taken to hold together"
        )
    if possibly:
        words = "the ties may have held together {period}"
    elif period.ends.last < when.day + period.is_one_day:
        words = "the ties held together {period}"
    else:
        words = "the ties have held together {period}" if period.until is None else "the ties hold together {period}"
    said = in_turn_words(periods, tell.language)
    return _bounded(tell, tell.phrase(words, period=said), chain.hops)


def _since_when_known(period: Period) -> Period:
    """Return a period without its beginning, if that is bounded by its end alone."""
    is_bounded = period.begins.first > -inf or period.until is None
    return period if is_bounded else Period(None, period.until)
