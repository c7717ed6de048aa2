"""How time grows with what is read or asked: each row does its work at a size and at twice the size.

Work in linear time takes twice as long, in quadratic time four times as long. Limit: three times; the script ends
with 1 if a row misses it. Seconds are those of the processor, since others may be at work on the machine.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from actorgraph import brokers, load, paths, read
from actorgraph.graph.balance import score
from actorgraph.graph.constraint import constraint
from actorgraph.graph.cuts import cuts
from actorgraph.loading.nodes import parse
from pairs import verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from actorgraph import Dataset
    from actorgraph.loading import Reading

LIMIT = 3.0
FLOOR = 0.002
"""What takes fewer seconds than this at twice the size was refused early: its ratio would be noise."""
RUNS = 5
FOLDER = tempfile.TemporaryDirectory()


class Growth(NamedTuple):
    """Something that has to grow no faster than its input."""

    name: str
    size: int
    make: Callable[[int], object]
    run: Callable[..., object]


def main() -> None:
    missed = [growth.name for growth in GROWTHS if grown(growth) > LIMIT]
    sys.exit(bool(missed))


def grown(growth: Growth) -> float:
    """Print how long a row takes at its size and at twice the size, and return the ratio."""
    inputs = [growth.make(growth.size), growth.make(2 * growth.size)]
    for value in inputs:
        growth.run(value)
    pairs = [tuple(seconds(growth.run, value) for value in inputs) for _ in range(RUNS)]
    once, twice = (statistics.median(taken) for taken in zip(*pairs, strict=True))
    ratio = statistics.median(b / a for a, b in pairs) if twice > FLOOR else 0.0
    told = f"ratio {ratio:.2f} ({verdict(ratio, LIMIT)})" if ratio else "at once"
    print(f"{growth.name:<34} {growth.size:>8}: {once * 1000:>8.1f} ms, doubled {twice * 1000:>8.1f} ms; {told}")
    return ratio


def seconds(run: Callable[..., object], value: object) -> float:
    """Return the seconds of one run, without those of collecting garbage, as ``timeit`` has it."""
    gc.collect()
    gc.disable()
    start = time.process_time()
    run(value)
    taken = time.process_time() - start
    gc.enable()
    return taken


def sets(graph: nx.Graph) -> dict[str, set[str]]:
    names = {node: f"N{node}" for node in graph}
    return {names[node]: {names[other] for other in graph[node]} for node in graph}


def random(size: int) -> nx.Graph:
    return nx.gnm_random_graph(size, 3 * size, seed=7)


def hub(size: int) -> dict[tuple[str, str], int]:
    """Return the signs of a hub with so many pairs, and of a hundred pairs beside it."""
    spokes = [f"s{i:06}" for i in range(size)]
    return dict.fromkeys((("A", spoke) for spoke in spokes), 1) | dict.fromkeys(
        zip(spokes[0:200:2], spokes[1:200:2], strict=True), -1
    )


def dated(size: int) -> Dataset:
    """Return a random dataset of so many actors and three times as many ties, each of two years."""
    return loaded(
        f"- {{from: N{a}, to: N{b}, since: {1990 + (a + b) % 30}, until: {1992 + (a + b) % 30}}}"
        for a, b in random(size).edges
    )


def star(size: int) -> Dataset:
    return loaded(f"- {{from: Hub, to: N{i}}}" for i in range(size))


def line(size: int) -> Dataset:
    return loaded(f"- {{from: N{i}, to: N{i + 1}, since: {1000 + i}}}" for i in range(size))


def hubs(size: int) -> Dataset:
    """Return three hubs, each with so many others, and a tenth as many ties between each two of them."""
    spokes = [(f"H{h}", f"N{(i * (h + 1)) % (2 * size)}") for h in range(3) for i in range(size)]
    between = [ends for ends in (("H0", "H1"), ("H1", "H2"), ("H0", "H2")) for _ in range(size // 10)]
    ends = [("A", "H0"), *between, *spokes, ("H2", "B")]
    return loaded(
        f"- {{from: {a}, to: {b}, since: {1990 + i % 30}, until: {1992 + i * i % 33 + i % 30}}}"
        for i, (a, b) in enumerate(ends)
    )


def loaded(ties: Iterable[str]) -> Dataset:
    return load(written("supports:\n" + "\n".join(ties)))


def written(text: str) -> Path:
    """Return a new file with a text; it goes with the program."""
    path = Path(tempfile.mkdtemp(dir=FOLDER.name), "graph.yaml")
    path.write_text(text, encoding="utf-8")
    return path


def unknown_sources(size: int) -> Path:
    """Return a file with so many listed sources, none of which any of twice as many ties cites."""
    listed = "".join(f"  reuters-{i:05}: {{title: x}}\n" for i in range(size))
    ties = "".join(f"  - {{from: A, to: B, sources: reuter-{i:05}}}\n" for i in range(2 * size))
    return written(f"actors: {{A: , B: }}\nsources:\n{listed}hostilities:\n{ties}")


def along(ties: Dataset) -> object:
    return paths(ties, "N0", f"N{len(ties.relations)}", in_time=True)


def report(path: Path) -> Reading:
    return read([path])


def parsed(text: str) -> object:
    return parse("graph.yaml", text)


GROWTHS = (
    Growth("cuts of a random graph", 4000, lambda n: sets(random(n)), cuts),
    Growth("cuts of a star", 4000, lambda n: sets(nx.star_graph(n)), cuts),
    Growth("cuts of a path", 4000, lambda n: sets(nx.path_graph(n)), cuts),
    Growth("constraint of a random graph", 4000, lambda n: sets(random(n)), constraint),
    Growth("constraint of a star", 4000, lambda n: sets(nx.star_graph(n)), constraint),
    Growth("constraint of a path", 4000, lambda n: sets(nx.path_graph(n)), constraint),
    Growth("triads of a hub", 10_000, hub, score),
    Growth("brokers of a star", 5000, star, lambda dataset: brokers(dataset, top=3)),
    Growth("a path in time", 1000, dated, lambda dataset: paths(dataset, "N0", "N1", in_time=True)),
    Growth(
        "a path in time along a line",
        500,
        line,
        along,
    ),
    Growth("ten paths in time over hubs", 1000, hubs, lambda d: paths(d, "A", "B", in_time=True, count=10)),
    Growth("a thousand paths in time over hubs", 500, hubs, lambda d: paths(d, "A", "B", in_time=True, count=1000)),
    Growth("a thousand paths over hubs", 500, hubs, lambda d: paths(d, "A", "B", count=1000)),
    Growth("reading unknown sources", 500, unknown_sources, report),
    Growth("parsing keys of one mapping", 5000, lambda n: "".join(f"k{i}: v\n" for i in range(n)), parsed),
    Growth("parsing opened brackets", 500_000, lambda n: "[" * n, parsed),
    Growth("parsing opened braces", 500_000, lambda n: "{" * n, parsed),
    Growth("parsing braces with keys", 50_000, lambda n: "{a: " * n, parsed),
    Growth("parsing dashes", 50_000, lambda n: "- " * n, parsed),
    Growth("parsing question marks", 50_000, lambda n: "? " * n, parsed),
    Growth("parsing keys on one line", 50_000, lambda n: "a: " * n, parsed),
    Growth("parsing an open quote", 500_000, lambda n: '"' + "x" * n, parsed),
)


if __name__ == "__main__":
    main()
