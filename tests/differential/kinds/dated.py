"""What happened when, and what changed between two days."""

from __future__ import annotations

from collections import Counter
from math import inf
from random import Random
from typing import Any

import actorgraph
from differential.asking import bounds_of, key, keys, ordinal, selection_of
from differential.dates import DAYS, days_of
from differential.generator import scope_of
from differential.kinds.question import Case, Question, at_times
from differential.oracle.holding import selected, taken, there
from differential.oracle.times import (
    Change,
    Moment,
    changes,
    changes_of_events,
    changes_of_tie,
    happened,
    moments,
    turns,
)
from differential.oracle.world import Scope, World


def _narrowed(scope: Scope) -> bool:
    return bool(scope.only or scope.layer or scope.min_grade)


def _timeline_case(random: Random, world: World) -> Case:
    names = tuple(random.sample(list(world.actors), random.choice((0, 0, 1, 2, 3))))
    return {**at_times(random, world), "names": names, "among": len(names) > 1 and random.random() < 0.5,
            "since": random.choice((None, None, *ASKED)), "until": random.choice((None, None, *UP_TO))}  # fmt: skip


ASKED, UP_TO = ("2000", "2001-01-31"), ("2001-02", "2002")
"""From when and up to when moments are asked for."""


def _timeline_true(
    world: World, scope: Scope, names: tuple[str, ...], among: bool, since: str | None, until: str | None
) -> Any:
    actors = [] if _narrowed(scope) else [actor for actor in there(world, scope) if not names or actor in names]
    ties = selected(world, scope)
    needed = 2 if among else 1 if names else 0
    wanted = {tie.entry.name for tie in ties if len(tie.ends & set(names)) >= needed}
    found = [*moments(world, actors, [tie for tie in ties if tie.entry.name in wanted])]
    found += () if names or _narrowed(scope) else happened(world, scope)
    first, last = days_of(since)[0] if since else -inf, days_of(until)[1] if until else inf
    return Counter(m for m in found if (m.first is None or m.first <= last) and (m.last is None or first <= m.last))


def _timeline_told(
    dataset: Any, scope: Scope, names: tuple[str, ...], among: bool, since: str | None, until: str | None
) -> Any:
    chosen = selection_of(dataset, scope)
    answer = actorgraph.timeline(dataset, names, chosen, among=among, since=since, until=until).as_dict()
    return Counter(
        Moment(
            moment["what"],
            moment["date"],
            ordinal(moment["earliest"]),
            ordinal(moment["latest"]),
            _whom(moment),
            frozenset((key(tie), tie["ended"]) for tie in moment["ended_ties"]),
            frozenset(moment["outside_life_of"]),
        )
        for moment in answer["moments"]
    )


def _whom(moment: dict[str, Any]) -> frozenset[str]:
    alone = moment.get("event", {}).get("id") or moment["actor"]
    return frozenset({alone}) if alone else keys(moment["ties"])


def _two_days(random: Random, world: World) -> Case:
    start, end = sorted(random.sample(sorted({days_of(day)[0] for day in DAYS}), 2))
    return {"scope": scope_of(random, world, timed=False), "start": start, "end": end}


def _diff_true(world: World, scope: Scope, start: int, end: int) -> Any:
    found: dict[Any, Any] = {}
    for entry in world.entries:
        alike: dict[Any, set[str]] = {}
        for tie in (tie for tie in world.ties if tie.entry == entry and taken(scope, tie)):
            for what, change in changes_of_tie(world, tie, start, end).items():
                alike.setdefault((what, change), set()).add(tie.key)
        found |= {(what, frozenset(ties)): change for (what, change), ties in alike.items()}
    turned = turns(world, [tie for tie in world.ties if taken(scope, tie)], start, end)
    found |= {("changed sign", pair): change for pair, change in turned.items()}
    for actor in () if _narrowed(scope) else world.actors.values():
        about = frozenset({actor.label})
        found |= {(what, about): change for what, change in changes(world, actor, start, end).items()}
    return found if _narrowed(scope) else found | changes_of_events(world, start, end)


def _diff_told(dataset: Any, scope: Scope, start: int, end: int) -> Any:
    answer = actorgraph.diff_days(dataset, start, end, selection_of(dataset, scope)).as_dict()
    return {_about(change): _turned(change) or _surely(change) for change in answer["changes"]}


def _surely(change: dict[str, Any]) -> Change:
    derived = change["derived"] or {"from": (), "date": None}
    return Change(change["certainty"], frozenset(derived["from"]), *bounds_of(derived["date"]))


def _about(change: dict[str, Any]) -> Any:
    if change.get("event"):
        return change["change"], frozenset({change["event"]["id"]})
    if change["pair"]:
        return "changed sign", frozenset(change["pair"])
    return change["change"], frozenset({change["actor"]}) if change["actor"] else keys(change["ties"])


def _turned(change: dict[str, Any]) -> Any:
    (detail,) = change["details"] if change["pair"] else (None,)
    return detail and (detail["before"], detail["after"], change["certainty"])


QUESTIONS = (
    Question(name="timeline", case=_timeline_case, true=_timeline_true, told=_timeline_told),
    Question(name="diff", case=_two_days, true=_diff_true, told=_diff_told),
)
