"""The questions that are compared, one entry each: which cases to ask, what is true, what the program answers."""

from __future__ import annotations

from differential.kinds import (
    central,
    dated,
    doubted,
    measured,
    owned,
    recorded,
    rolled,
    said,
    signed,
    surrounding,
    walked,
    yearly,
)
from differential.kinds.question import Question

QUESTIONS: tuple[Question, ...] = (
    *recorded.QUESTIONS,
    *surrounding.QUESTIONS,
    *walked.QUESTIONS,
    *central.QUESTIONS,
    *measured.QUESTIONS,
    *signed.QUESTIONS,
    *dated.QUESTIONS,
    *yearly.QUESTIONS,
    *doubted.QUESTIONS,
    *said.QUESTIONS,
    *owned.QUESTIONS,
    *rolled.QUESTIONS,
)
