"""The questions about time: `lineage`, `timeline`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.cli.parameters import Help, Metavar, argument, arguments, flag, number, text
from actorgraph.cli.question import Question

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


class Lineage(Question):
    name = "lineage"
    about = (
        Help("Show where an actor came from, and what became of it."),
        Help(
            "A tree of mergers, splits and successions, each with its date and its sources; an event of several "
            "actors stays one event. An actor that is reached twice stands in full once; a cycle is said to be one."
        ),
        Help(
            "Answers from everything recorded. --as-of DATE leaves nothing out: it says what the actor was called on "
            "that day, and who of its lineage existed. Exit code 1 if no ancestor, descendant or former name is."
        ),
    )

    actor = argument(Metavar("ACTOR"))
    generations = number("--generations", Metavar("N"), Help("No further than N events away."))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.lineage.lineage import lineage

        return lineage(dataset, self.actor, selected, generations=self.generations)


class Timeline(Question):
    name = "timeline"
    about = (
        Help("Show what happened when, in order, with sources."),
        Help("Actors and ties that begin and end, names that change, events."),
        Help(
            "Of the actors named, whatever touches any of them; --among keeps only the ties between them. Dates stand "
            "as their author wrote them, in the order of the first day they can be, then of the last: 1998, 1998-03, "
            '1998-03-02. What is known only "by" a date stands at it. Undated ties have no place here.'
        ),
        Help(
            "Where an actor ends, the ties are told that ended with it, though no date of theirs says so; where a tie "
            "has a date outside the life of one of its actors, that is said."
        ),
        Help(
            "Answers from everything recorded; --as-of keeps what holds on a day. With --only, --layer or "
            "--min-confidence only ties are told of. Exit code 1 if nothing is dated so."
        ),
    )

    actors = arguments(Metavar("[ACTOR]..."))
    among = flag("--among", Help("Only ties of which both ends are among the actors."))
    since = text("--since", Metavar("DATE"), Help("Only what can have happened in or after it."))
    until = text("--until", Metavar("DATE"), Help("Only what can have happened in or before it."))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.timeline.timeline import timeline

        return timeline(dataset, self.actors, selected, among=self.among, since=self.since, until=self.until)


HISTORY: Final = (Lineage, Timeline)
