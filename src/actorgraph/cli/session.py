"""One run of a command: the dataset it is about, where it speaks, and how it ends."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.errors import ActorgraphError
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, phrase

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

_SELDOM: Final = 200_000
"""The garbage collector looks after so many new objects: a question makes many that stay, and hardly any cycle."""


class UnusableError(ActorgraphError):
    """What was typed or read cannot be used."""


def paint_for(stream: str) -> Paint:
    """Return colours for ``stdout`` or ``stderr``: only on a terminal, and never with NO_COLOR."""
    from actorgraph.documents.terminal import Paint

    target = getattr(sys, stream)
    return Paint(target is not None and target.isatty() and not os.environ.get("NO_COLOR"))


def is_attended() -> bool:
    """Whether somebody sits at a terminal, sees what is told and can be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def asked(question: str, language: str) -> bool:
    """Ask somebody at a terminal, and return whether the answer is yes; nothing is no."""
    click.echo(f"{question} {phrase('[y/N]', language)} ", nl=False, err=True)
    yes = phrase("y yes", language, context="answers").split()
    return sys.stdin.readline().strip().casefold() in yes


def remark(message: str, language: str) -> None:
    """Tell something besides the answer, on standard error."""
    from actorgraph.documents.terminal import one_line
    from actorgraph.wording.told import told

    click.echo(one_line(told(message, language)), err=True)


def read_graph(paths: Sequence[str], *, keep_said: bool = False) -> Reading[Dataset]:
    """Read the files and folders given, or the default folder, and keep what they say entry by entry if it is asked."""
    from actorgraph.api import read

    return kept(read(demand_graph(paths), keep_said=keep_said))


def begun_graph(paths: Sequence[str]) -> Reading[Dataset]:
    """Read the files and folders given, or the default folder; folders that hold nothing make an empty dataset."""
    folders = paths or (DEFAULT_GRAPH,)
    if all(Path(path).is_dir() for path in folders) and not files_of(folders):
        from actorgraph.api import Dataset
        from actorgraph.loading import read_texts

        return read_texts({}, of=Dataset)
    return read_graph(paths)


def demand_graph(paths: Sequence[str]) -> Sequence[str]:
    """Return the files and folders given, or the default folder.

    Raises:
        UnusableError: If none is given and there is no such folder.
    """
    if not paths and not Path(DEFAULT_GRAPH).is_dir():
        missing = (
            "there is no folder '{folder}' here; name your files with -g my.yaml, or begin with actorgraph new NAME"
        )
        raise UnusableError(Message.of(missing, folder=DEFAULT_GRAPH))
    return paths or (DEFAULT_GRAPH,)


def kept(reading: Reading[Dataset]) -> Reading[Dataset]:
    """Return a reading that a program of its own keeps to its end: the garbage collector wakes, and never walks it.

    It looks at what the question makes more seldom than Python would have it: most of that stays to the end, too.
    """
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(_SELDOM)
        gc.enable()
    return reading


def files_of(paths: Sequence[str]) -> list[Path]:
    """Return the files that :func:`read_graph` reads."""
    from actorgraph.loading.files import find_files

    files, _ = find_files(paths or (DEFAULT_GRAPH,))
    return files


def dataset_of(paths: Sequence[str], language: str) -> Dataset:
    """Return the dataset, or tell what is wrong with it and end with exit code 2."""
    reading = read_graph(paths)
    dataset = sound(reading, language)
    if sys.stderr is not None and sys.stderr.isatty():
        _count_doubts(reading, dataset, language)
    return dataset


def _count_doubts(reading: Reading[Dataset], dataset: Dataset, language: str) -> None:
    """Tell somebody at a terminal how much `check` has to say."""
    from actorgraph.rules import check

    count = len(reading.problems) + len(check(dataset))
    one, several = "note: {n} doubt; actorgraph check tells it", "note: {n} doubts; actorgraph check tells them"
    if count:
        click.echo(counted(one, several, count, language), err=True)


def sound(reading: Reading[Dataset], language: str) -> Dataset:
    """Return the dataset that was read, or tell what is wrong with it and end with exit code 2."""
    from actorgraph.presenters.problems import problems_text
    from actorgraph.problems import Severity

    if reading.dataset is None:
        errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
        paint, all_by = paint_for("stderr"), "actorgraph check --format json"
        click.echo(problems_text(errors, reading.texts, paint, language, all_by=all_by), err=True)
        raise UnusableError(
            counted(
                "{n} error in the data; nothing was answered",
                "{n} errors in the data; nothing was answered",
                len(errors),
                language,
            )
        )
    return reading.dataset
