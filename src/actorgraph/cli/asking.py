"""The questions: `path`, `show`, `list`."""

from __future__ import annotations

from typing import Any

import click

from actorgraph.cli.options import dataset_option, output_options, selected_by, selection_options
from actorgraph.cli.session import answer_with, dataset_of
from actorgraph.model.selection import ALL_TIME
from actorgraph.presenters import FORMATS
from actorgraph.queries.list import LISTS


@click.command()
@click.argument("subject", metavar="A")
@click.argument("object_", metavar="B")
@click.option(
    "--all", "every", is_flag=True, help="All of the shortest chains; with --max-length, all up to that length."
)
@click.option(
    "-k", "count", type=click.IntRange(min=1), default=1, metavar="N", help="The N best chains, shorter ones first."
)
@click.option("--max-length", type=click.IntRange(min=1), metavar="N", help="No chain of more than N steps.")
@click.option("--directed", is_flag=True, help="Follow ties only along their arrows.")
@click.option("--time-respecting", "in_time", is_flag=True, help="Only chains that can be walked in the order of time.")
@click.option("--robust", is_flag=True, help="Say what is left of the best chain without ties in doubt.")
@selection_options
@dataset_option
@output_options(FORMATS)
def path(subject: str, object_: str, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show how A and B are connected: each tie, dated and cited.

    Answers from everything recorded and says what has ended; --as-of narrows. Ties are followed both ways and drawn
    with their true arrow. Among equally short chains the one comes first that holds now, then the better evidenced,
    then the more recent. Exit code 1 if nothing connects the two.

    --time-respecting: from A to B, each tie on a day on which it holds, surely or possibly, and none before the day
    of the one ahead of it; an event such as a merger, on its date. --robust: the best chain once without ties of low
    confidence, once without contested ones, once without those that only possibly hold on the day asked about or the
    dataset's own, once without all of them.

    Any name of an actor will do, in any spelling: 'Al-Qaida', 'al qaeda', 'القاعدة'.
    """
    from actorgraph.queries.paths.path import paths

    dataset = dataset_of(graph)
    selected = selected_by(dataset, options)
    answer_with(paths(dataset, subject, object_, selected, **options), how, lang)


@click.command()
@click.argument("actor", metavar="ACTOR")
@selection_options
@dataset_option
@output_options(FORMATS)
def show(actor: str, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show one actor: names, life, ties with dates and sources."""
    from actorgraph.queries.show import profile

    dataset = dataset_of(graph)
    narrowed = any(value for name, value in options.items() if (name, value) != ("as_of", ALL_TIME))
    selected = selected_by(dataset, options)
    answer_with(profile(dataset, actor, selected if narrowed else None), how, lang)


@click.command(name="list")
@click.argument("what", type=click.Choice(LISTS))
@click.option("--search", metavar="TEXT", help="Only entries with this text in a name or another column.")
@selection_options
@dataset_option
@output_options(FORMATS)
def list_(what: str, search: str | None, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """List actors, relations, relation types or sources."""
    from actorgraph.queries.list import listing

    dataset = dataset_of(graph)
    selected = selected_by(dataset, options)
    answer_with(listing(dataset, what, search=search, selected=selected), how, lang)
