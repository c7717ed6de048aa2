"""`aggregate`: tables of events of any size as ties, with their days, numbers and sources."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.events import OfEvents
from actorgraph.cli.importing import Import, folder_of, free_name
from actorgraph.cli.parameters import Help, Metavar, choice, flag, text, texts
from actorgraph.cli.session import NEGATIVE, UnusableError, dataset_of, paint_for, read_graph, remark, sound
from actorgraph.errors import QuestionError
from actorgraph.message import Message
from actorgraph.wording import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from actorgraph.aggregation.answer import Aggregate, Dyad
    from actorgraph.aggregation.evidence import About
    from actorgraph.aggregation.question import Question
    from actorgraph.aggregation.standing import Standing
    from actorgraph.api import Dataset
    from actorgraph.cli.command import Command
    from actorgraph.model.relation_type import RelationType

_YAML: Final = "yaml"
_FORMATS: Final = ("text", "json", "csv", "markdown", "html", _YAML, "parquet")
_ENDS: Final = {".json": "json", ".csv": "csv", ".md": "markdown", ".html": "html", ".yaml": _YAML, ".yml": _YAML,
                ".parquet": "parquet", ".txt": "text"}  # fmt: skip
_NAMED: Final = 20
"""So many ties that are there already are told, a line each."""


class AggregateCommand(OfEvents):
    name = "aggregate"
    about = (
        Help("Bring tables of events to a row for each two actors."),
        Help(
            "FILE is CSV, Parquet or XLSX in the layout of ACLED, GDELT or UCDP-GED, or any table with columns for "
            "who, whom and when, such as payments. Each row of the answer has the number of events, the first and "
            "the last day as exactly as the table knows them, on how many days there surely was one, the dead or the "
            "amount, the types of event, and how many sources tell of them."
        ),
        Help(
            "With -g, names mean actors of the dataset, by all their names and ids, and never by a guess: what is "
            "nobody's is listed by weight with what it could mean. No row is dropped in silence: each counts, or is "
            "told with the reason why not."
        ),
        Help(
            "--format yaml makes a file of ties of one --type, each with its evidence in words; --into shows it as a "
            "change of a dataset, checked with its files, and writes it there. Exit code 1 if there is no row."
        ),
    )

    graph = texts("-g/--graph", Metavar("PATH"), Help("The dataset whose actors are meant; can be repeated."))
    how = choice(
        "--format", lambda: _FORMATS, Help("Form of the answer; without it, that of the name of FILE, or text.")
    )
    output = text("-o/--output", Metavar("FILE"), Help("Where to write it, instead of to standard output."))
    kind = text("--type", Metavar("TYPE"), Help("With yaml or --into: of which type the ties are."))
    table = text(
        "--monthly-events",
        Metavar("FILE"),
        Help("With yaml or --into: the CSV that --over-time month wrote beside them, which all ties name."),
    )
    into = text("--into", Metavar("PATH"), Help("The dataset to write the ties into, once you have seen them."))
    dry_run = flag("--dry-run", Help("Show the changes, and write nothing."))
    yes = flag("--yes", Help("Write without asking."))

    def run(self) -> None:
        if not self.sources:
            raise UnusableError(Message.of("name a table, as in actorgraph aggregate events.csv"))
        if self.by_type and self.over_time is not None:
            raise UnusableError(Message.of("ask for --by-type or for --over-time, not for both"))
        if self.pause and self.over_time is not None:
            raise UnusableError(Message.of("ask for --pause or for --over-time, not for both"))
        form = self._form()
        if form != _YAML and (self.kind is not None or self.table is not None):
            raise UnusableError(Message.of("--type and --monthly-events are of ties: ask for --format yaml or --into"))
        into = None if self.into is None else read_graph([self.into])
        record = None if into is None else sound(into, self.spoken)
        dataset = dataset_of(self.graph, self.spoken) if self.graph else record
        kind = self._type(dataset) if form == _YAML else None
        found, about = self.found(dataset, kind)
        if form == _YAML and kind is not None:
            self._propose(found, about, kind, record or dataset, {} if into is None else into.texts)
        else:
            self._tell(found, about, form)
        if not len(found):
            raise SystemExit(NEGATIVE)

    def _form(self) -> str:
        """Return the form of the answer."""
        if self.into is not None:
            return _YAML
        if self.how is not None:
            return self.how
        end = "" if self.output is None else Path(self.output).suffix.lower()
        if end and end not in _ENDS:
            told = "cannot tell the format of '{name}' by its end; known are {ends}"
            raise UnusableError(Message.of(told, name=Path(str(self.output)).name, ends=tuple(_ENDS)))
        return _ENDS.get(end, "text")

    def _type(self, dataset: Dataset | None) -> RelationType:
        from actorgraph.importers.kinds import Types
        from actorgraph.loading.packaged import packaged_types
        from actorgraph.loading.shelves import lies_beside

        if self.kind is None:
            raise UnusableError(Message.of("nothing says of which type the ties are; say it, as in --type hostility"))
        if self.table is not None and not lies_beside(self.table):
            told = "'{name}' lies beside no file of the dataset: write the name of a .csv file in its folder"
            raise UnusableError(Message.of(told, name=self.table))
        if self.table is not None and self.into is not None:
            path = folder_of(Path(self.into)) / self.table
            if not path.is_file():
                told = "'{name}' is not there: write it first, with --over-time month --format csv -o {path}"
                raise UnusableError(Message.of(told, name=self.table, path=path.as_posix()))
        if self.over_time is not None:
            raise UnusableError(Message.of("months are no ties: ask for them as csv, or for ties"))
        try:
            return Types((packaged_types() if dataset is None else dataset.types).values(), {}).named(self.kind)
        except QuestionError as error:
            if dataset is not None:
                raise
            told = "{told}; a dataset that -g names can have others"
            raise UnusableError(Message.of(told, told=error.message)) from None

    def _tell(self, found: Aggregate, about: About, form: str) -> None:
        from actorgraph.aggregation.telling import DOCUMENTS, told_as

        language = self.lang or (self.spoken if form == "text" else ENGLISH)
        said = told_as(found, about, form, language, paint_for("stdout"))
        if form not in DOCUMENTS:
            self.tell(found, about)
        self._write(said)

    def _write(self, said: str | bytes) -> None:
        from actorgraph.documents.terminal import clean
        from actorgraph.exporters.files import write_whole

        if self.output is not None and self.output != "-":
            click.echo(clean(write_whole(self.output, said, but_not=self.sources).as_posix()))
        elif isinstance(said, str):
            click.echo(said, nl=False)
        else:
            raise UnusableError(Message.of("it is no text: name a file with -o, or lead it into one"))

    def _propose(
        self,
        found: Aggregate,
        about: About,
        kind: RelationType,
        dataset: Dataset | None,
        beside: Mapping[str, str],
    ) -> None:
        """Print the file that the dyads are, or show it as a change of a dataset and write it there."""
        from actorgraph.aggregation.proposal import proposal_of, source_id
        from actorgraph.aggregation.standing import Standing, standing
        from actorgraph.aggregation.tabled import with_table
        from actorgraph.importers.naming import with_actors
        from actorgraph.importers.taking import problems_with

        there = Standing() if dataset is None else standing(found, about, kind, dataset, self.table)
        known = () if dataset is None else dataset.sources
        said = proposal_of(found, about, kind, known, self.table, without=there.same)
        self.tell(found, about)
        self._tell_standing(there)
        named = {} if self.into is None or self.table is None else with_table(beside, there.lacking, self.table)
        if not said and not named:
            remark(Message.of("nothing was changed") if there.same else Message.of("nothing found"), self.spoken)
            return
        if said:
            self._tell_times((dyad for dyad in found.dyads() if dyad not in there.same), found.question, kind)
        texts = dict(beside) if self.into is not None or not self.graph else dict(read_graph(self.graph).texts)
        if said and self.new_names:
            said = with_actors(said, texts)
        offer = Import({name: self.values[name] for name in ("dry_run", "yes", "new_names")}, self.spoken)
        name = f"{source_id(about)}-{kind.name}"
        if self.into is None:
            offer.refuse_unsound(problems_with(texts, {f"{name}.yaml": said}, new_names=True), {f"{name}.yaml": said})
            self._write(said)
            return
        root = Path(self.into)
        offer.offer_new(root, {free_name(folder_of(root), name): said} if said else {}, beside, named)

    def _tell_times(self, dyads: Iterable[Dyad], question: Question, kind: RelationType) -> None:
        """Tell what the dates of ties mean that come of events."""
        if kind.lasting:
            return
        told = "each tie held by its first event (since: ..DAY) and not less than until its last (until: DAY..)"
        remark(Message.of(told), self.spoken)
        if question.pause is not None and any(len(dyad.spells) > 1 for dyad in dyads):
            told = "a tie pauses after so many days without an event: {n:,}; --pause says how many, 0 for no pause"
            remark(Message.of(told, n=question.pause), self.spoken)

    def _tell_standing(self, there: Standing) -> None:
        """Tell which ties are there already: those left out, and those beside which another comes."""
        from actorgraph.rules.naming import tie

        if there.same:
            remark(Message.of("ties that are there already, and left out: {n:,}", n=len(there.same)), self.spoken)
        if there.lacking:
            told = "of these, without the table, which --into gives them: {n:,}"
            remark(Message.of(told, n=len(there.lacking)), self.spoken)
        for known in there.others[:_NAMED]:
            told = "{tie} is recorded already, with other dates or otherwise: {place}"
            remark(Message.of(told, tie=tie(known), place=str(known.origin or known.id)), self.spoken)
        if (more := len(there.others) - _NAMED) > 0:
            remark(
                Message.of("{n:,} more ties are recorded already, with other dates or otherwise", n=more), self.spoken
            )
        if there.others:
            told = "another tie comes beside each of these: take out, in either file, what is no longer to be said"
            remark(Message.of(told), self.spoken)


AGGREGATING: Final[tuple[type[Command], ...]] = (AggregateCommand,)
