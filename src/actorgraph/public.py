"""All that Python code is meant to use, in one list."""

from __future__ import annotations

from actorgraph.api import Dataset, load, read, read_revision
from actorgraph.errors import (
    ActorgraphError,
    AmbiguousNameError,
    ExportError,
    QuestionError,
    ReadingError,
    UnknownNameError,
)
from actorgraph.exporters.formats import export
from actorgraph.loading import Reading
from actorgraph.model.actor import Actor
from actorgraph.model.dates import PartialDate
from actorgraph.model.event import Event
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import RelationType
from actorgraph.model.selection import Selection, selection
from actorgraph.model.side import Position, Side
from actorgraph.model.source import Citation, Source
from actorgraph.model.spell import Spell
from actorgraph.model.story import Step
from actorgraph.problems import Location, Problem, Severity
from actorgraph.queries.brokers import Brokers, brokers
from actorgraph.queries.centrality import Ranking, centrality
from actorgraph.queries.chance import Chance, balance_by_chance, structure_by_chance
from actorgraph.queries.communities import Communities, communities
from actorgraph.queries.course import Course, centrality_over_time
from actorgraph.queries.diff.diff import Diff, diff_days, diff_records
from actorgraph.queries.happening import Happening, happening
from actorgraph.queries.lineage.lineage import Lineage, lineage
from actorgraph.queries.list import Listing, listing
from actorgraph.queries.ownership.ownership import Ownership, ownership
from actorgraph.queries.paths.path import Paths, paths
from actorgraph.queries.show import Profile, profile
from actorgraph.queries.signed.balance import Balance, balance
from actorgraph.queries.signed.blockmodel import Blockmodel, blockmodel
from actorgraph.queries.signed.blocs import Blocs, blocs
from actorgraph.queries.stats.stats import Statistics, statistics
from actorgraph.queries.stats.structure import Structure, structure
from actorgraph.queries.surroundings.ego import Ego, ego
from actorgraph.queries.surroundings.neighbours import Neighbours, neighbours
from actorgraph.queries.surroundings.shared import Common, common
from actorgraph.queries.timeline.timeline import Timeline, timeline
from actorgraph.rules import check

__all__ = [
    "Actor",
    "ActorgraphError",
    "AmbiguousNameError",
    "Balance",
    "Blockmodel",
    "Blocs",
    "Brokers",
    "Certainty",
    "Chance",
    "Citation",
    "Common",
    "Communities",
    "Course",
    "Dataset",
    "Diff",
    "Ego",
    "Event",
    "ExportError",
    "Happening",
    "Lineage",
    "Listing",
    "Location",
    "Neighbours",
    "Ownership",
    "PartialDate",
    "Paths",
    "Period",
    "Position",
    "Problem",
    "Profile",
    "QuestionError",
    "Ranking",
    "Reading",
    "ReadingError",
    "Relation",
    "RelationType",
    "Selection",
    "Severity",
    "Side",
    "Source",
    "Spell",
    "Statistics",
    "Step",
    "Structure",
    "Timeline",
    "UnknownNameError",
    "balance",
    "balance_by_chance",
    "blockmodel",
    "blocs",
    "brokers",
    "centrality",
    "centrality_over_time",
    "check",
    "common",
    "communities",
    "diff_days",
    "diff_records",
    "ego",
    "export",
    "happening",
    "lineage",
    "listing",
    "load",
    "neighbours",
    "ownership",
    "paths",
    "profile",
    "read",
    "read_revision",
    "selection",
    "statistics",
    "structure",
    "structure_by_chance",
    "timeline",
]
