"""Plain values as JSON that a terminal can show."""

from __future__ import annotations

import json
from typing import Any

from actorgraph.documents.terminal import escape_json


def json_of(values: dict[str, Any]) -> str:
    """Return values as one JSON object, without a line break at the end."""
    return escape_json(json.dumps(values, ensure_ascii=False, indent=2))
