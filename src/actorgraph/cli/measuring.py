"""The measures: `centrality`, `balance`, `blocs`."""

from __future__ import annotations

from textwrap import fill
from typing import Any, Final

import click

from actorgraph.cli.options import dataset_option, measured_by, output_options, selection_options
from actorgraph.cli.session import answer_with, dataset_of
from actorgraph.graph.measures import MEASURES
from actorgraph.presenters import FORMATS

_MEASURES: Final = "\n".join(
    fill(f"{measure.name}: {measure.summary}", 98, initial_indent="  ", subsequent_indent="      ")
    for measure in MEASURES
)


@click.command(epilog=f"\b\nMeasures:\n{_MEASURES}")
@click.option("--by", default=MEASURES[0].name, show_default=True, metavar="MEASURE", help="One of those below.")
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the first N ranks.")
@click.option("--weighted", is_flag=True, help="Let the number of ties between two actors count as a weight.")
@click.option("--robust", is_flag=True, help="Rank again without low-confidence, contested and only possible ties.")
@selection_options
@dataset_option
@output_options(FORMATS)
def centrality(by: str, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Rank the actors by how central they are.

    As of the dataset's own date, or the last date in it; --as-of DATE takes another day, --as-of all takes every tie.
    """
    from actorgraph.queries.centrality import centrality as rank

    dataset = dataset_of(graph)
    selected = measured_by(dataset, options)
    answer_with(rank(dataset, by, selected, **options), how, lang)


@click.command()
@click.option("--policies", is_flag=True, help="Score again with the sign of one type changed at a time: the range.")
@click.option(
    "--over-time",
    is_flag=True,
    help="Score on the last day of each year with a change; what begins and ends within a year is on none.",
)
@selection_options
@dataset_option
@output_options(FORMATS)
def balance(graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Count the triads in balance, and explain those that are not.

    Counts the triads by sign, lists those out of balance with their ties and sources and the one change that would
    settle most, and finds the fewest pairs that stand in the way of two camps. As of the dataset's own date, or the
    last date in it; --as-of DATE takes another day. Exit code 1 if no two actors are friends or enemies.
    """
    from actorgraph.queries.signed.balance import balance as score

    dataset = dataset_of(graph)
    selected = measured_by(dataset, options)
    answer_with(score(dataset, selected, **options), how, lang)


@click.command()
@click.option("--plain", is_flag=True, help="Communities instead, by all ties whatever their sign (Louvain).")
@selection_options
@dataset_option
@output_options(FORMATS)
def blocs(plain: bool, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Divide actors into blocs: friends inside, enemies outside.

    Of all divisions, one that misplaces the fewest pairs; these are listed with their ties and sources. As of the
    dataset's own date, or the last date in it; --as-of DATE takes another day. Exit code 1 if there is no bloc.
    """
    from actorgraph.queries.communities import communities
    from actorgraph.queries.signed.blocs import blocs as divide

    dataset = dataset_of(graph)
    selected = measured_by(dataset, options)
    answer_with((communities if plain else divide)(dataset, selected), how, lang)
