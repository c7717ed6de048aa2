"""Measures of shortest chains: between whom an actor stands, and how near it is to the others."""

from __future__ import annotations

from typing import Final

from actorgraph.graph import centrality, projections
from actorgraph.graph.measures.measure import Definition, Form, Measure

_WEIGHTS: Final = "several ties between two count once, and every step is as long as any other"
_DIRECTION: Final = "chains are walked both ways, whichever way ties run"

DISTANCES: Final = (
    Measure(
        name="betweenness",
        summary="the share of shortest chains between others that pass through it (Freeman 1977; Brandes 2001)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.betweenness,
        form=Form.NORMALISED,
        other=centrality.raw_betweenness,
        definition=Definition(
            formula=(
                "C(i) = 2 / ((n − 1)(n − 2)) · Σ σₛₜ(i) / σₛₜ over all pairs s, t of others, where σₛₜ is the number "
                "of shortest chains between s and t, and σₛₜ(i) of those through i"
            ),
            other="the sum alone: for how many pairs of others it stands between them",
            disconnected="pairs with no chain between them add nothing, and are among the (n − 1)(n − 2) / 2 pairs",
            weights=_WEIGHTS,
            direction=_DIRECTION,
            source=(
                "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. *Sociometry* 40(1), "
                "35–41; computed after Brandes, U. (2001). A faster algorithm for betweenness centrality. *Journal of "
                "Mathematical Sociology* 25(2), 163–177"
            ),
        ),
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
        definition=Definition(
            formula=(
                "C(i) = r / (n − 1) · r / Σⱼ d(i, j) over the r others within reach, where d is the number of steps; 0 "
                "where r = 0"
            ),
            disconnected="defined: who is out of reach lowers the first factor; on a connected graph it is "
            "`classic-closeness`",
            weights=_WEIGHTS,
            direction=_DIRECTION,
            source=(
                "Wasserman, S., and Faust, K. (1994). *Social Network Analysis*. Cambridge University Press, p. 201; "
                "`networkx.closeness_centrality`"
            ),
        ),
    ),
    Measure(
        name="classic-closeness",
        summary="how near all others are; of connected graphs only (Freeman 1978)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.classic_closeness,
        form=Form.NORMALISED,
        other=centrality.raw_closeness,
        connected=True,
        definition=Definition(
            formula="C(i) = (n − 1) / Σⱼ d(i, j), where d is the number of steps; 0 where n = 1",
            other="1 / Σⱼ d(i, j) (Sabidussi 1966)",
            disconnected=(
                "refused: some distance is infinite. Take `harmonic`, which counts it as nothing, or `closeness`"
            ),
            weights=_WEIGHTS,
            direction=_DIRECTION,
            source=(
                "Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. *Social Networks* "
                "1(3), 215–239; Sabidussi, G. (1966). The centrality index of a graph. *Psychometrika* 31(4), 581–603"
            ),
        ),
    ),
    Measure(
        name="harmonic",
        summary=(
            "how near others are: each counts one divided by the steps to it, one out of reach nothing "
            "(Marchiori and Latora 2000; Boldi and Vigna 2014)"
        ),
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.harmonic,
        form=Form.RAW,
        other=centrality.share_of_others(centrality.harmonic),
        definition=Definition(
            formula="C(i) = Σⱼ 1 / d(i, j) over all others, where d is the number of steps, and 1 / ∞ = 0",
            other="the same divided by n − 1, which is the most it can be; 0 where n = 1",
            disconnected="defined: who is out of reach adds nothing",
            weights=_WEIGHTS,
            direction=_DIRECTION,
            source=(
                "Boldi, P., and Vigna, S. (2014). Axioms for centrality. *Internet Mathematics* 10(3–4), 222–262; "
                "Marchiori, M., and Latora, V. (2000). Harmony in the small-world. *Physica A* 285(3–4), 539–546; "
                "`networkx.harmonic_centrality`"
            ),
        ),
    ),
)
