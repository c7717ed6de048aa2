"""How often what joins the lines of a timeline crosses others, against lines in the order of their age.

The atlas as it opens and with everybody in it, and datasets of 100 and of 300 actors: crossings, how many there are of
them with each lane by age, and the time that a timeline takes.
Exits with 1 if there are more than 0.9 times as many anywhere, or 300 actors take a second.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import actorgraph
from actorgraph.model.selection import Selection
from actorgraph.scene.scene import drawn
from actorgraph.scene.sides import sides_of
from actorgraph.scene.timeline.crossings import crossings
from actorgraph.scene.timeline.lanes import lanes_of
from actorgraph.scene.timeline.timeline import Timeline, links_of, spans_of, timeline_of
from pairs import verdict
from synthetic import yaml_of

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset

LIMIT = 0.9
SECONDS = 1.0
ATLAS = Path(__file__).parents[1] / "graph"


def main() -> None:
    atlas = actorgraph.load(ATLAS)
    sizes = {f"{actors} actors, {ties} ties": synthetic(actors, ties) for actors, ties in ((100, 250), (300, 900))}
    found = [report(name, dataset) for name, dataset in {"atlas": atlas, **sizes}.items()]
    ratios, seconds = zip(*found, strict=True)
    raise SystemExit(max(ratios) > LIMIT or max(seconds) > SECONDS)


def synthetic(actors: int, ties: int) -> Dataset:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.yaml"
        path.write_text(yaml_of(actors, ties), encoding="utf-8")
        return actorgraph.load(path)


def report(name: str, dataset: Dataset) -> tuple[float, float]:
    """Print and return by how much there are fewer crossings of all lines, and how long a timeline takes."""
    selected = Selection().at_its_own_time(dataset)
    ties, sides = drawn(dataset, selected), sides_of(dataset, selected)
    start = time.process_time()
    timeline = timeline_of(dataset, ties, sides, {"first": list(dataset.actors)[:25]})
    taken = time.process_time() - start
    ours = timeline.crossings("all")
    lanes = lanes_of(dataset.actors, sides, timeline.bars, timeline.lives)
    theirs = count(timeline, [actor for lane in lanes for actor in lane.actors])
    ratio = ours / max(theirs, 1)
    print(f"{name:<22} {ours} against {theirs}, {taken:.2f} s, {ratio:.2f} times, {verdict(ratio, LIMIT)}")
    return ratio, taken


def count(timeline: Timeline, order: list[str]) -> int:
    """Return how many crossings an order of all lines has."""
    return crossings(order, links_of(timeline.bars), spans_of(timeline.lives))


if __name__ == "__main__":
    main()
