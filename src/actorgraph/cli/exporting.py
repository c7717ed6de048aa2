"""`export`: the dataset in the formats of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.options import WithDay
from actorgraph.cli.parameters import Help, Metavar, choice, text
from actorgraph.cli.progress import part_of, progress
from actorgraph.cli.session import UnusableError, files_of, read_graph, sound
from actorgraph.cli.sheeting import JSON, SHEETS, are_sheets, json_text, write_sheets
from actorgraph.message import Message
from actorgraph.wording.catalogue import plural_of
from actorgraph.wording.phrases import filled, forms, phrase, term

if TYPE_CHECKING:
    from collections.abc import Iterator

    from actorgraph.api import Dataset
    from actorgraph.cli.command import Command
    from actorgraph.exporters.contents import Content
    from actorgraph.exporters.extract import Extract
    from actorgraph.exporters.format import Format
    from actorgraph.loading import Reading

STDOUT: Final = "-"
_WIDTH: Final = 98
_READ: Final = 0.3
"""So much of writing a spreadsheet is done, about, when the files are read."""


def _names() -> tuple[str, ...]:
    from actorgraph.exporters.formats import FORMATS

    return (SHEETS, JSON, *(each.name for each in FORMATS))


class Export(WithDay):
    name = "export"
    about = (
        Help("Write the dataset in a format of other programs."),
        Help(
            "The end of the name of FILE decides the format; --to names it where several have the same end, and "
            "writes to standard output if no FILE is named, as '-o -' does. Everything recorded goes out but retracted "
            "ties; --as-of, --during and the like choose. The file appears whole or not at all. What the format "
            "cannot carry of it is counted on standard error."
        ),
        Help(
            "As a spreadsheet, .xlsx or with --to sheets a folder of CSV files, goes out all that the files say, cell "
            "by cell; what is changed in it, import takes back. --to json writes all that they say, for programs."
        ),
    )

    output = text("-o/--output", Metavar("FILE"), Help("Where to write it; - is standard output."))
    to = choice("--to", _names, Help("The format, whatever the name of the file."))

    @classmethod
    def appendix(cls, language: str) -> str:
        from actorgraph.exporters.formats import FORMATS

        lines = [line for each in FORMATS for line in _told(each, language)]
        return "\n".join(["\b", phrase("Formats:", language), *lines])

    def run(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import writable, write_whole
        from actorgraph.exporters.formats import exported

        if are_sheets(self.output, self.to):
            self._write_sheets()
            return
        if self.to == JSON:
            self._write_json()
            return
        to = self._format()
        target = None if self.output is None or self.output == STDOUT else Path(self.output)
        if target is not None:
            writable(target)  # whoever waits is not told in the end that it has no place
        dataset = self.dataset()
        selected = self.selected_of(dataset)
        doing = phrase("placing actors", self.spoken) if to.is_drawn else phrase("exporting", self.spoken)
        with progress(doing) as report:
            content, extract = exported(dataset, selected, to, report)
        if target is None:
            _print(content)
        else:
            write_whole(target, content, but_not=files_of(self.graph))
            click.echo(clean(target.as_posix()))
        if left := left_out(to, extract, self.spoken):
            click.echo(left, err=True)

    def _write_sheets(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.loading.collector import collector_paused

        with collector_paused():
            with progress(phrase("exporting", self.spoken)) as report:
                reading = self._whole_reading()
                report(_READ)
                rest = part_of(report, _READ, 1)
                written = write_sheets(reading, self.graph, self.output, self.spoken, rest)
            click.echo(clean(written.as_posix()))

    def _write_json(self) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import write_whole

        text = json_text(self._whole_reading(), self.graph)
        if self.output is None or self.output == STDOUT:
            click.echo(text, nl=False)
        else:
            click.echo(clean(write_whole(self.output, text, but_not=files_of(self.graph)).as_posix()))

    def _whole_reading(self) -> Reading[Dataset]:
        """Read the files, of which nothing may be chosen where all that they say goes out."""
        from actorgraph.model.selection import Selection

        reading = read_graph(self.graph, keep_said=True)
        if self.selected_of(sound(reading, self.spoken)) != Selection():
            told = "'{format}' has all that the files say: nothing can be chosen of it"
            raise UnusableError(Message.of(told, format=self.to or SHEETS))
        return reading

    def _format(self) -> Format:
        """Return the format that was named, or the one that files of the name have."""
        from actorgraph.exporters.formats import FORMATS, format_named, formats_of

        if self.to is not None:
            return format_named(self.to)
        if self.output is None or self.output == STDOUT:
            raise UnusableError(
                Message.of("name a file, as in -o {example}, or a format with --to", example="ties.gexf")
            )
        found = formats_of(Path(self.output).suffix)
        if len(found) == 1:
            return found[0]
        name = Path(self.output).name
        if found:
            names = tuple(each.name for each in found)
            raise UnusableError(
                Message.of("'{name}' can be of several formats; say --to {names}", name=name, names=names)
            )
        ends = (".xlsx", *dict.fromkeys(suffix for each in FORMATS for suffix in each.suffixes))
        told = "cannot tell the format of '{name}' by its end; known are {ends}, or name it with --to"
        raise UnusableError(Message.of(told, name=name, ends=ends))


def left_out(to: Format, extract: Extract, language: str) -> str:
    """Return in one line how much of what goes out a format cannot carry; nothing if it carries all."""
    lost = to.left_out(extract)
    if not lost:
        return ""
    told = (
        filled(_forms(content, language)[plural_of(language)(number)], language, n=number) for content, number in lost
    )
    line = phrase("note: {format} cannot carry, and so leaves out: {what}; --help says why", language)
    return filled(line, language, format=to.name, what=", ".join(told))


def _forms(content: Content, language: str) -> list[str]:
    return forms(content.one, content.many, language)


def _told(each: Format, language: str) -> Iterator[str]:
    """Yield what help tells of a format: what it keeps, and of what it cannot carry why."""
    named = phrase("{name} ({ends}): {text}", language)
    keeps = named.format(name=each.name, ends=" ".join(each.suffixes), text=term(each.keeps, language))
    yield fill(keeps, _WIDTH, initial_indent="  ", subsequent_indent="      ")
    for loss in each.losses:
        what = ", ".join(_forms(content, language)[-1].removeprefix("{n} ") for content in loss.contents)
        left = phrase("without {what}: {reason}", language).format(what=what, reason=term(loss.clause, language))
        yield fill(left, _WIDTH, initial_indent="      ", subsequent_indent="        ")


def _print(content: str | bytes) -> None:
    """Write to standard output; bytes that nobody can read are no use to a terminal."""
    if isinstance(content, str):
        click.echo(content, nl=False)
    elif sys.stdout.isatty():
        raise UnusableError(Message.of("it is no text: name a file with -o, or lead it into one"))
    else:
        sys.stdout.buffer.write(content)


EXPORTING: Final[tuple[type[Command], ...]] = (Export,)
