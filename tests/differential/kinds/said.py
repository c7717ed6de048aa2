"""What is said of ties besides their dates: by whom, how much, where it rests on one's own word; and events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

import actorgraph
from differential.asking import key, selection_of
from differential.kinds.central import WEIGHTED, ranked, rows_of
from differential.kinds.question import Case, Question, as_measured, at_times, nothing, resolved
from differential.kinds.recorded import standing_of
from differential.oracle.claiming import told_by_the_interested
from differential.oracle.holding import measured, selected
from differential.oracle.times import happened
from differential.oracle.world import Amount, Scope, World

NUMBERS = ("share", "votes", "amount", "count")


def _said_true(world: World, scope: Scope) -> Any:
    ties = selected(world, scope)
    holds = dict(standing_of(world, ties, scope))
    return {
        (
            tie.key,
            holds[tie.key],
            tuple(map(_claims, (tie.entry.claimed_by, tie.entry.denied_by))),
            tuple(_bounds(tie.entry.values.get(name)) for name in NUMBERS),
        )
        for tie in ties
    }


def _claims(claims: Iterable[tuple[str, str | None]]) -> frozenset[tuple[str, str | None]]:
    return frozenset((actor, source) for actor, source in claims)


def _bounds(amount: Amount | None) -> tuple[str, float, float | None] | None:
    if amount is None:
        return None
    return amount.text, float(amount.low), None if amount.high is None else float(amount.high)


def _said_told(dataset: Any, scope: Scope) -> Any:
    chosen = selection_of(dataset, scope)
    rows = (row for label in dataset.actors for row in actorgraph.profile(dataset, label, chosen).as_dict()["rows"])
    return {
        (
            key(row),
            row["holds"],
            tuple(frozenset(map(_claim, row[name])) for name in ("claimed_by", "denied_by")),
            tuple(_number(row[name]) for name in NUMBERS),
        )
        for row in rows
    }


def _claim(claim: Mapping[str, Any]) -> tuple[str, str | None]:
    return claim["actor"], claim["source"]["id"] if "source" in claim else None


def _number(said: Mapping[str, Any] | None) -> tuple[str, float, float | None] | None:
    return None if said is None else (said["written"], said["low"], said["high"])


def _interested_told(dataset: Any) -> Any:
    return sum(problem.code == "AG330" for problem in actorgraph.check(dataset))


def _weight_case(random: Random, world: World) -> Case:
    return {**as_measured(random, world), "by": random.choice(tuple(WEIGHTED)), "weight": random.choice(NUMBERS)}


def _weight_true(world: World, scope: Scope, by: str, weight: str) -> Any:
    actors, found = measured(world, resolved(world, scope))
    ties = [tie for tie in found if tie.subject != tie.object]
    figures = {tie: tie.entry.values[weight].figure or 0 for tie in ties if weight in tie.entry.values}
    return ranked({actor: float(sum(f for t, f in figures.items() if WEIGHTED[by](actor, t))) for actor in actors})


def _weight_told(dataset: Any, scope: Scope, by: str, weight: str) -> Any:
    answer = actorgraph.centrality(dataset, by, selection_of(dataset, scope), weight=weight)
    return rows_of(answer.as_dict()["rows"])


def _events_true(world: World, scope: Scope) -> Any:
    return Counter((next(iter(moment.about)), moment.date) for moment in happened(world, scope))


def _events_told(dataset: Any, scope: Scope) -> Any:
    rows = actorgraph.listing(dataset, "events", selected=selection_of(dataset, scope)).rows()
    return Counter((row["id"], row["date"]) for row in rows)


QUESTIONS = (
    Question(name="what is said of ties", case=at_times, true=_said_true, told=_said_told),
    Question(name="check: their own word", case=nothing, true=told_by_the_interested, told=_interested_told),
    Question(name="centrality --weight", case=_weight_case, true=_weight_true, told=_weight_told),
    Question(name="list events", case=at_times, true=_events_true, told=_events_told),
)
