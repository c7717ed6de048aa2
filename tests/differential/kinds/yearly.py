"""What is counted year by year."""

from __future__ import annotations

from datetime import date
from typing import Any

import actorgraph
from differential.asking import ordinal
from differential.kinds.question import Question, nothing
from differential.kinds.recorded import judged
from differential.oracle.holding import measured, network, own_scope
from differential.oracle.networks import simple
from differential.oracle.readings import POSSIBLY, record_day
from differential.oracle.signs import frustration, pair_signs, settled, triads
from differential.oracle.world import Scope, Tie, World

YEARS = range(1999, 2010)


class Course(dict[int, Any]):
    """What is true on the last day of each year, and on the last day of all.

    A course that is told is the same if it is true on each of its days, ends with the last of all, and leaves out none
    after its first on which something is otherwise than on the day before.
    """

    def __eq__(self, told: object) -> bool:
        if not isinstance(told, dict) or not told or max(told) != max(self) or not told.keys() <= self.keys():
            return False
        known = None
        for day, true in sorted(self.items()):
            known = told.get(day, known)
            if day >= min(told) and known != true:
                return False
        return True

    def __ne__(self, told: object) -> bool:
        return not self == told

    __hash__ = None  # type: ignore[assignment]


def _last_day(world: World) -> int:
    """Return the record's day; of events alone, the last day of their time."""
    scope, day = own_scope(world), record_day(world)
    return scope.span[1] or max(day or 0, scope.span[0] or 0)


def _course(world: World, counted: Any, ties_of: Any = network) -> Course:
    last = _last_day(world)
    days = sorted({day for year in YEARS if (day := date(year, 12, 31).toordinal()) < last} | {last})
    scopes = [Scope(kind="day", text="", span=(day, day)) for day in days]
    return Course((scope.span[1] or 0, counted(world, scope, *ties_of(world, scope))) for scope in scopes)


def _stats_true(world: World) -> Any:
    if record_day(world) is None:
        return "nothing is dated"
    return _course(world, _stats_on)


def _stats_on(world: World, scope: Scope, actors: list[str], found: list[Tie]) -> Any:
    ties = [tie for tie in found if tie.subject != tie.object]
    pairs = sum(map(len, simple(actors, ties).values())) // 2
    possible = sum(judged(world, tie, scope) == POSSIBLY for tie in ties)
    return len(actors), len(ties), pairs, round(possible / len(ties), 9) if ties else None


def _stats_told(dataset: Any) -> Any:
    rows = actorgraph.statistics(dataset, over_time=True).as_dict()["rows"]
    if rows[0]["as_of"] == "all":
        return "nothing is dated"
    return {
        ordinal(row["as_of"]): (
            row["actors"], row["ties"], row["pairs"], row["possible"] if row["possible"] is None
            else round(row["possible"], 9),
        )
        for row in rows
        if row["layer"] == "all"
    }  # fmt: skip


def _balance_true(world: World) -> Any:
    if record_day(world) is None:
        return "QuestionError: there is no date in the dataset, so there is no course over time"
    return _course(world, _balance_on, measured)


def _balance_on(world: World, scope: Scope, actors: list[str], ties: list[Tie]) -> Any:
    signs = settled(pair_signs(ties))
    return len(signs), triads(signs), frustration(signs)


def _balance_told(dataset: Any) -> Any:
    rows = actorgraph.balance(dataset, over_time=True).as_dict()["over_time"]
    return {ordinal(row["date"]): (row["pairs"], row["triads"], row["frustration"]) for row in rows}


QUESTIONS = (
    Question(name="stats --over-time", case=nothing, true=_stats_true, told=_stats_told),
    Question(name="balance --over-time", case=nothing, true=_balance_true, told=_balance_told),
)
