"""The questions about what is recorded: `path`, `show`, `list`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.parameters import Help, Metavar, Parameter, argument, flag, number, text
from actorgraph.cli.question import Question

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


class Path(Question):
    name = "path"
    about = (
        Help("Show how A and B are connected: each tie, dated and cited."),
        Help(
            "Answers from everything recorded and says what has ended; --as-of narrows. Ties are followed both ways "
            "and drawn with their true arrow. Among equally short chains the one comes first that holds on the day "
            "asked about or the dataset's own, then the better evidenced, then the more recent. Exit code 1 if nothing "
            "connects the two."
        ),
        Help(
            "--time-respecting: from A to B, each tie on a day on which it holds, surely or possibly, and none before "
            "the day of the one ahead of it; an event such as a merger, on its date. --robust: the best chain once "
            "without ties of low confidence, once without contested ones, once without those that only possibly hold "
            "on the day asked about or the dataset's own, once without all of them."
        ),
        Help("Any name of an actor will do, in any spelling: 'Al-Qaida', 'al qaeda', 'القاعدة'."),
    )

    subject = argument(Metavar("A"))
    object_ = argument(Metavar("B"))
    every = flag("--all", Help("All of the shortest chains; with --max-length, all up to that length."))
    count = number("-k", Metavar("N"), Help("The N best chains, shorter ones first."), default=1, shown=False)
    max_length = number("--max-length", Metavar("N"), Help("No chain of more than N steps."))
    directed = flag("--directed", Help("Follow ties only along their arrows."))
    in_time = flag("--time-respecting", Help("Only chains that can be walked in the order of time."))
    robust = flag("--robust", Help("Say what is left of the best chain without ties in doubt."))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.paths.path import paths

        return paths(
            dataset,
            self.subject,
            self.object_,
            selected,
            count=self.count,
            every=self.every,
            max_length=self.max_length,
            directed=self.directed,
            in_time=self.in_time,
            robust=self.robust,
        )


class Show(Question):
    name = "show"
    about = (
        Help("Show one actor: names, life, ties with dates and sources."),
        Help("Or an event, by its id or name: its date and place, and what hangs on it."),
    )

    actor = argument(Metavar("ACTOR"))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.model.selection import Selection
        from actorgraph.queries.happening import shown

        return shown(dataset, self.actor, None if selected == Selection() else selected)  # retracted ties too


def _lists() -> tuple[str, ...]:
    from actorgraph.queries.list import LISTS

    return LISTS


class List(Question):
    name = "list"
    about = (Help("List actors, ties, types, sources, sides or events."),)

    what = Parameter[str](click.Argument, words=_lists)
    search = text("--search", Metavar("TEXT"), Help("Only entries with this text in a name or another column."))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.list import listing

        return listing(dataset, self.what, search=self.search, selected=selected)


ASKING: Final = (Path, Show, List)
