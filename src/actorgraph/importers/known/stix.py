"""Bundles of STIX 2.1: threat actors, intrusion sets and identities, and the relationships between them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, Final

from actorgraph.importers.known.citing import Library, date_in, is_web
from actorgraph.importers.known.statements import Somebody, Statements, Tied
from actorgraph.importers.known.types import ATTRIBUTIONS, LINKS, TARGETINGS
from actorgraph.importers.parsed import objects_in, text_in, texts_in
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.parsed import Parsed

    Thing = Mapping[str, Any]

ACTORS: Final[Mapping[str, str]] = {"threat-actor": "threat actor", "intrusion-set": "intrusion set", "identity": ""}
"""The objects that are actors, and the kind of each; of an identity its class says it."""
_CLASSES: Final[Mapping[str, str]] = {
    "individual": "person",
    "group": "group",
    "organization": "organisation",
    "class": "population",
}
_TYPES: Final[Mapping[str, str]] = {
    "attributed-to": ATTRIBUTIONS,
    "targets": TARGETINGS,
    "related-to": LINKS,
    "part-of": "memberships",
    "member-of": "memberships",
    "owns": "ownerships",
}
"""The first three are STIX's own; the others are what producers write who need more."""
_MITRE: Final = "mitre-attack"
_LOW, _MEDIUM, _HIGH = 1, 30, 70
"""Where the grades begin on the scale of confidence (STIX 2.1, appendix A: None, Low, Med, High)."""


def is_bundle(found: Parsed) -> bool:
    """Whether a document of JSON is a bundle."""
    said = found.document
    return isinstance(said, dict) and said.get("type") == "bundle" and isinstance(said.get("objects"), list)


def statements_of(found: Parsed, _: Mapping[str, str]) -> Statements:
    """Return the actors of a bundle, and the relationships between them."""
    return _Reader(found).read()


class _Reader:
    def __init__(self, found: Parsed) -> None:
        self._untold: Counter[str] = Counter()
        self._library = Library()
        self._revoked: set[str] = set()
        self._things: dict[str, tuple[int, Thing]] = dict(self._latest(found))
        self._name = found.path.name
        self._source = f"stix-{found.path.stem}"

    def _latest(self, found: Parsed) -> Iterator[tuple[str, tuple[int, Thing]]]:
        """Yield the newest version of each object with its number; not those that were revoked."""
        newest: dict[str, tuple[int, Thing]] = {}
        for number, thing in enumerate(objects_in(found.document, "objects"), start=1):
            known = newest.get(text_in(thing, "id"))
            self._untold.update([Message.of("an older version")] * (known is not None))
            if known is None or text_in(thing, "modified") >= text_in(known[1], "modified"):
                newest[text_in(thing, "id")] = (number, thing)
        for name, placed in newest.items():
            if placed[1].get("revoked") is True:
                self._untold["revoked"] += 1
                self._revoked.add(name)
            else:
                yield name, placed

    def read(self) -> Statements:
        ties = [tie for number, thing in self._things.values() for tie in self._ties(number, thing)]
        named = dict.fromkeys(key for tie in ties for keys in tie.ends.values() for key in keys)
        makers = {text_in(thing, "created_by_ref") for _, thing in self._things.values()}
        self._describe(makers)
        actors: dict[str, Somebody] = {}
        for name, (number, thing) in self._things.items():
            kind = text_in(thing, "type")
            if kind in ACTORS and (name in named or name not in makers):
                actors[name] = self._actor(number, thing)
            elif kind not in (*ACTORS, "relationship"):
                self._untold[kind or Message.of("an object without a type")] += 1
        for name in named:
            actors.setdefault(name, Somebody(name, name, {"stix": name}))
        taken = len(actors) + len(ties)
        said = (self._library.documents, tuple(actors.values()), tuple(ties), (), taken)
        return Statements(*said, untold=self._untold, has_lines=False)

    def _describe(self, makers: set[str]) -> None:
        """Add the bundle to the documents; it has a publisher if one made all of it."""
        names = [text_in(self._things[maker][1], "name") for maker in makers if maker in self._things]
        publisher: dict[str, Plain] = {"publisher": names[0]} if len(names) == len(makers - {""}) == 1 else {}
        self._library.listed(self._source, {"title": f"STIX: {self._name}", **publisher})

    def _actor(self, number: int, thing: Thing) -> Somebody:
        key = text_in(thing, "id")
        name = text_in(thing, "name") or key
        said: dict[str, Plain] = {}
        if kind := ACTORS[text_in(thing, "type")] or _CLASSES.get(text_in(thing, "identity_class"), ""):
            said["kind"] = kind
        if aliases := [text for text in dict.fromkeys(texts_in(thing.get("aliases"))) if text != name]:
            said["aliases"] = [*aliases]
        if (seen := date_in(text_in(thing, "first_seen"))) is not None:
            said["since"] = f"..{seen}"
        if note := text_in(thing, "description"):
            said["note"] = note
        said["sources"] = self._sources(thing)
        references = objects_in(thing, "external_references")
        numbers = {text_in(each, "external_id") for each in references if text_in(each, "source_name") == _MITRE}
        ids = {"stix": key} | ({_MITRE: numbers.pop()} if len(numbers - {""}) == 1 == len(numbers) else {})
        return Somebody(key, name, ids, said, number)

    def _ties(self, number: int, thing: Thing) -> Iterator[Tied]:
        if text_in(thing, "type") != "relationship":
            return
        kind = text_in(thing, "relationship_type")
        ends = [text_in(thing, key) for key in ("source_ref", "target_ref")]
        if kind not in _TYPES or any(end.partition("--")[0] not in ACTORS for end in ends):
            self._untold[f"relationship {kind}".strip()] += 1
            return
        if any(end in self._revoked for end in ends):
            self._untold["revoked"] += 1
            return
        yield Tied(_TYPES[kind], {"from": (ends[0],), "to": (ends[1],)}, self._facts(thing), number)

    def _facts(self, thing: Thing) -> dict[str, Plain]:
        said: dict[str, Plain] = {}
        for key, name in {"since": "start_time", "until": "stop_time"}.items():
            text = text_in(thing, name)
            if (date := date_in(text)) is not None:
                said[key] = date
            self._untold.update([f"relationship {name}"] * bool(text and date is None))
        if grade := _grade(thing.get("confidence")):
            said["confidence"] = grade
        if note := text_in(thing, "description"):
            said["note"] = note
        return {**said, "sources": self._sources(thing)}

    def _sources(self, thing: Thing) -> list[Plain]:
        """Return the bundle with the id of an object, and what the object refers to."""
        cited: list[Plain] = [{"source": self._source, "at": text_in(thing, "id")}]
        for each in objects_in(thing, "external_references"):
            publisher, number, url = (text_in(each, key) for key in ("source_name", "external_id", "url"))
            title = text_in(each, "description")
            said: dict[str, Plain] = {"title": title} if title else {}
            said |= {"publisher": publisher} if publisher else {}
            if is_web(url):
                cited.append(self._library.address(url, said))
            elif name := " ".join(filter(None, (publisher, number))):
                cited.append(self._library.listed(name, said))
        return list({str(citation): citation for citation in cited}.values())


def _grade(confidence: object) -> str:
    """Return the grade of a confidence from 0 to 100; 0 is none."""
    if isinstance(confidence, bool) or not isinstance(confidence, int) or not _LOW <= confidence <= 100:
        return ""
    return "high" if confidence >= _HIGH else "medium" if confidence >= _MEDIUM else "low"
