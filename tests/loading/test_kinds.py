"""Kinds of actors that a dataset declares: what they are called, and like what they are drawn."""

from __future__ import annotations

import json

import pytest

import actorgraph
from actorgraph.presenters import present
from actorgraph.scene.style import PLAIN, shape_of
from actorgraph.wording.authored import kind_words

KINDS = (
    "dataset: {kinds: {football club: {label: {en: football club, fr: club de football}, like: company}, paper: }}\n"
)
ACTORS = "actors: {A: {kind: football club}, B: {kind: paper}, C: {kind: company}}\n"


@pytest.fixture
def dataset(load_text):
    return load_text(KINDS + ACTORS + "supports: [A -> B]\n")


def test_kind_is_told_in_each_language_and_drawn_like_another(dataset):
    kinds = [actor.kind for actor in dataset.actors.values()]
    assert [kind_words(kind, "fr") for kind in kinds] == ["club de football", "paper", "entreprise"]
    assert [shape_of(kind) for kind in kinds] == [shape_of("company"), PLAIN, shape_of("company")]


def test_kind_stays_its_word_for_programs(dataset):
    assert dataset.actors["A"].kind == "football club"
    assert json.loads(json.dumps(actorgraph.profile(dataset, "A").as_dict()))["actor"]["kind"] == "football club"


def test_answers_tell_a_kind_by_its_name(dataset):
    assert "club de football" in present(actorgraph.profile(dataset, "A"), "text", "fr")
    assert "club de football" in present(actorgraph.listing(dataset, "actors"), "text", "fr")


def test_declaring_a_kind_leaves_the_hash(load_text, dataset):
    assert load_text(ACTORS + "supports: [A -> B]\n").hash == dataset.hash


def test_kinds_can_stand_in_another_file(read_texts):
    found = read_texts(ACTORS, KINDS).dataset
    assert kind_words(found.actors["A"].kind, "fr") == "club de football"


@pytest.mark.parametrize(("label", "told"), [("{fr: journal}", "paper"), ("newspaper", "newspaper")])
def test_kind_without_a_name_in_a_language_is_told_as_it_is_written(load_text, label, told):
    found = load_text(f"dataset: {{kinds: {{paper: {{label: {label}}}}}}}\nactors: {{A: {{kind: paper}}}}\n")
    assert kind_words(found.actors["A"].kind, "en") == told
