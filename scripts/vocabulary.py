"""The words that the program says besides the messages in its code: those of its registries, and of the page."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from reference import ANSWERS, ASKED, ATLAS
from written import Message

import actorgraph
from actorgraph.aggregation.rows import COLUMNS
from actorgraph.exporters.contents import CONTENTS
from actorgraph.exporters.formats import FORMATS
from actorgraph.exporters.html.words import messages
from actorgraph.graph.events import LATEST_WORD
from actorgraph.graph.measures import MEASURES
from actorgraph.graph.projections import SIMPLE
from actorgraph.graph.signs import SIGNED
from actorgraph.graph.triads import TRIAD_KINDS
from actorgraph.graph.whole import WHOLE
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.model.confidence import LEVELS
from actorgraph.model.period import Certainty
from actorgraph.model.relation_type import Direction, Family
from actorgraph.model.rolled import SIDES
from actorgraph.model.selection import LAYERS
from actorgraph.problems import CODES, Severity
from actorgraph.queries.answers.answer import THROUGH
from actorgraph.queries.answers.doubts import ALLEGED, DOUBTS, DOUBTS_IN_PERIOD
from actorgraph.queries.answers.weights import WEIGHTS
from actorgraph.queries.centrality import WEIGHTED
from actorgraph.queries.chance import PERMUTED, REWIRED, SHUFFLED
from actorgraph.queries.diff.changes import SIGNS, Cause, Kind
from actorgraph.queries.diff.details import OF_ACTOR, OF_TIE
from actorgraph.queries.diff.diff import RECORDS
from actorgraph.queries.lineage.kin import Again
from actorgraph.queries.list import LISTS
from actorgraph.queries.signed.balance import BOTH, IN_THE_WAY, TRIAD
from actorgraph.queries.signed.sensitivity import AMBIVALENT, IN_FORCE
from actorgraph.queries.stats.structure import BY_LAYER
from actorgraph.queries.stats.tallies import ALL
from actorgraph.queries.surroundings.shared import SHARED
from actorgraph.queries.timeline.moments import What
from actorgraph.scene.captions import NUMBERS
from actorgraph.wording.authored import FORESEEN_KINDS
from actorgraph.wording.types import CONTEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator


def words() -> Iterator[Message]:
    """Yield every word of the program's vocabulary."""
    for word in _of_answers():
        yield Message(str(word), place="vocabulary")
    for column in COLUMNS:
        yield Message(column, place="vocabulary")
    for kind in FORESEEN_KINDS:
        yield Message(kind, context="kind", place="vocabulary")
    for number in NUMBERS:
        yield Message(number, context="number", place="vocabulary")
    for kind in Kind:
        yield Message(str(kind), context="change", place="vocabulary")
    for content in CONTENTS:
        yield Message(content.one, content.many, place="contents")
    for each in FORMATS:
        for text in (each.keeps, *(loss.clause for loss in each.losses)):
            yield Message(text, place="formats")
    for column in _columns():
        yield Message(column, place="columns")


def words_of_types(language: str) -> Iterator[Message]:
    """Yield what the packaged types are called, and the words between their two ends, that their file lacks."""
    for kind in packaged_types(VOCABULARIES).values():
        for key, context in CONTEXTS.items():
            versions = getattr(kind, key).as_dict()
            if language not in versions:
                yield Message(versions["en"], context=context, place="relation types")


def words_of_page() -> Iterator[Message]:
    """Yield every message of the viewer."""
    for message in messages().values():
        one, many = (message, None) if isinstance(message, str) else message
        yield Message(one, many, place="page")


def _of_answers() -> Iterator[str]:
    yield from (*LEVELS, *LAYERS, ALL, *Family, *Direction, *Certainty)
    yield from (*What, *Cause, *Again, *SIGNS.values(), *RECORDS, *Severity)
    for name, (_, fact) in (*OF_TIE.items(), *OF_ACTOR.items()):
        yield from (name, *(fact.words if fact else ()))
    yield from (
        THROUGH,
        SIDES,
        "one-way",
        "mutual",
        "forward",
        "backward",
        "taken",
        "parallel",
        "ancestor",
        "descendant",
    )
    yield from (name for name, _, _ in SHARED)
    for doubt in dict.fromkeys((*DOUBTS, ALLEGED, *DOUBTS_IN_PERIOD)):
        yield from (doubt.name, f"rank without {doubt.name}", f"value without {doubt.name}")
    yield from (code.title for code in CODES)
    yield from (measure.name for measure in MEASURES)
    yield from (measure.summary for measure in MEASURES)
    yield from (measure.projection for measure in MEASURES)
    yield from (measure.parameters for measure in MEASURES if measure.parameters)
    yield from (word for measure in WHOLE for row in measure.rows for word in row if word)
    yield from (SHUFFLED, REWIRED, PERMUTED, "correlation of layers", "betweenness centralisation", *TRIAD_KINDS)
    yield from (f"{one} and {other}" for one, other in combinations(("friendly", "hostile", "neutral"), 2))
    yield from (LATEST_WORD, SIMPLE, BY_LAYER, SIGNED, WEIGHTED, *WEIGHTS.values(), TRIAD, IN_THE_WAY, BOTH, AMBIVALENT)
    yield IN_FORCE


def _columns() -> Iterator[str]:
    """Yield the columns of every answer; of some they depend on what is asked."""
    dataset = actorgraph.load(ATLAS)
    for answer in ANSWERS:
        if isinstance(answer.table, tuple):
            yield from map(str, answer.table)
    for _, ask, options in ASKED:
        yield from ask(dataset, **options).columns
    for what in LISTS:
        yield from actorgraph.listing(dataset, what).columns
    yield from map(str, actorgraph.Profile.table)
