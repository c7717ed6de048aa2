"""The options that commands share: each set is one class, with what is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from actorgraph.cli.command import Command
from actorgraph.cli.parameters import Help, Metavar, choice, flag, setting, text, texts, words
from actorgraph.cli.session import NEGATIVE, dataset_of, paint_for
from actorgraph.wording import ENGLISH, LANGUAGES

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


def _layers() -> tuple[str, ...]:
    from actorgraph.model.selection import LAYERS

    return LAYERS


def _levels() -> tuple[str, ...]:
    from actorgraph.model.confidence import LEVELS

    return LEVELS


def _formats() -> tuple[str, ...]:
    from actorgraph.presenters import FORMATS

    return FORMATS


class WithGraph(Command):
    """A command that reads files."""

    graph = texts(
        "-g/--graph",
        Metavar("PATH"),
        Help("YAML file, or folder searched for them; can be repeated.  [default: graph]"),
    )

    def dataset(self) -> Dataset:
        """Return what the files make, or end with what is wrong with them."""
        return dataset_of(self.graph, self.spoken)


class WithTies(WithGraph):
    """A command that can be narrowed to some ties."""

    only = words("--only", Metavar("TYPE,..."), Help("Only ties of these types."))
    excluded = words("--except", Metavar("TYPE,..."), Help("No ties of these types."))
    layer = choice("--layer", _layers, Help("Only ties of a sign, or the lineage."))
    min_confidence = choice("--min-confidence", _levels, Help("Only ties graded at least so."))
    accepted = flag("--accepted", Help("No ties that are alleged or contested."))

    tagged = texts("--tag", Metavar("TAG"), Help("Only ties with this tag, or among actors with it; can be repeated."))
    placed = texts("--place", Metavar("NAME"), Help("Only ties and events in this place; can be repeated."))
    of_country = texts(
        "--country", Metavar("NAME"), Help("Only ties among actors of this country and those named; can be repeated.")
    )
    of_kind = texts(
        "--kind", Metavar("KIND"), Help("Only ties among actors of this kind and those named; can be repeated.")
    )

    roll_up = words(
        "--roll-up",
        Metavar("TYPE,..."),
        Help("Ask for the wholes: what a part does counts for what it is part of by ties of these types, or by sides."),
    )

    def ties_of(self, dataset: Dataset, as_of: str | None = None, during: str | None = None) -> Selection:
        """Return which ties of a dataset are asked about."""
        from actorgraph.model.selection import selection

        return selection(
            dataset,
            as_of=as_of,
            during=during,
            layer=self.layer,
            only=self.only,
            excluded=self.excluded,
            min_confidence=self.min_confidence,
            accepted=self.accepted,
            tags=self.tagged,
            places=self.placed,
            countries=self.of_country,
            kinds=self.of_kind,
            roll_up=self.roll_up,
        )


class WithDay(WithTies):
    """A command that can be narrowed to the ties of a day or a period, too."""

    as_of = text(
        "--as-of", Metavar("DATE"), Help("Only ties that hold on a day, of a month or a year on its last; or all.")
    )
    during = text(
        "--during",
        Metavar("PERIOD"),
        Help("Only ties that hold or happen at any time in it: 2010..2011, 2013."),
    )

    def selected_of(self, dataset: Dataset) -> Selection:
        """Return which ties of a dataset are asked about: of all times, unless a day or a period is."""
        return self.ties_of(dataset, self.as_of, self.during)


class WithAnswer(Command):
    """A command that prints an answer."""

    how = setting(
        "--format",
        _formats,
        Help(
            "Form of the answer. In csv, a text that begins with = + - or @ has an apostrophe in front, so that no "
            "spreadsheet runs it."
        ),
    )
    lang = choice(
        "--lang",
        lambda: LANGUAGES,
        Help(
            "Language of the answer; without it, text is in that of LC_ALL, LC_MESSAGES or LANG, every other format "
            "in English."
        ),
    )

    def tell(self, answer: Answer) -> None:
        """Print an answer; end with exit code 1 if it is negative."""
        from actorgraph.presenters import present

        language = self.lang or (self.spoken if self.how == "text" else ENGLISH)
        click.echo(present(answer, self.how, language, paint_for("stdout")))
        if not answer.found:
            raise SystemExit(NEGATIVE)
