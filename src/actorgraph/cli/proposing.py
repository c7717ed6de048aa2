"""A table of anybody's as a file: what is asked for, what is guessed, and what could not be taken, told in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.session import UnusableError
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from actorgraph.api import Dataset
    from actorgraph.importers.tabular import Table


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

    def options(self) -> dict[str, object]:
        """Return what was said, by the option that said it; nothing of those that were not typed."""
        said = {"--map": self.columns, "--type-map": self.meant, "--type": self.kind, "--dates": self.order}
        return {option: value for option, value in {**said, "--where": self.where}.items() if value}


def refuse_options(asked: Asked, what: Message, but: str = "") -> None:
    """Refuse what was said of columns, of a file that has none.

    Args:
        asked: What was said.
        what: What the file is.
        but: The option that says something of it nevertheless.

    Raises:
        UnusableError: If anything was said.
    """
    for option in asked.options():
        if option != but:
            told = "{option} says nothing of {what}: it is for tables, and for the networks of others"
            raise UnusableError(Message.of(told, option=option, what=what))


def asked_in(
    columns: Sequence[str], meant: Sequence[str], kind: str | None, order: str | None, where: Sequence[str]
) -> Asked:
    """Return what was typed after --map, --type-map, --type, --dates and --where.

    Raises:
        UnusableError: If one of them is no pair.
    """
    told = (pairs(columns, "from=Actor"), pairs(meant, "ally=partnership"))
    return Asked(*told, kind, order, pairs(where, "Location=Mali"))


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
    from actorgraph.importers.columns import columns_of
    from actorgraph.importers.known.rows import chosen
    from actorgraph.importers.proposal import Types, proposal_of
    from actorgraph.loading.packaged import packaged_types

    table = chosen(table, asked.where)
    columns = columns_of(table.heads, asked.columns)
    _tell({field: table.heads[at] for field, at in columns.items()}, language)
    types = Types((packaged_types() if dataset is None else dataset.types).values(), asked.meant)
    _tell_left([head for at, head in enumerate(table.heads) if head and at not in columns.values()], language)
    found = proposal_of(table, columns, types, beside=beside, kind=asked.kind, words=_words(), order=asked.order)
    tell_refused([(row.line, row.reason) for row in found.refused], language, has_lines=has_lines)
    if found.unknown:
        told = filled(phrase("the types are {words}", language), language, words=", ".join(types.names))
        click.echo(told, err=True)
    click.echo(counted("{n} row was taken", "{n} rows were taken", found.count, language), err=True)
    return found.text


def pairs(words: Sequence[str], example: str) -> dict[str, str]:
    """Return words such as ``from=Actor`` as pairs.

    Raises:
        UnusableError: If one of them is no pair.
    """
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


def _tell_left(heads: Sequence[str], language: str) -> None:
    from actorgraph.documents.terminal import one_line

    if heads:
        told = filled(phrase("columns left out: {heads}", language), language, heads=", ".join(heads))
        click.echo(one_line(told), err=True)


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
