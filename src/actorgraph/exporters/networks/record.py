"""What formats with attributes of the whole graph say of the record: its title, its documents, events and sides."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from actorgraph.model.facts import full_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from actorgraph.exporters.extract import Extract
    from actorgraph.model.localtext import LocalText


def documents(extract: Extract) -> list[dict[str, Any]]:
    """Return all that is known of the documents."""
    return [{"id": source.id, **full_of(source)} for source in extract.sources]


def events(extract: Extract) -> list[dict[str, Any]]:
    """Return all that is known of what happened by itself."""
    return [{"id": event.id, **full_of(event)} for event in extract.events]


def sides(extract: Extract) -> list[dict[str, Any]]:
    """Return all that an editor says of the sides."""
    return [full_of(side) for side in extract.sides]


def types(extract: Extract) -> list[dict[str, Any]]:
    """Return what each type of tie that goes out is called, and which way it runs, with which sign."""
    used = {tie.type.name for tie in extract.ties}
    return [
        {
            "type": kind.name,
            "label": _versions(kind.label),
            "verb": _versions(kind.verb),
            "inverse": _versions(kind.inverse),
            "direction": str(kind.direction),
            "sign": kind.sign,
            "family": str(kind.family),
        }
        for kind in extract.dataset.types.values()
        if kind.name in used
    ]


def _versions(text: LocalText | None) -> dict[str, str] | None:
    return None if text is None else text.as_dict()


def _json(of: Callable[[Extract], list[dict[str, Any]]]) -> Callable[[Extract], str | None]:
    return lambda extract: json.dumps(found, ensure_ascii=False) if (found := of(extract)) else None


RECORD: Final[Mapping[str, Callable[[Extract], str | None]]] = {
    "title": lambda extract: str(extract.dataset.title or "") or None,
    "description": lambda extract: str(extract.dataset.description or "") or None,
    "dataset_hash": lambda extract: extract.dataset.hash,
    "as_of": lambda extract: extract.selected.time,
    "recorded_until": lambda extract: extract.dataset.as_of_written,
    "license": lambda extract: extract.dataset.license,
    "authors": lambda extract: "; ".join(extract.dataset.authors) or None,
    "documents": _json(documents),
    "events": _json(events),
    "sides": _json(sides),
    "types": _json(types),
}
"""What is said of the record, each as a text: what has parts of its own is JSON."""
