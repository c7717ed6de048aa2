"""The questions about time: `lineage`, `timeline`, `diff`."""

from __future__ import annotations

from typing import Any

import click

from actorgraph.cli.options import dataset_option, output_options, selected_by, selection_options
from actorgraph.cli.session import answer_with, dataset_of
from actorgraph.presenters import FORMATS


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
    and who of its lineage existed. Exit code 1 if no ancestor and no descendant is recorded.
    """
    from actorgraph.queries.lineage import lineage as ask  # noqa: PLC0415

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
    """Show what happened when: actors and ties that begin and end, names that change, events.

    Of the actors named, whatever touches any of them; --among keeps only the ties between them. Dates stand as their
    author wrote them, in the order of the first day they can be, then of the last: 1998, 1998-03, 1998-03-02. What is
    known only "by" a date stands at it. Undated ties have no place here.

    Answers from everything recorded; --as-of keeps what holds on a day. With --only, --layer or --min-confidence only
    ties are told of. Exit code 1 if nothing is dated so.
    """
    from actorgraph.queries.timeline import timeline as ask  # noqa: PLC0415

    dataset = dataset_of(graph)
    selected = selected_by(dataset, options)
    answer_with(ask(dataset, actors, selected, **options), how, lang)
