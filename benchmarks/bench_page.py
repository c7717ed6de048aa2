"""Rendering a dataset that is loaded, in seconds of the processor, and a step of the page's slider in Chromium.

The limits are those of a machine of two idle cores; the page is also compared with serialising its data with ``json``.
A step takes from the click until the next frame is drawn. Exits with 1 if a limit is missed.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import actorgraph
from actorgraph.exporters.html.page import page_of
from actorgraph.scene.scene import drawn, scene_of
from pairs import verdict
from slider import steps
from synthetic import yaml_of

if TYPE_CHECKING:
    from collections.abc import Callable

LIMITS = ((200, 600, 6.0, 0.3), (2_000, 6_000, 8.0, 0.3), (10_000, 30_000, 30.0, 1.0))
"""Actors, ties, and the seconds that rendering them, mostly the search for sides, and a step of the slider may take."""


def main() -> None:
    missed = [actors for actors, ties, limit, step in LIMITS if not report(dataset_of(actors, ties), limit, step)]
    raise SystemExit(bool(missed))


def report(dataset: actorgraph.Dataset, limit: float, limit_of_step: float) -> bool:
    """Print the seconds that rendering a dataset and a step in its page take; say whether they keep their limits."""
    selected = actorgraph.Selection(day=dataset.day)
    relations = drawn(dataset, selected)
    scene = scene_of(dataset, selected, relations)
    page = page_of(dataset, selected, scene=scene)
    data = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    laid_out = seconds(lambda: scene_of(dataset, selected, relations))
    written = seconds(lambda: page_of(dataset, selected, scene=scene))
    floor = seconds(lambda: json.dumps(data))
    print(
        f"{len(dataset.actors):>6} actors, {len(relations):>6} ties: scene {laid_out:.2f} s, page {written:.2f} s "
        f"({written / floor:.1f} times json.dumps), {len(page) / 1e6:.2f} MB; "
        f"together {laid_out + written:.2f} s, {verdict(laid_out + written, limit)} s"
    )
    found = steps(page)
    for view, (taken, worked) in found.items():
        kept = verdict(taken, limit_of_step)
        print(f"{'':>6} a step of the slider, {view}: {taken:.3f} s, {kept} s; the page's own work {worked:.3f} s")
    return laid_out + written <= limit and max(taken for taken, _ in found.values()) <= limit_of_step


def dataset_of(actors: int, ties: int) -> actorgraph.Dataset:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "synthetic.yaml")
        path.write_text(yaml_of(actors, ties), encoding="utf-8")
        return actorgraph.load(path)


def seconds(run: Callable[[], object]) -> float:
    """Return the median of three runs, in seconds of the processor: others may be at work on the machine."""
    taken = []
    for _ in range(3):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
