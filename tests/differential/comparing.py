"""One seed after the other: a world, its YAML, and every question asked of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pprint import pformat
from random import Random
from typing import Any

import actorgraph
from differential.generator import world_of
from differential.kinds.question import Question
from differential.oracle.readings import TooManyError
from differential.oracle.world import World
from differential.questions import QUESTIONS
from differential.reading import read, written


@dataclass(frozen=True, kw_only=True)
class Mismatch:
    """A question to which the program gives another answer than the oracle."""

    seed: int
    question: str
    case: dict[str, Any]
    true: Any
    told: Any
    yaml: str

    def __str__(self) -> str:
        parts = (
            f"seed {self.seed}: {self.question} {self.case}",
            self.yaml,
            f"true: {pformat(self.true, width=110)}",
            f"told: {pformat(self.told, width=110)}",
            f"again: make differential SEED={self.seed}",
        )
        return "\n".join(parts)


@lru_cache(maxsize=256)
def posed(seed: int) -> tuple[World, str, actorgraph.Dataset]:
    """Return the world of a seed, its YAML, and what the program reads from that."""
    world = world_of(seed)
    text = written(world, str(seed))
    try:
        return world, text, read(text)
    except actorgraph.ReadingError as error:
        error.add_note(f"seed {seed}:\n{text}")
        raise


def mismatches(seed: int, questions: Iterable[Question] = QUESTIONS, *, rounds: int = 3) -> Iterator[Mismatch]:
    """Yield every question that is answered otherwise than by the oracle.

    Args:
        seed: Which world to ask about.
        questions: What to ask.
        rounds: How many cases of each question to draw.
    """
    world, text, dataset = posed(seed)
    for question in questions:
        for case in _cases(question, world, seed, rounds):
            try:
                true = question.true(world, **case)
            except TooManyError:
                continue
            except Exception as error:
                error.add_note(f"seed {seed}: {question.name} {case}")
                raise
            told = _told(question, dataset, case)
            if true != told:
                yield Mismatch(seed=seed, question=question.name, case=case, true=true, told=told, yaml=text)


def _cases(question: Question, world: World, seed: int, rounds: int) -> list[dict[str, Any]]:
    random = Random(f"{seed} {question.name}")
    drawn = [question.case(random, world) for _ in range(rounds)]
    return [case for number, case in enumerate(drawn) if case not in drawn[:number]]


def _told(question: Question, dataset: actorgraph.Dataset, case: dict[str, Any]) -> Any:
    try:
        return question.told(dataset, **case)
    except Exception as error:  # noqa: BLE001  # whatever is raised is an answer too, and a wrong one
        return f"{type(error).__name__}: {error}"
