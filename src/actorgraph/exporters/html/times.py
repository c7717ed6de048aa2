"""When ties hold and actors live, as the page has it: in words, and the days that no date of theirs says."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from actorgraph.exporters.html.versions import both
from actorgraph.model.derived import period_within
from actorgraph.model.span import Span
from actorgraph.wording.dates import period_words
from actorgraph.wording.ties import time_words

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.period import Period
    from actorgraph.model.relation import Relation


def dates_in_words(period: Period) -> dict[str, str] | str:
    """Return a period in words."""
    return both(lambda language: period_words(period, language))


def when_words(tie: Relation) -> dict[str, str] | str | None:
    """Return the period of a tie in words; nothing where the viewer has the same ones for its bounds, as for most."""
    since, until = tie.period.since, tie.period.until
    words = both(partial(time_words, tie))
    if since is None or since.is_unknown or tie.spells:
        return words
    ends = since if tie.type.lasting else until
    bounds = period_within(since.span, Span() if ends is None else ends.span)
    return None if words == both(lambda language: period_words(bounds, language)) else words


def counts_of(tie: Relation, dataset: Dataset) -> list[list[int | None]] | None:
    """Return on which days a tie of a whole can count, and surely does, in each of its spells; its dates say less."""
    if tie.through is None:
        return None
    return [[*time.possible.bounds, *_sure(time.certain)] for time in dataset.timing_of(tie).times]


def _sure(days: Span) -> tuple[int | None, int | None]:
    """Return the bounds of days of which there may be none."""
    return (1, 0) if days.is_empty else days.bounds
