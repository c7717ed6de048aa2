"""`render` and `embed`: the dataset as one page, and the page in an article."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Final

import click

from actorgraph.cli.command import Command
from actorgraph.cli.options import WithDay
from actorgraph.cli.parameters import Help, Metavar, argument, number, setting, text
from actorgraph.cli.progress import progress
from actorgraph.cli.session import UnusableError, files_of
from actorgraph.message import Message
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import phrase

DEFAULT_PAGE: Final = Path("out", "index.html")


class Render(WithDay):
    name = "render"
    about = (
        Help("Draw the dataset as one HTML page that works offline."),
        Help(
            "The picture is as of the dataset's own date, or the last date in it; --as-of DATE takes another day, "
            "--during PERIOD draws only what holds or happens at any time in it. "
            "Ties that possibly hold on it are paler, ties that do not are faint. The page appears whole or not at "
            "all; an old one is replaced in one step."
        ),
    )

    output = text("-o/--output", Metavar("FILE"), Help("Where to write the page.  [default: out/index.html]"))
    title = text("--title", Metavar("TEXT"), Help("A title instead of the dataset's own."))
    lang = setting("--lang", lambda: LANGUAGES, Help("Opens in it."))

    def run(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import write_whole

        target = DEFAULT_PAGE if self.output is None else _page_at(self.output)
        page = self._page()
        if self.output is None:
            with contextlib.suppress(OSError):  # what stands in the way, writing will tell
                target.parent.mkdir()
        within = "." if self.output is None else None
        write_whole(target, page, within=within, but_not=files_of(self.graph))
        click.echo(clean(target.as_posix()))

    def _page(self) -> str:
        from actorgraph.exporters.html.page import page_of

        dataset = self.dataset()
        selected = self.selected_of(dataset)
        with progress(phrase("placing actors", self.spoken)) as report:
            return page_of(dataset, selected, language=self.lang, title=self.title, report=report)


def _page_at(output: str) -> Path:
    """Return where a page is to be written."""
    target = Path(output)
    if not output.strip():
        raise UnusableError(Message.of("cannot draw: the name of the page is empty"))
    if target.is_dir():
        told = "cannot draw '{path}': it is a folder; write '{example}'"
        raise UnusableError(Message.of(told, path=output, example=(target / "index.html").as_posix()))
    if target.suffix.lower() not in (".html", ".htm"):
        raise UnusableError(Message.of("cannot draw '{name}': the name has to end in .html", name=target.name))
    return target


class Embed(Command):
    name = "embed"
    about = (
        Help("Print the iframe that shows a rendered page in an article."),
        Help(
            "The frame is sandboxed, as wide as the article, and has the page's title for screen readers. The "
            "embedded page hides its controls, and the wheel scrolls the article until the picture is clicked."
        ),
    )

    page = argument(Metavar("PAGE"))
    url = text("--url", Metavar("ADDRESS"), Help("Where the page will be found.  [default: its file name]"))
    height = number("--height", Metavar("PIXELS"), Help("A height instead of most of the window."), least=100)

    def run(self) -> None:
        from actorgraph.exporters.html.embed import iframe_of

        click.echo(iframe_of(self.page, address=self.url, height=self.height))


RENDERING: Final[tuple[type[Command], ...]] = (Render, Embed)
