"""The question about who owns whom: `ownership`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.cli.parameters import Help, Metavar, argument, flag
from actorgraph.cli.question import Measurement

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


class Ownership(Measurement):
    name = "ownership"
    about = (
        Help("Show who owns an actor, directly and through others."),
        Help(
            "For each owner: its share, what it holds through others, and both together, along chains and circles of "
            "owners; then for each ultimate owner, whom nobody in the record owns, the chains of ties with dates and "
            "sources. Ranges give ranges, and so does what is alleged, contested or only possibly so, from nothing on; "
            "where a tie does not say its share, the answer is at least so much. Ties of the type ownership count, and "
            "all others that say a share or votes."
        ),
        Help(
            "As of the dataset's own date, or the last date in it; --as-of DATE takes another day. Exit code 1 if "
            "there is nobody."
        ),
    )

    actor = argument(Metavar("ACTOR"))
    down = flag("--down", Help("What the actor owns, instead of who owns it."))
    votes = flag("--votes", Help("By votes instead of shares; the two are kept apart."))

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.ownership.ownership import ownership

        return ownership(dataset, self.actor, selected, down=self.down, votes=self.votes)


OWNING: Final = (Ownership,)
