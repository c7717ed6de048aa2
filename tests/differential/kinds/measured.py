"""Measures of a network: who is at the centre, who connects, how much there is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

import actorgraph
from differential.asking import keys, selection_of
from differential.kinds.question import Case, Question, as_measured, resolved
from differential.kinds.recorded import doubts_on, judged
from differential.oracle import networks
from differential.oracle.equations import pagerank, pn
from differential.oracle.holding import fades, network
from differential.oracle.networks import Graph, arrows, simple
from differential.oracle.readings import POSSIBLY, record_day
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
    return _ranked(MEASURES[by](*network(world, resolved(world, scope))))


def _ranked(values: Mapping[str, float]) -> Any:
    """Return the rank and the value of each actor; equal values share a rank."""
    rounded = {actor: round(value, 7) for actor, value in values.items()}
    return {actor: (1 + sum(other > value for other in rounded.values()), value) for actor, value in rounded.items()}


def _rows(rows: list[dict[str, Any]]) -> Any:
    return {row["actor"]: (row["rank"], round(row["value"], 7)) for row in rows}


def _centrality_told(dataset: Any, scope: Scope, by: str) -> Any:
    return _rows(actorgraph.centrality(dataset, by, selection_of(dataset, scope)).as_dict()["rows"])


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
    actors, found = network(world, resolved(world, scope))
    ties = [tie for tie in found if tie.subject != tie.object]
    return _ranked({actor: sum(WEIGHTED[by](actor, tie) for tie in ties) for actor in actors})


def _weighted_told(dataset: Any, scope: Scope, by: str) -> Any:
    answer = actorgraph.centrality(dataset, by, selection_of(dataset, scope), weighted=True)
    return _rows(answer.as_dict()["rows"])


def _robust_case(random: Random, world: World) -> Case:
    while (case := as_measured(random, world))["scope"].kind == "during":
        pass
    return case


def _robust_true(world: World, scope: Scope) -> Any:
    asked = resolved(world, scope)
    actors, ties = network(world, asked)
    doubts = doubts_on(world, asked)
    found = {}
    for name, is_doubtful in doubts.items():
        kept = [tie for tie in ties if not is_doubtful(tie)]
        found[name] = (len(ties) - len(kept), _ranked(MEASURES["degree"](actors, kept)))
    return found if asked.kind == "day" else {name: found[name] for name in list(found)[:2]}


def _robust_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.centrality(dataset, "degree", selection_of(dataset, scope), robust=True).as_dict()
    found = {row["without"]: (row["left_out"], _rows(row["rows"])) for row in answer["robust"]}
    on_a_day = answer["scope"]["as_of"] != "all" and not answer["scope"].get("during")
    return found if on_a_day else {name: found[name] for name in list(found)[:2]}


def _brokers_true(world: World, scope: Scope) -> Any:
    actors, ties = network(world, resolved(world, scope))
    graph = simple(actors, ties)
    found = {}
    for actor in (actor for actor in actors if graph[actor]):
        sizes = networks.left_without(graph, actor)
        around = round(networks.constraint(graph, actor), 9)
        found[actor] = (len(graph[actor]), around, len(sizes), sum(sizes[1:]))
    links = {
        pair: (sizes, frozenset(tie.key for tie in ties if tie.ends == pair))
        for pair, sizes in networks.bridges(graph).items()
    }
    return found, links


def _brokers_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.brokers(dataset, selection_of(dataset, scope)).as_dict()
    found = {
        row["actor"]: (row["contacts"], round(row["constraint"], 9), row["pieces"], row["cut_off"])
        for row in answer["rows"]
    }
    links = {
        frozenset(bridge["between"]): ([piece["size"] for piece in bridge["apart"]], keys(bridge["ties"]))
        for bridge in answer["bridges"]
    }
    return found, links


SHARES = ("hostile", "cited", "graded", "contested", "fading")


def _stats_true(world: World, scope: Scope) -> Any:
    asked = resolved(world, scope)
    actors, found = network(world, asked)
    ties = [tie for tie in found if tie.subject != tie.object]
    layers: dict[str, Callable[[Tie], bool]] = {
        "all": lambda tie: True,
        "friendly": lambda tie: tie.entry.type.sign > 0,
        "hostile": lambda tie: tie.entry.type.sign < 0,
        "neutral": lambda tie: tie.entry.type.sign == 0,
        "lineage": lambda tie: tie.entry.type.lineage,
    }
    named = [asked.layer] if asked.layer else list(layers)
    return {name: _counted(world, asked, actors, [tie for tie in ties if layers[name](tie)]) for name in named}


def _counted(world: World, scope: Scope, actors: list[str], ties: Ties) -> Any:
    graph = simple(actors, ties)
    pairs = len({tie.ends for tie in ties})
    possible_pairs = len(actors) * (len(actors) - 1) / 2
    shares = {
        "hostile": lambda tie: tie.entry.type.sign < 0,
        "cited": lambda tie: bool(tie.entry.sources),
        "graded": lambda tie: bool(tie.entry.grade),
        "contested": lambda tie: tie.entry.status == "contested",
        "fading": lambda tie: fades(world, tie, scope.span[1] if scope.kind == "day" else record_day(world)),
        "possible": lambda tie: judged(world, tie, scope) == POSSIBLY,
    }
    counts = {name: _rounded(sum(map(of, ties)) / len(ties)) if ties else None for name, of in shares.items()}
    return {
        "actors": len(actors),
        "tied": len({end for tie in ties for end in tie.ends}),
        "ties": len(ties),
        "pairs": pairs,
        "density": _rounded(pairs / possible_pairs) if possible_pairs else None,
        "centralisation": _rounded(networks.centralisation(graph)),
        **{name: counts[name] for name in SHARES},
        "possible": counts["possible"] if scope.kind == "day" else None,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 9)


def _stats_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.statistics(dataset, selection_of(dataset, scope)).as_dict()
    counted = ("actors", "tied", "ties", "pairs", "density", "centralisation", *SHARES, "possible")
    on_a_day = answer["scope"]["as_of"] != "all" and not answer["scope"].get("during")
    return {
        row["layer"]: {n: _rounded(row[n]) if n != "possible" or on_a_day else None for n in counted}
        for row in answer["rows"]
    }


QUESTIONS = (
    Question(name="centrality", case=_centrality_case, true=_centrality_true, told=_centrality_told),
    Question(name="centrality --weighted", case=_weighted_case, true=_weighted_true, told=_weighted_told),
    Question(name="centrality --robust", case=_robust_case, true=_robust_true, told=_robust_told),
    Question(name="brokers", case=as_measured, true=_brokers_true, told=_brokers_told),
    Question(name="stats", case=as_measured, true=_stats_true, told=_stats_told),
)
