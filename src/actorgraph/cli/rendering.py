"""`render`: the dataset as one page."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import click

from actorgraph.cli.options import dataset_option, selected_by, selection_options
from actorgraph.cli.session import dataset_of, fail
from actorgraph.presenters.terminal import clean
from actorgraph.wording import LANGUAGES

DEFAULT_PAGE = Path("out", "index.html")


@click.command()
@click.option("-o", "--output", metavar="FILE", help=f"Where to write the page.  [default: {DEFAULT_PAGE.as_posix()}]")
@click.option("--title", help="A title instead of the dataset's own.")
@click.option("--lang", type=click.Choice(LANGUAGES), default=LANGUAGES[0], show_default=True, help="Opens in it.")
@selection_options
@dataset_option
def render(graph: tuple[str, ...], output: str | None, title: str | None, lang: str, **options: Any) -> None:
    """Draw the dataset as one HTML page that works offline.

    The picture is as of the dataset's own date, or the last date in it; --as-of DATE takes another day. Ties that
    possibly hold on it are paler, ties that do not are faint. The page appears whole or not at all; an old one is
    replaced in one step.
    """
    from actorgraph.exporters.files import write_whole  # noqa: PLC0415
    from actorgraph.exporters.html.page import page_of  # noqa: PLC0415

    target = DEFAULT_PAGE if output is None else Path(output)
    if target.suffix.lower() not in (".html", ".htm"):
        fail(f"cannot draw '{target.name}': the name has to end in .html")
    dataset = dataset_of(graph)
    text = page_of(dataset, selected_by(dataset, options), language=lang, title=title)
    if output is None:
        with contextlib.suppress(OSError):  # what stands in the way, writing will tell
            target.parent.mkdir()
    write_whole(target, text)
    click.echo(clean(target.as_posix()))
