"""Who stands around an actor, and between two."""

from __future__ import annotations

from random import Random
from typing import Any

import actorgraph
from differential.asking import keys, selection_of, standing
from differential.kinds.question import Case, Question, at_times, two_actors
from differential.kinds.recorded import standing_of
from differential.oracle.holding import selected
from differential.oracle.networks import simple, steps
from differential.oracle.world import Scope, Tie, World

STANDS = (
    ("in friendly ties with both", 1, 1),
    ("in hostile ties with both", -1, -1),
    ("in friendly ties with the first and hostile ties with the second", 1, -1),
    ("in hostile ties with the first and friendly ties with the second", -1, 1),
)


def _one_actor(random: Random, world: World) -> Case:
    return {**at_times(random, world), "actor": random.choice(list(world.actors))}


def _within(random: Random, world: World) -> Case:
    return {**_one_actor(random, world), "radius": random.choice((1, 2, 3))}


def _two(random: Random, world: World) -> Case:
    return {**at_times(random, world), **two_actors(random, world)}


def _between(ties: list[Tie], one: str, other: str) -> list[Tie]:
    return [tie for tie in ties if tie.ends == {one, other}]


def _neighbours_true(world: World, scope: Scope, actor: str) -> Any:
    ties = selected(world, scope)
    around = {other: _between(ties, actor, other) for other in world.actors}
    itself = standing_of(world, around.pop(actor), scope)
    found = {
        other: (standing_of(world, own, scope), {tie.entry.type.sign for tie in own})
        for other, own in around.items()
        if own
    }
    return found, itself


def _neighbours_told(dataset: Any, scope: Scope, actor: str) -> Any:
    answer = actorgraph.neighbours(dataset, actor, selection_of(dataset, scope)).as_dict()
    found = {
        neighbour["actor"]: (standing(neighbour["ties"]), set(neighbour["signs"])) for neighbour in answer["neighbours"]
    }
    return found, standing(answer["itself"])


def _ego_true(world: World, scope: Scope, actor: str, radius: int) -> Any:
    ties = selected(world, scope)
    graph = simple(world.actors, ties)
    distances = {other: steps(graph, actor, other) for other in world.actors}
    near = {other: distance for other, distance in distances.items() if distance is not None and distance <= radius}
    return near, standing_of(world, [tie for tie in ties if tie.ends <= near.keys()], scope)


def _ego_told(dataset: Any, scope: Scope, actor: str, radius: int) -> Any:
    answer = actorgraph.ego(dataset, actor, selection_of(dataset, scope), radius=radius).as_dict()
    return {row["actor"]: row["steps"] for row in answer["actors"]}, standing(answer["ties"])


def _common_true(world: World, scope: Scope, one: str, other: str) -> Any:
    ties = selected(world, scope)

    def of_sign(third: str, end: str, sign: int) -> frozenset[str]:
        return frozenset(tie.key for tie in _between(ties, third, end) if tie.entry.type.sign == sign)

    return {
        (name, third): (of_sign(third, one, first), of_sign(third, other, second))
        for name, first, second in STANDS
        for third in world.actors.keys() - {one, other}
        if of_sign(third, one, first) and of_sign(third, other, second)
    }


def _common_told(dataset: Any, scope: Scope, one: str, other: str) -> Any:
    answer = actorgraph.common(dataset, one, other, selection_of(dataset, scope)).as_dict()
    return {
        (shared["stands"], third["actor"]): tuple(keys(ties) for ties in third["ties"])
        for shared in answer["shared"]
        for third in shared["actors"]
    }


def _graph_true(world: World, scope: Scope) -> Any:
    ties = selected(world, scope)
    return set(world.actors), sorted((tie.entry.type.name, *sorted((tie.subject, tie.object))) for tie in ties)


def _graph_told(dataset: Any, scope: Scope) -> Any:
    graph = dataset.graph(
        as_of=scope.text if scope.kind == "day" else None,
        during=scope.text if scope.kind == "during" else None,
        only=scope.only,
        excluded=scope.excluded,
        layer=scope.layer,
        min_confidence=scope.min_grade,
        accepted=scope.accepted,
    )
    return set(graph), sorted((type_, *sorted((a, b))) for a, b, type_ in graph.edges(data="relation_type"))


QUESTIONS = (
    Question(name="neighbours", case=_one_actor, true=_neighbours_true, told=_neighbours_told),
    Question(name="ego", case=_within, true=_ego_true, told=_ego_told),
    Question(name="common", case=_two, true=_common_true, told=_common_told),
    Question(name="the graph", case=at_times, true=_graph_true, told=_graph_told),
)
