"""Items of Wikidata as Special:EntityData exports them: actors, and the claims that are ties (CC0)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known.citing import Library
from actorgraph.importers.known.statements import Somebody, Statements
from actorgraph.importers.known.wikibase import ITEM, item_of, time_of
from actorgraph.importers.known.wikidata_claims import Claims
from actorgraph.importers.parsed import objects_in, text_in
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.parsed import Parsed

_LANGUAGES: Final = ("en", "mul", "fr")
_TOLD: Final = ("en", "fr")
_KINDS: Final[Mapping[str, str]] = {
    "Q5": "person",
    "Q7278": "party",
    "Q6256": "state",
    "Q3624078": "state",
    "Q4830453": "company",
    "Q783794": "company",
    "Q772547": "armed forces",
    "Q17149090": "armed group",
    "Q43229": "organisation",
}
"""What is an instance of a class: human, political party, country, sovereign state, business, company, armed forces,
armed organization, organization; of any other class nothing is said."""
_LIVES: Final = {"person": ("P569", "P570")}
_LIFE: Final = ("P571", "P576")
_LICENCE: Final[Plain] = {
    "en": "Licence: CC0 1.0. Anybody can edit Wikidata: what a statement rests on is cited beside it, if it says so.",
    "fr": "Licence : CC0 1.0. Chacun peut modifier Wikidata : ce sur quoi une déclaration repose est cité à côté, "
    "si elle le dit.",
}


def is_wikidata(found: Parsed) -> bool:
    """Whether a document of JSON holds items: entities by their ids, or one item or more by themselves."""
    said = found.document
    entities = said.get("entities") if isinstance(said, dict) else None
    if isinstance(entities, dict):
        return bool(entities) and all(ITEM.fullmatch(name) and isinstance(e, dict) for name, e in entities.items())
    things = found.objects
    return bool(things) and all(thing.get("type") == "item" and _is_id(thing.get("id")) for _, thing in things)


def statements_of(found: Parsed, _: Mapping[str, str]) -> Statements:
    """Return the items that have claims as actors, and the claims that are ties between items."""
    said = found.document
    listed = isinstance(said, dict) and isinstance(said.get("entities"), dict)
    numbered = list(enumerate(said["entities"].values(), start=1)) if listed else list(found.objects)
    items = {str(item["id"]): item for _, item in numbered if _is_id(item.get("id"))}
    unread = [Refused(line, Message.of("it is no item")) for line, item in numbered if not _is_id(item.get("id"))]
    return _Reader(items).read({line: item for line, item in numbered if _is_id(item.get("id"))}, unread, listed)


def _is_id(text: object) -> bool:
    return isinstance(text, str) and ITEM.fullmatch(text) is not None


class _Reader:
    def __init__(self, items: Mapping[str, Mapping[str, Any]]) -> None:
        self._items = items
        self._untold: Counter[str] = Counter()
        self._library = Library()

    def read(self, lines: Mapping[int, Mapping[str, Any]], unread: list[Refused], numbered: bool) -> Statements:
        actors: dict[str, Somebody] = {}
        made = Claims(self._labels(), self._library, self._untold)
        for line, item in lines.items():
            if isinstance(item.get("claims"), dict) and item["claims"]:
                actors[item["id"]] = self._actor(line, item)
        for line, item in lines.items():
            if item["id"] in actors:
                made.take(line, item, _document_id(item))
        for name in made.named:
            actors.setdefault(name, Somebody(name, self._label(name), {"wikidata": name}))
        return Statements(
            self._library.documents,
            tuple(actors.values()),
            made.ties,
            tuple(unread),
            len(lines),
            untold=self._untold,
            has_lines=not numbered,
        )

    def _labels(self) -> dict[str, str]:
        return {name: self._label(name) for name in self._items}

    def _label(self, name: str) -> str:
        """Return what an item is called, in English if it is; its number if nobody says it here."""
        labels = _by_language(self._items.get(name, {}), "labels")
        known = [*(labels[tag] for tag in _LANGUAGES if tag in labels), *(labels[tag] for tag in sorted(labels))]
        return known[0] if known else name

    def _actor(self, line: int, item: Mapping[str, Any]) -> Somebody:
        name = str(item["id"])
        label = self._label(name)
        said: dict[str, Plain] = {}
        if kind := self._kind(item):
            said["kind"] = kind
        labels = _by_language(item, "labels")
        if names := {tag: labels[tag] for tag in _TOLD if labels.get(tag, label) != label}:
            said["names"] = {**names}
        if aliases := [text for text in dict.fromkeys(_aliases(item)) if text not in (label, *names.values())]:
            said["aliases"] = [*aliases]
        said |= self._life(item, kind)
        if note := {tag: text for tag, text in _by_language(item, "descriptions").items() if tag in _TOLD}:
            said["note"] = {**note}
        said["sources"] = [self._document(item, label)]
        return Somebody(name, label, {"wikidata": name}, said, line)

    def _document(self, item: Mapping[str, Any], label: str) -> str:
        name, revision = str(item["id"]), item.get("lastrevid")
        title = f"{label} ({name})" if label != name else name
        title += f", revision {revision}" if isinstance(revision, int) else ""
        said: dict[str, Plain] = {"title": title, "publisher": "Wikidata"}
        said |= {"url": f"https://www.wikidata.org/wiki/{name}", "note": _LICENCE}
        return self._library.listed(_document_id(item), said)

    def _kind(self, item: Mapping[str, Any]) -> str:
        """Return what an item is, if the classes that it is an instance of say one and the same."""
        classes = [item_of(claim["mainsnak"]) for claim in _claims(item, "P31")]
        kinds = {kind for name in classes if (kind := _KINDS.get(str(name)))} - {"organisation"}
        if len(kinds) == 1:
            return kinds.pop()
        return "organisation" if not kinds and "Q43229" in classes else ""

    def _life(self, item: Mapping[str, Any], kind: str) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for key, name in zip(("since", "until"), _LIVES.get(kind, _LIFE), strict=True):
            claims = _claims(item, name)
            dates = {time_of(claim["mainsnak"]) for claim in claims if not claim.get("qualifiers")}
            if len(dates) == len(claims) == 1 and (date := dates.pop()) is not None:
                found[key] = date
            elif claims:
                self._untold[name] += len(claims)
        return found


def _document_id(item: Mapping[str, Any]) -> str:
    return f"wikidata-{item['id']}"


def _claims(item: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    """Return the claims of a property: those that are preferred, if any is, and never those that are deprecated."""
    claims = [claim for claim in objects_in(item["claims"], name) if isinstance(claim.get("mainsnak"), dict)]
    preferred = [claim for claim in claims if claim.get("rank") == "preferred"]
    return preferred or [claim for claim in claims if claim.get("rank") != "deprecated"]


def _by_language(item: Mapping[str, Any], key: str) -> dict[str, str]:
    said = item.get(key)
    texts = said.items() if isinstance(said, dict) else ()
    return {tag: text for tag, held in texts if (text := text_in(held, "value"))}


def _aliases(item: Mapping[str, Any]) -> Iterator[str]:
    for tag in _LANGUAGES:
        yield from filter(None, (text_in(held, "value") for held in objects_in(item.get("aliases"), tag)))
