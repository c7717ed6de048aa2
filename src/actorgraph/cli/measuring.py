"""The measures: `centrality`, `balance`, `blocs`, `brokers`."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Final

import click

from actorgraph.cli.parameters import Help, Metavar, Parameter, choice, flag, number, real, switch
from actorgraph.cli.progress import progress
from actorgraph.cli.question import Measurement
from actorgraph.errors import QuestionError
from actorgraph.wording.phrases import phrase, term

if TYPE_CHECKING:
    from actorgraph.model.dataset import Dataset
    from actorgraph.model.selection import Selection
    from actorgraph.queries.answers.answer import Answer


def _measures() -> tuple[str, ...]:
    from actorgraph.graph.measures import MEASURES

    return tuple(measure.name for measure in MEASURES)


def _groupings() -> tuple[str, ...]:
    from actorgraph.graph.whole import GROUPINGS

    return GROUPINGS


def _weights() -> tuple[str, ...]:
    from actorgraph.queries.answers.weights import WEIGHTS

    return tuple(WEIGHTS)


class Centrality(Measurement):
    name = "centrality"
    about = (
        Help("Rank the actors by how central they are."),
        Help(
            "As of the dataset's own date, or the last date in it; --as-of DATE takes another day, --as-of all takes "
            "every tie."
        ),
    )

    by = Parameter[str](
        click.Option, "--by", words=_measures, first=True, metavar=Metavar("MEASURE"), help=Help("One of those below.")
    )
    top = number("--top", Metavar("N"), Help("Only the first N ranks."))
    weighted = flag("--weighted", Help("Let the number of ties between two actors count as a weight."))
    weight = choice("--weight", _weights, Help("Let ties count by what they say: a range by its middle."))
    normalised = switch(
        "--normalised", "--raw", Help("Values as shares of the most they can be, or as they are counted.")
    )
    robust = flag("--robust", Help("Rank again without low-confidence, contested and only possible ties."))
    over_time = flag("--over-time", Help("On the last day of each year with a change: a line for each actor."))

    @classmethod
    def appendix(cls, language: str) -> str:
        from actorgraph.graph.measures import MEASURES

        named = phrase("{name}: {text}", language)
        told = (named.format(name=measure.name, text=term(measure.summary, language)) for measure in MEASURES)
        lines = (fill(text, 98, initial_indent="  ", subsequent_indent="      ") for text in told)
        return "\n".join(["\b", phrase("Measures:", language), *lines])

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.centrality import centrality
        from actorgraph.queries.course import centrality_over_time

        if self.over_time and self.robust:
            raise QuestionError("--robust is of one time: ask for it or for --over-time")
        if self.over_time:
            return centrality_over_time(
                dataset,
                self.by,
                selected,
                top=self.top,
                weighted=self.weighted,
                weight=self.weight,
                normalised=self.normalised,
            )
        return centrality(
            dataset,
            self.by,
            selected,
            top=self.top,
            weighted=self.weighted,
            weight=self.weight,
            robust=self.robust,
            normalised=self.normalised,
        )


class Balance(Measurement):
    name = "balance"
    about = (
        Help("Count the triads in balance, and explain those that are not."),
        Help(
            "Counts the triads by sign, lists those out of balance with their ties and sources and the one change "
            "that would settle most, and finds the fewest pairs that stand in the way of two camps. As of the "
            "dataset's own date, or the last date in it; --as-of DATE takes another day. Exit code 1 if no two actors "
            "are friends or enemies."
        ),
    )

    policies = flag("--policies", Help("Score again with the sign of one type changed at a time: the range."))
    over_time = flag(
        "--over-time",
        Help("Score on the last day of each year with a change; what begins and ends within a year is on none."),
    )

    null = number(
        "--null", Metavar("N"), Help("Compare with N graphs of shuffled signs, and N of rewired ties: z and p.")
    )
    seed = number("--seed", Metavar("N"), Help("With --null: what chance begins with."), least=0)

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.chance import balance_by_chance
        from actorgraph.queries.signed.balance import balance

        if self.null is None and self.seed is not None:
            raise QuestionError("--seed is for --null")
        if self.null is not None and (self.policies or self.over_time):
            raise QuestionError("--null is of one time and its signs: ask for it or for the other")
        if self.null is not None:
            return balance_by_chance(dataset, selected, draws=self.null, seed=self.seed or 0)

        with progress(phrase("scoring years", self.spoken)) as report:
            return balance(dataset, selected, policies=self.policies, over_time=self.over_time, report=report)


class Blocs(Measurement):
    name = "blocs"
    about = (
        Help("Divide actors into blocs: friends inside, enemies outside."),
        Help(
            "Of all divisions, one that misplaces the fewest pairs; these are listed with their ties and sources. As "
            "of the dataset's own date, or the last date in it; --as-of DATE takes another day. Exit code 1 if there "
            "is no bloc."
        ),
    )

    plain = flag("--plain", Help("Communities instead, by all ties whatever their sign (Louvain)."))
    resolution = real("--resolution", Metavar("X"), Help("With --plain: more and smaller communities above 1."))

    blocks = number(
        "-k/--blocks", Metavar("N"), Help("Just so many blocks (the blockmodel of Doreian and Mrvar 1996).")
    )
    alpha = real("--alpha", Metavar("X"), Help("With --blocks: what enemies in one block count, friends in two 1 - X."))
    seed = number("--seed", Metavar("N"), Help("With --blocks: what chance begins with."), least=0)

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.communities import communities
        from actorgraph.queries.signed.blockmodel import blockmodel
        from actorgraph.queries.signed.blocs import blocs

        if self.blocks is None and (self.alpha is not None or self.seed is not None):
            raise QuestionError("--alpha and --seed are for --blocks")
        if self.blocks is not None and (self.plain or self.resolution is not None):
            raise QuestionError("--blocks are by sign: ask for them or for --plain")
        if self.blocks is not None:
            alpha = 0.5 if self.alpha is None else self.alpha
            return blockmodel(dataset, self.blocks, selected, alpha=alpha, seed=self.seed or 0)
        if self.plain:
            return communities(dataset, selected, resolution=1 if self.resolution is None else self.resolution)
        if self.resolution is not None:
            raise QuestionError("--resolution is for --plain: blocs by sign have none")
        return blocs(dataset, selected)


class Brokers(Measurement):
    name = "brokers"
    about = (
        Help("Show who connects what would otherwise be apart."),
        Help(
            "For each actor with ties: how many contacts it has; Burt's constraint, which is low for one whose "
            "contacts do not know each other (Burt 1992), and the effective size and efficiency of its contacts, which "
            "are high for one; and who is cut off from the largest part if it goes. Then "
            "the bridges: pairs whose ties are the only link between two parts."
        ),
        Help(
            "As of the dataset's own date, or the last date in it; --as-of DATE takes another day, --as-of all takes "
            "every tie. Exit code 1 if there are no ties."
        ),
    )

    top = number("--top", Metavar("N"), Help("Only the first N actors and bridges."))
    roles = choice(
        "--roles",
        _groupings,
        Help(
            "How often each is coordinator, itinerant, representative, gatekeeper, liaison (Gould and Fernandez 1989)."
        ),
    )

    def ask(self, dataset: Dataset, selected: Selection) -> Answer:
        from actorgraph.queries.brokers import brokers

        return brokers(dataset, selected, top=self.top, roles=self.roles)


MEASURING: Final = (Centrality, Balance, Blocs, Brokers)
