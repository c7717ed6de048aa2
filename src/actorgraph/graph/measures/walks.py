"""Measures of walks: an actor is central whose neighbours are, and theirs."""

from __future__ import annotations

from typing import Final

from actorgraph.graph import centrality, projections
from actorgraph.graph.measures.measure import Definition, Measure

_WEIGHTS: Final = (
    "several ties between two count once; with `--weighted`, an edge or arrow counts as often as there are ties"
)

WALKS: Final = (
    Measure(
        name="eigenvector",
        summary="how central its neighbours are; 0 outside the component with the greatest eigenvalue (Bonacich 1972)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.eigenvector,
        parameters="a vector of length 1",
        weighable=True,
        definition=Definition(
            formula="λ C(i) = Σⱼ aᵢⱼ C(j) for the greatest λ there is, with Σᵢ C(i)² = 1 and C ≥ 0",
            disconnected=(
                "the components with the greatest λ share the vector, in the proportions that iteration from equal "
                "values comes to; all others have 0"
            ),
            weights=_WEIGHTS,
            direction="a tie counts at both its ends, whichever way it runs",
            source=(
                "Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique identification. "
                "*Journal of Mathematical Sociology* 2(1), 113–120; `networkx.eigenvector_centrality`"
            ),
        ),
    ),
    Measure(
        name="pagerank",
        summary="how often a walker along the arrows comes by, who jumps 15 times in 100 (Brin and Page 1998)",
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.pagerank,
        parameters="damping 0.85, values that sum to 1",
        weighable=True,
        definition=Definition(
            formula=(
                "C(i) = (1 − α) / n + α (Σⱼ aⱼᵢ C(j) / kⱼ + Σ C(j) / n over those without arrows), where kⱼ is the "
                "number of arrows from j and α = 0.85; Σᵢ C(i) = 1"
            ),
            disconnected="defined: the walker jumps anywhere",
            weights=_WEIGHTS,
            direction="the walker follows arrows; a mutual tie is two",
            source=(
                "Brin, S., and Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. *Computer "
                "Networks and ISDN Systems* 30(1–7), 107–117; `networkx.pagerank`"
            ),
        ),
    ),
    Measure(
        name="katz",
        summary=(
            "walks along the arrows that lead to it, each step counting 0.85 divided by the greatest eigenvalue of "
            "the graph without directions (Katz 1953), as networkx has it"
        ),
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.katz,
        parameters="as networkx has it, with alpha 0.85 / λ, beta 1, and a vector of length 1",
        weighable=True,
        definition=Definition(
            formula=(
                "C(i) = α Σⱼ aⱼᵢ C(j) + β with β = 1 and α = 0.85 / λ, where λ is the greatest eigenvalue of the graph "
                "without directions; then divided so that Σᵢ C(i)² = 1"
            ),
            disconnected="defined: who receives no arrow has β alone",
            weights=_WEIGHTS,
            direction="walks follow arrows and count where they end; a mutual tie is two arrows",
            source=(
                "Katz, L. (1953). A new status index derived from sociometric analysis. *Psychometrika* 18(1), 39–43, "
                "in the form of `networkx.katz_centrality(graph, alpha, beta=1, normalized=True)`: Katz himself has no "
                "β, and does not divide by the length"
            ),
        ),
    ),
)
