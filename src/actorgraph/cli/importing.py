"""`import`: a spreadsheet that comes back, as changes of the files that it was made of; any other table, as a file."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.exported import books_of, is_export, is_whole, whole_of
from actorgraph.cli.parameters import Help, Metavar, argument, flag, text
from actorgraph.cli.progress import part_of, progress
from actorgraph.cli.session import DEFAULT_GRAPH, NEGATIVE, UnusableError, files_of, paint_for, read_graph, sound
from actorgraph.cli.sheeting import named_in
from actorgraph.cli.tabling import OfTable, refuse_options
from actorgraph.message import Message
from actorgraph.wording.phrases import counted, filled, phrase

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import NoReturn

    from actorgraph.cli.command import Command
    from actorgraph.importers.taking import Taken
    from actorgraph.problems import Problem
    from actorgraph.tables.merging import Conflict


_KNOWN: Final = 0.15
_READ: Final = 0.45
"""So much of taking sheets is done, about, when the files are read, and when the sheets are."""


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
            "A network, .graphml, .gexf, .dot or node-link .json, becomes a file, too. What export wrote comes back "
            "with all that the format carries; with --into only what is not there yet. Of any other network nodes are "
            "actors by their labels, and edges rows of a table, the times of GEXF too."
        ),
        Help(
            "The actor, dyadic and external support tables of UCDP are known by their heads; FollowTheMoney, STIX, "
            "BODS, items of Wikidata and MISP's galaxies of actors, all JSON, by what they say: they become a file "
            "with sources, actors and ties. With --into only what is new is in it: who is there already is found by "
            "the number in ids:, then by the name; who may be several actors is asked back. What nothing here says "
            "is counted."
        ),
        Help(
            "Where --into names a folder that is not there yet, or is empty, a dataset is begun in it: of an export, "
            "and of the .json that export --to json wrote, with all that the files said but their comments."
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
        source = Path(self.source)
        if is_whole(source):
            self._take_whole()
        elif is_export(source):
            self._take()
        else:
            self._propose()

    def _take(self) -> None:
        from actorgraph.api import Dataset
        from actorgraph.importers.beginning import texts_of
        from actorgraph.importers.taking import taken
        from actorgraph.loading import read_texts
        from actorgraph.loading.collector import collector_paused

        refuse_options(self.asked(), Message.of("what export wrote"))
        root = Path(self.into or DEFAULT_GRAPH)
        with collector_paused(), progress(phrase("reading the sheets", self.spoken)) as report:
            if _is_new(root):
                books = books_of(Path(self.source))
                texts, written, said = texts_of(self.source, books[0].files), {}, books[0].files
                dataset = sound(read_texts(texts, of=Dataset), self.spoken)
            else:
                reading = read_graph([str(root)], keep_said=True)
                report(_KNOWN)
                dataset, books = sound(reading, self.spoken), books_of(Path(self.source))
                texts = {named_in(root, Path(path)): text for path, text in reading.texts.items()}
                said = {named_in(root, Path(path)): tree for path, tree in reading.said.items()}
                written = texts
            report(_READ)
            types, rest = tuple(dataset.types.values()), part_of(report, _READ, 1)
            found = taken(texts, books, types, said=said, new_names=self.new_names, report=rest)
        self._tell_ignored(found)
        if found.conflicts or found.problems:
            self._refuse(found.conflicts, found.problems, found.texts)
        after = found.texts if written else {**texts, **found.texts}
        if not after:
            click.echo(phrase("nothing was changed", self.spoken))
            return
        self._offer(root, written, after)

    def _take_whole(self) -> None:
        """Begin a dataset with all that files said."""
        from actorgraph.api import Dataset
        from actorgraph.importers.beginning import texts_of
        from actorgraph.loading import read_texts

        refuse_options(self.asked(), Message.of("what export wrote"))
        root = Path(self.into or DEFAULT_GRAPH)
        if not _is_new(root):
            told = "'{path}' has files already: name a folder that is not there yet with --into"
            raise UnusableError(Message.of(told, path=root.as_posix()))
        texts = texts_of(self.source, whole_of(Path(self.source)))
        sound(read_texts(texts, of=Dataset), self.spoken)
        self._offer(root, {}, texts)

    def _propose(self) -> None:
        """Print the file that a table is, or write it beside the others."""
        from actorgraph.cli.foreign import proposed
        from actorgraph.importers.naming import with_actors

        root = None if self.into is None else Path(self.into)
        reading = None if root is None or _is_new(root) else read_graph([str(root)])
        dataset = None if reading is None else sound(reading, self.spoken)
        beside = {} if reading is None else reading.texts
        source = Path(self.source)
        text = proposed(source, self.asked(), dataset, beside, self.spoken).text
        if not text:
            raise SystemExit(NEGATIVE)
        if self.new_names:
            text = with_actors(text, beside)
        if root is None:
            click.echo(text, nl=False)
            return
        self.offer_new(root, {free_name(folder_of(root), source.stem): text}, beside)

    def offer_new(
        self,
        root: Path,
        new: Mapping[str, str],
        beside: Mapping[str, str],
        changed: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """Show new files and changes, checked with all others, and write them if somebody wants it.

        Args:
            root: The folder or the file of the dataset.
            new: What new files say, by their names.
            beside: What the files of the dataset say, by their paths.
            changed: What some of them are to say.
        """
        from actorgraph.importers.taking import problems_with

        texts = {named_in(root, Path(path)): said for path, said in beside.items()}
        revised = {named_in(root, Path(path)): said for path, said in changed.items()}
        after = {**revised, **new}
        self.refuse_unsound(problems_with(texts, after, new_names=self.new_names), after)
        self._offer(root, {name: texts[name] for name in revised}, after)

    def refuse_unsound(self, problems: Sequence[Problem], texts: Mapping[str, str]) -> None:
        """Tell what would be wrong with files, and end, if anything would be."""
        if problems:
            self._refuse((), problems, texts)

    def _offer(self, root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
        """Show what would change, and write it if somebody wants it."""
        click.echo(_diff(before, after))
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


def _is_new(root: Path) -> bool:
    """Whether a dataset is to be begun at a path: a folder that is not there yet, or has no file of a dataset."""
    from actorgraph.loading.files import SUFFIXES

    return not files_of([str(root)]) if root.is_dir() else not root.exists() and root.suffix not in SUFFIXES


def folder_of(root: Path) -> Path:
    """Return the folder that new files of a dataset come into."""
    return root if root.is_dir() or _is_new(root) else root.parent


def free_name(folder: Path, stem: str) -> str:
    """Return a name that no file of a folder has: a table comes several times, each time with something new in it."""
    numbered = (stem if at == 1 else f"{stem}-{at}" for at in count(1))
    return next(f"{name}.yaml" for name in numbered if not (folder / f"{name}.yaml").exists())


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
    from actorgraph.presenters.changes import changes_text

    paint = paint_for("stdout")
    return "\n".join(changes_text(file, before.get(file, ""), after[file], paint) for file in sorted(after))


def _write(root: Path, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    from actorgraph.exporters.files import rewrite, unchanged, writable

    folder = folder_of(root)
    for file in after:  # all of them can be written, or none is
        unchanged(folder / file, before.get(file))
        if (folder / file).parent.is_dir():
            writable(folder / file)
    for file, said in sorted(after.items()):
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        rewrite(folder / file, before.get(file), said)
        click.echo((folder / file).as_posix())


IMPORTING: Final[tuple[type[Command], ...]] = (Import,)
