"""The tables and lists that others publish as a file: what is new in them, and who is who, told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from actorgraph.cli.proposing import tell_refused
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from actorgraph.api import Dataset
    from actorgraph.importers.known.casting import Cast
    from actorgraph.importers.known.statements import Statements


def known_in(source: Path, where: Mapping[str, str]) -> Statements | None:
    """Return what a file says if it is one that is known; None if it is not.

    Raises:
        UnreadableError: If it cannot be read.
        QuestionError: If it has no such column.
    """
    from actorgraph.importers.known import readers

    return readers.known_in(source, where)


def proposed_of_known(known: Statements, dataset: Dataset | None, beside: Mapping[str, str], language: str) -> str:
    """Return the file that a published table or list is; what is not in it is told."""
    from actorgraph.importers.known.file import proposed as file_of

    found = file_of(known, dataset, beside)
    tell_refused([(row.line, row.reason) for row in known.unread], language, has_lines=known.has_lines)
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
