"""One entry of a section with the labels of its actors: the ties that it makes, and the id of their event."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING

from actorgraph.loading.numbering import content_of
from actorgraph.loading.parties import mediation_of
from actorgraph.model.relation import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from actorgraph.loading.relations import Statement
    from actorgraph.model.gathering import Gathering
    from actorgraph.model.period import Period
    from actorgraph.model.relation_type import RelationType
    from actorgraph.model.spell import Spell

    Pair = tuple[str, str]


@dataclass(slots=True)
class Entry:
    """One entry.

    Attributes:
        statement: What it says.
        pairs: The labels of subject and object of each tie.
        gathering: Who sat at one table, if it is one.
        mediation: What it says of the ties of its mediators; None if there are none.
        mediated: The labels of subject and object of these.
    """

    statement: Statement
    pairs: list[Pair]
    gathering: Gathering | None = None
    mediation: Statement | None = None
    mediated: list[Pair] = field(default_factory=list)

    def mediate(self, kind: RelationType) -> None:
        """Take the ties of the mediators, of a type, to every actor of the parties."""
        if self.gathering is not None and self.gathering.mediators:
            met = sorted(label for party in self.gathering.parties for label in party)
            self.mediation = mediation_of(self.statement, kind)
            self.mediated = list(product(self.gathering.mediators, met))

    def ties(self, slugs: Mapping[str, str], event: str | None) -> Iterator[Relation]:
        """Yield the ties, those of the mediators last.

        Args:
            slugs: The id of each actor by its label.
            event: The id of the event that they are part of, if there are several.
        """
        for pair in self.pairs:
            yield self._tie(self.statement, pair, slugs, event, alone=len(self.pairs) == 1)
        if self.mediation is not None:
            for pair in self.mediated:
                yield self._tie(self.mediation, pair, slugs, event, alone=False)

    def event_id(self, slugs: Mapping[str, str]) -> str:
        """Return the id of the event that the ties are, whatever the order of the parties and of the actors in one."""
        statement = self.statement
        if statement.id is not None:
            return statement.id
        parts = [_id_part(statement.type.name), *self._groups(slugs)]
        return "/".join([*parts, *_beginning(statement)])

    def order(self, slugs: Mapping[str, str]) -> tuple[object, ...]:
        """Return what sorts entries whose events would have the same id."""
        first = self._tie(self.statement, min(self.pairs), slugs, None, alone=False)
        return content_of(first), sorted(self.pairs), sorted(self.mediated)

    def _groups(self, slugs: Mapping[str, str]) -> list[str]:
        if self.gathering is not None and any(len(party) > 1 for party in self.gathering.parties):
            return sorted("+".join(sorted(slugs[label] for label in party)) for party in self.gathering.parties)
        befores = {slugs[subject] for subject, _ in self.pairs}
        afters = {slugs[object_] for _, object_ in self.pairs}
        sides = [befores | afters] if self.statement.mutual else [befores, afters]
        return ["+".join(sorted(side)) for side in sides]

    def _tie(
        self, statement: Statement, pair: Pair, slugs: Mapping[str, str], event: str | None, *, alone: bool
    ) -> Relation:
        ends = [slugs[label] for label in pair]
        if statement.id is None:
            named = sorted(ends) if statement.mutual else ends
            identifier = "/".join([_id_part(statement.type.name), *named, *_beginning(statement)])
        else:
            identifier = statement.id if alone else "/".join([statement.id, *ends])
        return Relation(
            id=identifier,
            type=statement.type,
            subject=pair[0],
            object=pair[1],
            mutual=statement.mutual,
            event=event,
            gathering=self.gathering,
            origin=statement.origin,
            **statement.values,
        )


def _beginning(statement: Statement) -> list[str]:
    """Return when a tie began as a part of its id, in the first of its spells if it paused; nothing if nobody says."""
    if not statement.values:
        return []
    spells: tuple[Spell, ...] = statement.values.get("spells", ())
    period: Period = spells[0].period if spells else statement.values["period"]
    return [_id_part(period.since.written)] if period.since else []


def _id_part(name: str) -> str:
    return name.replace(" ", "-")
