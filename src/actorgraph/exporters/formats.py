"""The formats that a dataset can leave in, and one of them at work."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from actorgraph.errors import QuestionError
from actorgraph.exporters.extract import Extract, extract_of
from actorgraph.exporters.look import look_of
from actorgraph.exporters.models.formats import MODELS
from actorgraph.exporters.networks.formats import NETWORKS
from actorgraph.exporters.references.formats import REFERENCES
from actorgraph.model.dataset import Dataset
from actorgraph.model.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Callable

    from actorgraph.exporters.format import Format

FORMATS: Final[tuple[Format, ...]] = (*NETWORKS, *REFERENCES, *MODELS)
"""The formats, in the order in which help tells them."""


def format_named(name: str) -> Format:
    """Return a format by its name.

    Raises:
        QuestionError: If there is none of that name.
    """
    for each in FORMATS:
        if each.name == name:
            return each
    names = tuple(each.name for each in FORMATS)
    raise QuestionError("there is no format '{name}'; the formats are {names}", name=name, names=names)


def formats_of(suffix: str) -> tuple[Format, ...]:
    """Return the formats whose files end so."""
    return tuple(each for each in FORMATS if suffix.lower() in each.suffixes)


def export(dataset: Dataset, to: str, selected: Selection | None = None) -> str | bytes:
    """Return a dataset in a format of other programs, as the command ``export`` writes it.

    The spreadsheet and ``--to json`` are of files, not of a dataset: they are left to the command.

    Args:
        dataset: The dataset.
        to: The name of the format, such as ``gexf``, ``edges`` or ``dyad-years``; ``docs/export.md`` has them all.
        selected: Which ties, all but retracted ones without it.

    Returns:
        A text that ends with a line break or, of a format that is none, bytes; the same input gives the same. What the
        format cannot carry is not in it.

    Raises:
        QuestionError: If there is no such format, it needs a package that is not installed, or parts are to be rolled
            up.
    """
    if selected is not None and selected.roll_up:
        raise QuestionError("an export has the ties as they are recorded, without rolling up")
    return exported(dataset, selected or Selection(), format_named(to))[0]


def exported(
    dataset: Dataset, selected: Selection, to: Format, report: Callable[[float], None] = lambda _: None
) -> tuple[str | bytes, Extract]:
    """Return what goes out of a dataset in a format, and what that is.

    Args:
        dataset: The dataset.
        selected: Which ties.
        to: The format.
        report: Called now and then with the share of the work that is done, from 0 to 1.

    Raises:
        QuestionError: If it needs a package that is not installed.

    Returns:
        A text that ends with a line break, or bytes; the same input gives the same.
    """
    if to.needs and find_spec(to.needs) is None:
        told = '{format} needs {package}: pip install "actorgraph[{extra}]"'
        raise QuestionError(told, format=to.name, package=to.needs, extra=to.extra)
    extract = replace(extract_of(dataset, selected), on_progress=report)
    if to.is_drawn:
        extract = replace(extract, look=look_of(extract, report))
    return to.write(extract), extract
