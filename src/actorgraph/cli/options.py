"""The options that commands share, each set one decorator."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from actorgraph.model.confidence import LEVELS
from actorgraph.model.selection import LAYERS, selection
from actorgraph.wording import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection

    Command = Callable[..., Any]


def _split(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a repeatable option whose words can also be joined by commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def dataset_option(command: Command) -> Command:
    """Add ``-g/--graph``."""
    return click.option(
        "-g",
        "--graph",
        "graph",
        multiple=True,
        metavar="PATH",
        help="YAML file, or folder searched for them; can be repeated.  [default: graph]",
    )(command)


def selection_options(command: Command) -> Command:
    """Add ``--as-of``, ``--only``, ``--except``, ``--layer`` and ``--min-confidence``."""
    as_of = click.option(
        "--as-of", metavar="DATE", help="Only ties that hold on a day: 2017-03-02, 2017-03, 2017 or all."
    )
    return as_of(tie_options(command))


def tie_options(command: Command) -> Command:
    """Add ``--only``, ``--except``, ``--layer`` and ``--min-confidence``."""
    for option in (
        click.option("--min-confidence", type=click.Choice(LEVELS), help="Only ties graded at least so."),
        click.option("--layer", type=click.Choice(LAYERS), help="Only ties of a sign, or the lineage."),
        click.option(
            "--except", "excluded", metavar="TYPE,...", multiple=True, callback=_split, help="No ties of these types."
        ),
        click.option("--only", metavar="TYPE,...", multiple=True, callback=_split, help="Only ties of these types."),
    ):
        command = option(command)
    return command


def output_options(formats: tuple[str, ...]) -> Callable[[Command], Command]:
    """Return the decorator that adds ``--format`` and ``--lang``."""

    def decorate(command: Command) -> Command:
        for option in (
            click.option(
                "--lang",
                type=click.Choice(LANGUAGES),
                default=LANGUAGES[0],
                show_default=True,
                help="Language of the answer.",
            ),
            click.option(
                "--format",
                "how",
                type=click.Choice(formats),
                default=formats[0],
                show_default=True,
                help="Form of the answer.",
            ),
        ):
            command = option(command)
        return command

    return decorate


def selected_by(dataset: Dataset, options: dict[str, Any]) -> Selection:
    """Return the selection that a command's options make; pops them."""
    return selection(
        dataset,
        as_of=options.pop("as_of", None),
        layer=options.pop("layer"),
        only=options.pop("only"),
        excluded=options.pop("excluded"),
        min_confidence=options.pop("min_confidence"),
    )


def measured_by(dataset: Dataset, options: dict[str, Any]) -> Selection:
    """Return the selection of a measure: as of the dataset's own day unless a day is asked for; pops the options."""
    dated = options["as_of"] is not None
    selected = selected_by(dataset, options)
    return selected if dated else replace(selected, day=dataset.measured_day)
