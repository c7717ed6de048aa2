"""Laying out and writing the page, stated in seconds and as a ratio to serialising its data with ``json``.

Limits on a machine of two cores: writing 10,000 actors and 30,000 ties below 2 s without the layout; the layout of
2,000 actors below 3 s.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import actorgraph
from actorgraph.exporters.html.network import boxes_of
from actorgraph.exporters.html.page import page_of
from actorgraph.graph.layout import positions
from synthetic import yaml_of

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    for actors, ties in ((200, 600), (2_000, 6_000), (10_000, 30_000)):
        report(dataset_of(actors, ties))


def report(dataset: actorgraph.Dataset) -> None:
    selected = actorgraph.Selection(day=dataset.day)
    boxes = boxes_of(dataset, dataset.relations)
    places = positions(boxes, dataset.relations)
    page = page_of(dataset, selected, places=places)
    data = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    laid_out = seconds(lambda: positions(boxes, dataset.relations), runs=1 if len(boxes) > 5000 else 3)
    written = seconds(lambda: page_of(dataset, selected, places=places), runs=3)
    floor = seconds(lambda: json.dumps(data), runs=3)
    print(
        f"{len(boxes):>6} actors, {len(dataset.relations):>6} ties: layout {laid_out:.2f} s, page {written:.2f} s "
        f"({written / floor:.1f} times json.dumps), {len(page) / 1e6:.2f} MB"
    )


def dataset_of(actors: int, ties: int) -> actorgraph.Dataset:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "synthetic.yaml")
        path.write_text(yaml_of(actors, ties), encoding="utf-8")
        return actorgraph.load(path)


def seconds(run: Callable[[], object], runs: int) -> float:
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
