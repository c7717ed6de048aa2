"""Degrees: with how many actors an actor has ties."""

from __future__ import annotations

from typing import Final

from actorgraph.graph import centrality, projections
from actorgraph.graph.measures.measure import Definition, Form, Measure

_FREEMAN: Final = (
    "Freeman, L. C. (1978). Centrality in social networks: conceptual clarification. *Social Networks* 1(3), 215–239"
)
_DIRECTED: Final = (
    "Wasserman, S., and Faust, K. (1994). *Social Network Analysis*. Cambridge University Press, section 4.3"
)
_WEIGHTS: Final = (
    "several ties between two count once; with `--weighted`, each counts (strength, Barrat et al. 2004), and there is "
    "no normalised form, since nothing says how many ties there can be"
)
_PARTS: Final = "no difference: an actor without ties has 0"
_BY_OTHERS: Final = "the same divided by n − 1, which is the most it can be; 0 where n = 1"

DEGREES: Final = (
    Measure(
        name="degree",
        summary="how many actors it has ties with (Freeman 1978)",
        projection=projections.SIMPLE,
        project=projections.simple,
        compute=centrality.degree,
        form=Form.RAW,
        other=centrality.share_of_others(centrality.degree),
        weighable=True,
        definition=Definition(
            formula="C(i) = Σⱼ aᵢⱼ, where aᵢⱼ is 1 if any tie joins i and j, else 0",
            other=_BY_OTHERS,
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts at both its ends, whichever way it runs",
            source=_FREEMAN,
        ),
    ),
    Measure(
        name="in-degree",
        summary="from how many actors a tie runs to it",
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.in_degree,
        form=Form.RAW,
        other=centrality.share_of_others(centrality.in_degree),
        weighable=True,
        definition=Definition(
            formula="C(i) = Σⱼ aⱼᵢ, where aⱼᵢ is 1 if any tie runs from j to i, else 0",
            other=_BY_OTHERS,
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts where it ends; a mutual one at both ends",
            source=_DIRECTED,
        ),
    ),
    Measure(
        name="out-degree",
        summary="to how many actors a tie runs from it",
        projection=projections.DIRECTED,
        project=projections.directed,
        compute=centrality.out_degree,
        form=Form.RAW,
        other=centrality.share_of_others(centrality.out_degree),
        weighable=True,
        definition=Definition(
            formula="C(i) = Σⱼ aᵢⱼ, where aᵢⱼ is 1 if any tie runs from i to j, else 0",
            other=_BY_OTHERS,
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts where it begins; a mutual one at both ends",
            source=_DIRECTED,
        ),
    ),
    Measure(
        name="friendly-degree",
        summary="how many actors it has friendly ties with",
        projection=projections.FRIENDLY,
        project=projections.friendly,
        compute=centrality.degree,
        form=Form.RAW,
        other=centrality.share_of_others(centrality.degree),
        signed=True,
        weighable=True,
        definition=Definition(
            formula="C(i) = Σⱼ pᵢⱼ, where pᵢⱼ is 1 if any friendly tie joins i and j, else 0",
            other=_BY_OTHERS,
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts at both its ends, whichever way it runs",
            source=f"{_FREEMAN}; of the friendly ties alone",
        ),
    ),
    Measure(
        name="hostile-degree",
        summary="how many actors it has hostile ties with",
        projection=projections.HOSTILE,
        project=projections.hostile,
        compute=centrality.degree,
        form=Form.RAW,
        other=centrality.share_of_others(centrality.degree),
        signed=True,
        weighable=True,
        definition=Definition(
            formula="C(i) = Σⱼ nᵢⱼ, where nᵢⱼ is 1 if any hostile tie joins i and j, else 0",
            other=_BY_OTHERS,
            disconnected=_PARTS,
            weights=_WEIGHTS,
            direction="a tie counts at both its ends, whichever way it runs",
            source=f"{_FREEMAN}; of the hostile ties alone",
        ),
    ),
)
