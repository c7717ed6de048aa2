"""What happened when, and what changed between two days."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import actorgraph
from differential.asking import keys, ordinal, selection_of
from differential.generator import DAYS, days_of, scope_of
from differential.kinds.question import Case, Question, at_times
from differential.oracle.holding import selected, taken, there
from differential.oracle.times import Moment, changes, moments
from differential.oracle.world import Scope, World


def _narrowed(scope: Scope) -> bool:
    return bool(scope.only or scope.layer or scope.min_grade)


def _timeline_true(world: World, scope: Scope) -> Any:
    actors = [] if _narrowed(scope) else there(world, scope)
    return Counter(moments(world, actors, selected(world, scope)))


def _timeline_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.timeline(dataset, (), selection_of(dataset, scope)).as_dict()
    return Counter(
        Moment(
            moment["what"],
            moment["date"],
            ordinal(moment["earliest"]),
            ordinal(moment["latest"]),
            frozenset({moment["actor"]}) if moment["actor"] else keys(moment["ties"]),
        )
        for moment in answer["moments"]
    )


def _two_days(random: Random, world: World) -> Case:
    start, end = sorted(random.sample(sorted({days_of(day)[0] for day in DAYS}), 2))
    return {"scope": scope_of(random, world, timed=False), "start": start, "end": end}


def _diff_true(world: World, scope: Scope, start: int, end: int) -> Any:
    found = {}
    for entry in world.entries:
        ties = frozenset(tie.key for tie in world.ties if tie.entry == entry and taken(scope, tie))
        if ties:
            found |= {(what, ties): answer for what, answer in changes(world, entry, start, end).items()}
    for actor in () if _narrowed(scope) else world.actors.values():
        about = frozenset({actor.label})
        found |= {(what, about): answer for what, answer in changes(world, actor, start, end).items()}
    return found


def _diff_told(dataset: Any, scope: Scope, start: int, end: int) -> Any:
    answer = actorgraph.diff_days(dataset, start, end, selection_of(dataset, scope)).as_dict()
    return {
        (change["change"], frozenset({change["actor"]}) if change["actor"] else keys(change["ties"])): change[
            "certainty"
        ]
        for change in answer["changes"]
        if change["about"] != "pair"
    }


QUESTIONS = (
    Question(name="timeline", case=at_times, true=_timeline_true, told=_timeline_told),
    Question(name="diff", case=_two_days, true=_diff_true, told=_diff_told),
)
