"""The measures of centrality that can be asked for."""

from __future__ import annotations

from typing import Final

from actorgraph.graph.measures.degrees import DEGREES
from actorgraph.graph.measures.distances import DISTANCES
from actorgraph.graph.measures.measure import Form, Measure
from actorgraph.graph.measures.signed import SIGNED
from actorgraph.graph.measures.walks import WALKS

__all__ = ["MEASURES", "Form", "Measure"]

MEASURES: Final[tuple[Measure, ...]] = (*DEGREES, *DISTANCES, *WALKS, *SIGNED)
"""Every measure there is."""
