"""A table of anybody's as a file: what is asked for, what is guessed, and what could not be taken, told in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.session import UnusableError
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from actorgraph.api import Dataset
    from actorgraph.importers.proposal import Reading
    from actorgraph.importers.tabular import Table
    from actorgraph.model.relation_type import RelationType


_SHOWN: Final = 20
"""So many lines are named that have the same wrong; the count tells the others."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said of a table.

    Attributes:
        columns: The head of the column of each field.
        meant: The type that each word means.
        kind: The type of all ties, if they are all of one.
        order: What comes first in days such as 02/03/2017, if it was said.
        where: What a column has to say in the rows that are taken.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    meant: Mapping[str, str] = field(default_factory=dict)
    kind: str | None = None
    order: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)


def asked_in(
    columns: Sequence[str], meant: Sequence[str], kind: str | None, order: str | None, where: Sequence[str]
) -> Asked:
    """Return what was typed after --map, --type-map, --type, --dates and --where.

    Raises:
        UnusableError: If one of them is no pair.
    """
    told = (_pairs(columns, "from=Actor"), _pairs(meant, "ally=partnership"))
    return Asked(*told, kind, order, _pairs(where, "Location=Mali"))


def proposed(source: Path, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str) -> str:
    """Return the text of the file that a table is; what it was taken for, and what is not in it, is told aloud.

    Args:
        source: The table.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        language: The language of what is told.
    """
    from actorgraph.importers.tabular import table_in

    return tell_table(table_in(source), asked, dataset, beside, language)


def tell_table(
    table: Table,
    asked: Asked,
    dataset: Dataset | None,
    beside: Mapping[str, str],
    language: str,
    *,
    has_lines: bool = True,
) -> str:
    """Return the text of the file that a table is, and tell what it was taken for, and what is not in it.

    Args:
        table: The table.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        language: The language of what is told.
        has_lines: Whether its rows are lines of the file.
    """
    from actorgraph.importers.proposal import proposal_of, sources_in
    from actorgraph.loading.packaged import packaged_types

    types = packaged_types() if dataset is None else dataset.types
    found = proposal_of(*asked_of(table, asked, types, sources_in(beside), language), beside)
    tell_refused([(row.line, row.reason) for row in found.refused], language, has_lines=has_lines)
    tell_unknown(found.unknown, types, language)
    click.echo(counted("{n} row was taken", "{n} rows were taken", found.count, language), err=True)
    return found.text


def asked_of(
    table: Table, asked: Asked, types: Mapping[str, RelationType], sources: Collection[str], language: str
) -> tuple[Table, dict[str, int], Reading]:
    """Return the rows that are wanted of a table, in which column each field stands, which is told, and how to read it.

    Args:
        table: The table.
        asked: What was said of it.
        types: The types of ties, by name.
        sources: The ids of the sources that there are.
        language: The language of what is told.
    """
    from actorgraph.importers.columns import columns_of
    from actorgraph.importers.known.rows import chosen
    from actorgraph.importers.proposal import Reading, Types

    table = chosen(table, asked.where)
    columns = columns_of(table.heads, asked.columns)
    _tell({field: table.heads[at] for field, at in columns.items()}, language)
    left = [head for at, head in enumerate(table.heads) if head and at not in columns.values()]
    tell_left(left, phrase("columns left out: {heads}", language), language)
    reading = Reading(Types(types.values(), asked.meant), asked.kind, _words(), asked.order, sources)
    return table, columns, reading


def tell_unknown(words: Sequence[str], types: Collection[str], language: str) -> None:
    """Tell which types there are, if words were none."""
    if words:
        told = filled(phrase("the types are {words}", language), language, words=", ".join(types))
        click.echo(told, err=True)


def _pairs(words: Sequence[str], example: str) -> dict[str, str]:
    for word in words:
        if "=" not in word:
            raise UnusableError(Message.of("'{word}' is no pair: write it as {example}", word=word, example=example))
    return {name.strip(): value.strip() for name, _, value in (word.partition("=") for word in words)}


def _tell(columns: Mapping[str, str], language: str) -> None:
    from actorgraph.documents.terminal import one_line

    told = ", ".join(f"{field}={head}" for field, head in columns.items())
    click.echo(one_line(filled(phrase("columns: --map {map}", language), language, map=told)), err=True)


def tell_refused(rows: Sequence[tuple[int, str]], language: str, *, has_lines: bool = True) -> None:
    """Tell which rows could not be taken, and why, and how many they are.

    Args:
        rows: Where each stands, and why it was refused.
        language: The language of what is told.
        has_lines: Whether what says where it stands is a line of the file, or else its number among its like.
    """
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
    if rows:
        click.echo(counted("{n} row was not taken", "{n} rows were not taken", len(rows), language), err=True)


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
