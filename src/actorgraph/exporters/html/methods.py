"""How a page was made, and on whose word it stands: its sources in a line, what it covers, whose its sides are."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any

from actorgraph.exporters.html.entries import CITED
from actorgraph.exporters.html.versions import both
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Period
from actorgraph.scene.evidence import cited_for
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import period_words
from actorgraph.wording.sources import short_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from actorgraph.exporters.html.entries import Numbers
    from actorgraph.model.localtext import LocalText
    from actorgraph.model.relation import Relation
    from actorgraph.model.side import Side
    from actorgraph.model.source import Citation, Source
    from actorgraph.scene.scene import Scene


def methods_of(scene: Scene, ties: Sequence[Relation], drawn: Sequence[Relation], numbers: Numbers) -> dict[str, Any]:
    """Return what a page says of how it was made.

    ``sideCites`` are the citations of each side that an editor wrote, ``behind`` the documents behind what is seen
    first on a wide screen and on a tall one: what they are called by, those cited most first, and their numbers.
    ``coverage`` says from when until when the record goes, and how many of the ties are dated and sourced.

    Args:
        scene: What is drawn.
        ties: The ties that hold as the page opens.
        drawn: The ties that are drawn on any day.
        numbers: What stands for documents.
    """
    written = [side.written for side in (*scene.sides.sides, *scene.sides.others) if side.written]
    views = {"landscape": scene.landscape, "portrait": scene.portrait}
    behind = {shape: cited_for(view.first.marks, ties, scene.sides) for shape, view in views.items()}
    return {
        "sideCites": [CITED(_citations(side.name, numbers.dataset.sides), numbers) for side in written],
        "behind": {shape: _by_name(documents, numbers) for shape, documents in behind.items()},
        "coverage": {
            "period": _period(drawn, numbers.dataset.as_of_written),
            "dated": sum(any(_dates(tie)) for tie in drawn),
            "cited": sum(bool(tie.said_in) for tie in drawn),
        },
    }


def _citations(name: LocalText, sides: Iterable[Side]) -> tuple[Citation, ...]:
    """Return all that is cited for a side, whose members may have changed."""
    return tuple(citation for side in sides if side.name == name for citation in side.citations)


def _by_name(documents: Iterable[tuple[Source, int]], numbers: Numbers) -> list[list[Any]]:
    """Return documents under the names that they are called by, those cited most under one name first."""
    named: dict[tuple[str, ...], list[int]] = {}
    counts: Counter[tuple[str, ...]] = Counter()
    for source, count in documents:
        names = tuple(short_words(source, language) for language in LANGUAGES)
        named.setdefault(names, []).append(numbers.documents.number(source))
        counts[names] += count
    ranked = [(dict(zip(LANGUAGES, names, strict=True)), named[names]) for names, _ in counts.most_common()]
    return [[both(by_language.__getitem__), found] for by_language, found in ranked]


def _dates(tie: Relation) -> Iterator[PartialDate]:
    dates = (date for period in tie.periods for date in (period.since, period.until))
    return (date for date in dates if date is not None and not date.is_unknown)


def _period(drawn: Sequence[Relation], end: str | None) -> dict[str, str] | str | None:
    """Return the days from the first date of the ties, as exact as it is known, to the last day of the record.

    A tie that held by a day, whenever it began, has that day.
    """
    if end is None:
        return None
    days = (date.first or date.last for tie in drawn for date in _dates(tie))
    firsts = [day for day in days if day]
    first = min(firsts, key=lambda date: (date.first_day, -date.last_day), default=None)
    until = PartialDate.parse(end)
    if first is None or until.latest is None or first.first_day > until.latest:
        return both(partial(period_words, Period(None, until)))
    return both(partial(period_words, Period(PartialDate.parse(first.written), until)))
