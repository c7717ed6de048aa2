"""What every answer has in common, so that each presenter can show each answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, singledispatch
from html import escape
from typing import TYPE_CHECKING, Any, ClassVar, Final, NewType

from actorgraph.message import Message
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import iso, written
from actorgraph.model.facts import Fact, arranged, facts_of
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection
from actorgraph.model.snapshot import Snapshot
from actorgraph.model.source import Source
from actorgraph.model.span import Span
from actorgraph.queries.answers.columns import OF_TIE, Column

if TYPE_CHECKING:
    import pandas

Remark = NewType("Remark", str)
"""A remark on an answer, a sentence; called on the sentence written out, it is found by whoever gathers messages."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An answer, with the question's scope.

    A subclass sets the class attributes and :meth:`rows`; presenters need nothing else.

    Attributes:
        dataset: What was asked.
        selected: Which ties the question was about.
        notes: Remarks on the answer.
        query: The name of the question, as the command has it.
        version: The version of the shape that :meth:`as_dict` returns.
        table: What stands in each row, column by column.
    """

    dataset: Dataset
    selected: Selection
    notes: tuple[Remark | Message, ...] = field(default=())

    query: ClassVar[str]
    version: ClassVar[int] = 1
    table: ClassVar[tuple[Column, ...]]

    @property
    def columns(self) -> tuple[str, ...]:
        """The keys of each row, in order."""
        return tuple(column.name for column in self.table)

    @property
    def types_by_name(self) -> Mapping[str, RelationType]:
        """The types that the question can have named."""
        return self.dataset.types

    @property
    def told_by_rows(self) -> tuple[str, ...]:
        """What each row says for itself, so that the scope of a row does not: ``day``, ``signs``."""
        return ()

    @property
    def narrowed_by_time(self) -> bool:
        """Whether ties that do not hold on the day, or in the period, are left out."""
        return True

    @property
    def digits(self) -> int:
        """To how many significant digits people read the numbers of the answer."""
        return 4

    @property
    def found(self) -> bool:
        """Whether the answer is a positive one."""
        return True

    @property
    def unaccepted(self) -> int:
        """How many ties are left out since they are alleged or contested, and only accepted ones were asked for."""
        asked = self.selected if self.narrowed_by_time else self.selected.at_all_times()
        return asked.unaccepted(self.dataset)

    @cached_property
    def when(self) -> Snapshot:
        """The dataset on the day, or in the period, by which ties are said to hold or to have ended."""
        return self.selected.on(self.dataset)

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        """Return the answer as flat rows, each with the keys of ``columns``; texts are in ``language`` if they can."""
        raise NotImplementedError

    def cells(self) -> list[dict[str, Any]]:
        """Return the rows as CSV has them: nothing that a row is about is missing, and all can be read back."""
        return self.rows()

    def cited(self) -> Iterable[Source]:
        """Yield the sources of the answer, in order, repeats included."""
        return ()

    def signed(self) -> Iterable[RelationType]:
        """Yield the types whose sign the answer rests on, in order, repeats included."""
        return ()

    def scope(self) -> dict[str, Any]:
        """Return what the answer is about: date, layer, types, grade, and the policy on signs."""
        signs = {name: kind.sign for name, kind in self.dataset.types.items()}
        left_out = {"unaccepted": self.unaccepted} if self.selected.accepted else {}
        return {**self.selected.as_dict(), **left_out, "sign_policy": signs}

    def payload(self) -> dict[str, Any]:
        """Return the answer itself, as it stands in :meth:`as_dict`."""
        return {"rows": self.rows()}

    def _names_then(self) -> dict[str, Any]:
        """Return by which names actors went on the day asked about, by their labels, if any had another than today."""
        then = {label: self.when.name_then(label) for label, actor in self.dataset.actors.items() if actor.former}
        named = {label: name.as_dict() for label, name in then.items() if name is not None}
        return {"names_then": named} if named else {}

    def to_pandas(self) -> pandas.DataFrame:
        """Return the rows as a pandas table, a column for each of ``columns``.

        Raises:
            ModuleNotFoundError: If pandas is not installed; ``pip install "actorgraph[pandas]"`` brings it.
        """
        import pandas

        return pandas.DataFrame(self.rows(), columns=list(self.columns))

    def _repr_html_(self) -> str:
        return notebook_html(self)

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain values: query, version, dataset, scope, the answer, notes."""
        return {
            "query": self.query,
            "version": self.version,
            "dataset": {
                "title": self.dataset.title.as_dict() if self.dataset.title else None,
                "as_of": self.dataset.as_of_written,
                "hash": self.dataset.hash,
            },
            "scope": {**self.scope(), **self._names_then()},
            **self.payload(),
            "notes": list(self.notes),
        }


@singledispatch
def notebook_html(answer: object) -> str:
    """Return an answer as HTML, for notebooks. Whoever has words for answers registers how they are told."""
    return escape(repr(answer))


def sources_of(relations: Iterable[Relation]) -> Iterable[Source]:
    """Yield the documents that say so, or in which an actor claims it, in order, repeats included."""
    return (citation.source for relation in relations for citation in relation.said_in)


def _plain(fact: Fact) -> Callable[[Relation, Snapshot], Any]:
    plain = fact.plain
    return lambda tie, _: plain(tie)


def _flat(column: Column) -> Callable[[Relation, Snapshot], Any]:
    return lambda tie, _: None if column.fact is None else column.flat(column.fact.of(tie))


_TIE: Final[Mapping[str, Callable[[Relation, Snapshot], Any]]] = arranged(
    {
        "id": lambda tie, _: tie.id,
        "from": lambda tie, _: tie.subject,
        "to": lambda tie, _: tie.object,
        "direction": lambda tie, _: "mutual" if tie.mutual else "one-way",
        "type": lambda tie, _: tie.type.name,
        "sign": lambda tie, _: tie.type.sign,
        "holds": lambda tie, when: str(when.holds(tie)),
        "last_evidenced": lambda tie, _: written(tie.last_evidenced),
        "fading": lambda tie, when: when.dataset.is_fading(tie, when.day),
        "event": lambda tie, _: tie.event,
        **{fact.name: _plain(fact) for fact in facts_of(Relation)},
    },
    first=(
        "from", "to", "direction", "id", "type", "sign", "since", "until", "holds", "confidence", "status",
        "last_evidenced", "fading",
    ),
    last=("event", "note", "sources", "claimed_by", "denied_by", "disputed_by"),
)  # fmt: skip
"""What can be told of a tie: its facts, and what follows from them in a dataset on a day."""

_CELLS: Final[Mapping[str, Callable[[Relation, Snapshot], Any]]] = {
    **_TIE,
    **{name: _flat(column) for name, column in OF_TIE.items()},
}

THROUGH: Final = "through"
"""The key of what a tie of a whole stands for; no other tie has it."""

_ENDS: Final = ("from", "to", "direction")


def tie_dict(relation: Relation, when: Snapshot) -> dict[str, Any]:
    """Return what an answer says of a tie besides its ends, as plain values.

    Args:
        relation: The tie.
        when: The dataset on the day, or in the period, to judge by.
    """
    return {name: told for name, told in whole_tie_dict(relation, when).items() if name not in _ENDS}


def whole_tie_dict(relation: Relation, when: Snapshot) -> dict[str, Any]:
    """Return a tie with its ends and its direction, and all that :func:`tie_dict` says of it."""
    told = {name: told(relation, when) for name, told in _TIE.items()}
    return {**told, THROUGH: through_dict(relation)} if relation.through else told


def tie_row(relation: Relation | None, when: Snapshot, columns: Iterable[str], **place: Any) -> dict[str, Any]:
    """Return a row about a tie, or about something that is none; documents that are cited stand in it by their ids.

    Args:
        relation: The tie; None if the row is about none.
        when: The dataset on the day, or in the period, to judge by.
        columns: The names of the columns.
        place: What stands in columns that say where the tie has its place, or that say something else of it.
    """
    row = {name: place[name] if name in place else relation and _CELLS[name](relation, when) for name in columns}
    return {**row, THROUGH: through_dict(relation)} if relation and relation.through else row


def through_dict(relation: Relation) -> dict[str, Any] | None:
    """Return what a tie of a whole stands for: the ``id`` of the tie, and the ``parts`` that have it."""
    through = relation.through
    return {"id": through.id, "parts": list(through.parts)} if through else None


def event_of(relation: Relation) -> str:
    """Return the id of the event that a tie is part of, or of the tie that is an event of its own."""
    return relation.event or relation.id


def in_time(period: Period) -> tuple[int, int]:
    """Return where a period begins, for sorting: by its first possible day, then by its last.

    What is known only "by then" stands where that is, and what is undated at the top.
    """
    since = period.since
    if since is None:
        return 0, 0
    first = since.earliest or since.latest or 0
    return first, since.latest or first


def period_dict(period: Period) -> dict[str, str | None]:
    """Return a period, its dates as they are written; None where there is none."""
    return {"since": written(period.since), "until": written(period.until)}


def span_dict(span: Span) -> dict[str, str | None]:
    """Return a span of days as ISO dates; None where nothing bounds it, or if there is no day in it."""
    days = (None, None) if span.is_empty else span.bounds
    since, until = (None if day is None else iso(day) for day in days)
    return {"since": since, "until": until}
