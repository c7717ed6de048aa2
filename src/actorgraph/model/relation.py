"""One dated, cited statement that a tie exists between two actors.

Textbooks call one instance a tie and the set of all ties of a kind a relation (Wasserman and Faust 1994); here
a relation is the statement, and "tie" is what people read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from actorgraph.model.claim import CLAIMS, Claim, citations_of
from actorgraph.model.confidence import Confidence
from actorgraph.model.dates import PartialDate
from actorgraph.model.facts import dated, fact
from actorgraph.model.forms import AMOUNT, CHOICE, CHOICES, CONFIDENCE, COUNT, LOCAL_TEXT, SHARE, TAGS
from actorgraph.model.gathering import Gathering
from actorgraph.model.localtext import LocalText
from actorgraph.model.period import Period
from actorgraph.model.place import PLACE, Place
from actorgraph.model.quantity import Quantity
from actorgraph.model.relation_type import RelationType
from actorgraph.model.series import SERIES, Series
from actorgraph.model.source import CITATIONS, Citation
from actorgraph.model.spell import SPELLS, Spell, in_turn
from actorgraph.problems import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Through:
    """What a tie stands for that is not as it was recorded, since parts are rolled up into their wholes.

    Attributes:
        tie: The tie of the parts, as it was recorded.
        parts: Who has the tie of those that count for a whole, by their labels: one end, or both; none where its actors
            count for themselves, but did not always.
    """

    tie: Relation
    parts: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the tie of the parts."""
        return self.tie.id

    def beginnings(self, period: Period) -> tuple[int, ...]:
        """Return which spells of the tie begin as a period does; none if it only comes to count then."""
        return tuple(place for place, own in enumerate(self.tie.periods) if own.since == period.since)

    def ends(self, period: Period) -> tuple[int, ...]:
        """Return which spells of the tie end as a period does; none if it only ceases to count then."""
        return tuple(place for place, own in enumerate(self.tie.periods) if own.until == period.until)

    def is_bounded(self, periods: Sequence[Period]) -> bool:
        """Whether any of some periods begins or ends otherwise than the tie does."""
        first, last = periods[0], periods[-1]
        return 0 not in self.beginnings(first) or len(self.tie.periods) - 1 not in self.ends(last)


SUPPORT: tuple[str, ...] = (
    "arms", "training", "money", "territory", "operations", "troops", "intelligence", "materiel",
)  # fmt: skip
"""What support can consist of; after the kinds of MGAR and the UCDP External Support Dataset."""


class Status(StrEnum):
    """Whether a statement stands: alleged and contested ones are kept and drawn so, retracted ones are not used."""

    ACCEPTED = "accepted"
    ALLEGED = "alleged"
    CONTESTED = "contested"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A tie between two actors, with its period and its evidence; what is said of it stands in its facts.

    If it paused, its period is from the beginning of its first spell to the end of its last, and it cites all that they
    cite.

    Attributes:
        id: Stable id, such as ``allegiance/jnim/al-qaeda/2017-03-02``; unchanged when lines move.
        type: The kind of tie.
        subject: The label of the actor the statement is about.
        object: The label of the other actor.
        mutual: Whether it runs both ways.
        event: The id of the n-ary event it is part of (a merger of four groups is one event), else None.
        gathering: Who sat on which side of that event and who mediated, if its author says; it follows from its ties.
        through: What it stands for, if it is not as it was recorded; no file says so.
        origin: Where it was read; not part of its value.
    """

    id: str
    type: RelationType
    subject: str
    object: str
    mutual: bool = False
    period: Period = dated(
        since="From when it held; nothing: from some day on, up to the last that the record knows of.",
        until="Until when it held; nothing: not known to have ended; unknown: ended, nobody knows when.",
    )
    spells: tuple[Spell, ...] = fact(SPELLS, "For which times it held, if it paused and resumed.")
    role: LocalText | None = fact(LOCAL_TEXT, "What the subject is to the object, such as spokesman.")
    support: tuple[str, ...] = fact(CHOICES, "What support consists of.", words=SUPPORT)
    share: Quantity | None = fact(SHARE, 'How much of the object the subject owns: 59.8%, 25%..50%, ">50%", ~60%.')
    votes: Quantity | None = fact(SHARE, "How much of the votes in the object the subject has: 53%; apart from share.")
    amount: Quantity | None = fact(AMOUNT, "How much money it is about: 290000 EUR, 200000..300000 EUR, ~300000 EUR.")
    count: Quantity | None = fact(COUNT, "How many it is about, such as fighters or dead: 300, 200..300, ~300.")
    confidence: Confidence = fact(CONFIDENCE, "high, medium, low, or a code such as B2.")
    status: Status = fact(
        CHOICE,
        "Whether the statement stands; if it is left out, contested where a document disputes it, else accepted.",
        words=Status,
        default=Status.ACCEPTED,
    )
    claimed_by: tuple[Claim, ...] = fact(CLAIMS, "The actors that say so themselves.")
    denied_by: tuple[Claim, ...] = fact(CLAIMS, "The actors that say it is not so; that changes no status.")
    disputed_by: tuple[Citation, ...] = fact(CITATIONS, "Who says otherwise.")
    place: Place | None = fact(PLACE, "Where; its name, or {name: ..., at: [latitude, longitude]}.")
    tags: tuple[str, ...] = fact(TAGS, "Words of your own, by which actors and ties are found together.")
    monthly_events: Series | None = fact(
        SERIES, "The CSV file beside this one that has its events by month, as `aggregate --over-time month` writes it."
    )
    note: LocalText | None = fact(LOCAL_TEXT, "Anything else a reader should know.")
    citations: tuple[Citation, ...] = fact(CITATIONS, "Who says so.", name="sources")
    event: str | None = None
    gathering: Gathering | None = None
    through: Through | None = None
    origin: Location | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        if self.spells:
            spells = in_turn(self.spells)
            cited = dict.fromkeys((*self.citations, *(cited for spell in spells for cited in spell.citations)))
            object.__setattr__(self, "spells", spells)
            object.__setattr__(self, "period", Period(spells[0].period.since, spells[-1].period.until))
            object.__setattr__(self, "citations", tuple(cited))

    @property
    def periods(self) -> tuple[Period, ...]:
        """The periods for which it held: its own, or those of its spells."""
        return tuple(spell.period for spell in self.spells) if self.spells else (self.period,)

    @property
    def is_undated(self) -> bool:
        """Whether nobody says anything of its time."""
        return not any(period.since or period.until for period in self.periods)

    def by_spell(self) -> tuple[Relation, ...]:
        """Return it as if each of its spells were a tie of its own; only itself if it never paused."""
        if not self.spells:
            return (self,)
        return tuple(
            replace(self, spells=(), period=spell.period, citations=spell.citations or self.citations)
            for spell in self.spells
        )

    @property
    def last_evidenced(self) -> PartialDate | None:
        """The date of the newest document that says so; None if none of them has a date.

        One in which an actor claims it counts: nothing was heard of it since. One in which it is denied does not.
        """
        said = self.said_in
        dates = [c.source.date for c in said if c.source.date and c.source.date.latest is not None]
        return max(dates, key=lambda date: (date.span.last, date.span.first), default=None)

    @property
    def is_of_mediator(self) -> bool:
        """Whether it ties a mediator to a party, beside the ties between the parties of the same event."""
        return self.gathering is not None and not {self.subject, self.object}.isdisjoint(self.gathering.mediators)

    @property
    def goes_on(self) -> bool:
        """Whether it ends only in counting for a whole, or for its actors themselves: the tie it stands for goes on."""
        through = self.through
        return through is not None and len(through.tie.periods) - 1 not in through.ends(self.periods[-1])

    @property
    def said_in(self) -> tuple[Citation, ...]:
        """The documents that say so, and those in which actors claim it."""
        return (*self.citations, *citations_of(self.claimed_by)) if self.claimed_by else self.citations

    @property
    def gainsaid_in(self) -> tuple[Citation, ...]:
        """The documents that dispute it, and those in which actors deny it."""
        return (*self.disputed_by, *citations_of(self.denied_by)) if self.denied_by else self.disputed_by

    def other(self, actor: str) -> str:
        """Return the label at the other end."""
        return self.object if actor == self.subject else self.subject
