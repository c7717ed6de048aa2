"""Ask of one world after the other for as long as it is told, or again of one seed."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from itertools import count

from differential.comparing import mismatches
from differential.questions import QUESTIONS

SHOWN = 3
"""So many mismatches of each question are shown; of the others, only the seeds."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="differential", description=__doc__)
    parser.add_argument("--seconds", type=float, default=60, help="go on for so long (60)")
    parser.add_argument("--seed", type=int, help="ask of this world only")
    parser.add_argument("--start", type=int, default=10_000, help="the first seed (10000)")
    parser.add_argument("--question", help="ask only the questions with this in their names")
    asked = parser.parse_args()
    questions = tuple(question for question in QUESTIONS if (asked.question or "") in question.name)
    found: Counter[str] = Counter()
    failing: list[int] = []
    until = time.monotonic() + asked.seconds
    seeds = count(asked.start) if asked.seed is None else iter([asked.seed])
    number = 0
    for seed in seeds:
        number += 1
        for mismatch in mismatches(seed, questions):
            found[mismatch.question] += 1
            if found[mismatch.question] <= SHOWN:
                print(mismatch, end="\n\n", flush=True)
            failing += [seed] if seed not in failing else []
        if time.monotonic() > until:
            break
    print(f"{number} worlds, {len(questions)} questions, {sum(found.values())} mismatches")
    for name, times in found.most_common():
        print(f"  {name}: {times}")
    if failing:
        print("again, one by one: make differential SEED=N, with N of", *failing[:50])
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
