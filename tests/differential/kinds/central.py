"""Who is at the centre."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import actorgraph
from differential.asking import selection_of
from differential.kinds.question import Case, Question, as_measured, resolved
from differential.kinds.recorded import doubts_on
from differential.oracle import networks
from differential.oracle.equations import pagerank, pn
from differential.oracle.holding import measured
from differential.oracle.networks import Graph, arrows, simple
from differential.oracle.world import Scope, Tie, World

Ties = list[Tie]


def _degrees(graph: Graph) -> dict[str, float]:
    return {actor: len(others) for actor, others in graph.items()}


def _in_degrees(graph: Graph) -> dict[str, float]:
    return {actor: sum(actor in others for others in graph.values()) for actor in graph}


def _of_sign(ties: Ties, sign: int) -> Ties:
    return [tie for tie in ties if tie.entry.type.sign == sign]


MEASURES: Mapping[str, Callable[[list[str], Ties], Mapping[str, float]]] = {
    "degree": lambda actors, ties: _degrees(simple(actors, ties)),
    "in-degree": lambda actors, ties: _in_degrees(arrows(actors, ties)),
    "out-degree": lambda actors, ties: _degrees(arrows(actors, ties)),
    "friendly-degree": lambda actors, ties: _degrees(simple(actors, _of_sign(ties, 1))),
    "hostile-degree": lambda actors, ties: _degrees(simple(actors, _of_sign(ties, -1))),
    "betweenness": lambda actors, ties: networks.betweenness(simple(actors, ties)),
    "closeness": lambda actors, ties: networks.closeness(simple(actors, ties)),
    "pagerank": lambda actors, ties: pagerank(arrows(actors, ties)),
    "pn": lambda actors, ties: pn(simple(actors, _of_sign(ties, 1)), simple(actors, _of_sign(ties, -1))),
}


def _centrality_case(random: Random, world: World) -> Case:
    return {**as_measured(random, world), "by": random.choice(tuple(MEASURES))}


def _centrality_true(world: World, scope: Scope, by: str) -> Any:
    return ranked(MEASURES[by](*measured(world, resolved(world, scope))))


def ranked(values: Mapping[str, float]) -> Any:
    """Return the rank and the value of each actor; equal values share a rank."""
    rounded = {actor: round(value, 7) for actor, value in values.items()}
    return {actor: (1 + sum(other > value for other in rounded.values()), value) for actor, value in rounded.items()}


def rows_of(rows: list[dict[str, Any]]) -> Any:
    """Return the same of what is told."""
    return {row["actor"]: (row["rank"], round(row["value"], 7)) for row in rows}


def _centrality_told(dataset: Any, scope: Scope, by: str) -> Any:
    return rows_of(actorgraph.centrality(dataset, by, selection_of(dataset, scope)).as_dict()["rows"])


def _weighted_case(random: Random, world: World) -> Case:
    return {**as_measured(random, world), "by": random.choice(tuple(WEIGHTED))}


WEIGHTED: Mapping[str, Callable[[str, Tie], bool]] = {
    "degree": lambda actor, tie: actor in tie.ends,
    "in-degree": lambda actor, tie: actor == tie.object or (tie.entry.mutual and actor == tie.subject),
    "out-degree": lambda actor, tie: actor == tie.subject or (tie.entry.mutual and actor == tie.object),
    "friendly-degree": lambda actor, tie: actor in tie.ends and tie.entry.type.sign > 0,
    "hostile-degree": lambda actor, tie: actor in tie.ends and tie.entry.type.sign < 0,
}
"""Which ties count for an actor, where their number does."""


def _weighted_true(world: World, scope: Scope, by: str) -> Any:
    actors, found = measured(world, resolved(world, scope))
    ties = [tie for tie in found if tie.subject != tie.object]
    return ranked({actor: sum(WEIGHTED[by](actor, tie) for tie in ties) for actor in actors})


def _weighted_told(dataset: Any, scope: Scope, by: str) -> Any:
    answer = actorgraph.centrality(dataset, by, selection_of(dataset, scope), weighted=True)
    return rows_of(answer.as_dict()["rows"])


def _robust_true(world: World, scope: Scope) -> Any:
    asked = resolved(world, scope)
    actors, ties = measured(world, asked)
    doubts = doubts_on(world, asked, ties)
    found = {}
    for name, is_doubtful in doubts.items():
        kept = [tie for tie in ties if not is_doubtful(tie)]
        found[name] = (len(ties) - len(kept), ranked(MEASURES["degree"](actors, kept)))
    return found


def _robust_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.centrality(dataset, "degree", selection_of(dataset, scope), robust=True).as_dict()
    return {row["without"]: (row["left_out"], rows_of(row["rows"])) for row in answer["robust"]}


QUESTIONS = (
    Question(name="centrality", case=_centrality_case, true=_centrality_true, told=_centrality_told),
    Question(name="centrality --weighted", case=_weighted_case, true=_weighted_true, told=_weighted_told),
    Question(name="centrality --robust", case=as_measured, true=_robust_true, told=_robust_told),
)
