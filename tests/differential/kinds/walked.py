"""Chains between two actors: the shortest, all, along arrows, and in the order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from random import Random
from typing import Any

import actorgraph
from differential.asking import bounds_of, key, selection_of
from differential.generator import scope_of
from differential.kinds.question import Case, Question, two_actors
from differential.kinds.recorded import doubts_on
from differential.oracle.chains import Bounds, Chain, chains, days_in_order, in_order, overlap, sign, weakest
from differential.oracle.holding import selected
from differential.oracle.readings import NO
from differential.oracle.world import Scope, Tie, World

LONGEST = 3
"""So many steps has the longest of all chains that are asked for."""

BEST = 6
"""So many chains are asked for where the best are."""


def _case(random: Random, world: World) -> Case:
    return {**two_actors(random, world), "scope": scope_of(random, world), "directed": random.random() < 0.3}


def _whole_time(random: Random, world: World) -> Case:
    """Ask of any time: on a day or in a span, the days of chains mean something else."""
    case = _case(random, world)
    return {**case, "scope": replace(case["scope"], kind="all", text="all", span=(None, None))}


def _shortest(ties: list[Tie], one: str, other: str, *, directed: bool) -> list[Chain]:
    lengths = range(1, len({end for tie in ties for end in tie.ends}))
    every = (chains(ties, one, other, length, directed=directed) for length in lengths)
    return next((found for found in every if found), [])


def _keys(chain: Chain) -> tuple[str, ...]:
    return tuple(tie.key for tie in chain)


def _about(chain: Chain) -> Any:
    return sign(chain), weakest(chain)


def _shortest_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    found = _shortest(selected(world, scope), one, other, directed=directed)
    return {_keys(chain): _about(chain) for chain in found}


def _shortest_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    paths = _told(dataset, one, other, scope, directed)
    return {_path(path): (path["sign"], path["weakest"]) for path in paths}


def _told(dataset: Any, one: str, other: str, scope: Scope, directed: bool, **how: Any) -> list[dict[str, Any]]:
    chosen = selection_of(dataset, scope)
    return actorgraph.paths(dataset, one, other, chosen, every=True, directed=directed, **how).as_dict()["paths"]


def _path(path: dict[str, Any]) -> tuple[str, ...]:
    return tuple(key(hop) for hop in path["hops"])


def _all_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    return set(map(_keys, _up_to(world, scope, one, other, LONGEST, directed=directed)))


def _all_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    return {_path(path) for path in _told(dataset, one, other, scope, directed, max_length=LONGEST)}


def _overlap_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    found = _shortest(selected(world, scope), one, other, directed=directed)
    return {_keys(chain): overlap(world, chain)[0] for chain in found}


def _overlap_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    return {_path(path): path["overlap"] for path in _told(dataset, one, other, scope, directed)}


def _days_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    found = _shortest(selected(world, scope), one, other, directed=directed)
    days = {chain: overlap(world, chain)[1:] for chain in found}
    return {_keys(chain): AtLeast(span) if _paused(chain) else span for chain, span in days.items()}


def _paused(chain: Chain) -> bool:
    return any(tie.entry.spells for tie in chain)


@dataclass(frozen=True)
class AtLeast:
    """Days that an answer may be less sure of, but has to have among those that it tells.

    Of what paused each spell is told for itself, though a life that lasts till one of them lasts over another.
    """

    spans: tuple[Bounds, Bounds]

    def __eq__(self, told: object) -> bool:
        return isinstance(told, tuple) and all(map(_covers, told, self.spans))

    __hash__ = None


def _covers(told: Bounds, true: Bounds) -> bool:
    firsts, lasts = zip(told, true, strict=True)
    return (firsts[0] or -inf) <= (firsts[1] or -inf) and (lasts[1] or inf) <= (lasts[0] or inf)


def _days_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    return {
        _path(path): (bounds_of(path["overlap_since"]), bounds_of(path["overlap_until"]))
        for path in _told(dataset, one, other, scope, directed)
    }


def _timed_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    ties = selected(world, scope)
    for length in range(1, len(world.actors)):
        found = {chain: in_order(world, chain) for chain in chains(ties, one, other, length, directed=directed)}
        walked = {_keys(chain): answer for chain, answer in found.items() if answer != NO}
        if walked:
            return walked
    return {}


def _timed_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    paths = _told(dataset, one, other, scope, directed, in_time=True)
    return {_path(path): path["in_order"] for path in paths}


def _steps_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    walked = _timed_true(world, one, other, scope, directed)
    ties = selected(world, scope)
    found = chains(ties, one, other, len(next(iter(walked), ())), directed=directed)
    return {_keys(chain): days_in_order(world, chain) for chain in found if _keys(chain) in walked}


def _steps_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    def days(hop: dict[str, Any]) -> Any:
        return bounds_of(hop["days"]["since"])[0], bounds_of(hop["days"]["until"])[1]

    paths = _told(dataset, one, other, scope, directed, in_time=True)
    return {_path(path): [days(hop) for hop in path["hops"]] for path in paths}


def _robust_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    ties = selected(world, scope)
    if not _shortest(ties, one, other, directed=directed):
        return {}
    found = {}
    for name, is_doubtful in doubts_on(world, scope, ties).items():
        kept = [tie for tie in ties if not is_doubtful(tie)]
        left = _shortest(kept, one, other, directed=directed)
        found[name] = (len(ties) - len(kept), len(left[0]) if left else None)
    return found


def _robust_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    chosen = selection_of(dataset, scope)
    answer = actorgraph.paths(dataset, one, other, chosen, directed=directed, robust=True).as_dict()
    return {
        left["without"]: (left["left_out"], left["path"] and left["path"]["length"])
        for left in answer.get("robust", ())
    }


def _up_to(world: World, scope: Scope, one: str, other: str, longest: int, *, directed: bool) -> list[Chain]:
    ties = selected(world, scope)
    lengths = range(1, longest + 1)
    return [chain for length in lengths for chain in chains(ties, one, other, length, directed=directed)]


def _timed_all_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    every = _up_to(world, scope, one, other, LONGEST, directed=directed)
    found = {_keys(chain): in_order(world, chain) for chain in every}
    return {chain: answer for chain, answer in found.items() if answer != NO}


def _timed_all_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    paths = _told(dataset, one, other, scope, directed, in_time=True, max_length=LONGEST)
    return {_path(path): path["in_order"] for path in paths}


def _best_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    return [len(c) for c in _up_to(world, scope, one, other, len(world.actors), directed=directed)][:BEST]


def _best_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    chosen = selection_of(dataset, scope)
    answer = actorgraph.paths(dataset, one, other, chosen, count=BEST, directed=directed).as_dict()
    return [path["length"] for path in answer["paths"]]


def _timed_best_true(world: World, one: str, other: str, scope: Scope, directed: bool) -> Any:
    every = _up_to(world, scope, one, other, len(world.actors), directed=directed)
    return [len(chain) for chain in every if in_order(world, chain) != NO][:BEST]


def _timed_best_told(dataset: Any, one: str, other: str, scope: Scope, directed: bool) -> Any:
    chosen = selection_of(dataset, scope)
    answer = actorgraph.paths(dataset, one, other, chosen, count=BEST, directed=directed, in_time=True).as_dict()
    return [path["length"] for path in answer["paths"]]


QUESTIONS = (
    Question(name="path --time-respecting -k", case=_whole_time, true=_timed_best_true, told=_timed_best_told),
    Question(name="path --time-respecting --all", case=_whole_time, true=_timed_all_true, told=_timed_all_told),
    Question(name="path -k", case=_case, true=_best_true, told=_best_told),
    Question(name="path --robust", case=_case, true=_robust_true, told=_robust_told),
    Question(name="path --time-respecting: the days", case=_whole_time, true=_steps_true, told=_steps_told),
    Question(name="path", case=_case, true=_shortest_true, told=_shortest_told),
    Question(name="path --all", case=_case, true=_all_true, told=_all_told),
    Question(name="path: held together", case=_whole_time, true=_overlap_true, told=_overlap_told),
    Question(name="path: the days held together", case=_whole_time, true=_days_true, told=_days_told),
    Question(name="path --time-respecting", case=_whole_time, true=_timed_true, told=_timed_told),
)
