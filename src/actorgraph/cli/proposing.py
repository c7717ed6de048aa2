"""A table of anybody's as a file: what is asked for, what is guessed, and what could not be taken, told in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from actorgraph.cli.session import UnusableError
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from actorgraph.api import Dataset
    from actorgraph.importers.known.casting import Cast
    from actorgraph.importers.known.statements import Statements


@dataclass(frozen=True, slots=True)
class Asked:
    """What was said of a table.

    Attributes:
        columns: The head of the column of each field.
        meant: The type that each word means.
        kind: The type of all ties, if they are all of one.
        where: What a column has to say in the rows that are taken.
    """

    columns: Mapping[str, str]
    meant: Mapping[str, str]
    kind: str | None
    where: Mapping[str, str]


def asked_in(columns: Sequence[str], meant: Sequence[str], kind: str | None, where: Sequence[str]) -> Asked:
    """Return what was typed after --map, --type-map, --type and --where.

    Raises:
        UnusableError: If one of them is no pair.
    """
    told = (_pairs(columns, "from=Actor"), _pairs(meant, "ally=partnership"))
    return Asked(*told, kind, _pairs(where, "Location=Mali"))


def proposed(source: Path, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str) -> str:
    """Return the text of the file that a table is; what it was taken for, and what is not in it, is told aloud.

    Args:
        source: The table.
        asked: What was said of it.
        dataset: The dataset beside which it is to stand, if there is one.
        beside: What its files say.
        language: The language of what is told.
    """
    from actorgraph.importers.columns import columns_of
    from actorgraph.importers.known.readers import known_in
    from actorgraph.importers.known.rows import chosen
    from actorgraph.importers.proposal import Types, proposal_of
    from actorgraph.importers.tabular import table_in
    from actorgraph.loading.packaged import packaged_types

    known = known_in(source, asked.where)
    if known is not None:
        return _proposed_of(known, dataset, beside, language)
    if source.suffix.lower() == ".json":
        raise UnusableError(Message.of("cannot import '{name}': it is no galaxy of actors", name=source.as_posix()))
    table = chosen(table_in(source), asked.where)
    columns = columns_of(table.heads, asked.columns)
    _tell({field: table.heads[at] for field, at in columns.items()}, language)
    types = Types((packaged_types() if dataset is None else dataset.types).values(), asked.meant)
    found = proposal_of(table, columns, types, beside=beside, kind=asked.kind)
    _tell_refused([(row.line, row.reason) for row in found.refused], language)
    click.echo(counted("{n} row was taken", "{n} rows were taken", found.count, language), err=True)
    return found.text


def _proposed_of(known: Statements, dataset: Dataset | None, beside: Mapping[str, str], language: str) -> str:
    """Return the file that a published table or list is; what is not in it is told."""
    from actorgraph.importers.known.file import proposed as file_of

    found = file_of(known, dataset, beside)
    _tell_refused([(row.line, row.reason) for row in known.unread], language)
    _tell_cast(found.cast, language)
    if known.untold:
        untold = counted(
            "{n} relation is of no type of tie", "{n} relations are of no type of tie", known.untold, language
        )
        click.echo(untold, err=True)
    if found.without:
        left_out = counted(
            "{n} tie of theirs was left out", "{n} ties of theirs were left out", found.without, language
        )
        click.echo(left_out, err=True)
    if found.present:
        click.echo(counted("{n} tie is there already", "{n} ties are there already", found.present, language), err=True)
    click.echo(counted("{n} row was taken", "{n} rows were taken", known.rows, language), err=True)
    return found.text


def _tell_cast(cast: Cast, language: str) -> None:
    """Tell who was found by the name alone, and ask back who may be several."""
    from actorgraph.documents.terminal import one_line

    for name, label in cast.by_name:
        told = phrase("'{name}' is taken for '{actor}', by the name alone", language)
        click.echo(one_line(filled(told, language, name=name, actor=label)), err=True)
    for actor, labels in cast.ambiguous:
        told = phrase("'{name}' may be {actors}: write ids: {ids} where it is meant", language)
        among = ", ".join(f"'{label}'" for label in labels)
        ids = ", ".join(f"{register}: {number}" for register, number in actor.ids.items())
        click.echo(one_line(filled(told, language, name=actor.name, actors=among, ids=f"{{{ids}}}")), err=True)


def _pairs(words: Sequence[str], example: str) -> dict[str, str]:
    for word in words:
        if "=" not in word:
            raise UnusableError(Message.of("'{word}' is no pair: write it as {example}", word=word, example=example))
    return {name.strip(): value.strip() for name, _, value in (word.partition("=") for word in words)}


def _tell(columns: Mapping[str, str], language: str) -> None:
    from actorgraph.documents.terminal import one_line

    told = ", ".join(f"{field}={head}" for field, head in columns.items())
    click.echo(one_line(filled(phrase("columns: --map {map}", language), language, map=told)), err=True)


def _tell_refused(rows: Sequence[tuple[int, str]], language: str) -> None:
    from actorgraph.documents.terminal import one_line
    from actorgraph.wording.told import told

    for line, reason in rows:
        text = filled(phrase("line {line}: {reason}", language), language, line=line, reason=told(reason, language))
        click.echo(one_line(text), err=True)
    if rows:
        click.echo(counted("{n} row was not taken", "{n} rows were not taken", len(rows), language), err=True)
