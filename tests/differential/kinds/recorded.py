"""What is recorded, what holds, and the days of the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

import actorgraph
from differential.asking import key, selection_of, standing
from differential.kinds.question import Case, Question, at_times, nothing
from differential.oracle.holding import holds, level, occurs, own_scope, selected, span_of, there
from differential.oracle.readings import POSSIBLY, record_day
from differential.oracle.world import Scope, Tie, World
from differential.reading import read, written


def _iso(day: int | None) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()


def judged(world: World, tie: Tie, scope: Scope) -> str:
    """Say whether a tie holds when a question is about, or else on the record's day."""
    if scope.kind == "during":
        return occurs(world, tie, *span_of(scope))
    return holds(world, tie, scope.span[1] if scope.kind == "day" else record_day(world))


def doubts_on(world: World, scope: Scope, ties: list[Tie]) -> dict[str, Callable[[Tie], bool]]:
    """Return the reasons to doubt a tie."""
    place = "in the period" if scope.kind == "during" else "on the day"
    single: dict[str, Callable[[Tie], bool]] = {
        "ties of low confidence": lambda tie: level(tie.entry.grade) == 1,
        "contested ties": lambda tie: tie.entry.status == "contested",
        f"ties that may not hold {place}": lambda tie: judged(world, tie, scope) == POSSIBLY,
    }
    if any(tie.entry.status == "alleged" for tie in ties):
        single["alleged ties"] = lambda tie: tie.entry.status == "alleged"
    return {**single, "all of these": lambda tie: any(applies(tie) for applies in single.values())}


def standing_of(world: World, ties: list[Tie], scope: Scope) -> frozenset[tuple[str, str]]:
    return frozenset((tie.key, judged(world, tie, scope)) for tie in ties)


def _written(world: World) -> Any:
    return {
        (tie.key, tie.entry.type.name, None if tie.entry.mutual else tie.subject, tie.entry.mutual, tie.entry.status)
        for tie in world.ties
    }, frozenset(world.actors)


def _read(dataset: Any) -> Any:
    ties = [tie for label in dataset.actors for tie in actorgraph.profile(dataset, label).as_dict()["rows"]]
    return {
        (
            key(tie),
            tie["type"],
            None if tie["direction"] == "mutual" else tie["from"],
            tie["direction"] == "mutual",
            tie["status"],
        )
        for tie in ties
    }, frozenset(dataset.actors)


def _day_true(world: World) -> Any:
    return world.as_of.text if world.as_of else _iso(record_day(world))


def _day_told(dataset: Any) -> Any:
    return actorgraph.listing(dataset, "types").as_dict()["dataset"]["as_of"]


def _measured_true(world: World) -> Any:
    scope = own_scope(world)
    open_ends = scope.kind == "during" and scope.span == (None, None)
    return "all" if scope.kind == "all" or open_ends else "a span" if scope.kind == "during" else _iso(scope.span[1])


def _measured_told(dataset: Any) -> Any:
    scope = actorgraph.centrality(dataset).as_dict()["scope"]
    return "a span" if scope.get("during") else scope["as_of"]


def _show_case(random: Random, world: World) -> Case:
    return {**at_times(random, world), "actor": random.choice(list(world.actors))}


def _show_true(world: World, scope: Scope, actor: str) -> Any:
    found = [tie for tie in (world.ties if scope == Scope() else selected(world, scope)) if actor in tie.ends]
    return standing_of(world, found, scope)


def _show_told(dataset: Any, scope: Scope, actor: str) -> Any:
    selected_ = None if scope == Scope() else selection_of(dataset, scope)
    return standing(actorgraph.profile(dataset, actor, selected_).as_dict()["rows"])


def _relations_true(world: World, scope: Scope) -> Any:
    return standing_of(world, selected(world, scope), scope)


def _relations_told(dataset: Any, scope: Scope) -> Any:
    return standing(actorgraph.listing(dataset, "relations", selected=selection_of(dataset, scope)).as_dict()["rows"])


def _actors_true(world: World, scope: Scope) -> Any:
    ties = selected(world, scope)
    return {actor: sum(actor in tie.ends for tie in ties) for actor in there(world, scope)}


def _actors_told(dataset: Any, scope: Scope) -> Any:
    listed = actorgraph.listing(dataset, "actors", selected=selection_of(dataset, scope))
    return {row["actor"]: row["ties"] for row in listed.rows()}


def _types_true(world: World, scope: Scope) -> Any:
    ties = selected(world, scope)
    counts = {name: sum(tie.entry.type.name == name for tie in ties) for name in world.types}
    return {name: count for name, count in counts.items() if count}


def _types_told(dataset: Any, scope: Scope) -> Any:
    rows = actorgraph.listing(dataset, "types", selected=selection_of(dataset, scope)).rows()
    return {row["type"]: row["ties"] for row in rows if row["ties"]}


def _sources_true(world: World, scope: Scope) -> Any:
    entries = [tie.entry for tie in selected(world, scope)]
    return {name: sum(name in (*e.said_in, *e.gainsaid_in) for e in entries) for name in world.sources}


def _sources_told(dataset: Any, scope: Scope) -> Any:
    listed = actorgraph.listing(dataset, "sources", selected=selection_of(dataset, scope))
    return {row["id"]: row["ties"] for row in listed.rows()}


def _identity(dataset: Any) -> Any:
    return dataset.hash, sorted((relation.id, str(relation.note)) for relation in dataset.relations)


def _otherwise(world: World) -> Any:
    """Read the same world from what somebody else wrote."""
    return _identity(read(written(world, "otherwise")))


QUESTIONS = (
    Question(name="the same written otherwise", case=nothing, true=_otherwise, told=_identity),
    Question(name="what is written", case=nothing, true=_written, told=_read),
    Question(name="the record's day", case=nothing, true=_day_true, told=_day_told),
    Question(name="the day of measures", case=nothing, true=_measured_true, told=_measured_told),
    Question(name="show", case=_show_case, true=_show_true, told=_show_told),
    Question(name="list relations", case=at_times, true=_relations_true, told=_relations_told),
    Question(name="list actors", case=at_times, true=_actors_true, told=_actors_told),
    Question(name="list types", case=at_times, true=_types_true, told=_types_told),
    Question(name="list sources", case=at_times, true=_sources_true, told=_sources_told),
)
