"""The questions about time: `lineage`, `timeline`, `diff`."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from actorgraph.cli.options import dataset_option, output_options, selected_by, selection_options, tie_options
from actorgraph.cli.session import DEFAULT_GRAPH, answer_with, dataset_of, fail, sound
from actorgraph.model.dates import DateError, PartialDate
from actorgraph.model.selection import day_of
from actorgraph.presenters import FORMATS

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset

_DATE_LIKE: Final = re.compile(r"\d{4}-\d\d?(-\d\d?)?")
"""What nobody writes who does not mean a date, though there may be no such day."""

_SHORT: Final = 10
"""So many digits of the name of a commit are told."""


@click.command()
@click.argument("actor", metavar="ACTOR")
@click.option("--generations", type=click.IntRange(min=1), metavar="N", help="No further than N events away.")
@selection_options
@dataset_option
@output_options(FORMATS)
def lineage(actor: str, generations: int | None, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show where an actor came from, and what became of it.

    A tree of mergers, splits and successions, each with its date and its sources; an event of several actors stays
    one event. An actor that is reached twice stands in full once; a cycle is said to be one.

    Answers from everything recorded. --as-of DATE leaves nothing out: it says what the actor was called on that day,
    and who of its lineage existed. Exit code 1 if no ancestor, descendant or former name is.
    """
    from actorgraph.queries.lineage.lineage import lineage as ask

    dataset = dataset_of(graph)
    selected = selected_by(dataset, options)
    answer_with(ask(dataset, actor, selected, generations=generations), how, lang)


@click.command()
@click.argument("actors", nargs=-1, metavar="[ACTOR]...")
@click.option("--among", is_flag=True, help="Only ties of which both ends are among the actors.")
@click.option("--since", metavar="DATE", help="Only what can have happened in or after it.")
@click.option("--until", metavar="DATE", help="Only what can have happened in or before it.")
@selection_options
@dataset_option
@output_options(FORMATS)
def timeline(actors: tuple[str, ...], graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show what happened when, in order, with sources.

    Actors and ties that begin and end, names that change, events.

    Of the actors named, whatever touches any of them; --among keeps only the ties between them. Dates stand as their
    author wrote them, in the order of the first day they can be, then of the last: 1998, 1998-03, 1998-03-02. What is
    known only "by" a date stands at it. Undated ties have no place here.

    Answers from everything recorded; --as-of keeps what holds on a day. With --only, --layer or --min-confidence only
    ties are told of. Exit code 1 if nothing is dated so.
    """
    from actorgraph.queries.timeline.timeline import timeline as ask

    dataset = dataset_of(graph)
    selected = selected_by(dataset, options)
    answer_with(ask(dataset, actors, selected, **options), how, lang)


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@tie_options
@dataset_option
@output_options(FORMATS)
def diff(before: str, after: str, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show what changed from A to B: two dates, or two records.

    A and B are dates if they read as dates (2017, 2017-03, 2017-03-02); else a file or folder if there is one; else a
    git revision, of which the folder named by -g is read: 'diff HEAD~3 HEAD', 'diff HEAD graph'. Write './2017' for
    a folder of that name, 'refs/heads/graph' for a branch.

    Between two dates: what began, happened, had its last day or changed sign after A and until B; possibly, where
    a date is known within bounds only. What is known only "by" a date counts at it.

    Between two records also: whether the world changed or the record. What B dates after the last day that A covers
    happened in the world; what it dates to that day or before is a correction or a completion of the record; what it
    does not date, or dates around that day, cannot be told. Grades, sources and notes are of the record.

    With --only, --layer or --min-confidence only ties are told of.

    --format markdown is a changelog, ready to publish. Exit code 1 if nothing differs.
    """
    from actorgraph.queries.diff.diff import diff_days, diff_records

    if _is_date(before) != _is_date(after):
        fail("compare two dates, or two of files, folders and git revisions; write './2017' for a folder of that name")
    if _is_date(before):
        dataset = dataset_of(graph)
        answer_with(diff_days(dataset, day_of(before), day_of(after), selected_by(dataset, options)), how, lang)
        return
    (older, old_name), (newer, new_name) = _record(before, graph), _record(after, graph)
    selected = selected_by(_with_types_of(older, newer), options)
    answer_with(diff_records(older, newer, selected, named=(old_name, new_name)), how, lang)


def _with_types_of(older: Dataset, newer: Dataset) -> Dataset:
    """Return a record that knows the types of an older one too: what was withdrawn can be asked for."""
    return replace(newer, types={**older.types, **newer.types})


def _is_path(text: str) -> bool:
    try:
        return bool(text) and Path(text).exists()
    except (OSError, ValueError):  # too long a name, or a null byte
        return False


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except DateError as error:
        if _DATE_LIKE.fullmatch(text) and not _is_path(text):
            fail(str(error))
        return False
    return True


def _record(name: str, graph: tuple[str, ...]) -> tuple[Dataset, str]:
    """Return the dataset of a file or folder, or else of a git revision, and what to call it.

    HEAD is another commit tomorrow: a revision is called by its commit too.
    """
    from actorgraph.loading import read, read_revision
    from actorgraph.loading.revisions import commit_of

    if _is_path(name):
        return sound(read([name])), name
    paths = graph or (DEFAULT_GRAPH,)
    dataset = sound(read_revision(name, paths))
    commit = commit_of(name, Path(paths[0]))
    return dataset, name if commit.startswith(name) else f"{name} = {commit[:_SHORT]}"
