"""Which ties a record has already of those that a data set says.

A tie is there if the record has one of its type and its ends that cites the same row of the data set, whatever somebody
made of it since; or one with the same dates that cites the data set in whatever version, or nothing, as the tie does.
What another data set of the same publisher says is told and not repeated where it says nothing that goes further.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import product
from math import inf
from typing import TYPE_CHECKING, Final

from actorgraph.model.dates import DateError, PartialDate, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.known.statements import Document
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation import Relation
    from actorgraph.model.source import Citation

    Pair = tuple[str, str] | frozenset[str]
    Times = list[tuple[str | None, str | None]]

_ENDS: Final = (("from", "to"), ("from", "into"))


class There:
    """The ties of a record.

    Args:
        documents: The data sets that say the ties in question.
        dataset: The record; None for none, in which nothing is.
    """

    def __init__(self, documents: tuple[Document, ...], dataset: Dataset | None) -> None:
        self._ids = {document.id for document in documents}
        self._series = tuple(f"{document.series}-" for document in documents if document.series)
        self._publishers = {str(document.said["publisher"]) for document in documents if document.series}
        self._ties: defaultdict[tuple[str, Pair], list[Relation]] = defaultdict(list)
        for tie in () if dataset is None else dataset.relations:
            ends = (tie.subject, tie.object)
            self._ties[tie.type.plural, frozenset(ends) if tie.mutual else ends].append(tie)

    def has(self, section: str, entry: Mapping[str, Plain]) -> bool:
        """Whether the record has a tie between each two of these ends that the data set says, too."""
        places, times, is_cited = _places(entry), _times(entry), "sources" in entry
        known = [self._ties.get((section, pair), []) for pair in _pairs(entry)]
        return all(any(self._is_said(tie, places, times, is_cited=is_cited) for tie in ties) for ties in known)

    def elsewhere(self, section: str, entry: Mapping[str, Plain]) -> Relation | None:
        """Return the tie of another data set of the publisher that says as much; None if there is none."""
        pairs = _pairs(entry)
        found = self._ties.get((section, pairs[0]), ()) if len(pairs) == 1 and self._publishers else ()
        return next((tie for tie in found if self._is_of_publisher(tie) and _says_as_much(tie, entry)), None)

    def _is_said(self, tie: Relation, places: set[tuple[str, str]], times: Times, *, is_cited: bool) -> bool:
        if any((citation.source.id, citation.at) in places for citation in tie.citations):
            return True
        is_ours = any(map(self._is_ours, tie.citations)) or not (tie.citations or is_cited)
        return is_ours and _times_of(tie) == times

    def _is_ours(self, citation: Citation) -> bool:
        return citation.source.id in self._ids or citation.source.id.startswith(self._series)

    def _is_of_publisher(self, tie: Relation) -> bool:
        return any(
            str(citation.source.publisher) in self._publishers and not self._is_ours(citation)
            for citation in tie.citations
        )


def _pairs(entry: Mapping[str, Plain]) -> list[Pair]:
    for one, other in _ENDS:
        if one in entry and other in entry:
            return list(product(_names(entry[one]), _names(entry[other])))
    return [frozenset(_names(entry.get("between", [])))]


def _names(value: Plain) -> list[str]:
    return [str(name) for name in (value if isinstance(value, list) else [value])]


def _places(entry: Mapping[str, Plain]) -> set[tuple[str, str]]:
    sources = entry.get("sources")
    cited = [item for item in (sources if isinstance(sources, list) else []) if isinstance(item, dict)]
    return {(str(item["source"]), str(item["at"])) for item in cited if "at" in item}


def _times(entry: Mapping[str, Plain]) -> Times:
    spells = entry.get("spells")
    said: Iterable[Plain] = spells if isinstance(spells, list) else [dict(entry)]
    return [
        (_text(spell.get("since", spell.get("date"))), _text(spell.get("until")))
        for spell in said
        if isinstance(spell, dict)
    ]


def _text(value: Plain) -> str | None:
    return value if isinstance(value, str) else None


def _times_of(tie: Relation) -> Times:
    return [(written(period.since), written(period.until)) for period in tie.periods]


def _says_as_much(tie: Relation, entry: Mapping[str, Plain]) -> bool:
    """Whether a tie says all that an entry does: its times lie within those of the tie, what it supports with too."""
    if "note" in entry or not set(_names(entry.get("support", []))) <= set(map(str, tie.support)):
        return False
    wide = [_hull(*times) for times in _times_of(tie)]
    hulls = (_hull(*times) for times in _times(entry))
    return all(any(start <= first and last <= end for start, end in wide) for first, last in hulls)


def _hull(since: str | None, until: str | None) -> tuple[float, float]:
    """Return the first and the last day of all that a time can be."""
    try:
        first = None if since is None else PartialDate.parse(since).earliest
        last = None if until is None else PartialDate.parse_end(until).latest
    except DateError:  # a date that hangs on an event may be any
        return -inf, inf
    return (-inf if first is None else first), (inf if last is None else last)
