"""`import`: a spreadsheet that comes back, as changes of the files that it was made of."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.command import Command
from actorgraph.cli.parameters import Help, Metavar, argument, flag, text
from actorgraph.cli.session import DEFAULT_GRAPH, NEGATIVE, UnusableError, paint_for, read_graph, sound
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.importers.taking import Taken
    from actorgraph.tables.merging import Conflict
    from actorgraph.tables.sheets import Book


class Import(Command):
    name = "import"
    about = (
        Help("Take what was changed in an exported spreadsheet into the files."),
        Help(
            "FILE is what export wrote as .xlsx, or the folder that it wrote as CSV. Each cell that was changed, each "
            "row that was added or taken out becomes a change of the entry that it says; comments and all other lines "
            "stay. What the files changed since the export stays too; what both sides changed is a conflict, and "
            "nothing is written then."
        ),
        Help(
            "The changes are shown as a diff before they are written. A name that nobody has yet is asked back; "
            "--new-names takes it. Exit code 1 if nothing may be written."
        ),
    )

    source = argument(Metavar("FILE"))
    into = text("--into", Metavar("PATH"), Help("The folder or file of the dataset.  [default: graph]"))
    dry_run = flag("--dry-run", Help("Show the changes, and write nothing."))
    yes = flag("--yes", Help("Write without asking."))
    new_names = flag("--new-names", Help("Take names that no actor has yet."))

    def run(self) -> None:
        from actorgraph.importers.taking import taken

        root = Path(self.into or DEFAULT_GRAPH)
        reading = read_graph([str(root)])
        dataset = sound(reading, self.spoken)
        texts = {named_in(root, Path(path)): said for path, said in reading.texts.items()}
        found = taken(texts, _books(Path(self.source)), tuple(dataset.types.values()), new_names=self.new_names)
        self._tell_ignored(found)
        if found.conflicts or found.problems:
            self._refuse(found)
        if not found.texts:
            click.echo(phrase("nothing was changed", self.spoken))
            return
        click.echo(_diff(texts, found.texts), nl=False)
        if not self.dry_run and self._agreed(len(found.texts)):
            _write(root, found.texts)

    def _agreed(self, count: int) -> bool:
        """Whether somebody wants it written; where nobody can be asked, that has to be said before."""
        if self.yes:
            return True
        if not (sys.stdin.isatty() and sys.stdout.isatty()):
            click.echo(phrase("nothing was written: --yes writes it", self.spoken), err=True)
            raise SystemExit(NEGATIVE)
        return click.confirm(counted("write {n} file?", "write {n} files?", count, self.spoken))

    def _tell_ignored(self, found: Taken) -> None:
        for sheet, column in found.ignored:
            told = phrase("sheet '{sheet}': the column '{column}' is none of the language's, and left out", self.spoken)
            click.echo(filled(told, self.spoken, sheet=sheet, column=column), err=True)

    def _refuse(self, found: Taken) -> None:
        from actorgraph.documents.terminal import one_line
        from actorgraph.presenters.problems import problems_text
        from actorgraph.wording.told import told

        for conflict in found.conflicts:
            click.echo(one_line(told(_told(conflict), self.spoken)), err=True)
        if found.problems:
            all_by = "actorgraph check"
            click.echo(
                problems_text(found.problems, found.texts, paint_for("stderr"), self.spoken, all_by=all_by), err=True
            )
        click.echo(phrase("nothing was written", self.spoken), err=True)
        raise SystemExit(NEGATIVE)


def named_in(root: Path, path: Path) -> str:
    """Return how sheets name a file: from the folder of the dataset on."""
    return path.relative_to(root).as_posix() if root != path and path.is_relative_to(root) else path.name


def _books(source: Path) -> tuple[Book, Book]:
    if source.is_dir():
        from actorgraph.importers.csvs import books_in as books_in_folder

        return books_in_folder(source)
    if source.suffix.lower() != ".xlsx":
        told = "cannot import '{name}': the name has to end in .xlsx, or be a folder of CSV files"
        raise UnusableError(Message.of(told, name=source.as_posix()))
    try:
        from actorgraph.importers.xlsx import books_in
    except ImportError:
        raise UnusableError(Message.of("workbooks need more: {command}", command=_INSTALL)) from None
    return books_in(source)


_INSTALL: Final = "pip install 'actorgraph[xlsx]'"


def _told(conflict: Conflict) -> Message:
    from actorgraph.tables.sheets import placed

    place = placed(conflict.sheet, conflict.line, conflict.column)
    if conflict.there is None:
        return Message.of("{place}: '{row}' was taken out, and changed in the files", place=place, row=conflict.before)
    if conflict.here is None:
        return Message.of("{place}: '{row}' was changed, and is gone from the files", place=place, row=conflict.before)
    told = "{place}: both were changed, from '{before}' to '{there}' in the sheet and to '{here}' in the files"
    return Message.of(told, place=place, before=conflict.before, there=conflict.there, here=conflict.here)


def _diff(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Return what changes in each file, as diff has it."""
    from actorgraph.documents.terminal import clean

    lines: list[str] = []
    for file in sorted(after):
        old, new = before.get(file, "").splitlines(), after[file].splitlines()
        lines += difflib.unified_diff(old, new, f"a/{file}", f"b/{file}", lineterm="")
    return "".join(f"{clean(line)}\n" for line in lines)


def _write(root: Path, texts: Mapping[str, str]) -> None:
    from actorgraph.exporters.files import write_whole

    folder = root if root.is_dir() else root.parent
    for file, said in sorted(texts.items()):
        write_whole(folder / file, said, within=folder)
        click.echo((folder / file).as_posix())


IMPORTING: Final[tuple[type[Command], ...]] = (Import,)
