"""Structural balance: are friends of friends friends, and enemies of enemies too, and what stands in the way?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from actorgraph.errors import QuestionError
from actorgraph.graph.balance import Flip, Score, score, unbalanced
from actorgraph.graph.frustration import Frustration, camps
from actorgraph.graph.signs import Pair, SignedPair, settled, signed_pairs
from actorgraph.graph.size import size_of
from actorgraph.graph.triads import TRIAD_KINDS, Triad, kind_of, sides
from actorgraph.graph.walks import MOST, walk_balance
from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import iso
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Remark, tie_row
from actorgraph.queries.answers.columns import (
    FROM,
    STANDING,
    TO,
    TYPE,
    Column,
    Told,
    as_written,
    numbers,
    shares,
    terms,
)
from actorgraph.queries.answers.measured import Network, network
from actorgraph.queries.answers.rolling import of_wholes
from actorgraph.queries.answers.strength import pair_dict, shown, strength
from actorgraph.queries.answers.years import doubts_on
from actorgraph.queries.signed import sensitivity
from actorgraph.queries.signed.sensitivity import DayScore, Policy
from actorgraph.queries.signed.signed_answer import SignedAnswer

TRIAD_LIMIT: Final = 1000
"""At most so many triads are listed; all are counted."""

TRIAD, IN_THE_WAY, BOTH = "triad out of balance", "in the way of two camps", "both friends and enemies"
"""Why a tie is among the rows."""

_TIE_COLUMNS = (
    *terms("part"), *as_written("number"), Column("triad", Told.SIGNS), FROM, TYPE, TO,
    *as_written("sign", "since", "until"), *STANDING, *as_written("sources", "change_to"),
)  # fmt: skip
_SCORE_COLUMNS = (
    *numbers("pairs"), *shares("negative"), *numbers(*TRIAD_KINDS), *shares("strict", "weak"),
    *numbers("frustration", "frustration_bound", "line_index"),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Balance(SignedAnswer):
    """How balanced the friendships and enmities are.

    Attributes:
        score: The scores under the signs in force, on the day asked for.
        walk: The walk balance; None without a pair, or where it is not told.
        unbalanced: The triads out of balance, with the change that settles each.
        moments: The scores over time; none if that was not asked for.
        policies: The scores under other signs; none if that was not asked for.
    """

    score: Score
    walk: float | None
    unbalanced: tuple[tuple[Triad, Flip], ...]
    moments: tuple[DayScore, ...] = ()
    policies: tuple[Policy, ...] = ()

    query: ClassVar[str] = "balance"

    @property
    def table(self) -> tuple[Column, ...]:  # type: ignore[override]
        if self.moments:
            return (*as_written("date"), *_SCORE_COLUMNS)
        changed = (Column("changed", Told.TYPE), *as_written("sign"))
        return (*changed, *_SCORE_COLUMNS) if self.policies else _TIE_COLUMNS

    @property
    def told_by_rows(self) -> tuple[str, ...]:
        return ("day",) if self.moments else ("signs",) if self.policies else ()

    @property
    def narrowed_by_time(self) -> bool:
        return not self.moments

    @property
    def found(self) -> bool:
        return bool(self.pairs)

    @property
    def solution(self) -> Frustration:
        return self.score.frustration

    @property
    def camps(self) -> list[tuple[list[str], list[str]]]:
        """The two camps of each component that has two."""
        return camps(settled(self.pairs), self.score.frustration)

    def kind(self, triad: Triad) -> str:
        """Return the kind of a triad, such as ``++-``."""
        return kind_of(triad, settled({pair: self.pairs[pair] for pair in sides(triad)}))

    def sides(self, triad: Triad) -> list[SignedPair]:
        """Return the three pairs of a triad."""
        return [self.pairs[pair] for pair in sides(triad)]

    def cited(self) -> Iterable[Source]:
        if self.moments or self.policies:
            return
        for pair in (pair for triad, _ in self.unbalanced for pair in self.sides(triad)):
            yield from (citation.source for tie in shown(pair, self.when) for citation in tie.said_in)
        yield from super().cited()

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        if self.moments:
            return [{"date": iso(moment.day), **_score_row(moment.score)} for moment in self.moments]
        if self.policies:
            return [
                {"changed": policy.changed, "sign": policy.sign, **_score_row(policy.score)} for policy in self.policies
            ]
        return [
            *(row for number, entry in enumerate(self.unbalanced, start=1) for row in self._triad_rows(number, *entry)),
            *(row for pair in self.misplaced for row in self._pair_rows(pair, {"part": IN_THE_WAY})),
            *(row for pair in self.ambivalent for row in self._pair_rows(pair, {"part": BOTH})),
        ]

    def payload(self) -> dict[str, Any]:
        """Return ``pairs``, ``triads``, the scores, ``camps``, and the pairs that stand in the way.

        ``pairs`` says how many pairs have a sign; ``triads`` how many there are of each kind; ``strict`` and ``weak``
        are shares, null without any triad; ``negative`` is the share of pairs that are hostile; ``frustration`` is the
        number of pairs found in the way of two camps,
        ``frustration_bound`` what it is at least, ``frustration_proven`` whether the two are equal; ``line_index`` is
        the normalised line index, at least, and ``line_index_bound`` at most; ``walk`` is the walk balance, null where
        it is not told. ``camps`` are
        those of each component that has two; ``frustrated`` and ``ambivalent`` are pairs, each with its ``actors``,
        its ``sign``, its ``tie_count`` and the ``ties`` by which it is shown: the best evidenced of each sign. Each
        triad of ``unbalanced`` has its kind (``triad``), its ``actors``, its ``pairs`` and the ``change`` of one pair
        that would settle it: ``actors``, ``from`` and ``to`` (signs), how many triads it ``settles`` and ``upsets``.
        ``over_time`` has the scores by ``date``; ``policies`` those under other signs: the type that is ``changed``, or
        the pairs, and the ``sign`` it has instead; ``range`` what each score is at least and at most under them.
        """
        answer = {
            **self.score.as_dict(),
            "walk": self.walk,
            "camps": self.camps,
            "frustrated": [pair_dict(pair, self.when) for pair in self.misplaced],
            "ambivalent": [pair_dict(pair, self.when) for pair in self.ambivalent],
            "unbalanced": [self._triad_dict(*entry) for entry in self.unbalanced],
        }
        if self.moments:
            answer["over_time"] = [{"date": iso(moment.day), **moment.score.as_dict()} for moment in self.moments]
        if self.policies:
            answer["policies"] = [
                {"changed": policy.changed, "sign": policy.sign, **policy.score.as_dict()} for policy in self.policies
            ]
            answer["range"] = self.range
        return answer

    @property
    def range(self) -> dict[str, tuple[float, float] | None]:
        """What each score is at least and at most under all policies; None if no policy gives it a value."""
        scores = [policy.score.as_dict() for policy in self.policies]
        ranges: dict[str, tuple[float, float] | None] = {}
        for name, least in (("strict", "strict"), ("weak", "weak"), ("frustration", "frustration_bound")):
            values = [(values[least], values[name]) for values in scores if values[name] is not None]
            ranges[name] = (min(low for low, _ in values), max(high for _, high in values)) if values else None
        return ranges

    def _triad_rows(self, number: int, triad: Triad, change: Flip) -> Iterable[dict[str, Any]]:
        for pair in self.sides(triad):
            other = change.sign if pair.actors == change.pair else None
            place = {"part": TRIAD, "number": number, "triad": self.kind(triad), "change_to": other}
            yield from self._pair_rows(pair, place)

    def _pair_rows(self, pair: SignedPair, place: dict[str, Any]) -> Iterable[dict[str, Any]]:
        for tie in shown(pair, self.when):
            row = {"number": None, "triad": None, "change_to": None, **place}
            yield tie_row(tie, self.when, self.columns, **row)

    def _triad_dict(self, triad: Triad, change: Flip) -> dict[str, Any]:
        return {
            "triad": self.kind(triad),
            "actors": list(triad),
            "pairs": [pair_dict(pair, self.when) for pair in self.sides(triad)],
            "change": {
                "actors": list(change.pair),
                "from": -change.sign,
                "to": change.sign,
                "settles": change.settles,
                "upsets": change.upsets,
            },
        }


@of_wholes
def balance(
    dataset: Dataset,
    selected: Selection | None = None,
    *,
    policies: bool = False,
    over_time: bool = False,
    report: Callable[[float], None] = lambda _: None,
) -> Balance:
    """Return how balanced friendships and enmities are, the triads that are not, and the pairs in the way of two camps.

    Friends have friendly ties only, enemies hostile ones only; a pair that has both is left out, and listed. A triad
    is balanced if it has an even number of hostile pairs (Cartwright and Harary 1956), weakly so if not exactly one
    (Davis 1967). The frustration L is the least number of pairs in the way of two camps, friends inside and enemies
    across (Harary 1959). The normalised line index is 1 − 2L/m, where m is the number of pairs: 1 if the graph is
    balanced; no graph has less than 0 (Aref, S., and Wilson, M. C. (2018). Measuring partial balance in signed
    networks. *Journal of Complex Networks* 6(4), 566–595). Where L is not proven, the index is told for the L
    that was found,
    beside the bound.

    Args:
        dataset: The dataset.
        selected: Which ties count; None for those that hold as of the dataset's own date.
        policies: Score again with the sign of one type changed at a time.
        over_time: Score at the end of each year in which something changed, up to the day asked for.
        report: Takes the share of that course that is scored, from 0 to 1: in a large dataset it takes long.

    Raises:
        QuestionError: If both policies and time are asked for, or time of a dataset without any date.

    >>> import actorgraph
    >>> balance(actorgraph.load("graph")).score.triads["+--"]
    3
    """
    _refuse(dataset, policies=policies, over_time=over_time)
    counted = network(dataset, selected or Selection().at_its_own_time(dataset))
    pairs = signed_pairs(counted.relations)
    signs = settled(pairs)
    found = score(signs)
    moments = sensitivity.over_time(dataset, counted.selected, (signs, found), report) if over_time else ()
    walk = walk_balance(signs)
    listed = unbalanced(signs, lambda actors: strength(pairs[actors]))
    return Balance(
        dataset=dataset,
        selected=counted.selected,
        notes=(*_limits(len(listed)), *_bounds(moments), *_untold(walk, signs), *_notes(counted, moments)),
        size=size_of(counted.actors, signs),
        pairs=pairs,
        score=found,
        walk=walk,
        unbalanced=tuple(listed[:TRIAD_LIMIT]),
        moments=moments,
        policies=sensitivity.policies(dataset, counted.selected) if policies else (),
        types=tuple(relation.type for relation in counted.relations),
    )


def _refuse(dataset: Dataset, *, policies: bool, over_time: bool) -> None:
    """Refuse what cannot be asked."""
    if policies and over_time:
        raise QuestionError("ask for the policies or for the course over time, not for both at once")
    if over_time and dataset.day is None:
        raise QuestionError("there is no date in the dataset, so there is no course over time")


def _notes(counted: Network, moments: Sequence[DayScore]) -> Iterable[Remark | Message]:
    """Return what has to be said of the ties that count on the day asked for, or on any day of a course."""
    if not moments:
        return counted.notes(signed=True)
    dataset, recorded = counted.when.dataset, counted.selected.at_all_times()
    ties = (tie for tie in recorded.of(dataset) if tie.type.sign and tie.subject != tie.object)
    doubts = doubts_on(dataset, ties, [moment.day for moment in moments])
    return dict.fromkeys((*counted.notes(signed=True), *doubts))


def _bounds(moments: Sequence[DayScore]) -> tuple[Remark, ...]:
    if all(moment.score.frustration.proven for moment in moments):
        return ()
    return (Remark("over time, the bounds of a frustration can be further apart than on a day asked about alone"),)


def _limits(count: int) -> tuple[Remark, ...]:
    return (Remark("there are more triads out of balance than are listed"),) if count > TRIAD_LIMIT else ()


def _untold(walk: float | None, signs: Mapping[Pair, int]) -> tuple[Message, ...]:
    if walk is not None or not signs:
        return ()
    return (Message.of("the walk balance is told of components of at most {n} actors", n=MOST),)


def _score_row(score: Score) -> dict[str, Any]:
    return {**score.as_dict(), **score.triads}
