"""What several tests need: the shipped atlas, datasets from a text, datasets from a few ties."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

import actorgraph
from actorgraph.loading.packaged import packaged_types
from actorgraph.model.actor import Actor
from actorgraph.model.confidence import UNGRADED, Confidence
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.names import slug
from actorgraph.model.period import Period
from actorgraph.model.relation import Relation, Status
from actorgraph.model.source import Citation, Source

for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):  # text is told in their language
    os.environ.pop(variable, None)

settings.register_profile(
    "patient",
    deadline=None,  # a machine that has other work to do is no fault of what is tested
    derandomize="CI" in os.environ,  # what nobody drew before is found at the desk, not where a change waits to land
)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def atlas_folder():
    """The folder of the dataset that comes with the project."""
    return Path(__file__).parents[1] / "graph"


@pytest.fixture(scope="session")
def atlas(atlas_folder):
    """The dataset that comes with the project."""
    return actorgraph.load(atlas_folder)


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Compute what takes long once for all workers of a run: who comes later reads it."""

    def value(name, compute):
        if "PYTEST_XDIST_WORKER" not in os.environ:
            return compute()
        kept = tmp_path_factory.getbasetemp().parent / f"{name}.pickle"
        if not kept.exists():
            written = kept.with_suffix(f".{os.getpid()}")
            written.write_bytes(pickle.dumps(compute()))
            written.replace(kept)  # whole or not at all
        return pickle.loads(kept.read_bytes())  # noqa: S301  (written by this run)

    return value


@pytest.fixture(scope="session")
def atlas_scene(atlas, once):
    """What is drawn of it: it takes long to find out, and always comes to the same."""
    from actorgraph.model.selection import Selection
    from actorgraph.scene.scene import scene_of

    return once("atlas", lambda: scene_of(atlas, Selection().at_its_own_time(atlas), atlas.relations))


@pytest.fixture(scope="session")
def dataset_from(tmp_path_factory):
    """Load a text as a dataset."""

    def load(text):
        path = tmp_path_factory.mktemp("graph") / "graph.yaml"
        path.write_text(dedent(text), encoding="utf-8")
        return actorgraph.load(path)

    return load


@pytest.fixture(scope="session")
def dataset_of():
    """Make a dataset from ties, without a file: ``dataset_of([tie("A", "B"), ...])``."""

    def make(ties, actors=(), as_of=None):
        labels = sorted({end for tie in ties for end in (tie.subject, tie.object)} | set(actors))
        return actorgraph.Dataset(
            actors={label: Actor(label=label, id=slug(label)) for label in labels},
            relations=tuple(sorted(ties, key=lambda tie: tie.id)),
            types=packaged_types(),
            as_of=as_of and PartialDate.parse(as_of),
        )

    return make


@pytest.fixture(scope="session")
def tie():
    """Make one tie; `cited` are the dates of the documents it cites."""
    types = packaged_types()

    def make(
        subject, object_, kind="support", *,
        key="", mutual=False, since=None, until=None, confidence="", status="accepted", cited=(),
    ):  # fmt: skip
        documents = (Source(id=f"d{date}", title=LocalText.plain(date), date=PartialDate.parse(date)) for date in cited)
        return Relation(
            id=key or "/".join([kind, slug(subject), slug(object_), since or "undated"]),
            type=types[kind],
            subject=subject,
            object=object_,
            mutual=mutual,
            period=Period(since and PartialDate.parse_end(since), until and PartialDate.parse_end(until)),
            confidence=Confidence.parse(confidence) if confidence else UNGRADED,
            status=Status(status),
            citations=tuple(Citation(source=document) for document in documents),
        )

    return make
