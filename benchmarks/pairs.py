"""Two things timed in turn, A B A B, so that a machine whose speed drifts is fair to both."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def ratio(ours: Callable[[], object], floor: Callable[[], object], runs: int = 5) -> tuple[float, float, float]:
    """Return the median seconds of both, and the median of the ratios pair by pair, after one warm-up."""
    pairs = [(_seconds(ours), _seconds(floor)) for _ in range(runs + 1)][1:]
    return (
        statistics.median(a for a, _ in pairs),
        statistics.median(b for _, b in pairs),
        statistics.median(a / b for a, b in pairs),
    )


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def verdict(value: float, limit: float) -> str:
    """Return whether a value keeps its limit, for the report."""
    return f"{'kept' if value <= limit else 'MISSED'}: limit {limit:g}"
