"""Ties in words."""

from __future__ import annotations

import pytest

from actorgraph import Selection
from actorgraph.model.confidence import UNGRADED, Confidence, Level
from actorgraph.wording.ties import confidence_words, level_words, sign_words, standing_words


@pytest.fixture(scope="module")
def standing(dataset_from):
    """Return what is said of one support as of the year 2020, in both languages."""

    def say(fields):
        dataset = dataset_from(
            f"""
            dataset: {{as_of: 2020}}
            sources: {{old: {{date: 2010-03-02}}, new: {{date: 2019}}}}
            actors: {{A: {{}}, B: {{}}}}
            supports: [{{from: A, to: B, {fields}}}]
            """
        )
        (relation,) = dataset.relations
        return [" · ".join(standing_words(relation, Selection().on(dataset), language)) for language in ("en", "fr")]

    return say


@pytest.mark.parametrize(
    ("fields", "english", "french"),
    [
        ("confidence: high", "undated · high confidence", "sans date · confiance élevée"),
        ("since: 2010, confidence: B2", "since 2010 · B2 (high confidence)", "depuis 2010 · B2 (confiance élevée)"),
        ("since: 2010, confidence: F6", "since 2010 · F6 (cannot be judged)", "depuis 2010 · F6 (ne peut être jugé)"),
        ("since: 2010, until: 2015", "from 2010 until 2015 · ended", "de 2010 à 2015 · terminé"),
        ("since: 2010, until: 2030", "from 2010 until 2030", "de 2010 à 2030"),
        ("since: 2010, until: 2020-06..2021", "from 2010, until some day between Jun 2020 and 2021 · possibly",
         "à partir de 2010, jusqu’à une date comprise entre juin 2020 et 2021 · peut-être"),
        ("since: 2010, until: unknown", "from 2010, ended on an unknown date",
         "à partir de 2010, terminé à une date inconnue"),
        ("date: 2012-05", "in May 2012", "en mai 2012"),
        ("since: 2010, status: contested", "since 2010 · contested", "depuis 2010 · contesté"),
        ("since: 2010, status: retracted", "since 2010 · retracted", "depuis 2010 · retiré"),
        ("since: 2010, support: [arms, money], role: {en: patron, fr: parrain}", "since 2010 · arms, money · patron",
         "depuis 2010 · armes, argent · parrain"),
        ("since: 2009, sources: [old]", "since 2009 · last evidenced on 2 Mar 2010",
         "depuis 2009 · attesté pour la dernière fois le 2 mars 2010"),
        ("since: 2009, sources: [old, new]", "since 2009", "depuis 2009"),
        ("since: 2009, until: 2030, sources: [old]", "from 2009 until 2030", "de 2009 à 2030"),
    ],
)  # fmt: skip
def test_standing_of_a_tie(standing, fields, english, french):
    assert standing(fields) == [english, french]


def test_event_that_stays_true_neither_ends_nor_fades(dataset_from):
    dataset = dataset_from(
        """
        dataset: {as_of: 2020}
        sources: {old: {date: 2000}}
        actors: {A: {}, B: {}}
        mergers: [{from: A, into: B, date: 2000-05, sources: [old]}]
        """
    )
    assert standing_words(dataset.relations[0], Selection().on(dataset), "en") == ["in May 2000"]


@pytest.mark.parametrize(
    ("sign", "english", "french"), [(1, "friendly", "amical"), (0, "neutral", "neutre"), (-1, "hostile", "hostile")]
)
def test_sign_in_words(sign, english, french):
    assert [sign_words(sign, language) for language in ("en", "fr")] == [english, french]


def test_levels_in_words():
    assert [level_words(level, "en") for level in Level] == ["low", "not graded", "medium", "high"]
    assert [level_words(level, "fr") for level in Level] == ["faible", "non évaluée", "moyenne", "élevée"]


def test_what_nobody_graded_has_no_words():
    assert confidence_words(UNGRADED, "en") == ""
    assert confidence_words(Confidence.parse("C3"), "en") == "C3 (medium confidence)"
    assert confidence_words(Confidence.parse("low"), "fr") == "confiance faible"
