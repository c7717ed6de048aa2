"""Who owns an actor, or what it owns: directly, through others, and in all, with the chains of ties by which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import Any, ClassVar

from actorgraph.errors import QuestionError
from actorgraph.graph.ownership import Holding, Part
from actorgraph.message import Message
from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.forms import listed
from actorgraph.model.relation import Relation
from actorgraph.model.selection import Selection
from actorgraph.model.source import Source
from actorgraph.queries.answers.answer import Answer, Remark, sources_of, whole_tie_dict
from actorgraph.queries.answers.columns import ACTOR, Column, as_written, numbers
from actorgraph.queries.answers.doubts import notes_on
from actorgraph.queries.answers.extent import absences
from actorgraph.queries.answers.measured import network
from actorgraph.queries.ownership.chains import CHAIN_LIMIT, Chain, chains_of
from actorgraph.queries.ownership.stakes import Register, register

_DIGITS = 10
"""Decimals of a percentage that arithmetic leaves unharmed."""


@dataclass(frozen=True, kw_only=True)
class Owner:
    """An owner of the actor asked about, or what that owns.

    Attributes:
        actor: Its label.
        holding: How much is held.
        ultimate: Whether nobody in the record owns it.
        chains: The greatest chains from owner to owned.
        more: Whether there are more chains.
        ties: The ties of these chains.
    """

    actor: str
    holding: Holding
    ultimate: bool
    chains: tuple[Chain, ...]
    more: bool
    ties: tuple[Relation, ...]


@dataclass(frozen=True, kw_only=True)
class Ownership(Answer):
    """Who owns an actor, or what it owns.

    Attributes:
        actor: The actor.
        down: Whether it is what it owns.
        votes: Whether it is about votes, not shares.
        owners: The owners, or what it owns, the greatest part first.
        register: What the ties say.
    """

    actor: Actor
    down: bool
    votes: bool
    owners: tuple[Owner, ...]
    register: Register

    query: ClassVar[str] = "ownership"
    table: ClassVar[tuple[Column, ...]] = (
        ACTOR,
        *numbers("direct_low", "direct_high", "indirect_low", "indirect_high", "low", "high"),
        *as_written("known", "ultimate", "chain", "ties"),
    )

    @property
    def found(self) -> bool:
        return bool(self.owners)

    def cited(self) -> Iterable[Source]:
        return sources_of(tie for owner in self.owners for tie in owner.ties)

    def scope(self) -> dict[str, Any]:
        return {**super().scope(), "actor": self.actor.label, "down": self.down, "votes": self.votes}

    @property
    def unrecorded(self) -> Part:
        """What part of the actor is held by nobody in the record."""
        parts = self.register.structure.stakes.get(self.actor.label, {}).values()
        low = max(1 - sum(part.high for part in parts), 0.0)
        return Part(low, max(1 - sum(part.low for part in parts), 0.0))

    def ties_between(self, owner: str, owned: str) -> tuple[Relation, ...]:
        """Return the ties by which one owns the other."""
        return self.register.ties[owner, owned]

    def rows(self, language: str = "en") -> list[dict[str, Any]]:
        return [self._row(owner) for owner in self.owners]

    def _row(self, owner: Owner) -> dict[str, Any]:
        direct, indirect, effective = map(_percent, owner.holding)
        return {
            "actor": owner.actor,
            "direct_low": direct["low"],
            "direct_high": direct["high"],
            "indirect_low": indirect["low"],
            "indirect_high": indirect["high"],
            "low": effective["low"],
            "high": effective["high"],
            "known": effective["known"],
            "ultimate": owner.ultimate,
            "chain": listed(owner.chains[0].labels) if owner.chains else None,
            "ties": listed(tie.id for tie in owner.ties),
        }

    def payload(self) -> dict[str, Any]:
        """Return ``actor``, ``owners`` (or with ``--down`` ``owned``), the greatest part first, and their ``ties``.

        What part of the actor nobody in the record holds is ``unrecorded``, without ``--down``.

        Each has the ``actor``; its ``direct``, ``indirect`` and ``effective`` part in percent, each with ``low`` and
        ``high``, and whether it is ``known`` (if not, a tie on its chains does not say how much); whether it is
        ``ultimate``, which is owned by nobody in the record; its greatest ``chains`` (``actors`` from the owner down,
        the ``part`` of the chain and the ids of its ``ties``), and whether there are ``more_chains``. The columns have
        the bounds, the first chain, and the ids of the ties of all chains that are told.
        """
        ties = {tie.id: tie for owner in self.owners for tie in owner.ties}
        return {
            "actor": self.actor.label,
            **({} if self.down else {"unrecorded": _percent(self.unrecorded)}),
            "owned" if self.down else "owners": [self._owner(owner) for owner in self.owners],
            "ties": [whole_tie_dict(tie, self.when) for _, tie in sorted(ties.items())],
        }

    def _owner(self, owner: Owner) -> dict[str, Any]:
        names = ("direct", "indirect", "effective")
        return {
            "actor": owner.actor,
            **{name: _percent(part) for name, part in zip(names, owner.holding, strict=True)},
            "ultimate": owner.ultimate,
            "chains": [self._chain(chain) for chain in owner.chains],
            "more_chains": owner.more,
        }

    def _chain(self, chain: Chain) -> dict[str, Any]:
        ties = [tie.id for pair in pairwise(chain.labels) for tie in self.ties_between(*pair)]
        return {"actors": list(chain.labels), "part": _percent(chain.part), "ties": ties}


def ownership(
    dataset: Dataset, name: str, selected: Selection | None = None, *, down: bool = False, votes: bool = False
) -> Ownership:
    """Return who owns an actor, directly and through others, or what it owns.

    Args:
        dataset: The dataset.
        name: A name of the actor.
        selected: Which ties count; None for those that hold as of the dataset's own date.
        down: Return what it owns.
        votes: Ask about votes, not shares: the two are kept apart.

    Raises:
        UnknownNameError: If the name is no actor's.
        AmbiguousNameError: If the name is several actors'.
        QuestionError: If parts are to count for their wholes: what several parts hold would have to be added up.
    """
    if selected is not None and selected.roll_up:
        raise QuestionError("ownership follows shares itself: ask without rolling up")
    actor, chosen = dataset.resolve(name), selected or Selection().at_its_own_time(dataset)
    counted = network(dataset, chosen)
    told = register(counted.relations, votes=votes)
    owners = tuple(_owned(told, actor.label) if down else _owning(told, actor.label))
    used = tuple({tie.id: tie for owner in owners for tie in owner.ties}.values())
    notes = (
        *absences(dataset, chosen, actor.label),
        *told.notes({actor.label, *(owner.actor for owner in owners)}),
        *(() if down else _circles(told, actor.label, owners)),
        *notes_on(used, counted.when, chosen),
    )
    return Ownership(
        dataset=dataset,
        selected=chosen,
        notes=notes,
        actor=actor,
        down=down,
        votes=votes,
        owners=owners,
        register=told,
    )


def _owning(told: Register, label: str) -> Iterator[Owner]:
    structure = told.structure
    above = structure.owners_of(label) - {label}
    found = {owner: structure.holdings(owner, structure.owned_by(owner) & {*above, label})[label] for owner in above}
    for owner in sorted(found, key=lambda one: _order(found[one], one)):
        yield _with_chains(told, owner, owner, label, found[owner])


def _owned(told: Register, label: str) -> Iterator[Owner]:
    found = told.structure.holdings(label)
    for owned in sorted(found, key=lambda one: _order(found[one], one)):
        yield _with_chains(told, owned, label, owned, found[owned])


def _order(holding: Holding, label: str) -> tuple[float, float, str]:
    return -round(holding.effective.low, _DIGITS), -round(holding.effective.high, _DIGITS), label


def _with_chains(told: Register, label: str, owner: str, owned: str, holding: Holding) -> Owner:
    structure = told.structure
    between = structure.owned_by(owner) & structure.owners_of(owned)
    chains = tuple(islice(chains_of(structure, owner, owned, between), CHAIN_LIMIT + 1))
    shown = chains[:CHAIN_LIMIT]
    ties = {tie.id: tie for chain in shown for pair in pairwise(chain.labels) for tie in told.ties[pair]}
    return Owner(
        actor=label,
        holding=holding,
        ultimate=label not in structure.stakes,
        chains=shown,
        more=len(chains) > CHAIN_LIMIT,
        ties=tuple(ties.values()),
    )


def _circles(told: Register, label: str, owners: Iterable[Owner]) -> Iterator[Remark | Message]:
    """Say of whom nobody stands at the top: they own each other in a circle."""
    reached = {label}
    for owner in owners:
        if owner.ultimate:
            reached |= {owner.actor, *told.structure.owned_by(owner.actor)}
    if closed := sorted({owner.actor for owner in owners} - reached):
        yield Message.of(
            "they own each other in a circle, and nobody is recorded at its top: {names}", names=tuple(closed)
        )


def _percent(part: Part) -> dict[str, Any]:
    low, high = (round(100 * bound, _DIGITS) for bound in (part.low, part.high))
    return {"low": low, "high": high, "known": part.known}
