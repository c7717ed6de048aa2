"""The measures of centrality that can be asked for: name, meaning, projection."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from actorgraph.graph import centrality, pn, projections
from actorgraph.model.relation import Relation


@dataclass(frozen=True, kw_only=True)
class Measure:
    """One way to measure centrality.

    Attributes:
        name: What it is called in options and answers.
        summary: What it says, with its source.
        projection: The graph it is taken on, in words.
        project: Makes that graph of actors and ties.
        compute: Returns the value of each actor on that graph; the second argument is ``"ties"`` where the number of
            ties is to count as a weight, else None.
        signed: Whether it rests on the signs of ties.
        weighable: Whether the number of ties can count as a weight.
    """

    name: str
    summary: str
    projection: str
    project: Callable[[Sequence[str], Sequence[Relation]], Any]
    compute: Callable[[Any, Any], Mapping[str, float]]
    signed: bool = False
    weighable: bool = False


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="degree",
        summary="how many actors it has ties with (Freeman 1978)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.degree,
        weighable=True,
    ),
    Measure(
        name="in-degree",
        summary="from how many actors a tie runs to it",
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.in_degree,
        weighable=True,
    ),
    Measure(
        name="out-degree",
        summary="to how many actors a tie runs from it",
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.out_degree,
        weighable=True,
    ),
    Measure(
        name="friendly-degree",
        summary="how many actors it has friendly ties with",
        projection=projections.FRIENDLY,
        project=projections.friendly,
        compute=centrality.degree,
        signed=True,
        weighable=True,
    ),
    Measure(
        name="hostile-degree",
        summary="how many actors it has hostile ties with",
        projection=projections.HOSTILE,
        project=projections.hostile,
        compute=centrality.degree,
        signed=True,
        weighable=True,
    ),
    Measure(
        name="betweenness",
        summary="the share of shortest chains between others that pass through it (Freeman 1977; Brandes 2001)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.betweenness,
    ),
    Measure(
        name="closeness",
        summary=(
            "how near those within reach are, times the share of all others that is within reach "
            "(Wasserman and Faust 1994)"
        ),
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.closeness,
    ),
    Measure(
        name="classic-closeness",
        summary="how near those within reach are, whether they are few or many (Freeman 1978)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.classic_closeness,
    ),
    Measure(
        name="eigenvector",
        summary="how central its neighbours are; 0 outside the component with the greatest eigenvalue (Bonacich 1972)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.eigenvector,
        weighable=True,
    ),
    Measure(
        name="pagerank",
        summary="how often a walker along the arrows comes by, who jumps 15 times in 100 (Brin and Page 1998)",
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.pagerank,
        weighable=True,
    ),
    Measure(
        name="katz",
        summary=(
            "walks along the arrows that lead to it, each step counting 0.85 divided by the greatest eigenvalue of "
            "the graph without directions (Katz 1953)"
        ),
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.katz,
        weighable=True,
    ),
    Measure(
        name="pn",
        summary="the PN index: friends add to it, enemies take away twice as much (Everett and Borgatti 2014)",
        projection=projections.SIGNED_LAYERS,
        project=projections.signed_layers,
        compute=pn.pn,
        signed=True,
    ),
    Measure(
        name="pn-in",
        summary="the PN index of the ties that run to it",
        projection=projections.SIGNED_ARROWS,
        project=projections.signed_arrows,
        compute=pn.pn_in,
        signed=True,
    ),
    Measure(
        name="pn-out",
        summary="the PN index of the ties that run from it",
        projection=projections.SIGNED_ARROWS,
        project=projections.signed_arrows,
        compute=pn.pn_out,
        signed=True,
    ),
)
"""Every measure there is. Degrees count actors; betweenness and closeness lie between 0 and 1, eigenvector and Katz
values are a vector of length 1, PageRank sums to 1, and PN is 1 for an actor without ties."""
