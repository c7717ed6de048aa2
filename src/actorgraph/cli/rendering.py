"""`render` and `embed`: the dataset as one page, and the page in an article."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import click

from actorgraph.cli.options import dataset_option, selected_by, selection_options
from actorgraph.cli.progress import progress
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
    from actorgraph.exporters.files import write_whole
    from actorgraph.exporters.html.page import page_of

    target = DEFAULT_PAGE if output is None else Path(output)
    if target.suffix.lower() not in (".html", ".htm"):
        fail(f"cannot draw '{target.name}': the name has to end in .html")
    dataset = dataset_of(graph)
    selected = selected_by(dataset, options)
    with progress("placing actors") as report:
        text = page_of(dataset, selected, language=lang, title=title, report=report)
    if output is None:
        with contextlib.suppress(OSError):  # what stands in the way, writing will tell
            target.parent.mkdir()
    write_whole(target, text)
    click.echo(clean(target.as_posix()))


@click.command()
@click.argument("page", metavar="PAGE")
@click.option("--url", metavar="ADDRESS", help="Where the page will be found.  [default: its file name]")
@click.option(
    "--height", metavar="PIXELS", type=click.IntRange(min=100), help="A height instead of most of the window."
)
def embed(page: str, url: str | None, height: int | None) -> None:
    """Print the iframe that shows a rendered page in an article.

    The frame is sandboxed, as wide as the article, and has the page's title for screen readers. The embedded page
    hides its controls, and the wheel scrolls the article until the picture is clicked.
    """
    from actorgraph.exporters.html.embed import iframe_of

    click.echo(iframe_of(page, address=url, height=height))
