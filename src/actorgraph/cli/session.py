"""One run of a command: the dataset it is about, where it speaks, and how it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.api import Dataset
    from actorgraph.documents.terminal import Paint
    from actorgraph.loading import Reading

NEGATIVE = 1
"""Exit code of a sound question with a negative answer."""

UNUSABLE = 2
"""Exit code of input that cannot be used."""

DEFAULT_GRAPH = "graph"


def paint_for(stream: str) -> Paint:
    """Return colours for ``stdout`` or ``stderr``: only on a terminal, and never with NO_COLOR."""
    from actorgraph.documents.terminal import Paint

    target = getattr(sys, stream)
    return Paint(target is not None and target.isatty() and not os.environ.get("NO_COLOR"))


def read_graph(paths: Sequence[str]) -> Reading[Dataset]:
    """Read the files and folders given, or the default folder."""
    from actorgraph.api import read

    if not paths and not Path(DEFAULT_GRAPH).is_dir():
        fail(f"there is no folder '{DEFAULT_GRAPH}' here; name your files with -g, as in -g my.yaml")
    return read(paths or (DEFAULT_GRAPH,))


def dataset_of(paths: Sequence[str]) -> Dataset:
    """Return the dataset, or tell what is wrong with it and end with exit code 2."""
    reading = read_graph(paths)
    dataset = sound(reading)
    if reading.problems:
        click.echo("note: there are doubts about the data; actorgraph check tells them", err=True)
    return dataset


def sound(reading: Reading[Dataset]) -> Dataset:
    """Return the dataset that was read, or tell what is wrong with it and end with exit code 2."""
    from actorgraph.presenters.problems import problems_text
    from actorgraph.problems import Severity

    if reading.dataset is None:
        errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
        paint, everything = paint_for("stderr"), "actorgraph check --format json lists them all"
        click.echo(problems_text(errors, reading.texts, paint, all_of_them=everything), err=True)
        fail(f"{len(errors)} error{'s' if len(errors) > 1 else ''} in the data; nothing was answered")
    return reading.dataset


def fail(message: str) -> NoReturn:
    """End with one line on standard error and exit code 2."""
    from actorgraph.documents.terminal import one_line

    click.echo(f"{paint_for('stderr').red('error:')} {one_line(message)}", err=True)
    raise SystemExit(UNUSABLE)
