"""Statements of the Beneficial Ownership Data Standard 0.4: entities, persons, and who owns or controls whom."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from actorgraph.errors import UnreadableError
from actorgraph.importers.known.bods_interests import interests_in
from actorgraph.importers.known.citing import Library, date_in, is_web
from actorgraph.importers.known.in_words import Words, defined_by, tied, words_in
from actorgraph.importers.known.statements import Somebody, Statements, Tied
from actorgraph.importers.parsed import objects_in, text_in, texts_in
from actorgraph.importers.writing import Refused
from actorgraph.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.editing import Plain
    from actorgraph.importers.parsed import Parsed

    Statement = Mapping[str, Any]

_TYPES: Final = ("entity", "person", "relationship")
_KINDS: Final[Mapping[str, str]] = {
    "registeredEntity": "organisation",
    "legalEntity": "organisation",
    "state": "state",
    "stateBody": "public body",
    "arrangement": "arrangement",
}
_LIVES: Final = {"entity": ("foundingDate", "dissolutionDate"), "person": ("birthDate", "deathDate")}
_TIMES: Final = ("since", "until")
_READ: Final = (
    "isComponent", "entityType", "personType", "name", "names", "alternateNames", "jurisdiction", "nationalities",
    "identifiers", "foundingDate", "dissolutionDate", "birthDate", "deathDate",
)  # fmt: skip


def is_statements(found: Parsed) -> bool:
    """Whether a document of JSON, or each of its lines, is a statement, of whatever version of the standard."""
    things = found.objects
    return bool(things) and all("statementId" in thing or "statementID" in thing for _, thing in things)


def statements_of(found: Parsed, _: Mapping[str, str]) -> Statements:
    """Return the entities and persons as actors, and the interests of the relationships as ties.

    Raises:
        UnreadableError: If the statements are of a version before 0.4.
    """
    if not any("recordType" in thing for _, thing in found.objects):
        raise UnreadableError(found.path.as_posix(), Message.of("it is BODS of a version before 0.4"))
    return _Reader(found).read(has_lines=found.has_lines)


class _Reader:
    def __init__(self, found: Parsed) -> None:
        self._untold: Counter[str] = Counter()
        self._unread: list[Refused] = []
        self._library = Library()
        self._name = found.path.name
        self._source = f"bods-{found.path.stem}"
        self._records = self._latest(found)
        named = (_names_of(said["recordDetails"]) for _, said in self._records.values())
        self._names = {name for names in named for name in names}
        self._words = {
            record: words
            for record, (_, said) in self._records.items()
            for words in [self._said_by_us(said["recordDetails"])]
            if words
        }

    def _latest(self, found: Parsed) -> dict[str, tuple[int, Statement]]:
        """Return the last statement about each record, with where it stands."""
        newest: dict[str, tuple[int, Statement]] = {}
        for number, said in found.objects:
            record, kind = text_in(said, "recordId"), said.get("recordType")
            if not record or kind not in _TYPES or not isinstance(said.get("recordDetails"), dict):
                told = Message.of("it is no statement about an entity, a person or a tie")
                self._unread.append(Refused(number, told))
                continue
            known = newest.get(record)
            self._untold.update([Message.of("an older version")] * (known is not None))
            if known is None or text_in(said, "statementDate") >= text_in(known[1], "statementDate"):
                newest[record] = (number, said)
        return newest

    def _said_by_us(self, details: Mapping[str, Any]) -> list[Words]:
        """Return what an export of ours said of the interests of a relationship, each once."""
        interests = objects_in(details, "interests")
        texts = dict.fromkeys(text_in(each, "details") for each in interests)
        words = [words_in(text, self._names, self._untold) for text in texts]
        return [each for each in words if each is not None]

    def read(self, *, has_lines: bool) -> Statements:
        self._describe()
        made = [(record, *placed) for record, placed in self._records.items()]
        ties = [tie for record, number, said in made for tie in self._ties(record, number, said)]
        sold = {tie.ends["to"][0] for tie in ties if "share" in tie.said and "to" in tie.ends}
        actors = {
            record: actor
            for record, number, said in made
            if said["recordType"] != "relationship" and (actor := self._actor(record, number, said, sold)) is not None
        }
        for key in dict.fromkeys(key for tie in ties for keys in tie.ends.values() for key in keys):
            if key not in self._records:
                actors[key] = Somebody(key, key, {"bods": key})
        words = [each for all_ in self._words.values() for each in all_]
        types = {section: type_ for each in words for section, type_ in defined_by(each).items()}
        found = (self._library.documents, tuple(actors.values()), tuple(ties), tuple(self._unread), len(made))
        ours = bool(self._words)
        return Statements(*found, distinct=not ours, untold=self._untold, types=types, has_lines=has_lines)

    def _describe(self) -> None:
        if self._words:
            return
        details = [said.get("publicationDetails") for _, said in self._records.values()]
        names = {text_in(each.get("publisher"), "name") for each in details if isinstance(each, dict)} - {""}
        licences = {text_in(each, "license") for each in details} - {""}
        said: dict[str, Plain] = {"title": f"BODS: {self._name}"}
        said |= {"publisher": names.pop()} if len(names) == 1 else {}
        said |= {"note": licences.pop()} if len(licences) == 1 else {}
        self._library.listed(self._source, said)

    def _actor(self, record: str, number: int, said: Statement, sold: set[str]) -> Somebody | None:
        kind, details = str(said["recordType"]), said["recordDetails"]
        names = _names_of(details)
        if not names:
            self._unread.append(Refused(number, Message.of("it has no name")))
            return None
        told: dict[str, Plain] = {"kind": word} if (word := self._kind(kind, details, record in sold)) else {}
        if aliases := [name for name in dict.fromkeys(names[1:]) if name != names[0]]:
            told["aliases"] = [*aliases]
        for key, name in zip(_TIMES, _LIVES[kind], strict=True):
            if (date := date_in(text_in(details, name))) is not None:
                told[key] = date
            elif text_in(details, name):
                self._untold[f"{kind} {name}"] += 1
        countries = [text_in(each, "name", "code") for each in _places(details)]
        if len(countries) == 1 and countries[0]:
            told["country"] = countries[0]
        elif countries:
            self._untold["country"] += len(countries)
        self._untold.update(f"{kind} {key}" for key in details if key not in _READ)
        if self._words:
            return Somebody(record, names[0], {}, told, number)
        told["sources"] = self._sources(said)
        return Somebody(record, names[0], {**self._ids(details), "bods": record}, told, number)

    def _kind(self, record: str, details: Mapping[str, Any], sold: bool) -> str:
        """Return what somebody is: an entity in which there are shares is a company, since only one has them."""
        if record == "person":
            return "person"
        type_ = details.get("entityType")
        if self._words:
            return text_in(type_, "details")
        kind = _KINDS.get(text_in(type_, "type"), "")
        return "company" if sold and kind == "organisation" else kind

    def _ids(self, details: Mapping[str, Any]) -> dict[str, str]:
        found: dict[str, str] = {}
        for each in objects_in(details, "identifiers"):
            scheme, number = text_in(each, "scheme", "schemeName"), text_in(each, "id")
            if scheme and number and scheme not in found:
                found[scheme] = number
            else:
                self._untold["identifier"] += 1
        return found

    def _ties(self, record: str, number: int, said: Statement) -> Iterator[Tied]:
        if said["recordType"] != "relationship":
            return
        details = said["recordDetails"]
        ends = [self._end(number, details.get(key)) for key in ("interestedParty", "subject")]
        if not all(ends):
            return
        if words := self._words.get(record):
            yield self._ours(words, (ends[0], ends[1]), number, said)
            return
        for interest in interests_in(objects_in(details, "interests"), self._untold):
            if said.get("recordStatus") == "closed":
                day = text_in(said, "statementDate")
                interest.notes.append((f"The record was closed on {day}.", f"L’enregistrement a été clos le {day}."))
            told = {**interest.told(), "sources": self._sources(said)}
            yield Tied(interest.section, {"from": (ends[0],), "to": (ends[1],)}, told, number)

    def _end(self, number: int, said: object) -> str:
        """Return the record of an end; where it is not specified, that is told with the reason."""
        if isinstance(said, str) and said.strip():
            return " ".join(said.split())
        reason = text_in(said, "reason") or "?"
        self._unread.append(Refused(number, Message.of("an end of it is not specified: {reason}", reason=reason)))
        return ""

    def _ours(self, all_words: list[Words], ends: tuple[str, str], number: int, said: Statement) -> Tied:
        words = all_words[0]
        if len(all_words) > 1:
            spells: list[Plain] = [_times_of(each) for each in all_words]
            rest = {key: value for key, value in words.said.items() if key not in _TIMES}
            words = replace(words, said={"spells": spells, **rest})
        url = text_in(said.get("source"), "url")
        for name in words.sources:
            if not is_web(name):
                self._library.listed(name, {"url": url} if len(words.sources) == 1 and is_web(url) else {})
        return tied(words, ends, number, {"sources": [*words.sources]} if words.sources else {})

    def _sources(self, said: Statement) -> list[Plain]:
        """Return the publication with the id of a statement, and what the statement says that it is from."""
        cited: list[Plain] = [{"source": self._source, "at": text_in(said, "statementId")}]
        source = said.get("source")
        url, description = text_in(source, "url"), text_in(source, "description")
        names = [text_in(each, "name") for each in objects_in(source, "assertedBy") if text_in(each, "name")]
        told: dict[str, Plain] = {"title": description} if description else {}
        told |= {"publisher": "; ".join(names)} if names else {}
        if (day := date_in(text_in(source, "retrievedAt"))) is not None:
            told["accessed"] = day
        if is_web(url):
            cited.append(self._library.address(url, told))
        elif names or description:
            cited.append(self._library.listed("; ".join(names) or description, told))
        return cited


def _names_of(details: Mapping[str, Any]) -> list[str]:
    """Return what an entity or a person is called, its legal name first."""
    names = objects_in(details, "names")
    legal = [text_in(each, "fullName") for each in names if each.get("type") == "legal"]
    texts = [*texts_in(details.get("name")), *legal, *(text_in(each, "fullName") for each in names)]
    return [text for text in (*texts, *texts_in(details.get("alternateNames"))) if text]


def _times_of(words: Words) -> dict[str, Plain]:
    return {key: words.said[key] for key in _TIMES if key in words.said}


def _places(details: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [*objects_in(details, "jurisdiction"), *objects_in(details, "nationalities")]
