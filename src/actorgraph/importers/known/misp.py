"""A galaxy of MISP's that is about actors: each cluster an actor, with its other names and what it refers to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import QuestionError
from actorgraph.importers.known.rows import has, hint_among, on_one_line
from actorgraph.importers.known.statements import Document, Somebody, Statements
from actorgraph.importers.parsed import objects_in, text_in, texts_in
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from actorgraph.editing import Plain
    from actorgraph.importers.parsed import Parsed

_ADDRESSES: Final = ("http://", "https://")
_LICENCE: Final[Plain] = {
    "en": "Licence: CC0 1.0 or BSD 2-clause. The country of an actor is the one that it is attributed to.",
    "fr": "Licence : CC0 1.0 ou BSD à deux clauses. Le pays d’un acteur est celui auquel il est attribué.",
}


def is_galaxy(found: Parsed) -> bool:
    """Whether a document of JSON is a galaxy about actors."""
    said = found.document
    return isinstance(said, dict) and isinstance(said.get("values"), list) and said.get("category") == "actor"


def statements_of(found: Parsed, where: Mapping[str, str]) -> Statements:
    """Return the actors of a galaxy; it has no ties of a type that this language knows.

    Args:
        found: The galaxy.
        where: What a field of a cluster, or of its ``meta``, has to be or to have in its list.

    Raises:
        QuestionError: If no cluster has such a field, or none says so.
    """
    galaxy = found.document
    document = _document(galaxy)
    actors: list[Somebody] = []
    unread: list[Refused] = []
    fields = {key.casefold() for cluster in galaxy["values"] for key, _ in _fields(cluster)}
    for key in where:
        if key.casefold() not in fields:
            raise QuestionError("no entry has a field '{name}'", name=key)
    clusters = enumerate(galaxy["values"], start=1)
    chosen = {at: cluster for at, cluster in clusters if all(_is(cluster, *asked) for asked in where.items())}
    if galaxy["values"] and not chosen:
        raise _none_says(galaxy["values"], where)
    for at, cluster in chosen.items():
        actor = _actor(cluster, document.id)
        if actor is None:
            unread.append(Refused(at, Message.of("it has no name")))
        else:
            actors.append(actor)
    untold = Counter(kind for cluster in chosen.values() for kind in _relations(cluster))
    said = (tuple(actors), (), tuple(unread), len(actors))
    return Statements((document,), *said, distinct=False, untold=untold, has_lines=False)


def _none_says(clusters: Sequence[Any], where: Mapping[str, str]) -> QuestionError:
    """Return that no entry says what is asked for, with what looks like it in the same field."""
    for key, value in where.items():
        if not any(_is(cluster, key, value) for cluster in clusters):
            like = hint_among(value, (text for cluster in clusters for text in _said(cluster, key)))
            return QuestionError("no entry says '{field}={value}'{hint}", field=key, value=value, hint=like)
    return QuestionError("no entry says all that --where asks for")


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
    return any(has(text, value) for text in _said(cluster, key))


def _said(cluster: Any, key: str) -> Iterator[str]:
    """Yield what a field of a cluster says, one after the other where it is a list."""
    for name, said in _fields(cluster):
        if name.casefold() == key.casefold():
            yield from map(str, said if isinstance(said, list) else [said])


def _actor(cluster: Any, source: str) -> Somebody | None:
    fields = dict(_fields(cluster))
    name = on_one_line(str(fields.get("value") or ""))
    if not name:
        return None
    key = str(fields.get("uuid") or name)
    said: dict[str, Plain] = {}
    others = dict.fromkeys(texts_in(fields.get("synonyms")))
    if aliases := [text for text in others if text and text != name]:
        said["aliases"] = [*aliases]
    if country := str(fields.get("country") or "").strip():
        said["country"] = country
    refs = [text for text in dict.fromkeys(texts_in(fields.get("refs"))) if text.lower().startswith(_ADDRESSES)]
    said["sources"] = [source, *refs]
    return Somebody(key, name, {"misp": key} if "uuid" in fields else {}, said)


def _relations(cluster: Any) -> list[str]:
    return [f"related {text_in(related, 'type')}".strip() for related in objects_in(cluster, "related")]
