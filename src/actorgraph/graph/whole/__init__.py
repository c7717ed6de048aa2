"""What can be measured of a graph as a whole."""

from __future__ import annotations

from typing import Final

from actorgraph.graph.whole.census import CENSUS
from actorgraph.graph.whole.cohesion import COHESION
from actorgraph.graph.whole.mixing import GROUPINGS, MIXING
from actorgraph.graph.whole.whole import Ties, Value, Whole

__all__ = ["GROUPINGS", "WHOLE", "Ties", "Value", "Whole"]

WHOLE: Final[tuple[Whole, ...]] = (*CENSUS, *COHESION, *MIXING)
"""Every measure there is."""
