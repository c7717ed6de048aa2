"""`import`: a spreadsheet that comes back, as changes of the files that it was made of; any other table, as a file."""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.parameters import Help, Metavar, argument, flag, text
from actorgraph.cli.session import DEFAULT_GRAPH, NEGATIVE, UnusableError, paint_for, read_graph, sound
from actorgraph.cli.sheeting import named_in, needed
from actorgraph.cli.tabling import OfTable
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import ModuleType
    from typing import NoReturn

    from actorgraph.cli.command import Command
    from actorgraph.importers.taking import Taken
    from actorgraph.problems import Problem
    from actorgraph.tables.merging import Conflict
    from actorgraph.tables.sheets import Book


class Import(OfTable):
    name = "import"
    about = (
        Help("Take a spreadsheet or another table into the files."),
        Help(
            "FILE is what export wrote as .xlsx, or the folder that it wrote as CSV. Each cell that was changed, each "
            "row that was added or taken out becomes a change of the entry that it says; comments and all other lines "
            "stay. What the files changed since the export stays too; what both sides changed is a conflict, and "
            "nothing is written then."
        ),
        Help(
            "Any other table, .csv, .tsv or .xlsx, becomes a file with its ties: which column says what is guessed "
            "from the heads and shown, --map says it; --type-map says what its words for types mean. A row that "
            "cannot be taken is told with its line and why. Without --into the file is printed."
        ),
        Help(
            "A network, .graphml, .gexf or node-link .json, becomes a file, too. What export wrote comes back with all "
            "that the format carries; with --into only what is not there yet. Of any other network nodes are actors by "
            "their labels, and edges rows of a table, the times of GEXF too."
        ),
        Help(
            "The actor, dyadic and external support tables of UCDP are known by their heads, and MISP's galaxies of "
            "actors (.json) by what they say of themselves: they become a file with sources, actors and ties. With "
            "--into only what is new is in it: who is there already is found by the number in ids:, then by the name; "
            "who may be several actors is asked back."
        ),
        Help(
            "The changes are shown as a diff before they are written. A name that nobody has yet is asked back; "
            "--new-names takes it, and declares it as an actor. Exit code 1 if nothing may be written."
        ),
    )

    source = argument(Metavar("FILE"))
    into = text(
        "--into", Metavar("PATH"), Help("The folder or file of the dataset.  [default: graph, for what was exported]")
    )
    dry_run = flag("--dry-run", Help("Show the changes, and write nothing."))
    yes = flag("--yes", Help("Write without asking."))
    new_names = flag("--new-names", Help("Take names that no actor has yet, and declare them."))

    def run(self) -> None:
        if is_export(Path(self.source)):
            self._take()
        else:
            self._propose()

    def _take(self) -> None:
        from actorgraph.importers.taking import taken

        root = Path(self.into or DEFAULT_GRAPH)
        reading = read_graph([str(root)])
        dataset = sound(reading, self.spoken)
        texts = {named_in(root, Path(path)): said for path, said in reading.texts.items()}
        found = taken(texts, _books(Path(self.source)), tuple(dataset.types.values()), new_names=self.new_names)
        self._tell_ignored(found)
        if found.conflicts or found.problems:
            self._refuse(found.conflicts, found.problems, found.texts)
        if not found.texts:
            click.echo(phrase("nothing was changed", self.spoken))
            return
        self._offer(root, texts, found.texts)

    def _propose(self) -> None:
        """Print the file that a table is, or write it beside the others."""
        from actorgraph.cli.networks import network_in, proposed_of_network
        from actorgraph.cli.proposing import proposed, tell_unfit
        from actorgraph.cli.published import known_in, proposed_of_known
        from actorgraph.importers.naming import with_actors
        from actorgraph.importers.taking import problems_with

        root = None if self.into is None else Path(self.into)
        reading = None if root is None else read_graph([str(root)])
        dataset = None if reading is None else sound(reading, self.spoken)
        asked = self.asked()
        beside = {} if reading is None else reading.texts
        source = Path(self.source)
        if (known := known_in(source, asked.where)) is not None:
            tell_unfit(source, self.spoken)
            text = proposed_of_known(known, dataset, beside, self.spoken)
        elif (network := network_in(source)) is not None:
            text = proposed_of_network(network, asked, dataset, beside, self.spoken)
        else:
            text = proposed(source, asked, dataset, beside, self.spoken).text
        if not text:
            raise SystemExit(NEGATIVE)
        if self.new_names:
            text = with_actors(text, beside)
        if root is None:
            click.echo(text, nl=False)
            return
        name = f"{source.stem}.yaml"
        folder = root if root.is_dir() else root.parent
        if (folder / name).exists():
            told = "cannot write '{path}': there is such a file already; rename the table, or take the file away"
            raise UnusableError(Message.of(told, path=(folder / name).as_posix()))
        texts = {} if reading is None else {named_in(root, Path(path)): said for path, said in reading.texts.items()}
        if problems := problems_with(texts, {name: text}, new_names=self.new_names):
            self._refuse((), problems, {name: text})
        self._offer(root, {}, {name: text})

    def _offer(self, root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """Show what would change, and write it if somebody wants it."""
        click.echo(_diff(before, after), nl=False)
        if not self.dry_run and self._agreed(len(after)):
            _write(root, before, after)

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
        for sheet, column in found.gone:
            told = phrase("sheet '{sheet}': the column '{column}' is gone; what it said stays", self.spoken)
            click.echo(filled(told, self.spoken, sheet=sheet, column=column), err=True)

    def _refuse(self, conflicts: Sequence[Conflict], problems: Sequence[Problem], texts: Mapping[str, str]) -> NoReturn:
        from actorgraph.documents.terminal import one_line
        from actorgraph.importers.taking import NAMES
        from actorgraph.presenters.problems import problems_text
        from actorgraph.wording.told import told

        for conflict in conflicts:
            click.echo(one_line(told(_told(conflict), self.spoken)), err=True)
        if problems:
            all_by = "actorgraph check"
            click.echo(problems_text(problems, texts, paint_for("stderr"), self.spoken, all_by=all_by), err=True)
        if any(problem.code in NAMES for problem in problems):
            how = phrase("nothing was written: {option} takes names that no actor has yet", self.spoken)
            click.echo(filled(how, self.spoken, option="--new-names"), err=True)
        else:
            click.echo(phrase("nothing was written", self.spoken), err=True)
        raise SystemExit(NEGATIVE)


def is_export(source: Path) -> bool:
    """Whether a file or a folder is one that export wrote.

    Raises:
        UnusableError: If it is nothing that can be imported.
        UnreadableError: If it is no workbook, but called one.
    """
    if source.is_dir():
        return True
    if source.suffix.lower() not in (suffixes := _suffixes()):
        told = "cannot import '{name}': the name has to end in {suffixes}, or be a folder of CSV files"
        raise UnusableError(Message.of(told, name=source.as_posix(), suffixes=suffixes))
    return source.suffix.lower() == ".xlsx" and _workbooks().is_ours(source)


def _suffixes() -> tuple[str, ...]:
    from actorgraph.importers.readers import READERS
    from actorgraph.importers.tabular import SUFFIXES

    return (*SUFFIXES, *(suffix for reader in READERS for suffix in reader.suffixes))


def _books(source: Path) -> tuple[Book, Book]:
    if source.is_dir():
        from actorgraph.importers.csvs import books_in

        return books_in(source)
    found: tuple[Book, Book] = _workbooks().books_in(source)
    return found


def _workbooks() -> ModuleType:
    """Return what reads workbooks, if what it needs is there."""
    needed("openpyxl")
    from actorgraph.importers import xlsx

    return xlsx


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


def _write(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    from actorgraph.exporters.files import rewrite, unchanged, writable

    folder = root if root.is_dir() else root.parent
    for file in after:  # all of them can be written, or none is
        unchanged(folder / file, before.get(file))
        if (folder / file).parent.is_dir():
            writable(folder / file)
    for file, said in sorted(after.items()):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        rewrite(folder / file, before.get(file), said)
        click.echo((folder / file).as_posix())


IMPORTING: Final[tuple[type[Command], ...]] = (Import,)
