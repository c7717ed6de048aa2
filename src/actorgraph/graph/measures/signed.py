"""Measures that tell friends from enemies."""

from __future__ import annotations

from typing import Final

from actorgraph.graph import pn, projections, status
from actorgraph.graph.measures.measure import Definition, Measure

_SOURCE: Final = (
    "Everett, M. G., and Borgatti, S. P. (2014). Networks containing negative ties. *Social Networks* 38, 111–120"
)
_PARTS: Final = "defined: an actor without ties has 1"
_WEIGHTS: Final = "several ties of a sign count once; a pair with both signs is in P and in N"
_ALL_ENEMIES: Final = "1/2 for all where each is the enemy of all others and nobody's friend"

SIGNED_EIGENVECTOR: Final = "signed-eigenvector"

SIGNED: Final = (
    Measure(
        name="pn",
        summary="the PN index: friends add to it, enemies take away twice as much (Everett and Borgatti 2014)",
        projection=projections.SIGNED_LAYERS,
        project=projections.signed_layers,
        compute=pn.pn,
        signed=True,
        definition=Definition(
            formula=(
                "C = (I − A / (2n − 2))⁻¹ 1 with A = P − 2N, where P and N are the matrices of friends and of enemies; "
                f"{_ALL_ENEMIES}"
            ),
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts at both its ends, whichever way it runs",
            source=_SOURCE,
        ),
    ),
    Measure(
        name="pn-in",
        summary="the PN index of the ties that run to it",
        projection=projections.SIGNED_ARROWS,
        project=projections.signed_arrows,
        compute=pn.pn_in,
        signed=True,
        definition=Definition(
            formula=(
                "C = (I − BᵀB)⁻¹ (I + Bᵀ) 1 with B = (P − 2N) / (2n − 2), where P and N are the matrices of arrows; "
                f"{_ALL_ENEMIES}"
            ),
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts where it ends; a mutual one is two arrows",
            source=_SOURCE,
        ),
    ),
    Measure(
        name="pn-out",
        summary="the PN index of the ties that run from it",
        projection=projections.SIGNED_ARROWS,
        project=projections.signed_arrows,
        compute=pn.pn_out,
        signed=True,
        definition=Definition(
            formula=(
                "C = (I − BBᵀ)⁻¹ (I + B) 1 with B = (P − 2N) / (2n − 2), where P and N are the matrices of arrows; "
                f"{_ALL_ENEMIES}"
            ),
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts where it begins; a mutual one is two arrows",
            source=_SOURCE,
        ),
    ),
    Measure(
        name=SIGNED_EIGENVECTOR,
        summary="status: friends of those who have it have it too, enemies the contrary (Bonacich and Lloyd 2004)",
        projection=projections.SIGNED_LAYERS,
        project=projections.signed_layers,
        compute=status.signed_eigenvector,
        signed=True,
        definition=Definition(
            formula=(
                "A C = λ C with A = P − N and λ its eigenvalue of the greatest absolute value, of λ and −λ the "
                "positive one; scaled so that the greatest |C(i)| is 1, turned so that it is positive, or if it is so "
                "either way, that the sum is. Refused where several vectors belong to λ; where λ is negative, friends "
                "of high values lower a value, and the ranking says so"
            ),
            disconnected="actors outside the component that λ is of have 0; all have 0 without a signed tie",
            weights="several ties of a sign count once; a pair with both signs counts as none",
            direction="a tie counts at both its ends, whichever way it runs",
            source=(
                "Bonacich, P., and Lloyd, P. (2004). Calculating status with negative relations. *Social Networks* "
                "26(4), 331–338"
            ),
        ),
    ),
)
