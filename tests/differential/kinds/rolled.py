"""What there is between wholes, if parts count for them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import actorgraph
from differential.asking import key, selection_of
from differential.generator import scope_of
from differential.kinds.question import Case, Question
from differential.oracle.holding import GRADES, holds, lives, taken
from differential.oracle.readings import NO, POSSIBLY, YES, TooManyError
from differential.oracle.rolling import circling, links, torn, undated, wholes
from differential.oracle.world import Scope, Tie, World


def _case(random: Random, world: World) -> Case:
    """Roll up along types that there are ties of: nothing that lasts, which is judged by its own day."""
    scope = scope_of(random, world, timed=True)
    states = tuple(kind.name for kind in world.types.values() if not kind.lasting)
    along = sorted({tie.entry.type.name for tie in world.ties if tie.entry.type.direction == "one-way"} & set(states))
    chosen = tuple(random.sample(along, min(len(along), random.choice((1, 2, 3)))))
    return {"scope": replace(scope, layer=None, only=states, excluded=(), roll_up=chosen)}


def _true(world: World, scope: Scope) -> Any:
    day = scope.span[1] or 0
    found = links(world, scope.roll_up, GRADES[scope.min_grade or "low"], day)
    if any(
        undated(link) and (link.entry.ends or link.entry.spells or count > 1 or unsure)
        for link, count, unsure in _seen(world, found, day)
    ):
        raise TooManyError  # before it began and after it ended is not the same then
    if any(_is_of_its_whole(world, tie, found, day) for tie in world.ties):
        raise TooManyError  # told as possible between the two where nobody knows whether the whole lives
    left = [link for link in found if link.subject not in torn(world, found, day)]
    parts = [link for link in left if link.subject not in circling(left)]
    ties = [tie for tie in world.ties if taken(scope, tie) and tie not in parts and holds(world, tie, day) != NO]
    return wholes(world, ties, parts, day)


def _seen(world: World, found: list[Tie], day: int) -> Iterator[tuple[Tie, int, bool]]:
    """Yield links, each with the number of those of the same part, and whether nobody knows if its whole lives."""
    parts = [link.subject for link in found]
    unsure = [lives(world, world.actors[link.object], day, day) == POSSIBLY for link in found]
    return ((link, parts.count(link.subject), is_so) for link, is_so in zip(found, unsure, strict=True))


def _is_of_its_whole(world: World, tie: Tie, found: list[Tie], day: int) -> bool:
    unsure = {label for label in tie.ends if lives(world, world.actors[label], day, day) == POSSIBLY}
    return any(link.subject in tie.ends and link.object in tie.ends & unsure and link != tie for link in found)


def _told(dataset: Any, scope: Scope) -> Any:
    chosen = selection_of(dataset, scope)
    found: dict[Any, str] = {}
    for label in dataset.actors:
        for row in actorgraph.profile(dataset, label, chosen).as_dict()["rows"]:
            note = key(row).partition(":")[0]
            whole = (note, frozenset({row["from"], row["to"]}))
            found[whole] = YES if YES in (row["holds"], found.get(whole)) else POSSIBLY
    return found


QUESTIONS = (Question(name="--roll-up", case=_case, true=_true, told=_told),)
