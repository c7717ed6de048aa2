"""The questions about those around an actor: `neighbours`, `common`, `ego`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.cli.parameters import Help, Metavar, argument, number
from actorgraph.cli.question import Question

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


class Neighbours(Question):
    name = "neighbours"
    about = (
        Help("Show whom an actor has ties with, and which."),
        Help(
            "Answers from everything recorded and says what has ended; --as-of narrows. Exit code 1 if it has no ties."
        ),
    )

    actor = argument(Metavar("ACTOR"))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.surroundings.neighbours import neighbours

        return neighbours(dataset, self.actor, selected)


class Common(Question):
    name = "common"
    about = (
        Help("Show who is in friendly or hostile ties with both A and B."),
        Help(
            "And who is in friendly ties with one of them and in hostile ties with the other. Ties are read both ways; "
            "a type counts as friendly or hostile by its sign. Answers from everything recorded and says what has "
            "ended, so that the ties need not have held at the same time; --as-of narrows. Exit code 1 if there is "
            "nobody."
        ),
    )

    one = argument(Metavar("A"))
    other = argument(Metavar("B"))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.surroundings.shared import common

        return common(dataset, self.one, self.other, selected)


class Ego(Question):
    name = "ego"
    about = (
        Help("Show who is within N steps, and the ties among them."),
        Help(
            "Ties are read both ways. Answers from everything recorded and says what has ended; --as-of narrows. Exit "
            "code 1 if the actor has no ties."
        ),
    )

    actor = argument(Metavar("ACTOR"))
    radius = number("--radius", Metavar("N"), Help("Steps away."), default=1)

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.surroundings.ego import ego

        return ego(dataset, self.actor, selected, radius=self.radius)


SURROUNDING: Final = (Neighbours, Common, Ego)
