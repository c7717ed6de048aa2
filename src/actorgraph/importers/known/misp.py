"""A galaxy of MISP's that is about actors: each cluster an actor, with its other names and what it refers to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import QuestionError, UnreadableError, reason_of
from actorgraph.importers.known.rows import has, on_one_line
from actorgraph.importers.known.statements import Document, Somebody, Statements, Unread
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from actorgraph.editing import Plain

_LARGEST: Final = 50_000_000
_ADDRESSES: Final = ("http://", "https://")
_LICENCE: Final[Plain] = {
    "en": "Licence: CC0 1.0 or BSD 2-clause. The country of an actor is the one that it is attributed to.",
    "fr": "Licence : CC0 1.0 ou BSD à deux clauses. Le pays d’un acteur est celui auquel il est attribué.",
}


def galaxy_in(path: Path) -> dict[str, Any] | None:
    """Return the galaxy that a file is, if it is one about actors.

    Args:
        path: A file that ends in ``.json``.

    Raises:
        UnreadableError: If it cannot be read, or is no JSON.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableError(path.as_posix(), Message.of("it is too large"))
        said = json.loads(path.read_bytes())
    except OSError as error:
        raise UnreadableError(path.as_posix(), reason_of(error)) from None
    except (ValueError, RecursionError):
        raise UnreadableError(path.as_posix(), Message.of("it is no JSON")) from None
    ours = isinstance(said, dict) and isinstance(said.get("values"), list) and said.get("category") == "actor"
    return said if ours else None


def statements_of(galaxy: Mapping[str, Any], where: Mapping[str, str]) -> Statements:
    """Return the actors of a galaxy; it has no ties of a type that this language knows.

    Args:
        galaxy: The galaxy.
        where: What a field of a cluster, or of its ``meta``, has to be or to have in its list.

    Raises:
        QuestionError: If no cluster has such a field.
    """
    document = _document(galaxy)
    actors: list[Somebody] = []
    unread: list[Unread] = []
    fields = {key.casefold() for cluster in galaxy["values"] for key, _ in _fields(cluster)}
    for key in where:
        if key.casefold() not in fields:
            raise QuestionError("no entry has a field '{name}'", name=key)
    clusters = enumerate(galaxy["values"], start=1)
    chosen = {at: cluster for at, cluster in clusters if all(_is(cluster, *asked) for asked in where.items())}
    for at, cluster in chosen.items():
        actor = _actor(cluster, document.id)
        if actor is None:
            unread.append(Unread(at, Message.of("it has no name")))
        else:
            actors.append(actor)
    untold = sum(_relations(cluster) for cluster in chosen.values())
    found = (tuple(actors), (), tuple(unread), len(actors))
    return Statements((document,), *found, distinct=False, untold=untold, has_lines=False)


def _document(galaxy: Mapping[str, Any]) -> Document:
    version = str(galaxy.get("version", ""))
    kind = str(galaxy.get("type", "galaxy"))
    said: dict[str, Plain] = {
        "title": f"MISP galaxy: {galaxy.get('name', kind)}, version {version}".removesuffix(", version ")
    }
    said |= {"publisher": str(galaxy.get("source") or "MISP Project"), "url": "https://github.com/MISP/misp-galaxy"}
    return Document("-".join(filter(None, ("misp", kind, version))), {**said, "language": "en", "note": _LICENCE})


def _fields(cluster: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(cluster, dict):
        yield from cluster.items()
        meta = cluster.get("meta")
        yield from meta.items() if isinstance(meta, dict) else ()


def _is(cluster: Any, key: str, value: str) -> bool:
    return any(
        has(str(text), value)
        for name, said in _fields(cluster)
        if name.casefold() == key.casefold()
        for text in (said if isinstance(said, list) else [said])
    )


def _actor(cluster: Any, source: str) -> Somebody | None:
    fields = dict(_fields(cluster))
    name = on_one_line(str(fields.get("value") or ""))
    if not name:
        return None
    key = str(fields.get("uuid") or name)
    said: dict[str, Plain] = {}
    others = dict.fromkeys(map(on_one_line, _texts(fields.get("synonyms"))))
    if aliases := [text for text in others if text and text != name]:
        said["aliases"] = [*aliases]
    if country := str(fields.get("country") or "").strip():
        said["country"] = country
    refs = [text for text in dict.fromkeys(_texts(fields.get("refs"))) if text.lower().startswith(_ADDRESSES)]
    said["sources"] = [source, *refs]
    return Somebody(key, name, {"misp": key} if "uuid" in fields else {}, said)


def _relations(cluster: Any) -> int:
    related = cluster.get("related") if isinstance(cluster, dict) else None
    return len(related) if isinstance(related, list) else 0


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
