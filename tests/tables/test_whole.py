"""All that a dataset says goes out as a workbook, as CSV and as JSON, and comes back as the same dataset."""

from __future__ import annotations

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph.api import Dataset
from actorgraph.exporters.tables.csvs import files_of
from actorgraph.exporters.tables.xlsx import workbook_of
from actorgraph.importers import csvs, xlsx
from actorgraph.importers.beginning import texts_of
from actorgraph.importers.taking import taken
from actorgraph.loading import read_texts
from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.plain import plain_text
from actorgraph.tables.whole import files_in, json_of
from differential.generator import world_of
from differential.writing import yaml_of
from records import hostile, rich
from sheets import book_of

EXAMPLES = int(os.environ.get("EXAMPLES", "12"))
"""More of them are asked by this variable."""


def through_workbook(texts, types, folder):
    path = folder / "book.xlsx"
    path.write_bytes(workbook_of(book_of(texts, types), {}, {}, "en"))
    return xlsx.books_in(path)


def through_csv(texts, types, folder):
    for name, text in files_of(book_of(texts, types)).items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return csvs.books_in(folder)


def anew(texts, way, folder):
    """What files say that are made of an export of files."""
    if way is None:
        return texts_of("", files_in(json_of({name: plain_text(text) for name, text in texts.items()})))
    types = tuple(read_texts(texts, Dataset).dataset.types.values())
    books = way(texts, types, folder)
    begun = texts_of("", books[0].files)
    found = taken(begun, books, types)
    assert not found.texts, "nothing was changed in the sheets"
    assert (found.conflicts, found.problems) == ((), ())
    return begun


WAYS = [through_workbook, through_csv, None]


def assert_same(texts, way, folder):
    before, after = (read_texts(each, Dataset) for each in (texts, anew(texts, way, folder)))
    assert before.dataset.hash == after.dataset.hash
    assert before.dataset == after.dataset


@pytest.mark.parametrize("way", WAYS)
@settings(max_examples=EXAMPLES)
@given(seed=st.integers(0, 10**6), form=st.integers(0, 9))
def test_a_random_dataset_comes_back_whole(way, seed, form, tmp_path_factory):
    text = yaml_of(world_of(seed), str(form), frozenset(packaged_types()))
    assert_same({"a.yaml": text}, way, tmp_path_factory.mktemp("whole"))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("record", [rich, hostile])
def test_a_dataset_with_everything_in_it_comes_back_whole(way, record, tmp_path):
    assert_same({"deep/a.yaml": json.dumps(record(), ensure_ascii=False)}, way, tmp_path)


@pytest.mark.parametrize("way", WAYS)
def test_the_atlas_comes_back_whole(way, tmp_path, atlas_folder):
    texts = {path.relative_to(atlas_folder).as_posix(): path.read_text(encoding="utf-8")
             for path in atlas_folder.rglob("*.yaml")}  # fmt: skip
    assert_same(texts, way, tmp_path)
