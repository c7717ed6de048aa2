"""Questions to 10,000 actors and 30,000 ties: measures beside igraph, and whole processes in seconds of the processor.

Limits: closeness and betweenness take no longer than igraph's on the same graph, by the clock; a question costs at most
5 seconds with all that goes with it, reading too, of which the share is told; the balance of 2,000 actors over time
takes at most 20. Exits with 1 if a limit is missed. igraph is a peer to measure against, not a dependency.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import igraph
import networkx as nx

from actorgraph.graph.centrality import betweenness, closeness
from pairs import ratio, verdict
from synthetic import yaml_of

_RUNS = 3
_QUESTIONS = (
    (10_000, 30_000, 5.0, ("centrality", "--by", "closeness")),
    (10_000, 30_000, 5.0, ("path", "--time-respecting", "-k", "10", "Group 0", "Group 77")),
    (10_000, 30_000, 5.0, ("stats", "--over-time")),
    (10_000, 30_000, 5.0, ("balance",)),
    (10_000, 30_000, 5.0, ("blocs",)),
    (10_000, 30_000, 5.0, ("brokers",)),
    (2_000, 6_000, 20.0, ("balance", "--over-time")),
)
"""Actors, ties, the limit in seconds, the question."""


def main() -> None:
    missed = [name for name, is_kept in (*measures(), *questions()) if not is_kept]
    sys.exit(bool(missed))


def measures() -> list[tuple[str, bool]]:
    """Print how long measures take beside igraph's, and how far their values are apart."""
    graph = nx.relabel_nodes(nx.gnm_random_graph(10_000, 30_000, seed=7), "Group {}".format)
    place = {actor: i for i, actor in enumerate(graph)}
    peer = igraph.Graph(n=len(graph), edges=[(place[a], place[b]) for a, b in graph.edges])
    scale = (len(graph) - 1) * (len(graph) - 2) / 2
    return [
        beside("closeness", lambda: closeness(graph, None), lambda: shares(graph, peer)),
        beside("betweenness", lambda: betweenness(graph, None), lambda: [v / scale for v in peer.betweenness()]),
    ]


def shares(graph: nx.Graph, peer: Any) -> list[float]:
    """Return igraph's closeness times the share within reach, as Wasserman and Faust have it."""
    within = {actor: len(part) - 1 for part in nx.connected_components(graph) for actor in part}
    values = zip(graph, peer.closeness(), strict=True)
    return [value * within[actor] / (len(graph) - 1) if within[actor] else 0.0 for actor, value in values]


def beside(name: str, ours: Any, theirs: Any) -> tuple[str, bool]:
    mine, other, times = ratio(ours, theirs, runs=_RUNS)
    apart = max(abs(a - b) for a, b in zip(ours().values(), theirs(), strict=True))
    print(f"{name}: {mine:.1f} s; igraph {other:.1f} s; values differ by at most {apart:.0e}")
    print(f"  ratio {times:.2f} ({verdict(times, 1.0)})")
    return name, times <= 1 and apart < 1e-9


def questions() -> list[tuple[str, bool]]:
    """Print what questions cost as whole processes, and reading alone."""
    told = []
    with tempfile.TemporaryDirectory() as folder:
        reading: dict[Path, float] = {}
        for actors, ties, limit, question in _QUESTIONS:
            path = Path(folder, f"{actors}.yaml")
            if path not in reading:
                path.write_text(yaml_of(actors, ties), encoding="utf-8")
                reading[path] = seconds(["-c", f"import actorgraph; actorgraph.load({str(path)!r})"])
            whole = seconds(["-m", "actorgraph", *question, "-g", str(path)])
            name = " ".join(question)
            print(f"{name}: {whole:.1f} s as a process ({verdict(whole, limit)} s)")
            print(f"  {reading[path]:.1f} s of them for reading alone")
            told.append((name, whole <= limit))
    return told


def seconds(command: list[str]) -> float:
    """Return the median seconds of the processor that a process takes."""
    taken = []
    for _ in range(_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *command], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
