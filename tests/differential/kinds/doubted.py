"""What `check` doubts: friend and foe at once."""

from __future__ import annotations

from itertools import product
from typing import Any

import actorgraph
from differential.kinds.question import Question, nothing
from differential.oracle.chains import overlap
from differential.oracle.readings import YES
from differential.oracle.world import World


def _both_true(world: World) -> Any:
    ties = [tie for tie in world.ties if tie.entry.status != "retracted" and not tie.entry.type.lasting]
    friends, foes = ([tie for tie in ties if tie.entry.type.sign == sign] for sign in (1, -1))
    at_once = {
        one.ends
        for one, other in product(friends, foes)
        if one.ends == other.ends and overlap(world, (one, other))[0] == YES
    }
    return len(at_once)


def _both_told(dataset: Any) -> Any:
    return sum(problem.code == "AG307" for problem in actorgraph.check(dataset))


QUESTIONS = (Question(name="check: friend and foe", case=nothing, true=_both_true, told=_both_told),)
