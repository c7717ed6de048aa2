"""`render` and `embed`: the dataset as one page, and the page in an article."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

import click

from actorgraph.cli.command import Command
from actorgraph.cli.options import WithDay
from actorgraph.cli.parameters import Help, argument, number, setting, text
from actorgraph.cli.progress import progress
from actorgraph.cli.session import fail
from actorgraph.wording import LANGUAGES

DEFAULT_PAGE: Final = Path("out", "index.html")


class Render(WithDay):
    name = "render"
    about = (
        Help("Draw the dataset as one HTML page that works offline."),
        Help(
            "The picture is as of the dataset's own date, or the last date in it; --as-of DATE takes another day. "
            "Ties that possibly hold on it are paler, ties that do not are faint. The page appears whole or not at "
            "all; an old one is replaced in one step."
        ),
    )

    output = text("-o/--output", Help("FILE"), Help("Where to write the page.  [default: out/index.html]"))
    title = text("--title", Help("TEXT"), Help("A title instead of the dataset's own."))
    lang = setting("--lang", lambda: LANGUAGES, Help("Opens in it."))

    def run(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import write_whole

        target = DEFAULT_PAGE if self.output is None else Path(self.output)
        if target.suffix.lower() not in (".html", ".htm"):
            fail(f"cannot draw '{target.name}': the name has to end in .html")
        page = self._page()
        if self.output is None:
            with contextlib.suppress(OSError):  # what stands in the way, writing will tell
                target.parent.mkdir()
        write_whole(target, page)
        click.echo(clean(target.as_posix()))

    def _page(self) -> str:
        from actorgraph.exporters.html.page import page_of

        dataset = self.dataset()
        selected = self.selected_of(dataset)
        with progress("placing actors") as report:
            return page_of(dataset, selected, language=self.lang, title=self.title, report=report)


class Embed(Command):
    name = "embed"
    about = (
        Help("Print the iframe that shows a rendered page in an article."),
        Help(
            "The frame is sandboxed, as wide as the article, and has the page's title for screen readers. The "
            "embedded page hides its controls, and the wheel scrolls the article until the picture is clicked."
        ),
    )

    page = argument(Help("PAGE"))
    url = text("--url", Help("ADDRESS"), Help("Where the page will be found.  [default: its file name]"))
    height = number("--height", Help("PIXELS"), Help("A height instead of most of the window."), least=100)

    def run(self) -> None:
        from actorgraph.exporters.html.embed import iframe_of

        click.echo(iframe_of(self.page, address=self.url, height=self.height))


RENDERING: Final[tuple[type[Command], ...]] = (Render, Embed)
