"""What tests of the model share: values built by hand."""

from __future__ import annotations

import pytest

from actorgraph.model.actor import Actor
from actorgraph.model.dataset import Dataset
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.names import slug
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation
from actorgraph.model.relation_type import Direction, Family, RelationType

HOSTILITY = RelationType(
    name="hostility",
    plural="hostilities",
    label=LocalText.plain("hostility"),
    verb=LocalText.plain("fights"),
    inverse=LocalText.plain("is fought by"),
    direction=Direction.EITHER,
    sign=-1,
    family=Family.HOSTILITY,
    lasting=False,
    colour="#D55E00",
    dash=(),
    symbol="✖",
)


@pytest.fixture
def hostility():
    """A relation type."""
    return HOSTILITY


@pytest.fixture
def fight():
    """Build a hostility between two actors."""

    def build(subject="A", object_="B", since=None, until=None, **values):
        period = Period(*(PartialDate.parse(date) if date else None for date in (since, until)))
        options = {"id": f"hostility/{subject}/{object_}", "type": HOSTILITY, "period": period}
        return Relation(subject=subject, object=object_, **{**options, **values})

    return build


@pytest.fixture
def actor():
    """Build an actor."""

    def build(label, **values):
        return Actor(label=label, **{"id": slug(label), **values})

    return build


@pytest.fixture
def dataset():
    """Build a dataset of actors and relations."""

    def build(actors, *relations, **values):
        return Dataset(
            actors={a.label: a for a in sorted(actors, key=lambda a: a.label)},
            relations=tuple(sorted(relations, key=lambda r: r.id)),
            types={"hostility": HOSTILITY},
            **values,
        )

    return build
