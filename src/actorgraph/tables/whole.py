"""All that the files of a dataset say as one JSON text, and back: what no other format carries, too."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.editing import Plain

_VERSION: Final = 1
_HEAD: Final = "actorgraph"
"""The key by which a text is known as one of ours; its value is the version of the format."""


def json_of(files: Mapping[str, Plain]) -> str:
    """Return what files say as JSON: every value as text, as the language has it.

    Args:
        files: What each file says, by its name.

    >>> print(json_of({"a.yaml": {"supports": ["A -> B"]}}), end="")
    {
     "actorgraph": 1,
     "files": {
      "a.yaml": {
       "supports": [
        "A -> B"
       ]
      }
     }
    }
    """
    return f"{json.dumps({_HEAD: _VERSION, 'files': dict(sorted(files.items()))}, ensure_ascii=False, indent=1)}\n"


def is_json_of_ours(text: str) -> bool:
    """Whether a text begins as :func:`json_of` has it.

    >>> is_json_of_ours('{"actorgraph": 1, "files": {}}'), is_json_of_ours('{"nodes": []}')
    (True, False)
    """
    return text[:100].lstrip("\ufeff {\r\n\t").startswith(f'"{_HEAD}"')


def files_in(text: str) -> dict[str, Plain]:
    """Return what files say that :func:`json_of` told.

    Raises:
        ValueError: If it is no such text.
    """
    said = json.loads(text.removeprefix("\ufeff"), parse_int=str, parse_float=str, parse_constant=str)
    files = said.get("files") if isinstance(said, dict) and said.get(_HEAD) == str(_VERSION) else None
    if not isinstance(files, dict) or not all(map(_is_plain, files.values())):
        raise ValueError(_HEAD)
    return files


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    if isinstance(value, list):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str)
