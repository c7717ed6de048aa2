"""Who owns how much of whom."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

import actorgraph
from differential.asking import selection_of
from differential.kinds.question import Case, Question, as_measured, resolved
from differential.oracle.holding import holds, measured, occurs, span_of
from differential.oracle.owning import Held, Stakes, holdings, owners_of, stakes
from differential.oracle.readings import POSSIBLY
from differential.oracle.world import Scope, Tie, World


def _case(random: Random, world: World) -> Case:
    return {**as_measured(random, world), "actor": random.choice(list(world.actors)), "votes": random.random() < 0.3}


def _known(world: World, scope: Scope, *, votes: bool) -> Stakes:
    first, last = span_of(scope)

    def is_doubted(tie: Tie) -> bool:
        if tie.entry.status != "accepted" or scope.kind == "all":
            return tie.entry.status != "accepted"
        asked = holds(world, tie, int(first)) if first == last else occurs(world, tie, first, last)
        return asked == POSSIBLY

    return stakes(measured(world, scope)[1], "votes" if votes else "share", is_doubted)


def _owners_true(world: World, scope: Scope, actor: str, votes: bool) -> Any:
    known = _known(world, resolved(world, scope), votes=votes)
    return {owner: (*_told(holdings(known, owner)[actor]), owner not in known) for owner in owners_of(known, actor)}


def _owned_true(world: World, scope: Scope, actor: str, votes: bool) -> Any:
    known = _known(world, resolved(world, scope), votes=votes)
    return {owned: _told(held) for owned, held in holdings(known, actor).items()}


def _told(held: Held) -> tuple[Any, ...]:
    bounds = [round(float(100 * bound), 5) for span in (held.direct, held.effective) for bound in span]
    return (*bounds, held.known)


def _row(row: Mapping[str, Any]) -> tuple[Any, ...]:
    bounds = [round(row[name][end], 5) for name in ("direct", "effective") for end in ("low", "high")]
    return (*bounds, row["effective"]["known"])


def _owners_told(dataset: Any, scope: Scope, actor: str, votes: bool) -> Any:
    answer = actorgraph.ownership(dataset, actor, selection_of(dataset, scope), votes=votes).as_dict()
    return {row["actor"]: (*_row(row), row["ultimate"]) for row in answer["owners"]}


def _owned_told(dataset: Any, scope: Scope, actor: str, votes: bool) -> Any:
    answer = actorgraph.ownership(dataset, actor, selection_of(dataset, scope), votes=votes, down=True).as_dict()
    return {row["actor"]: _row(row) for row in answer["owned"]}


QUESTIONS = (
    Question(name="ownership", case=_case, true=_owners_true, told=_owners_told),
    Question(name="ownership --down", case=_case, true=_owned_true, told=_owned_told),
)
