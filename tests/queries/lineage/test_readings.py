"""Who came of whom, against brute force: every reading of the dates of small random histories is tried.

The oracle shares nothing with the program. A reading gives every event one day that its date allows, and every life its
first and last day. A chain is in order if in one reading its days never step back and each lies within the lives of its
actors, a day's grace between what ended and what came of it; a date that excludes the lives is taken alone.
"""

from __future__ import annotations

import random
from itertools import product

import pytest

from actorgraph import lineage, rules
from actorgraph.model.descent import Descent
from actorgraph.queries.lineage.kin import Again

CALENDAR = range(7)
"""29 January to 4 February 2000."""

DATES = {
    None: set(CALENDAR), "2000": set(CALENDAR), "..2000-01": {0, 1, 2}, "2000-01": {0, 1, 2}, "2000-02": {3, 4, 5, 6},
    "2000-02..": {3, 4, 5, 6}, "2000-01-30": {1}, "2000-01-31": {2}, "2000-02-01": {3}, "2000-02-02": {4},
    "2000-02-03": {5}, "2000-01-31..2000-02-01": {2, 3}, "2000-02-02..": {4, 5, 6}, "..2000-01-30": {0, 1},
}  # fmt: skip

SOME = [*DATES, *[None] * 4]


def history(seed, *, lives):
    """Return a random history: events (older, newer, date), and lives of actors (since, until)."""
    draw = random.Random(seed)
    labels = "ABCD"[: draw.randint(2, 4)]
    sides = [labels[i] for i in range(len(labels))]
    events, ties = [], 0
    while ties < draw.randint(2, 5):
        older, newer = (sorted(draw.sample(sides, draw.choice([1, 1, 1, 2]))) for _ in range(2))
        if (older, newer) not in [(a, b) for a, b, _ in events] and len(older) * len(newer) + ties <= 5:
            events.append((older, newer, draw.choice(SOME)))
            ties += len(older) * len(newer)
        elif draw.random() < 0.1:
            break
    known = {}
    for label in labels if lives else ():
        since, until = draw.choice(SOME), draw.choice(SOME)
        if min(DATES[since]) <= max(DATES[until]):
            known[label] = since, until
    return labels, events, known


def written(labels, events, known):
    lines = ["actors:"]
    for label in labels:
        facts = [f"{key}: {date}" for key, date in zip(("since", "until"), known.get(label, ()), strict=False) if date]
        lines.append(f"  {label}: {{{', '.join(facts)}}}")
    lines.append("splits:")
    for older, newer, date in events:
        when = f", date: {date}" if date else ""
        lines.append(f"  - {{from: [{', '.join(older)}], into: [{', '.join(newer)}]{when}}}")
    return "\n".join(lines)


class Oracle:
    """Every reading of a history."""

    def __init__(self, labels, events, known):
        self.labels = labels
        self.since = {label: DATES[known.get(label, (None, None))[0]] for label in labels}
        self.until = {label: DATES[known.get(label, (None, None))[1]] for label in labels}
        self.dated = {label for label in labels if known.get(label, (None, None))[0]}
        self.ended = {label for label in labels if known.get(label, (None, None))[1]}
        self.events = events
        self.ties = [(a, b, n) for n, (older, newer, _) in enumerate(events) for a in older for b in newer]
        self.days = {tie: self._days_of(tie[2]) for tie in self.ties}

    def _days_of(self, event):
        older, newer, date = self.events[event]
        own = DATES[date]
        within = {
            day
            for day in own
            if all(self._may_live(label, day, until_grace=1) for label in older)
            and all(self._may_live(label, day, since_grace=1) for label in newer)
        }
        return within or own

    def _may_live(self, label, day, *, since_grace=0, until_grace=0):
        return any(
            (label not in self.dated or since - since_grace <= day)
            and (label not in self.ended or day <= until + until_grace)
            for since, until in product(self.since[label], self.until[label])
            if since <= until
        )

    def in_order(self, chain):
        return any(list(days) == sorted(days) for days in product(*(sorted(self.days[tie]) for tie in chain)))

    def chains(self, label, *, back, trail=()):
        """Yield every chain in order from or to an actor that meets no actor twice, but for where it starts."""
        near, far = (1, 0) if back else (0, 1)
        met = {label, *(tie[far] for tie in trail), *(tie[near] for tie in trail)}
        for tie in self.ties:
            if tie[near] == label and (tie[far] not in met or (trail and tie[far] == trail[0][near])):
                chain = (*trail, tie)
                if self.in_order(chain[::-1] if back else chain):
                    yield chain
                    if tie[far] not in met:
                        yield from self.chains(tie[far], back=back, trail=chain)

    def kin(self, label, *, back, generations=9):
        chains = self.chains(label, back=back)
        return {chain[-1][0 if back else 1] for chain in chains if len(chain) <= generations} - {label}

    def goes_on(self, label, event):
        older, newer, _ = self.events[event]
        return label in older and label in newer and len({*older, *newer}) > 1

    def beginnings(self, label):
        return [tie for tie in self.ties if tie[1] == label and not self.goes_on(label, tie[2])]

    def is_older_than_its_record(self, tie):
        """Whether all that is said to begin the subject of a tie surely comes after the tie."""
        first = [min(self.days[other]) for other in self.beginnings(tie[0])]
        first += [min(self.since[tie[0]])] if tie[0] in self.dated else []
        return not first or min(first) > max(self.days[tie])

    def worlds(self, without=()):
        """Return every state that the world can come to: what has happened, and which day it is."""
        seen, ahead = set(), [(frozenset(), day) for day in CALENDAR]
        while ahead:
            world = ahead.pop()
            if world in seen:
                continue
            seen.add(world)
            happened, today = world
            for tie in self.ties:
                may = tie not in happened and tie not in without
                if may and (self.has_begun(tie[0], world) or self.is_older_than_its_record(tie)):
                    ahead += [(happened | {tie}, day) for day in self.days[tie] if day >= today]
        return seen

    def has_begun(self, label, world):
        happened, today = world
        return (
            (label in self.dated and min(self.since[label]) <= today)
            or any(tie[1] == label for tie in happened)
            or any(self.goes_on(label, tie[2]) and min(self.days[tie]) <= today for tie in self.ties if tie[1] == label)
            or (label not in self.dated and not self.beginnings(label))
        )

    def is_founded(self, tie, worlds):
        """Whether a reading lets the subject of a tie have begun when it happens."""
        return any(
            self.has_begun(tie[0], (happened - {tie}, today)) and any(day >= today for day in self.days[tie])
            for happened, today in worlds
            if tie not in happened
        )

    def can_return(self, label, way):
        """Whether an actor has begun in a world without the events of a way, on a day on which it can set out."""
        events = {tie[2] for tie in way}
        orders = [days for days in product(*(sorted(self.days[tie]) for tie in way)) if list(days) == sorted(days)]
        latest = max(days[0] for days in orders)
        worlds = self.worlds(without=[tie for tie in self.ties if tie[2] in events])
        return any(self.has_begun(label, world) and world[1] <= latest for world in worlds)

    def loops(self, tie):
        """Return the chains in order that go on from a tie and come back to its subject."""
        if tie[0] == tie[1]:
            return []
        chains = self.chains(tie[0], back=False)
        return [chain for chain in chains if chain[0] == tie and chain[-1][1] == tie[0]]


def key(relation, events):
    """Return a tie of the program as the oracle has it."""
    ends = relation.subject, relation.object
    since = relation.period.since and relation.period.since.written
    event = (relation.event or relation.id).split("/")[1:3]
    for n, (older, newer, date) in enumerate(events):
        if date == since and event == ["+".join(older).lower(), "+".join(newer).lower()]:
            return *ends, n
    raise LookupError(relation.id)


def labels_of(chain):
    labels = [tie[0] for tie in chain]
    return min(tuple(labels[at:] + labels[:at]) for at in range(len(labels)))


@pytest.fixture(params=[False, True], ids=["without lives", "with lives"])
def histories(request, dataset_from):
    """Random histories, each as it was drawn, with its dataset and its readings."""
    drawn = [history(seed, lives=request.param) for seed in range(120)]
    return [(events, dataset_from(written(labels, events, known)), Oracle(labels, events, known))
            for labels, events, known in drawn]  # fmt: skip


def test_kin_are_those_of_some_reading(histories):
    for events, dataset, oracle in histories:
        for label, generations in product(oracle.labels, (None, 1, 2)):
            answer = lineage(dataset, label, generations=generations)
            for back, kin in ((True, answer.ancestors), (False, answer.descendants)):
                expected = oracle.kin(label, back=back, generations=generations or len(oracle.ties))
                assert {one.actor for one in kin} - {label} == expected, (label, generations, back, events)


def test_cycles_are_those_of_no_reading_for_the_rule_and_the_question_alike(histories):
    seen = 0
    for events, dataset, oracle in histories:
        worlds = oracle.worlds()
        loops = {tie: oracle.loops(tie) for tie in oracle.ties if not oracle.is_founded(tie, worlds)}
        expected = {labels_of(chain) for chains in loops.values() for chain in chains}
        found = [[key(tie, events) for tie in chain] for chain in Descent(dataset).cycles(dataset.actors)]
        found = [chain for chain in found if len(chain) > 1]
        assert all(tuple(chain) in loops[chain[0]] for chain in found), events
        assert {tie for tie in loops if loops[tie]} <= {
            tie for tie in loops if {labels_of(chain) for chain in loops[tie]} & {labels_of(chain) for chain in found}
        } | {tie for chain in found for tie in chain}, events
        assert len([problem for problem in rules.check(dataset) if problem.code == "AG308"]) == len(found), events
        answers = [lineage(dataset, label) for label in oracle.labels]
        told = {cycle for answer in answers for cycle in answer.cycles if len(cycle) > 1}
        assert told <= expected, events
        assert bool(told) == bool(found) == bool(expected), events
        for answer in answers:
            again = {one.again for one in (*answer.ancestors, *answer.descendants)}
            assert bool(answer.cycles) or Again.CYCLE not in again, events
        seen += bool(expected)
    assert seen > 5


def test_return_is_to_what_can_have_begun_before(histories):
    """The events of the way that comes back aside, something lets the actor have begun before it leaves."""
    seen = 0
    for events, dataset, oracle in histories:
        for label, back in product(oracle.labels, (True, False)):
            answer, trail = lineage(dataset, label), []
            for kin in answer.ancestors if back else answer.descendants:
                trail[kin.generation - 1 :] = [kin]
                if kin.again is Again.RETURN:
                    start = [label, *(one.actor for one in trail)].index(kin.actor)
                    way = [key(one.relation, events) for one in trail[start:]]
                    way = way[::-1] if back else way
                    if not oracle.goes_on(kin.actor, way[-1][2]):
                        assert oracle.can_return(kin.actor, way), (label, back, events)
                        seen += 1
    assert seen > 50
