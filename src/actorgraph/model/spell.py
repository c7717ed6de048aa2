"""The spells of a tie that paused and resumed: one tie, held now and then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import Final

from actorgraph.model.cells import cell_of
from actorgraph.model.dates import PartialDate
from actorgraph.model.facts import dated, exact_of, fact, full_of, plain_of
from actorgraph.model.forms import LOCAL_TEXT, Form, form, in_a_row, in_every_language
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.model.span import ALWAYS, Span

_PAUSE: Final = 2
"""From the last day of a spell to the first of the next there is at least a day between, or nothing paused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """One of the times for which a tie held; what is said of it stands in its facts."""

    period: Period = dated(
        since="From when it held; nothing: from some day on, after the spell before.",
        until="Until when it held; nothing, in the last: not known to have ended; unknown: nobody knows when.",
    )
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know of it.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so.", name="sources")


def _in_words(spells: Iterable[Spell]) -> str | None:
    return in_a_row(f"{spell.period.since or ''} to {spell.period.until or ''}".strip() for spell in spells)


def _wholly(spells: Iterable[Spell]) -> str | None:
    return in_a_row(
        " ".join(
            part
            for part in (_in_words([spell]), in_every_language(spell.note), CITATIONS.whole(spell.citations))
            if part
        )
        for spell in spells
    )


SPELLS: Form[tuple[Spell, ...]] = form(
    (),
    lambda spells: [plain_of(spell) for spell in spells],
    flat=_in_words,
    whole=_wholly,
    full=lambda spells: [full_of(spell) for spell in spells],
    cell=lambda spells: cell_of([full_of(spell) for spell in spells]),
    exact=lambda spells: [exact_of(spell) for spell in spells],
)
"""Spells, the earliest first."""


def in_turn(spells: Sequence[Spell]) -> tuple[Spell, ...]:
    """Return spells with their dates as far as they bound each other, since each follows a pause after the one before.

    What has no end but the last, and no beginning but the first, began or ended nobody knows when, between its
    neighbours. If no days can be in that order, all dates stay as they are.

    >>> [one, two] = in_turn([Spell(period=Period(until=PartialDate.parse("2010"))), Spell()])
    >>> two.period.since.earliest == one.period.until.earliest + 2
    True
    """
    bounds = _in_order([span for spell in spells for span in _ends(spell.period)])
    last = len(spells) - 1
    return tuple(
        replace(
            spell,
            period=Period(
                _bounded(spell.period.since, bounds[2 * place], is_open=not place),
                _bounded(spell.period.until, bounds[2 * place + 1], is_open=place == last),
            ),
        )
        for place, spell in enumerate(spells)
    )


def pauses(spells: Sequence[Spell]) -> list[bool]:
    """Say of each spell but the first whether it can follow a pause after the one before."""
    return [
        before.period.ends.first + _PAUSE <= after.period.begins.last
        if before.period.until is not None and after.period.since is not None
        else True
        for before, after in pairwise(spells)
    ]


def _ends(period: Period) -> tuple[Span, Span]:
    since, until = period.since, period.until
    return (ALWAYS if since is None else since.span, ALWAYS if until is None else until.span)


def _in_order(days: Sequence[Span]) -> Sequence[Span]:
    """Return the days that are left of first and last days in turn, if each comes after the one before."""
    least = [place // 2 * _PAUSE for place in range(len(days))]
    firsts = accumulate((span.first - after for span, after in zip(days, least, strict=True)), max)
    lasts = list(
        accumulate((span.last - after for span, after in zip(reversed(days), reversed(least), strict=True)), min)
    )
    found = [
        Span(first + after, last + after) for first, last, after in zip(firsts, reversed(lasts), least, strict=True)
    ]
    return days if any(span.last < span.first for span in found) else found


def _bounded(known: PartialDate | None, days: Span, *, is_open: bool) -> PartialDate | None:
    earliest, latest = days.bounds
    if known is None:
        return None if is_open else PartialDate.unknown(earliest, latest)
    if (known.earliest, known.latest) == (earliest, latest):
        return known
    return replace(known, earliest=earliest, latest=latest)
