"""The question of how much there is: `stats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from actorgraph.cli.parameters import Help, Metavar, flag, number
from actorgraph.cli.question import Measurement
from actorgraph.errors import QuestionError

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


class Stats(Measurement):
    name = "stats"
    about = (
        Help("Count actors, ties and evidence, layer by layer."),
        Help(
            "Actors that are there, those with ties, ties and the pairs they join; density; centralisation of degree "
            "(Freeman 1978); the shares of ties that are hostile, cited, graded, fading, contested, or only possible "
            "on the day. A dash stands where a number is not defined."
        ),
        Help(
            "As of the dataset's own date, or the last date in it; --as-of DATE takes another day, --as-of all takes "
            "every tie. Exit code 1 if there are no actors."
        ),
    )

    over_time = flag(
        "--over-time", Help("For the last day of each year in which something changes, up to the day asked about.")
    )

    structure = flag(
        "--structure",
        Help(
            "The graph as a whole instead: reciprocity, dyads, triads, clustering, distances, cores, and whether ties "
            "join like with like by kind, side and country."
        ),
    )

    null = number(
        "--null",
        Metavar("N"),
        Help("Compare with N graphs of rewired ties, and layers with each other (QAP): z and p."),
    )
    seed = number("--seed", Metavar("N"), Help("With --null: what chance begins with."), least=0)

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.chance import structure_by_chance
        from actorgraph.queries.stats.stats import statistics
        from actorgraph.queries.stats.structure import structure

        if self.structure and self.over_time:
            raise QuestionError("--structure is of one time: ask for it or for --over-time")
        if self.null is None and self.seed is not None:
            raise QuestionError("--seed is for --null")
        if self.null is not None and (self.structure or self.over_time):
            raise QuestionError("--null is a question of its own: ask for it or for the other")
        if self.null is not None:
            return structure_by_chance(dataset, selected, draws=self.null, seed=self.seed or 0)
        if self.structure:
            return structure(dataset, selected)

        return statistics(dataset, selected, over_time=self.over_time)


COUNTING: Final = (Stats,)
