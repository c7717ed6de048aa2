"""`add`: one tie from the command line, written into the right file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.options import WithGraph
from actorgraph.cli.parameters import Help, Metavar, argument, choice, flag, text, texts, words
from actorgraph.cli.session import (
    DEFAULT_GRAPH,
    NEGATIVE,
    UnusableError,
    asked,
    begun_graph,
    is_attended,
    paint_for,
    remark,
    sound,
)
from actorgraph.errors import UnknownNameError
from actorgraph.message import Message
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from actorgraph.api import Dataset
    from actorgraph.cli.command import Command
    from actorgraph.editing import Plain
    from actorgraph.editing.additions import NewTie
    from actorgraph.editing.placing import Place
    from actorgraph.loading import Reading
    from actorgraph.model import dataset as model
    from actorgraph.problems import Problem
    from actorgraph.wording.sentences import Statement

_FACTS: Final = (
    "since", "until", "date", "role", "support", "share", "votes", "amount", "count", "confidence", "status",
    "claimed_by", "denied_by", "place", "tags", "note",
)  # fmt: skip


def _statuses() -> tuple[str, ...]:
    from actorgraph.model.relation import Status

    return tuple(map(str, Status))


class Add(WithGraph):
    name = "add"
    about = (
        Help("Add one tie to the file that it belongs in."),
        Help(
            "TIE is a sentence, 'JNIM attacks Malian Armed Forces': names in any spelling, and between them the words "
            "of a type in English or French, from either end ('is attacked by'), or what the type is called; or an "
            "arrow, 'JNIM -> FAMa' or 'A <-> B', with --type. What can be read in two ways is asked back."
        ),
        Help(
            "The entry is shown as a change of its file, which is the one with such ties, of several the one with most "
            "ties of the two actors. Nothing else in the file is touched. Before it is written, the data is checked as "
            "if it stood there: an error stops it, a doubt is told, and so is a tie that is recorded already."
        ),
        Help("Asks before it writes. Exit code 1 if it does not, as without a terminal and without --yes."),
    )

    sentence = argument(Metavar("TIE"))
    type_name = text("--type", Metavar("TYPE"), Help("The type of the tie, where its words do not say it."))
    since = text("--since", Metavar("DATE"), Help("From when it held: 2017, 2017-03, 2017-03..2017-06, ..2017-03."))
    until = text("--until", Metavar("DATE"), Help("Until when it held; unknown: ended, nobody knows when."))
    date = text("--date", Metavar("DATE"), Help("The date of an event, instead of --since and --until."))
    role = text("--role", Metavar("TEXT"), Help("What the first is to the second, such as spokesman."))
    support = words("--support", Metavar("KIND,..."), Help("What support consists of, such as arms,training."))
    share = text("--share", Metavar("SHARE"), Help('How much of the second the first owns: 59.8%, 25%..50%, ">50%".'))
    votes = text("--votes", Metavar("SHARE"), Help("How much of the votes in the second the first has: 53%."))
    amount = text("--amount", Metavar("AMOUNT"), Help("How much money it is about: 290000 EUR."))
    count = text("--count", Metavar("NUMBER"), Help("How many it is about, such as fighters or dead: 300, 200..300."))
    place = text("--place", Metavar("PLACE"), Help("Where."))
    tags = texts("--tag", Metavar("TAG"), Help("A word of your own to find it by; can be repeated."))
    claimed_by = texts("--claimed-by", Metavar("ACTOR"), Help("An actor that says so itself; can be repeated."))
    denied_by = texts("--denied-by", Metavar("ACTOR"), Help("An actor that says it is not so; can be repeated."))
    note = text("--note", Metavar("TEXT"), Help("Anything else a reader should know."))
    confidence = text("--confidence", Metavar("GRADE"), Help("high, medium, low, or a code such as B2."))
    status = choice("--status", _statuses, Help("Whether the statement stands."))
    sources = texts(
        "--source", Metavar("SOURCE"), Help("Who says so: the id of a source, or an address; can be repeated.")
    )
    quote = text("--quote", Metavar("TEXT"), Help("The words of the one source that say so."))
    declare = texts(
        "--declare", Metavar("NAME=KIND"), Help("Declare an actor that is new, with its kind; can be repeated.")
    )
    file = text("--file", Metavar("FILE"), Help("The file that it goes into."))
    dry_run = flag("--dry-run", Help("Show the change, and write nothing."))
    yes = flag("--yes", Help("Write without asking."))

    def run(self) -> None:
        from actorgraph.editing.additions import problems_with, texts_with

        reading = begun_graph(self.graph)
        dataset = sound(reading, self.spoken)
        declared = dict(map(_declared, self.declare))
        stated = self._stated(dataset, declared)
        for name in (*self.claimed_by, *self.denied_by):
            if name not in declared:
                dataset.resolve(name)
        place = self._place(stated, dataset, reading)
        changed = texts_with(self._tie(stated, declared), dataset, reading.texts, place.path)
        after, problems = problems_with(changed, reading.texts, reading)
        self._tell_change(place, changed, reading)
        self._tell_doubts(stated, dataset, after, problems)
        self._write(changed, reading)

    def _stated(self, dataset: Dataset, declared: Mapping[str, str]) -> Statement:
        """Return what the sentence states, of the actors that there are and those that are new."""
        from actorgraph.model.actor import Actor
        from actorgraph.wording.sentences import statement_in

        for label in declared:
            if owners := dataset.names.labels_of(label):
                raise UnusableError(Message.of("'{name}' is an actor already: '{label}'", name=label, label=owners[0]))
        new = {label: Actor(label=label, id=f"new/{label}", kind=kind) for label, kind in declared.items()}
        try:
            stated = statement_in(self.sentence, replace(dataset, actors={**dataset.actors, **new}), self.type_name)
        except UnknownNameError as error:
            example = f'--declare "{error.name}=armed group"'
            told = "{problem}; a new actor is declared with its kind, as by {example}"
            raise UnusableError(Message.of(told, problem=error.message, example=example)) from None
        if idle := [label for label in declared if label not in (stated.subject, stated.object)]:
            raise UnusableError(Message.of("'{name}' is declared, and not in the tie", name=idle[0]))
        return stated

    def _tie(self, stated: Statement, declared: Mapping[str, str]) -> NewTie:
        from actorgraph.editing.additions import NewTie

        said = {name: _plain(value) for name in _FACTS if (value := self.values[name])}
        return NewTie(
            kind=stated.kind,
            subject=stated.subject,
            object=stated.object,
            mutual=stated.mutual,
            facts=said,
            sources=self.sources,
            quote=self.quote,
            declared=declared,
        )

    def _place(self, stated: Statement, dataset: Dataset, reading: Reading[Dataset]) -> Place:
        from actorgraph.editing.placing import Place, place_of_tie

        folders = [path for path in self.graph or (DEFAULT_GRAPH,) if Path(path).is_dir()]
        if self.file is not None:
            return Place(_file_named(self.file, reading.texts, folders), Message.of("as asked for"))
        folder = Path(folders[0]).as_posix() if folders else None
        return place_of_tie(dataset, stated.kind, (stated.subject, stated.object), reading.texts, folder)

    def _tell_change(self, place: Place, changed: Mapping[str, str], reading: Reading[Dataset]) -> None:
        from actorgraph.presenters.changes import changes_text

        told = "into '{path}': {reason}"
        remark(Message.of(told, path=place.path, reason=place.reason), self.spoken)
        for path, said in changed.items():
            click.echo(changes_text(path, reading.texts.get(path, ""), said, paint_for("stdout")))

    def _tell_doubts(
        self, stated: Statement, dataset: Dataset, after: Reading[model.Dataset], problems: tuple[Problem, ...]
    ) -> None:
        """Tell what the data would have to be asked about with the tie; end if it were no data at all."""
        from actorgraph.presenters.problems import problems_text
        from actorgraph.rules.naming import tie

        if problems:
            click.echo(problems_text(problems, after.texts, paint_for("stderr"), self.spoken), err=True)
        if after.dataset is None:
            raise UnusableError(Message.of("with this tie the data would have errors; nothing is written"))
        if all(problem.code != "AG305" for problem in problems):
            for known in dataset.ties_of.get(stated.subject, ()):
                if stated.is_of(known):
                    told = "{tie} is recorded already, with other dates or otherwise: {place}"
                    remark(Message.of(told, tie=tie(known), place=str(known.origin or known.id)), self.spoken)

    def _write(self, changed: Mapping[str, str], reading: Reading[Dataset]) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import rewrite, writable

        if self.dry_run:
            return
        if not self.yes and not is_attended():
            remark(Message.of("nothing is written: there is nobody to ask; --yes writes"), self.spoken)
            raise SystemExit(NEGATIVE)
        for path in changed:
            writable(path)
        if not self.yes and not asked(phrase("Write it?", self.spoken), self.spoken):
            click.echo(phrase("nothing is written", self.spoken), err=True)
            raise SystemExit(NEGATIVE)
        for path, said in changed.items():
            click.echo(clean(rewrite(path, reading.texts.get(path), said).as_posix()))


def _plain(value: str | tuple[str, ...]) -> Plain:
    return value if isinstance(value, str) else list(value)


def _declared(typed: str) -> tuple[str, str]:
    """Return the label and the kind of an actor that is new."""
    label, equals, kind = (part.strip() for part in typed.rpartition("="))
    if not label or not equals or not kind:
        told = "'{text}' declares nobody: write a name and its kind, as in {example}"
        raise UnusableError(Message.of(told, text=typed, example='--declare "JNIM=armed group"'))
    return label, kind


def _file_named(name: str, files: Mapping[str, str], folders: list[str]) -> str:
    """Return the file of the dataset that a path names, or a new one that is a part of it."""
    from actorgraph.loading.files import SUFFIXES

    target = Path(name).resolve()
    for file in files:
        if Path(file).resolve() == target:
            return file
    for folder in folders:
        root = Path(folder).resolve()
        if target.is_relative_to(root) and target.suffix in SUFFIXES and not target.exists():
            inside = target.relative_to(root)
            if not any(part.startswith(".") for part in inside.parts):
                return (Path(folder) / inside).as_posix()
    told = "'{path}' is no file of the dataset, and cannot become one: it would not be read"
    raise UnusableError(Message.of(told, path=name))


ADDING: Final[tuple[type[Command], ...]] = (Add,)
