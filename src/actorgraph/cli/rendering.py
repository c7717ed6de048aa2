"""`render`, `embed` and `layout`: the dataset as one page, the page in an article, and where actors stand in it."""

from __future__ import annotations

import contextlib
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.options import WithDay, WithGraph
from actorgraph.cli.parameters import Help, Metavar, argument, choice, flag, number, setting, text
from actorgraph.cli.progress import progress
from actorgraph.cli.session import DEFAULT_GRAPH, UnusableError, files_of, read_graph
from actorgraph.message import Message
from actorgraph.wording import LANGUAGES
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actorgraph.cli.command import Command

_PINS_ALONE: Final = re.compile(r"(?:positions:.*\n|[ #].*\n|\n)*")
"""A file with no other section."""

DEFAULT_PAGE: Final = Path("out", "index.html")
_PAGES: Final = (".html", ".htm")
_FIGURES: Final = (".svg",)
_TIMELINE: Final = "timeline"


def _views() -> tuple[str, ...]:
    from actorgraph.exporters.svg.views import VIEWS

    return VIEWS


def _views_of_page() -> tuple[str, ...]:
    from actorgraph.model.story import VIEWS

    return VIEWS


def _weights() -> tuple[str, ...]:
    from actorgraph.queries.answers.weights import WEIGHTS

    return tuple(WEIGHTS)


def _themes() -> tuple[str, ...]:
    from actorgraph.exporters.html.embed import THEMES

    return THEMES


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
        Help(
            "A FILE that ends in .svg becomes a figure instead: one view with its title, its day, its key and its "
            "numbered sources, to be printed or put into an article."
        ),
    )

    output = text("-o/--output", Metavar("FILE"), Help("Where to write it.  [default: out/index.html]"))
    view = choice("--view", _views, Help("What a figure shows.  [default: network]"))
    title = text("--title", Metavar("TEXT"), Help("A title instead of the dataset's own."))
    weight = choice("--weight", _weights, Help("Bars of the timeline are as thick as what their ties say."))
    lang = setting("--lang", lambda: LANGUAGES, Help("Opens in it, or is in it."))

    def run(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import writable, write_whole

        target = DEFAULT_PAGE if self.output is None else _target_at(self.output)
        is_figure = target.suffix.lower() in _FIGURES
        if self.view is not None and not is_figure:
            told = "--view is for figures: name one that ends in .svg, as in -o {example}"
            raise UnusableError(Message.of(told, example=target.with_suffix(_FIGURES[0]).as_posix()))
        if is_figure and self.weight is not None and self.view != _TIMELINE:
            told = "--weight is for the timeline: ask for it, as in --view {view}"
            raise UnusableError(Message.of(told, view=_TIMELINE))
        if self.output is not None:
            writable(target)  # whoever waits for a page is not told in the end that it has no place
        text = self._figure() if is_figure else self._page()
        if self.output is None:
            with contextlib.suppress(OSError):  # what stands in the way, writing will tell
                target.parent.mkdir()
        within = "." if self.output is None else None
        write_whole(target, text, within=within, but_not=files_of(self.graph))
        click.echo(clean(target.as_posix()))

    def _figure(self) -> str:
        from actorgraph.exporters.svg.figure import figure_of

        dataset, view = self.dataset(), self.view or _views()[0]
        return figure_of(
            dataset,
            self.selected_of(dataset),
            view=view,
            language=self.lang,
            title=self.title,
            weight=self.weight,
        )

    def _page(self) -> str:
        from actorgraph.exporters.html.page import page_of
        from actorgraph.scene.story import left_out_of
        from actorgraph.wording.untold import untold_words

        dataset = self.dataset()
        selected = self.selected_of(dataset)
        for words in untold_words(left_out_of(dataset, selected), self.spoken):
            click.echo(words, err=True)
        with progress(phrase("placing actors", self.spoken)) as report:
            return page_of(
                dataset,
                selected,
                language=self.lang,
                title=self.title,
                weight=self.weight,
                report=report,
            )


def _target_at(output: str) -> Path:
    """Return where a page or a figure is to be written."""
    target = Path(output)
    if not output.strip():
        raise UnusableError(Message.of("cannot draw: the name of the page is empty"))
    if target.is_dir():
        told = "cannot draw '{path}': it is a folder; write '{example}'"
        raise UnusableError(Message.of(told, path=output, example=(target / "index.html").as_posix()))
    if target.suffix.lower() not in (*_PAGES, *_FIGURES):
        told = "cannot draw '{name}': the name has to end in .html, for the page, or in .svg, for a figure"
        raise UnusableError(Message.of(told, name=target.name))
    return target


class Embed(WithGraph):
    name = "embed"
    about = (
        Help("Print the HTML that shows a rendered page in an article."),
        Help(
            "A sandboxed frame as wide as the article, and a link to the page for where the frame cannot be. Wheel and "
            "finger scroll the article; Ctrl and the wheel or two fingers move the picture. PAGE is a file that render "
            "wrote, or the address of one."
        ),
    )

    page = argument(Metavar("PAGE"))
    url = text("--url", Metavar("ADDRESS"), Help("Where the page will be found.  [default: its file name]"))
    lang = choice("--lang", lambda: LANGUAGES, Help("Opens in it."))
    day = text("--day", Metavar("DATE"), Help("Opens on a day, of a month or a year on its last; or all."))
    view = choice("--view", _views_of_page, Help("Opens in a view."))
    actor = text("--actor", Metavar("NAME"), Help("Opens with an actor chosen."))
    step = number("--step", Metavar("N"), Help("Opens at a step of the story."), least=1)
    theme = choice("--theme", _themes, Help("Is light or dark, whatever the reader's screen is."))
    height = number("--height", Metavar("PIXELS"), Help("[default: 560, which fits a column of 640]"), least=100)

    def run(self) -> None:
        from actorgraph.exporters.html.embed import HEIGHT, embedded
        from actorgraph.exporters.html.opening import Opening

        opening = Opening(language=self.lang, day=self.day, view=self.view, actor=self.actor, step=self.step)
        height = self.height or HEIGHT
        told = embedded(self.page, self.dataset, opening=opening, address=self.url, theme=self.theme, height=height)
        click.echo(told)


class Layout(WithDay):
    name = "layout"
    about = (
        Help("Print where actors stand, to pin them there."),
        Help(
            "What is printed is the section 'positions'. With --write it becomes the file positions.yaml beside your "
            "other files, in place of an old one: from then on a small change of the data moves nobody who is "
            "pinned. Places can be changed by hand."
        ),
    )

    write = flag("--write", Help("Write positions.yaml into the folder of the dataset."))
    afresh = flag("--afresh", Help("Lay everybody out anew, whoever is pinned."))

    def run(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import write_whole

        target = _positions_of(self.graph) if self.write else None
        text = self._text()
        if target is None:
            click.echo(text, nl=False)
        else:
            write_whole(target, text)
            click.echo(clean(target.as_posix()))

    def _text(self) -> str:
        from actorgraph.exporters.positions import positions_yaml
        from actorgraph.model.rolled import pictured
        from actorgraph.scene.scene import drawn, scene_of

        dataset = self.dataset()
        if self.afresh:
            dataset = replace(dataset, positions={})
        selected = self.selected_of(dataset).at_its_own_time(dataset)
        dataset = pictured(dataset, selected)
        with progress(phrase("placing actors", self.spoken)) as report:
            return positions_yaml(scene_of(dataset, selected, drawn(dataset, selected), report), dataset)


def _positions_of(graph: Sequence[str]) -> Path:
    """Return the file that pins actors, which nothing else may stand in, nor anybody be pinned in another."""
    folder = Path(graph[0] if graph else DEFAULT_GRAPH)
    if len(graph) > 1 or not folder.is_dir():
        raise UnusableError(Message.of("cannot write places: name the one folder of the dataset, as in -g graph"))
    target = folder / "positions.yaml"
    if target.is_file() and not _PINS_ALONE.fullmatch(target.read_text(encoding="utf-8", errors="replace")):
        told = "cannot write places: '{path}' says more than where actors stand"
        raise UnusableError(Message.of(told, path=target.as_posix()))
    others = [file for file in files_of(graph) if file != target]
    dataset = read_graph([str(file) for file in others]).dataset
    if dataset is not None and dataset.positions:
        told = "cannot write places: actors are pinned in other files; take 'positions' out of them first"
        raise UnusableError(Message.of(told))
    return target


RENDERING: Final[tuple[type[Command], ...]] = (Render, Embed, Layout)
