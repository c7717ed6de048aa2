"""What attributes of our own exports say, as the language has it: what was written as cells, back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from actorgraph.model.claim import CLAIMS
from actorgraph.model.facts import Fact, facts_of
from actorgraph.model.forms import CHOICES, NAMES, TAGS, TEXTS
from actorgraph.model.other_names import ALIASES
from actorgraph.model.source import CITATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.editing import Plain

BORN: Final = {"since": "born", "until": "ended", "names": "full_names"}
RENAMED: Final = {"since": "valid_from", "until": "valid_until", "spells": "held"}
"""What exports call facts of actors and of ties that are called otherwise."""

_LISTS: Final = (TEXTS, NAMES, TAGS, CHOICES, ALIASES, CLAIMS, CITATIONS)
_CITING: Final = ("sources", "disputed_by")
"""Keys that list citations, each an id or a mapping with one."""
_AS_JSON: Final = ("{", "[", '"')


def facts_in(
    kind: type, said: Mapping[str, str], renamed: Mapping[str, str], without: Iterable[str] = ()
) -> dict[str, Plain]:
    """Return what attributes say of a tie or an actor, by the keys of the language, its sources last.

    Args:
        kind: The class whose facts they are.
        said: The attributes.
        renamed: What attributes are called whose facts are called otherwise.
        without: Facts that are told in another way.
    """
    found: dict[str, Plain] = {}
    for fact in facts_of(kind):
        text = said.get(renamed.get(fact.name, fact.name), "")
        if text and fact.name not in {"sources", *without}:
            found[fact.name] = _value_of(fact, text)
    if sources := said.get("citations") or said.get("sources"):
        found["sources"] = _cited(_parsed(sources, several=True))
    return found


def plain_of(value: Any) -> Plain:
    """Return what JSON says of anything, as the language has it: all scalars are texts, citations name their source."""
    if isinstance(value, dict):
        return {key: _cited(plain_of(item)) if key in _CITING else plain_of(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain_of(item) for item in value]
    return value if isinstance(value, str) or value is None else json.dumps(value)


def listed_in(text: str) -> list[Any]:
    """Return a list that an attribute says as JSON; nothing where it says none."""
    try:
        said = json.loads(text or "[]")
    except (ValueError, RecursionError):
        return []
    return [item for item in said if isinstance(item, dict)] if isinstance(said, list) else []


def _value_of(fact: Fact, text: str) -> Plain:
    said = _parsed(text, several=fact.form in _LISTS)
    return _cited(said) if fact.name in _CITING else said


def _parsed(text: str, *, several: bool) -> Plain:
    if text.startswith(_AS_JSON):
        try:
            return plain_of(json.loads(text))
        except (ValueError, RecursionError):
            return text
    return list[Any](text.split("; ")) if several else text


def _cited(said: Plain) -> Plain:
    """Return citations as the language has them, which says `source` where exports say `id`."""
    return [_citation(item) for item in said] if isinstance(said, list) else said


def _citation(said: Plain) -> Plain:
    if not isinstance(said, dict) or "id" not in said:
        return said
    rest = {key: value for key, value in said.items() if key != "id"}
    return {"source": said["id"], **rest} if rest else said["id"]
