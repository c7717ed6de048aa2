"""What a question is: cases to ask of a world, the truth, and what the program says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any

from differential.generator import scope_of
from differential.oracle.holding import own_scope
from differential.oracle.world import Scope, World

Case = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Question:
    """One question that can be asked of every world.

    Attributes:
        name: What it is called where it is told of.
        case: Draws what to ask of a world.
        true: Says what the answer is, by its definition.
        told: Says what the program answers, in the same words.
    """

    name: str
    case: Callable[[Random, World], Case]
    true: Callable[..., Any]
    told: Callable[..., Any]


def nothing(random: Random, world: World) -> Case:
    return {}


def at_times(random: Random, world: World) -> Case:
    return {"scope": scope_of(random, world)}


def as_measured(random: Random, world: World) -> Case:
    """Draw what a measure is about: mostly what it takes by itself."""
    return {"scope": Scope(kind="own", text="own") if random.random() < 0.4 else scope_of(random, world)}


def resolved(world: World, scope: Scope) -> Scope:
    """Return what a measure takes by itself, spelt out."""
    return own_scope(world) if scope.kind == "own" else scope


def two_actors(random: Random, world: World) -> Case:
    one, other = random.sample(list(world.actors), 2)
    return {"one": one, "other": other}
