"""The views that there are figures of; whoever only names them need not import what draws them."""

from __future__ import annotations

from typing import Final

VIEWS: Final = ("network", "matrix", "timeline")
