"""The options that say how tables of events are read, and what is asked of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from actorgraph.cli.command import Command
from actorgraph.cli.dating import date_typed, period_typed, too_early
from actorgraph.cli.parameters import Help, Metavar, arguments, choice, flag, number, text, words
from actorgraph.cli.progress import watched
from actorgraph.cli.session import UnusableError, remark
from actorgraph.cli.tabling import pairs
from actorgraph.message import Message
from actorgraph.wording.phrases import phrase

if TYPE_CHECKING:
    from actorgraph.aggregation.answer import Aggregate
    from actorgraph.aggregation.evidence import About
    from actorgraph.aggregation.question import Question
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.relation_type import RelationType


def _layouts() -> tuple[str, ...]:
    from actorgraph.aggregation.layouts import LAYOUTS

    return tuple(layout.name for layout in LAYOUTS)


def _orders() -> tuple[str, ...]:
    from actorgraph.aggregation.days import ORDERS

    return ORDERS


def _decimals() -> tuple[str, ...]:
    from actorgraph.aggregation.numbers import DECIMALS

    return DECIMALS


def _separators() -> tuple[str, ...]:
    from actorgraph.aggregation.heads import SEPARATORS

    return tuple(SEPARATORS)


def _numbers() -> tuple[str, ...]:
    from actorgraph.aggregation.quantities import SAID

    return SAID


class OfEvents(Command):
    """A command that reads tables of events."""

    sources = arguments(Metavar("FILE..."))
    layout = choice("--layout", _layouts, Help("How the tables are laid out; without it, what their heads say."))
    columns = words("--map", Metavar("FIELD=HEAD,..."), Help("Which column says what, as in from=Payer,to=Payee."))
    encoding = text(
        "--encoding", Metavar("NAME"), Help("In what text is written, such as windows-1252.  [default: utf-8]")
    )
    separator = choice(
        "--separator", _separators, Help("What parts the cells of text; without it, what parts the heads into most.")
    )
    sheet = text("--sheet", Metavar("NAME"), Help("Which sheet of a workbook, if several have something in them."))
    undirected = flag("--undirected", Help("The order of the two actors means nothing."))
    directed = flag("--directed", Help("Events go from the first actor to the second, though no head says so."))
    order = choice(
        "--dates", _orders, Help("What comes first in days such as 02/03/2017; without it they are refused.")
    )
    decimal = choice(
        "--decimal",
        _decimals,
        Help("What parts decimals in numbers such as 1.500 and 1,5; without it they are refused."),
    )
    since = text("--since", Metavar("DATE"), Help("Only events that surely were on this day or later."))
    during = text("--during", Metavar("PERIOD"), Help("Only events that surely were in it: 2010..2011, 2013."))
    types = words("--types", Metavar("TYPE,..."), Help("Only events of these types."))
    by_type = flag("--by-type", Help("A row for each type of event of two actors."))
    together = flag("--together", Help("Who is named on one side (associated actors) instead of who met."))
    least = number(
        "--min-events", Metavar("N"), Help("No two actors with fewer events; --by-type, of a type."), default=1
    )
    over_time = choice("--over-time", lambda: ("month",), Help("A row for each month of two actors."))
    pause = number(
        "--pause",
        Metavar("DAYS"),
        Help(
            "So many days without an event part spells of two actors; 0: none do.  "
            "[default for ties: 365, of amounts 730]"
        ),
        least=0,
    )
    new_names = flag("--new-names", Help("Take names that no actor has yet, and declare them."))
    snapshot = text("--snapshot", Metavar("DATE"), Help("Of which day the export is: such databases change."))
    publisher = text("--publisher", Metavar("NAME"), Help("Who publishes the tables, if the layout does not say it."))
    number_is = choice(
        "--number-is", _numbers, Help("What the numbers are whose head does not say it; nothing leaves them out.")
    )
    unit = text("--unit", Metavar("UNIT"), Help("The unit of amounts, such as EUR."))
    strict = flag("--strict", Help("Stop if a row is wrong."))
    engine = text(
        "--engine",
        Metavar("ADDRESS"),
        Help("What computes: duckdb, local[2], spark://HOST:PORT or sc://HOST:PORT.  [default: duckdb]"),
    )
    memory = text(
        "--memory", Metavar("SIZE"), Help("How much memory duckdb may take, such as 2GB; the rest goes to disk.")
    )

    def found(self, dataset: Dataset | None, kind: RelationType | None) -> tuple[Aggregate, About]:
        """Return what becomes of the tables, and what it is about.

        Args:
            dataset: Whose actors are meant, if any.
            kind: The type of the ties that it is to become, if it is.
        """
        from actorgraph.aggregation.aggregate import STAGES, aggregate
        from actorgraph.aggregation.engines.addresses import DUCKDB, engine_at
        from actorgraph.aggregation.files import files_of
        from actorgraph.aggregation.remarks import first_wrong

        files = files_of(
            [Path(source) for source in self.sources],
            encoding=self.encoding, separator=self.separator, sheet=self.sheet,
        )  # fmt: skip
        with engine_at(self.engine or DUCKDB, self.memory) as engine:
            raw = engine.table(files)
            question, about = self._question(tuple(raw.columns), dataset, kind)
            if kind is not None:
                from actorgraph.aggregation.proposal import refuse_unfit

                refuse_unfit(question, about, kind)
            with watched(phrase("counting events", self.spoken), engine.share_done, STAGES) as stage:
                found = aggregate(engine, raw, question, stage)
        if early := too_early(found, about):
            raise UnusableError(early)
        if self.strict and (wrong := first_wrong(found)):
            self.tell(found, about)
            raise UnusableError(wrong)
        return found, about

    def _question(
        self, heads: tuple[str, ...], dataset: Dataset | None, kind: RelationType | None
    ) -> tuple[Question, About]:
        from actorgraph.aggregation.evidence import About
        from actorgraph.aggregation.layouts import columns_of, layout_named, layout_of
        from actorgraph.aggregation.question import question_of

        layout = layout_of(heads) if self.layout is None else layout_named(self.layout)
        columns = columns_of(heads, layout, pairs(self.columns, "from=Payer"))
        since, until = period_typed(self.since, self.during)
        question = question_of(
            layout, columns, self._direction(), number_is=self.number_is, unit=self.unit or "",
            order=self.order, decimal=self.decimal, since=since, until=until, types=self.types, by_type=self.by_type,
            together=self.together, months=self.over_time is not None, least=self.least,
            dataset=dataset, new_names=self.new_names,
        )  # fmt: skip
        question = replace(question, pause=self._pause(kind, question.layout.number))
        self._tell_columns(question)
        names = tuple(Path(source).name for source in self.sources)
        snapshot = None if self.snapshot is None else date_typed(self.snapshot)
        return question, About(question.layout, names, self.publisher or layout.publisher, snapshot, self.unit or "")

    def _pause(self, kind: RelationType | None, number: str | None) -> int | None:
        """Return after how many days without an event a spell begins, of ties too if nobody says it."""
        from actorgraph.aggregation.quantities import AMOUNT
        from actorgraph.aggregation.spells import A_YEAR, TWO_YEARS

        if self.pause is None:
            of_ties = TWO_YEARS if number == AMOUNT else A_YEAR
            return None if kind is None or kind.lasting else of_ties
        if self.pause == 1:  # the language knows of a day in a pause that it surely did not hold, and no table does
            raise UnusableError(Message.of("a pause has two days at the least; --pause 0 is for none"))
        return self.pause or None

    def _direction(self) -> str | None:
        from actorgraph.aggregation.question import DIRECTED, UNDIRECTED

        if self.directed and self.undirected:
            raise UnusableError(Message.of("ask for --directed or for --undirected, not for both"))
        return DIRECTED if self.directed else UNDIRECTED if self.undirected else None

    def _tell_columns(self, question: Question) -> None:
        layout = question.layout
        columns = ", ".join(f"{field}={head}" for field, head in question.columns.items())
        if layout.publisher is None and layout.number is not None:
            told = "layout: {name}; columns: --map {map}; numbers: --number-is {number}"
            remark(Message.of(told, name=layout.name, map=columns, number=layout.number), self.spoken)
        else:
            remark(Message.of("layout: {name}; columns: --map {map}", name=layout.name, map=columns), self.spoken)

    def tell(self, found: Aggregate, about: About) -> None:
        """Tell what is to be known of an answer."""
        from actorgraph.aggregation.remarks import remarks_on

        for each in remarks_on(found, about):
            remark(each, self.spoken)
