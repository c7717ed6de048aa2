"""Who connects, who belongs together, and how much there is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import actorgraph
from differential.asking import keys, selection_of
from differential.kinds.question import Question, as_measured, resolved
from differential.kinds.recorded import judged
from differential.oracle import networks
from differential.oracle.holding import fades, measured, network
from differential.oracle.networks import simple
from differential.oracle.readings import POSSIBLY, record_day
from differential.oracle.signs import divisions
from differential.oracle.world import Scope, Tie, World


def _brokers_true(world: World, scope: Scope) -> Any:
    actors, ties = measured(world, resolved(world, scope))
    graph = simple(actors, ties)
    found = {}
    for actor in (actor for actor in actors if graph[actor]):
        sizes = networks.left_without(graph, actor)
        around = round(networks.constraint(graph, actor), 9)
        size = round(networks.effective_size(graph, actor), 9)
        found[actor] = (len(graph[actor]), around, size, round(size / len(graph[actor]), 9), len(sizes), sum(sizes[1:]))
    links = {
        pair: (sizes, frozenset(tie.key for tie in ties if tie.ends == pair))
        for pair, sizes in networks.bridges(graph).items()
    }
    return found, links


def _brokers_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.brokers(dataset, selection_of(dataset, scope)).as_dict()
    found = {
        row["actor"]: (
            *(row["contacts"], *(round(row[name], 9) for name in ("constraint", "effective_size", "efficiency"))),
            *(row["pieces"], row["cut_off"]),
        )
        for row in answer["rows"]
    }
    links = {
        frozenset(bridge["between"]): ([piece["size"] for piece in bridge["apart"]], keys(bridge["ties"]))
        for bridge in answer["bridges"]
    }
    return found, links


@dataclass(frozen=True)
class AnyOf:
    """A truth of which there are several, each as good as the others."""

    answers: frozenset[Any]

    def __eq__(self, told: object) -> bool:
        return told in self.answers

    __hash__ = None


def _communities_true(world: World, scope: Scope) -> Any:
    graph = simple(*measured(world, resolved(world, scope)))
    actors = list(graph)
    found = [_parts(actors, numbers) for numbers in divisions(len(actors))]
    dense = [round(networks.modularity(graph, parts), 9) for parts in found]
    best = max(dense)
    return {
        "all": set(actors),
        "modularity": best,
        "communities": AnyOf(frozenset(parts for parts, value in zip(found, dense, strict=True) if value == best)),
    }


def _parts(actors: list[str], numbers: Sequence[int]) -> frozenset[frozenset[str]]:
    placed = list(zip(actors, numbers, strict=True))
    return frozenset(frozenset(actor for actor, number in placed if number == part) for part in numbers)


def _communities_told(dataset: Any, scope: Scope) -> Any:
    answer = actorgraph.communities(dataset, selection_of(dataset, scope))
    parts = [*answer.communities, *([actor] for actor in (*answer.alone, *answer.apart))]
    return {
        "all": {actor for part in parts for actor in part},
        "modularity": round(answer.modularity, 9),
        "communities": frozenset(map(frozenset, parts)),
    }


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


def _counted(world: World, scope: Scope, actors: list[str], ties: list[Tie]) -> Any:
    graph = simple(actors, ties)
    pairs = len({tie.ends for tie in ties})
    possible_pairs = len(actors) * (len(actors) - 1) / 2
    shares = {
        "hostile": lambda tie: tie.entry.type.sign < 0,
        "cited": lambda tie: bool(tie.entry.said_in),
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
    return {row["layer"]: {name: _rounded(row[name]) for name in counted} for row in answer["rows"]}


QUESTIONS = (
    Question(name="brokers", case=as_measured, true=_brokers_true, told=_brokers_told),
    Question(name="blocs --plain", case=as_measured, true=_communities_true, told=_communities_told),
    Question(name="stats", case=as_measured, true=_stats_true, told=_stats_told),
)
