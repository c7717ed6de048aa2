"""Actors, ties and documents as the page has them: plain values, each text in English and French."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from actorgraph.exporters.html.times import counts_of, dates_in_words, when_words
from actorgraph.exporters.html.versions import both, by_language, versions_by_language
from actorgraph.exporters.html.written import written_of
from actorgraph.model.actor import IDS, Actor
from actorgraph.model.claim import CLAIMS, Claim
from actorgraph.model.event import Event
from actorgraph.model.facts import arranged, facts_of
from actorgraph.model.forms import (
    CHOICE,
    CHOICES,
    CONFIDENCE,
    DATE,
    END,
    LANGUAGE,
    LOCAL_NAME,
    LOCAL_TEXT,
    NAME,
    NAMES,
    QUANTITIES,
    TAGS,
    TEXT,
    TEXTS,
    URL,
)
from actorgraph.model.names_then import names_then
from actorgraph.model.other_names import ALIASES, FORMER_NAMES, alias_citations, alias_name
from actorgraph.model.period import Period
from actorgraph.model.place import PLACE
from actorgraph.model.quantity import PERCENT, Quantity, plain_number
from actorgraph.model.relation import Relation
from actorgraph.model.series import SERIES, Series
from actorgraph.model.source import CITATIONS, Citation, Source
from actorgraph.model.spell import SPELLS, Spell
from actorgraph.scene.style import shape_of
from actorgraph.wording import LANGUAGES
from actorgraph.wording.dates import date_words
from actorgraph.wording.facts import further_words
from actorgraph.wording.grades import confidence_words
from actorgraph.wording.phrases import term
from actorgraph.wording.quantities import quantity_words
from actorgraph.wording.series import month_words
from actorgraph.wording.sources import Bibliography, document_words, publication_words
from actorgraph.wording.ties import panel_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.dates import PartialDate
    from actorgraph.model.facts import Fact
    from actorgraph.model.forms import Form
    from actorgraph.model.other_names import AnyAlias, FormerName


@dataclass(frozen=True, slots=True)
class Numbers:
    """What stands for actors and documents in the entries of others.

    Attributes:
        dataset: The dataset.
        actors: The number of each actor by its label.
        documents: The numbers of the documents, in the order in which they are cited.
        events: The numbers of the events that several ties are part of, by their ids.
    """

    dataset: Dataset
    actors: Mapping[str, int]
    documents: Bibliography
    events: Mapping[str | None, int]


Writer = Callable[[Any, Numbers], Any]
"""Returns one thing that the page knows of a value."""


def entry_of(table: Mapping[str, Writer], value: object, numbers: Numbers) -> dict[str, Any]:
    """Return an entry of the page; what is not known is left out, so that the file stays small.

    Args:
        table: One of the tables of this module.
        value: The actor, the tie or the document.
        numbers: What stands for others in it.
    """
    values = ((name, write(value, numbers)) for name, write in table.items())
    return {name: told for name, told in values if told is not None and told is not False}


def _facts(kind: type) -> dict[str, Writer]:
    """Return how each fact of a class is written, by its name on the page."""
    return {_name(fact.name): _said(fact) for fact in facts_of(kind)}


def _name(name: str) -> str:
    first, *others = ("cites" if name == "sources" else name).split("_")
    return first + "".join(word.capitalize() for word in others)


def _said(fact: Fact) -> Writer:
    of, is_said, write = fact.of, fact.is_said, _FORMS[fact.form]
    return lambda value, numbers: write(kept, numbers) if is_said(kept := of(value)) else None


def _same(value: object, _: Numbers) -> object:
    return value


def _labels(actor: Actor, dataset: Dataset) -> dict[str, str] | str | None:
    labels = both(partial(dataset.called, actor.label))
    return None if labels == actor.label else labels


def _names(actor: Actor) -> list[tuple[str, str]] | None:
    """Return its short names and its full ones, each once."""
    versions = (version for names in (actor.labels, actor.names) if names for version in names.versions)
    return list(dict.fromkeys(versions)) or None


def _names_then(actor: Actor, dataset: Dataset) -> list[list[Any]] | None:
    """Return by which names it went, and on which days; None for a day where nothing bounds them."""
    found = names_then(actor, dataset.names, dataset.actors, dataset.day) if actor.former else ()
    return [[*each.days.bounds, by_language(each.name)] for each in found] or None


def _former(names: Iterable[FormerName], numbers: Numbers) -> list[dict[str, Any]]:
    return [
        {
            "name": by_language(each.name),
            "period": dates_in_words(each.period),
            **({"cites": CITED(each.citations, numbers)} if each.citations else {}),
        }
        for each in names
    ]


def _aliases(aliases: Iterable[AnyAlias], numbers: Numbers) -> list[Any]:
    """Return other names, each that has sources of its own with them."""
    return [
        [alias_name(alias), CITED(citations, numbers)] if (citations := alias_citations(alias)) else alias_name(alias)
        for alias in aliases
    ]


def _rest_of_id(relation: Relation, dataset: Dataset) -> str:
    """Return what follows the type and the actors in an id, from the slash on; any other id is whole.

    Nothing follows them in the id of a tie without dates.
    """
    subject, object_ = dataset.actors[relation.subject], dataset.actors[relation.object]
    rest = relation.id.removeprefix(f"{relation.type.name}/{subject.id}/{object_.id}")
    return rest if not rest or rest.startswith("/") else relation.id


def _date(date: PartialDate | None) -> dict[str, str] | str | None:
    return None if date is None else both(lambda language: date_words(date, language))


def _quantity(quantity: Quantity) -> list[Any]:
    """Return a quantity in words, its bounds, by which the table sorts, and its currency if it is an amount."""
    words = both(lambda language: quantity_words(quantity, language))
    currency = [] if quantity.unit in (PERCENT, "") else [quantity.unit]
    return [words, plain_number(quantity.low), plain_number(quantity.high), *currency]


def _further(words: Callable[[str], Iterable[tuple[str, str]]]) -> list[list[dict[str, str] | str]] | None:
    """Return the name and the words of all that is said beside what the viewer has a place of its own for."""
    versions = [list(words(language)) for language in LANGUAGES]
    return [
        [versions_by_language(texts) for texts in zip(*parts, strict=True)] for parts in zip(*versions, strict=True)
    ] or None


def _months(series: Series) -> list[Any] | None:
    """Return the first month of a series, how many events each had, the first and the last in words, what they are."""
    months = series.months
    if not months:
        return None
    ends = [both(partial(month_words, month)) for month in (months[0], months[-1])]
    return [months[0], list(series.known()), *ends, series.scope]


def bounds_of(date: PartialDate) -> list[int | None]:
    """Return the first and the last day that a date can be; None where nothing bounds it."""
    return [date.earliest, date.latest]


_FORMS: Final[Mapping[Form[Any], Writer]] = {
    TEXT: _same,
    URL: _same,
    LANGUAGE: _same,
    CHOICE: lambda word, _: str(word),
    CHOICES: lambda words, _: [both(partial(term, word)) for word in words],
    TEXTS: lambda texts, _: list(texts),
    NAME: _same,
    NAMES: lambda names, _: list(names),
    TAGS: lambda tags, _: list(tags),
    PLACE: lambda place, _: both(place.in_),
    DATE: lambda date, _: bounds_of(date),
    END: lambda date, _: bounds_of(date),
    CONFIDENCE: lambda confidence, _: both(lambda language: confidence_words(confidence, language)),
    LOCAL_TEXT: lambda text, _: text.as_dict(),
    LOCAL_NAME: lambda name, _: list(name.versions),
    ALIASES: _aliases,
    FORMER_NAMES: _former,
    IDS: lambda pairs, _: [list(pair) for pair in pairs],
    **dict.fromkeys(QUANTITIES, lambda quantity, _: _quantity(quantity)),
    SERIES: lambda series, _: _months(series),
    SPELLS: lambda spells, numbers: [entry_of(_SPELL, spell, numbers) for spell in spells],
    CITATIONS: lambda citations, numbers: [entry_of(_CITATION, citation, numbers) for citation in citations],
    CLAIMS: lambda claims, numbers: [_claim(claim, numbers) for claim in claims],
}
"""How the page has each form of value; it is asked of what is said alone."""

_CITATION: Final[Mapping[str, Writer]] = {
    "source": lambda citation, numbers: numbers.documents.number(citation.source),
    **_facts(Citation),
}

_SPELL: Final[Mapping[str, Writer]] = {"when": lambda spell, _: dates_in_words(spell.period), **_facts(Spell)}


def _claim(claim: Claim, numbers: Numbers) -> dict[str, Any]:
    cited = entry_of(_CITATION, claim.citation, numbers) if claim.citation else {}
    return {"actor": numbers.actors[claim.actor], **cited}


CITED: Final = _FORMS[CITATIONS]
"""How the page has citations."""

SOURCE_ENTRY: Final[Mapping[str, Writer]] = arranged(
    {
        **_facts(Source),
        "words": lambda source, _: both(lambda language: document_words(source, language)),
        "date": lambda source, _: both(lambda language: publication_words(source, language)),
        "lacking": lambda source, _: list(source.lacking) or None,
    },
    first=("words", "date", "lacking"),
    without=("title", "publisher", "author", "accessed"),
)

ACTOR_ENTRY: Final[Mapping[str, Writer]] = arranged(
    {
        "label": lambda actor, _: actor.label,
        "id": lambda actor, _: actor.id,
        "shape": lambda actor, _: shape_of(actor.kind).name,
        "filled": lambda actor, _: shape_of(actor.kind).filled,
        "life": lambda actor, _: dates_in_words(actor.life) if actor.life != Period() else None,
        "further": lambda actor, _: _further(partial(further_words, actor)),
        **_facts(Actor),
        "labels": lambda actor, numbers: _labels(actor, numbers.dataset),
        "names": lambda actor, _: _names(actor),
        "then": lambda actor, numbers: _names_then(actor, numbers.dataset),
    },
    first=("label", "labels", "id", "kind", "shape", "filled", "names", "aliases", "former", "then", "life"),
    last=("further", "cites"),
)

EVENT_ENTRY: Final[Mapping[str, Writer]] = {
    "id": lambda event, _: event.id,
    **_facts(Event),
    "name": lambda event, _: by_language(event.name),
    "when": lambda event, _: _date(event.date),
}
"""What the page knows of an event."""

TIE_ENTRY: Final[Mapping[str, Writer]] = arranged(
    {
        "id": lambda tie, numbers: _rest_of_id(tie, numbers.dataset),
        "type": lambda tie, _: tie.type.name,
        "from": lambda tie, numbers: numbers.actors[tie.subject],
        "to": lambda tie, numbers: numbers.actors[tie.object],
        "mutual": lambda tie, _: tie.mutual,
        "when": lambda tie, _: when_words(tie),
        "written": lambda tie, _: written_of(tie),
        "counts": lambda tie, numbers: counts_of(tie, numbers.dataset),
        "goesOn": lambda tie, _: tie.goes_on,
        "evidenced": lambda tie, _: tie.last_evidenced and tie.last_evidenced.latest,
        "lasting": lambda tie, _: tie.type.lasting,
        "event": lambda tie, numbers: numbers.events.get(tie.event),
        "level": lambda tie, _: int(tie.confidence.level),
        "lastEvidenced": lambda tie, _: _date(tie.last_evidenced),
        "further": lambda tie, numbers: _further(partial(panel_words, tie, numbers.dataset)),
        **_facts(Relation),
    },
    first=(
        "id", "type", "from", "to", "mutual", "when", "written", "since", "until", "counts", "goesOn", "evidenced",
        "lasting", "event", "level", "confidence", "status", "lastEvidenced",
    ),
    last=("further", "monthlyEvents", "note", "cites", "claimedBy", "deniedBy", "disputedBy"),
)  # fmt: skip
"""What the page knows of a tie; documents are numbered as they are cited here."""
