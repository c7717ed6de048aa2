"""What is counted year by year."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from math import inf
from typing import Any

import actorgraph
from differential.asking import key, ordinal, selection_of
from differential.kinds.question import Question, at_times, nothing
from differential.kinds.recorded import judged
from differential.oracle.holding import measured, network, occurs, own_scope, selected, span_of
from differential.oracle.networks import simple
from differential.oracle.readings import NO, POSSIBLY, YES, Calendar, certainty, in_turn, record_day
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


def _dyads_true(world: World, scope: Scope) -> Any:
    """Return what two actors have in each year: which ties surely hold in it, or happened in it, and which possibly."""
    found: defaultdict[Any, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    ties = selected(world, scope)
    for year, first, last in _years(world, scope, ties):
        for tie in ties:
            answer = _in_year(world, tie, first, last)
            if answer != NO:
                found[year, *sorted((tie.subject, tie.object))][answer == POSSIBLY].add(tie.key)
    signs = {tie.key: tie.entry.type.sign for tie in ties}
    return {key: _dyad(*found[key], signs) for key in found}


def _years(world: World, scope: Scope, ties: list[Tie]) -> Iterator[tuple[int, float, float]]:
    """Yield the years that there are rows of, each with the days that are asked about."""
    own = record_day(world)
    if own is None:
        return
    entries = [tie.entry for tie in ties]
    spells = [spell for entry in entries for spell in (in_turn(world, entry) if entry.spells else (entry,))]
    begun = [date for date in (*(spell.since for spell in spells), *(entry.date for entry in entries)) if date]
    known = [day for date in begun for day in (date.first, date.last) if day is not None]
    ended = [*(spell.until for spell in spells), *(entry.date for entry in entries)]
    known += [day for date in ended if date for day in (date.first, date.last) if day is not None and day <= own]
    first, last = span_of(scope) if scope.kind in ("day", "during") else (-inf, inf)
    low, high = (min([*known, own]) if first == -inf else first), (max([*known, own]) if last == inf else last)
    for year in range(date.fromordinal(int(low)).year, date.fromordinal(int(high)).year + 1):
        begin, end = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        yield year, max(begin, first), min(end, last)


def _in_year(world: World, tie: Tie, first: float, last: float) -> str:
    if not tie.entry.type.lasting:
        return occurs(world, tie, first, last)
    calendar = Calendar(world, [tie.entry], (int(first), int(last)))
    return certainty(first <= begins <= last for begins, _ in calendar.readings(tie.entry))


def _dyad(sure: set[str], possible: set[str], signs: Mapping[str, int]) -> Any:
    def answer(sign: int) -> str:
        if any(signs[key] == sign for key in sure):
            return YES
        return POSSIBLY if any(signs[key] == sign for key in possible) else NO

    return YES if sure else POSSIBLY, answer(1), answer(-1), answer(0), frozenset(sure), frozenset(possible)


def _dyads_told(dataset: Any, scope: Scope) -> Any:
    from actorgraph.exporters.formats import exported, format_named

    chosen = selection_of(dataset, scope) or actorgraph.Selection()
    text, _ = exported(dataset, chosen, format_named("dyad-years"))
    keys_of = {
        tie.id: key({"note": tie.note and str(tie.note), "type": tie.type.name, "from": tie.subject, "to": tie.object})
        for tie in dataset.relations
    }

    def keyed(cell: str) -> frozenset[str]:
        return frozenset(keys_of[name] for name in cell.split("; ") if name)

    return {
        (int(row["year"]), row["actor_a"], row["actor_b"]): (
            *(row[name] for name in ("holds", "friendly", "hostile", "neutral")),
            keyed(row["ties"]),
            keyed(row["possible_ties"]),
        )
        for row in csv.DictReader(io.StringIO(text))
    }


QUESTIONS = (
    Question(name="export --to dyad-years", case=at_times, true=_dyads_true, told=_dyads_told),
    Question(name="stats --over-time", case=nothing, true=_stats_true, told=_stats_told),
    Question(name="balance --over-time", case=nothing, true=_balance_true, told=_balance_told),
)
