"""Every phrase that is used has a French version, with the same places to fill in."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

import actorgraph
from actorgraph.cli.main import main
from actorgraph.graph.signs import SIGNED
from actorgraph.model.actor import KINDS
from actorgraph.model.confidence import LEVELS
from actorgraph.model.relation import SUPPORT, Status
from actorgraph.model.relation_type import Direction, Family
from actorgraph.model.selection import LAYERS
from actorgraph.queries.centrality import MEASURES, WEIGHTED
from actorgraph.queries.diff.changes import SIGNS, Cause, Kind
from actorgraph.queries.diff.details import _OF_ACTOR, _OF_TIE
from actorgraph.queries.diff.diff import _OTHERWISE
from actorgraph.queries.doubts import DOUBTS, POSSIBLE
from actorgraph.queries.lineage.kin import CYCLE_LIMIT, Again
from actorgraph.queries.stats import ALL
from actorgraph.queries.surroundings.shared import SHARED
from actorgraph.queries.timeline.moments import What
from actorgraph.wording.phrases import _FRENCH, _FRENCH_TERMS, phrase, term

SOURCES = sorted(Path(actorgraph.__file__).parent.rglob("*.py"))
SAME_IN_FRENCH = {
    "cause",
    "cycle",
    "hostile",
    "note",
    "coalition",
    "mission",
    "organisation",
    "population",
    "succession",
    "sources",
    "type",
    "id",
    "date",
    "section",
    "bloc",
    "strict",
    "frustration",
    "+++",
    "++-",
    "+--",
    "---",
}


def texts(node):
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def phrases_in_source():
    """Yield the text of every `phrase("...")`, and every text in a module that may reach one by a variable."""
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "phrase":
                for text in sorted(texts(node.args[0])):
                    yield f"{path.name}:{node.lineno}", text


@pytest.mark.parametrize(("place", "text"), list(phrases_in_source()))
def test_phrase_in_the_source_has_a_french_version(place, text):
    assert text in _FRENCH, place


def test_every_phrase_is_used_somewhere():
    used = set()
    for path in SOURCES:
        if path.name != "phrases.py":
            used |= texts(ast.parse(path.read_text(encoding="utf-8")))
    assert sorted(set(_FRENCH) - used - set(LEVELS) - set(LAYERS) - {str(status) for status in Status}) == []


@pytest.mark.parametrize("english", sorted(_FRENCH))
def test_french_has_the_same_places_to_fill_in(english):
    places = [sorted(name for _, name, _, _ in Formatter().parse(text) if name) for text in (english, _FRENCH[english])]
    assert places[0] == places[1]


@pytest.mark.parametrize("english", sorted(_FRENCH))
def test_english_is_the_key(english):
    assert phrase(english, "en") == english


def test_phrase_without_french_is_refused():
    with pytest.raises(KeyError):
        phrase("no such phrase", "fr")


def words_of_the_vocabulary():
    yield from KINDS
    yield from SUPPORT
    yield from LEVELS
    yield from map(str, (*Status, *Family, *Direction))
    yield from ("yes", "possibly", "no", "forward", "backward", "mutual")
    yield from (measure.name for measure in MEASURES)
    yield from (measure.projection for measure in MEASURES)
    yield from (SIGNED, WEIGHTED, POSSIBLE)
    yield "there are more chains than are listed"
    yield from map(str, (*What, *Kind, *Cause, *Again))
    yield from (*SIGNS.values(), *LAYERS, ALL, "ancestor", "taken", "parallel")
    yield from (name for name, _, _ in SHARED)
    yield from (doubt.name for doubt in DOUBTS)
    yield from (name for name, _ in (*_OF_TIE, *_OF_ACTOR))
    yield _OTHERWISE
    yield f"only the first {CYCLE_LIMIT} cycles are told"
    yield "there are more triads out of balance than are listed"


@pytest.mark.parametrize("word", sorted(set(words_of_the_vocabulary()) - SAME_IN_FRENCH))
def test_word_of_the_vocabulary_has_a_french_version(word):
    assert term(word, "fr") != word
    assert term(word, "en") == word


@pytest.mark.parametrize(
    "command",
    [
        "path",
        "show",
        "list",
        "centrality",
        "lineage",
        "timeline",
        "diff",
        "brokers",
        "stats",
        "neighbours",
        "common",
        "ego",
        "balance",
        "blocs",
    ],
)
def test_every_column_of_an_answer_has_a_french_version(atlas, command):
    answers = {
        "path": [actorgraph.paths(atlas, "JNIM", "Al-Qaeda")],
        "show": [actorgraph.profile(atlas, "JNIM")],
        "list": [actorgraph.listing(atlas, what) for what in ("actors", "relations", "types", "sources")],
        "lineage": [actorgraph.lineage(atlas, "JNIM")],
        "timeline": [actorgraph.timeline(atlas)],
        "diff": [actorgraph.diff_records(atlas, atlas)],
        "brokers": [actorgraph.brokers(atlas)],
        "stats": [actorgraph.statistics(atlas)],
        "neighbours": [actorgraph.neighbours(atlas, "JNIM")],
        "common": [actorgraph.common(atlas, "JNIM", "FLA")],
        "ego": [actorgraph.ego(atlas, "JNIM")],
        "centrality": [actorgraph.centrality(atlas, robust=robust) for robust in (False, True)],
        "balance": [
            actorgraph.balance(atlas),
            actorgraph.balance(atlas, policies=True),
            actorgraph.balance(atlas, over_time=True),
        ],
        "blocs": [actorgraph.blocs(atlas), actorgraph.communities(atlas)],
    }
    assert command in main.commands
    for answer in answers[command]:
        assert set(answer.columns) - SAME_IN_FRENCH <= set(_FRENCH_TERMS)


def test_types_and_sources_of_the_atlas_speak_french(atlas):
    for kind in atlas.types.values():
        for text in (kind.label, kind.verb, kind.inverse):
            assert {"en", "fr"} <= set(text.as_dict())
