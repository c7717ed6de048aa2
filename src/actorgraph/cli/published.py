"""The tables and lists that others publish as a file: what is new in them, and who is who, told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.proposing import Proposed, tell_rows
from actorgraph.cli.tabling import refuse_options
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.api import Dataset
    from actorgraph.cli.tabling import Asked
    from actorgraph.importers.known.casting import Cast
    from actorgraph.importers.known.file import Proposed as File
    from actorgraph.importers.known.statements import Statements

_SHOWN: Final = 20
"""So many names of what is left out are told."""


def proposed_of_known(
    known: Statements, asked: Asked, dataset: Dataset | None, beside: Mapping[str, str], language: str
) -> Proposed:
    """Return the file that a published table or list is; what is not in it is told, and no option could change that."""
    from actorgraph.importers.known.file import proposed as file_of

    refuse_options(asked, Message.of("a file that is known by what it says"), ("--where", "--head-line"))
    found = file_of(known, dataset, beside)
    refused = [*known.unread, *found.refused]
    tell_rows(refused, language, has_lines=known.has_lines)
    _tell_cast(found.cast, language)
    _tell_left(known.untold, found, language)
    _tell_elsewhere(found, language)
    if found.present:
        click.echo(counted("{n} tie is there already", "{n} ties are there already", found.present, language), err=True)
    _tell_taken(known, language)
    return Proposed(found.text, 0)


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


def _tell_elsewhere(found: File, language: str) -> None:
    """Tell which ties are not repeated, since another data set of the publisher says as much of them."""
    from actorgraph.documents.terminal import one_line

    if ids := [tie.id for tie in found.elsewhere]:
        shown = ", ".join(ids[:_SHOWN] + ["…"] * (len(ids) > _SHOWN))
        told = counted(
            "{n} tie is there already, after another data set of this publisher: {ties}",
            "{n} ties are there already, after another data set of this publisher: {ties}",
            len(ids),
            language,
            ties=shown,
        )
        click.echo(one_line(told), err=True)


def _tell_taken(known: Statements, language: str) -> None:
    if known.has_lines:
        click.echo(counted("{n} row was taken", "{n} rows were taken", known.rows, language), err=True)
    else:
        click.echo(counted("{n} entry was taken", "{n} entries were taken", known.rows, language), err=True)


def _tell_left(untold: Mapping[str, int], found: File, language: str) -> None:
    """Tell what is left out since nothing here says it, and what since the record has no type for it."""
    from actorgraph.documents.terminal import one_line
    from actorgraph.wording.told import told

    def listed(things: Mapping[str, int]) -> str:
        ordered = sorted(things.items(), key=lambda item: (-item[1], item[0]))
        shown = [f"{told(name, language)} ({number})" for name, number in ordered[:_SHOWN]]
        return ", ".join([*shown, "…"] if len(ordered) > _SHOWN else shown)

    if untold:
        form = phrase("left out: {things}", language)
        click.echo(one_line(filled(form, language, things=listed(untold))), err=True)
    if found.foreign:
        form = phrase("left out, as the record has no such type of ties: {things}", language)
        click.echo(one_line(filled(form, language, things=listed(found.foreign))), err=True)
    if found.without:
        left_out = counted(
            "{n} tie of theirs was left out", "{n} ties of theirs were left out", found.without, language
        )
        click.echo(left_out, err=True)
