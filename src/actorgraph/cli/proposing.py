"""A table of anybody's as a file: what is asked for, what is guessed, and what could not be taken, told in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from actorgraph.api import Dataset
    from actorgraph.cli.tabling import Asked
    from actorgraph.importers.rows import Reading, Rows
    from actorgraph.importers.tabular import Table
    from actorgraph.importers.writing import Refused
    from actorgraph.model.name_index import NameIndex
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.spelling import Spelling


_SHOWN: Final = 20
"""So many lines are named that have the same wrong; the count tells the others."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What became of a table, or of another file.

    Attributes:
        text: The text of the file; empty if no row could be taken.
        refused: How many rows are not in it, and could be if more were said of them.
    """

    text: str
    refused: int


@dataclass(frozen=True, slots=True)
class Known:
    """What is there already where a table is to come.

    Attributes:
        types: The types of ties, by name.
        sources: What the sources are called, by their ids.
        names: Whom names mean.
    """

    types: Mapping[str, RelationType]
    sources: Mapping[str, str]
    names: NameIndex


def known_in(dataset: Dataset | None, beside: Mapping[str, str]) -> Known:
    """Return what is there already.

    Args:
        dataset: The dataset beside which a table is to stand, if there is one.
        beside: What its files say.
    """
    from actorgraph.importers.citing import sources_in
    from actorgraph.loading.packaged import packaged_types
    from actorgraph.model.name_index import NameIndex

    if dataset is None:
        return Known(packaged_types(), sources_in(beside), NameIndex())
    return Known(dataset.types, sources_in(beside), dataset.names)


def tell_heads(table: Table, language: str) -> None:
    """Tell which line is taken for the heads, if it is not the first."""
    if table.head_line > 1:
        told = phrase("line {line} is taken for the heads", language)
        click.echo(filled(told, language, line=table.head_line), err=True)


def tell_table(
    table: Table,
    asked: Asked,
    dataset: Dataset | None,
    beside: Mapping[str, str],
    language: str,
    *,
    has_lines: bool = True,
) -> Proposed:
    """Return the file that a table is, and tell what it was taken for, and what is not in it.

    Args:
        table: The table.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        language: The language of what is told.
        has_lines: Whether its rows are lines of the file.
    """
    from actorgraph.importers.proposal import proposal_of

    known = known_in(dataset, beside)
    found = proposal_of(*asked_of(table, asked, known, language), beside)
    tell_read(found.rows, language)
    tell_rows(found.refused, language, has_lines=has_lines)
    tell_unknown(found.rows, known.types, language)
    if found.known:
        click.echo(counted("{n} row was there already", "{n} rows were there already", found.known, language), err=True)
    click.echo(counted("{n} row was taken", "{n} rows were taken", found.count, language), err=True)
    return Proposed(found.text, len(found.refused))


def asked_of(table: Table, asked: Asked, known: Known, language: str) -> tuple[Table, dict[str, int], Reading]:
    """Return the rows that are wanted of a table, in which column each field stands, which is told, and how to read it.

    Args:
        table: The table.
        asked: What was said of it.
        known: What is there already.
        language: The language of what is told.
    """
    from actorgraph.importers.columns import columns_of
    from actorgraph.importers.kinds import Types
    from actorgraph.importers.known.rows import chosen
    from actorgraph.importers.rows import Reading

    table = chosen(table, asked.where)
    columns = columns_of(table.heads, asked.columns)
    _tell({field: table.heads[at] for field, at in columns.items()}, language)
    left = [head or f"({at})" for at, head in enumerate(table.heads, start=1) if at - 1 not in columns.values()]
    tell_left(left, phrase("columns left out: {heads}", language), language)
    meant = Types(known.types.values(), asked.meant)
    return table, columns, Reading(meant, asked.kind, _words(), asked.order, known.sources, asked.titles, known.names)


def tell_read(rows: Rows, language: str) -> None:
    """Tell how the words and names of rows were read."""
    from actorgraph.documents.terminal import one_line

    for word, meant in rows.meant:
        told = phrase("'{word}' is taken for '{type}'", language)
        if meant.inverted:
            told = phrase("'{word}' is taken for '{type}', from the other end", language)
        click.echo(one_line(filled(told, language, word=word, type=meant.kind.name)), err=True)
    _tell_spellings(rows.joined, phrase("{name} is written as {other}", language), language)
    _tell_spellings(rows.alike, phrase("{name} looks like {other}", language), language)


def tell_unknown(rows: Rows, types: Collection[str], language: str) -> None:
    """Tell which types there are, if words of rows were none."""
    if rows.unknown:
        told = filled(phrase("the types are {words}", language), language, words=", ".join(types))
        click.echo(told, err=True)


def _tell_spellings(found: Sequence[Spelling], told: str, language: str) -> None:
    from actorgraph.documents.terminal import one_line

    def named(name: str, count: int) -> str:
        return counted("'{name}' ({n} row)", "'{name}' ({n} rows)", count, language, name=name)

    for each in found[:_SHOWN]:
        said = {"name": named(each.name, each.rows), "other": named(each.other, each.others)}
        click.echo(one_line(filled(told, language, **said)), err=True)
    if len(found) > _SHOWN:
        left = len(found) - _SHOWN
        click.echo(counted("and {n} more such name", "and {n} more such names", left, language), err=True)


def _tell(columns: Mapping[str, str], language: str) -> None:
    from actorgraph.documents.terminal import one_line

    told = ", ".join(f"{field}={head}" for field, head in columns.items())
    click.echo(one_line(filled(phrase("columns: --map {map}", language), language, map=told)), err=True)


def tell_rows(rows: Sequence[Refused], language: str, *, has_lines: bool = True) -> None:
    """Tell all that keeps rows from being taken, and how many they are.

    Args:
        rows: The rows.
        language: The language of what is told.
        has_lines: Whether what says where they stand is a line of the file, or else their number among their like.
    """
    _tell_reasons([(row.line, reason) for row in rows for reason in (row.reason, *row.more)], language, has_lines)
    if rows:
        click.echo(counted("{n} row was not taken", "{n} rows were not taken", len(rows), language), err=True)


def _tell_reasons(rows: Sequence[tuple[int, str]], language: str, has_lines: bool) -> None:
    from actorgraph.documents.terminal import one_line
    from actorgraph.wording.told import told

    one, several = ("line {line}: {reason}", "lines {line}: {reason}")
    if not has_lines:
        one, several = ("number {line}: {reason}", "numbers {line}: {reason}")
    lines_by: dict[str, list[int]] = {}
    for line, reason in rows:
        lines_by.setdefault(told(reason, language), []).append(line)
    for reason, lines in lines_by.items():
        form = phrase(one if len(lines) == 1 else several, language)
        click.echo(one_line(filled(form, language, line=_some(lines), reason=reason)), err=True)


def _some(lines: Sequence[int]) -> str:
    """Return lines as text; where there are many, the first of them."""
    shown = ", ".join(map(str, lines[:_SHOWN]))
    return shown if len(lines) <= _SHOWN else f"{shown}, …"


def tell_left(heads: Sequence[str], told: str, language: str) -> None:
    """Tell which columns or attributes say nothing of a tie or an actor."""
    from actorgraph.documents.terminal import one_line

    if heads:
        click.echo(one_line(filled(told, language, heads=", ".join(heads))), err=True)


def _words() -> dict[str, dict[str, str]]:
    """Return what words of every language mean in the fields that know only some words."""
    from actorgraph.model.facts import facts_of
    from actorgraph.model.names import loose_key
    from actorgraph.model.relation import Relation
    from actorgraph.wording import LANGUAGES

    known = {fact.name: tuple(map(str, fact.words)) for fact in facts_of(Relation) if fact.words}
    return {
        field: {loose_key(phrase(word, language)): word for language in LANGUAGES for word in words}
        for field, words in {**known, "confidence": ("high", "medium", "low")}.items()
    }
