"""The months of ties, from the tables that these name: each row goes to the one tie that it is of, or to none."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from actorgraph.loading.fields import Value, read_text
from actorgraph.loading.shelves import at, lies_beside, path_beside
from actorgraph.loading.tables import MOST_MONTHS, Table
from actorgraph.message import Message
from actorgraph.model.series import Series
from actorgraph.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from actorgraph.loading.cast import Cast
    from actorgraph.loading.nodes import Document, Node
    from actorgraph.loading.shelves import Shelf
    from actorgraph.loading.tables import Row
    from actorgraph.model.relation import Relation
    from actorgraph.model.span import Span
    from actorgraph.model.suggestions import Adviser
    from actorgraph.problems import Location

_NAMES: Final = 20
"""So many names of nobody are told of a table, and then how many more there are."""


def _read(document: Document, node: Node) -> Series | None:
    text = read_text(document, node)
    if text is None or lies_beside(text):
        return None if text is None else Series(file=text, origin=document.place(node))
    told = "'{text}' is no table beside this file: write the name of a .csv file in its folder, such as events.csv"
    document.report("AG106", node, told, text=text)
    return None


TABLE: Final = Value(
    _read, {"type": "string", "pattern": r"^(?![/\\])(?!.*(^|/)\.{0,2}(/|$))[^\\:\x00-\x1f\x7f]+\.csv$"}
)
"""The name of a table beside the file."""


def with_months(
    ties: Sequence[Relation], documents: Sequence[Document], cast: Cast, shelf: Shelf
) -> tuple[Relation, ...]:
    """Return ties with what the tables say that they name; what is wrong with these is reported at who names them.

    Args:
        ties: All ties.
        documents: The files that they stand in.
        cast: The actors.
        shelf: Where tables lie.
    """
    naming: defaultdict[str, list[Relation]] = defaultdict(list)
    for tie in ties:
        if tie.monthly_events is not None and tie.origin is not None:
            naming[path_beside(tie.origin.path, tie.monthly_events.file)].append(tie)
    if not naming:
        return tuple(ties)
    by_path = {document.path: document for document in documents}
    found: dict[str, Series] = {}
    for name, those in naming.items():
        first = those[0]
        if first.monthly_events is None or first.origin is None:
            continue
        document = by_path[first.origin.path]
        text, problems = shelf(document.path, first.monthly_events.file)
        document.problems += [at(problem, first.monthly_events.origin) for problem in problems]
        if text is not None:
            claims = _Claims(those, cast, document.adviser)
            table = Table(name, text)
            found |= claims.settled(table)
            document.problems += [*table.problems, *claims.problems]
    return tuple(replace(tie, monthly_events=found[tie.id]) if tie.id in found else tie for tie in ties)


@dataclass(slots=True)
class _Gathered:
    """What the rows of one tie say so far."""

    tie: Relation
    counts: dict[int, int] = field(default_factory=dict)
    undated: int = 0
    covered: Span | None = None
    scope: str = ""
    rows: int = 0
    disputed: bool = False

    def series(self) -> Series:
        named = self.tie.monthly_events or Series(file="")
        counts = tuple(sorted(self.counts.items()))
        return replace(named, counts=counts, covered=self.covered, undated=self.undated, scope=self.scope)


class _Claims:
    """The ties that name one table, and which rows of it are whose."""

    def __init__(self, ties: Sequence[Relation], cast: Cast, adviser: Adviser) -> None:
        self.problems: list[Problem] = []
        self._cast = cast
        self._adviser = adviser
        self._gathered = {tie.id: _Gathered(tie) for tie in ties}
        self._of_pair: defaultdict[frozenset[str], list[Relation]] = defaultdict(list)
        for tie in ties:
            self._of_pair[frozenset((tie.subject, tie.object))].append(tie)
        self._labels: dict[str, str | None] = {}
        self._strangers = 0
        self._whose: dict[tuple[str, str, bool, str], str | None] = {}
        self._told: set[tuple[str, str, bool, int | None, str]] = set()

    def settled(self, table: Table) -> dict[str, Series]:
        """Return the months of each tie by its id, after reporting what is nobody's or of several."""
        for row in table.rows():
            ends = self._label(table, row, 0), self._label(table, row, 1)
            if ends[0] is not None and ends[1] is not None:
                self._take(table, row, (ends[0], ends[1]))
        self._tell_strangers(table)
        if not table.problems:
            self.problems += self._without_rows(table)
        found = {identifier: each.series() for identifier, each in self._gathered.items() if each.rows}
        for identifier, series in found.items():
            if len(series.months) > MOST_MONTHS:
                told = "the months of '{id}' lie more than {n} years apart"
                table.report(1, None, told, id=identifier, n=MOST_MONTHS // 12)
        return found

    def _label(self, table: Table, row: Row, end: int) -> str | None:
        """Return whom a name means; None after reporting, once, that it is nobody's or of several."""
        name = row.ends[end]
        if name not in self._labels:
            labels = self._cast.labels_of(name)
            self._labels[name] = labels[0] if len(labels) == 1 else None
            if len(labels) != 1:
                self._strangers += 1
                if self._strangers <= _NAMES:
                    self._tell_stranger(table, row, end, labels)
        return self._labels[name]

    def _tell_stranger(self, table: Table, row: Row, end: int, labels: Sequence[str]) -> None:
        place, name = table.place(row.line, ("actor_a", "actor_b")[end]), row.ends[end]
        if labels:
            message = Message.of("'{name}' could be {actors}: its rows are left out", name=name, actors=tuple(labels))
        else:
            hint = self._adviser.hint(name, self._cast.all_labels())
            message = Message.of("no actor is called '{name}', and its rows are left out{hint}", name=name, hint=hint)
        self.problems.append(Problem.saying("AG333", message.in_one_line(), place))

    def _tell_strangers(self, table: Table) -> None:
        if (more := self._strangers - _NAMES) > 0:
            told = "names in it that are no actor's, beside those told: {n:,}; their rows are left out"
            self.problems.append(Problem.of("AG333", told, table.place(1, None), n=more))

    def _take(self, table: Table, row: Row, ends: tuple[str, str]) -> None:
        one, other = ends if row.directed else sorted(ends)
        key = (one, other, row.directed, row.tie)
        if key not in self._whose:
            self._whose[key] = self._owner(table, row, ends)
        owner = self._whose[key]
        if owner is None:
            return
        if (*key[:3], row.month, row.tie) in self._told:
            told = "the events of '{a}' and '{b}' in this month stand in two rows"
            table.report(row.line, "month", told, a=ends[0], b=ends[1])
            return
        self._told.add((*key[:3], row.month, row.tie))
        self._add(table, row, self._gathered[owner])

    def _owner(self, table: Table, row: Row, ends: tuple[str, str]) -> str | None:
        """Return the id of the tie that the rows of two actors are of; None if there is none, or after reporting."""
        if row.tie:
            return self._by_id(table, row, ends)
        those = [tie for tie in self._of_pair.get(frozenset(ends), ()) if _fits(tie, row, ends)]
        if len(those) < 2:
            return those[0].id if those else None
        for tie in those:
            self._gathered[tie.id].disputed = True
        self.problems.append(Problem.saying("AG121", _several(table, those, ends), _named_at(those[0])))
        return None

    def _by_id(self, table: Table, row: Row, ends: tuple[str, str]) -> str | None:
        found = self._gathered.get(row.tie)
        if found is None:
            hint = self._adviser.hint(row.tie, self._gathered)
            told = "no tie that names this table has the id '{id}'{hint}"
            table.report(row.line, "tie", told, id=row.tie, hint=hint)
        elif {found.tie.subject, found.tie.object} != set(ends):
            table.report(row.line, "tie", "the tie '{id}' is of others", id=row.tie)
        else:
            return row.tie
        return None

    def _add(self, table: Table, row: Row, found: _Gathered) -> None:
        if found.rows and (found.covered, found.scope) != (row.covered, row.scope):
            table.report(row.line, "covered", "this row is of another table than those before it of the same tie")
            return
        found.rows += 1
        found.covered, found.scope = row.covered, row.scope
        if row.month is None:
            found.undated += row.events
            return
        found.counts[row.month] = found.counts.get(row.month, 0) + row.events

    def _without_rows(self, table: Table) -> Iterator[Problem]:
        for each in self._gathered.values():
            named = each.tie.monthly_events
            if not each.rows and not each.disputed and named is not None:
                told = "'{file}' has no row of '{a}' and '{b}'"
                ends = {"a": each.tie.subject, "b": each.tie.object}
                yield Problem.of("AG334", told, named.origin, file=table.name, **ends)


def _fits(tie: Relation, row: Row, ends: tuple[str, str]) -> bool:
    """Whether rows can be of a tie: those with a direction are of no tie that runs the other way."""
    return tie.mutual or not row.directed or tie.subject == ends[0]


def _several(table: Table, ties: Sequence[Relation], ends: tuple[str, str]) -> Message:
    told = "the rows of '{a}' and '{b}' in '{file}' could be of {ties}: name it at one, or the id in a column 'tie'"
    ids = tuple(tie.id for tie in ties)
    return Message.of(told, a=ends[0], b=ends[1], file=table.name, ties=ids).in_one_line()


def _named_at(tie: Relation) -> Location | None:
    return tie.origin if tie.monthly_events is None else tie.monthly_events.origin
