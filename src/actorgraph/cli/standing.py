"""The questions about who stands where: `brokers`, `neighbours`, `common`, `ego`, `stats`."""

from __future__ import annotations

from typing import Any

import click

from actorgraph.cli.options import dataset_option, measured_by, output_options, selected_by, selection_options
from actorgraph.cli.session import answer_with, dataset_of
from actorgraph.presenters import FORMATS


@click.command()
@click.argument("actor", metavar="ACTOR")
@selection_options
@dataset_option
@output_options(FORMATS)
def neighbours(actor: str, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show whom an actor has ties with, and which.

    Answers from everything recorded and says what has ended; --as-of narrows. Exit code 1 if it has no ties.
    """
    from actorgraph.queries.surroundings.neighbours import neighbours as ask

    dataset = dataset_of(graph)
    answer_with(ask(dataset, actor, selected_by(dataset, options)), how, lang)


@click.command()
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@selection_options
@dataset_option
@output_options(FORMATS)
def common(one: str, other: str, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show the allies and enemies that A and B share.

    And those who stand with one of them against the other. Ties are read both ways; a type counts as friendly or
    hostile by its sign. Answers from everything recorded and says what has ended, so that the ties need not have held
    at the same time; --as-of narrows. Exit code 1 if there is nobody.
    """
    from actorgraph.queries.surroundings.shared import common as ask

    dataset = dataset_of(graph)
    answer_with(ask(dataset, one, other, selected_by(dataset, options)), how, lang)


@click.command()
@click.argument("actor", metavar="ACTOR")
@click.option("--radius", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Steps away.")
@selection_options
@dataset_option
@output_options(FORMATS)
def ego(actor: str, radius: int, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show who is within N steps, and the ties among them.

    Ties are read both ways. Answers from everything recorded and says what has ended; --as-of narrows. Exit code 1 if
    the actor has no ties.
    """
    from actorgraph.queries.surroundings.ego import ego as ask

    dataset = dataset_of(graph)
    answer_with(ask(dataset, actor, selected_by(dataset, options), radius=radius), how, lang)


@click.command()
@click.option("--top", type=click.IntRange(min=1), metavar="N", help="Only the first N actors and bridges.")
@selection_options
@dataset_option
@output_options(FORMATS)
def brokers(top: int | None, graph: tuple[str, ...], how: str, lang: str, **options: Any) -> None:
    """Show who connects what would otherwise be apart.

    For each actor with ties: how many contacts it has; Burt's constraint, which is low for one whose contacts do not
    know each other (Burt 1992); and who is cut off from the largest part if it goes. Then the bridges: pairs whose
    ties are the only link between two parts.

    As of the dataset's own date, or the last date in it; --as-of DATE takes another day, --as-of all takes every tie.
    Exit code 1 if there are no ties.
    """
    from actorgraph.queries.brokers import brokers as ask

    dataset = dataset_of(graph)
    answer_with(ask(dataset, measured_by(dataset, options), top=top), how, lang)


@click.command()
@click.option(
    "--over-time",
    is_flag=True,
    help="For the last day of each year in which something changes, up to the day asked about.",
)
@selection_options
@dataset_option
@output_options(FORMATS)
def stats(graph: tuple[str, ...], how: str, lang: str, *, over_time: bool, **options: Any) -> None:
    """Count actors, ties and evidence, layer by layer.

    Actors that are there, those with ties, ties and the pairs they join; density; centralisation of degree (Freeman
    1978); the shares of ties that are hostile, cited, graded, fading, contested, or only possible on the day. A dash
    stands where a number is not defined.

    As of the dataset's own date, or the last date in it; --as-of DATE takes another day, --as-of all takes every tie.
    Exit code 1 if there are no actors.
    """
    from actorgraph.queries.stats import statistics

    dataset = dataset_of(graph)
    answer_with(statistics(dataset, measured_by(dataset, options), over_time=over_time), how, lang)
