"""Chains as they stand on the screen, whole."""

# ruff: noqa: E501  (whole screens)
from __future__ import annotations

from dataclasses import replace
from textwrap import dedent

import pytest

from actorgraph import paths, selection
from actorgraph.model.dates import PartialDate
from actorgraph.model.period import Period
from actorgraph.presenters import Paint, present


def screen(text):
    return dedent(text).strip("\n")


def test_one_step(conflict):
    assert present(paths(conflict, "Patron", "Army"), "text") == screen(
        """
        Patron to Army: 1 step
          Patron ──support──▶ Army   since 2010 · arms, money · high confidence   [1] [2]
        holds throughout since 2010 · friendly · weakest link: high
        [1] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        [2] Radio Nord, Mar 2012
        scope: everything recorded · record up to 30 Jun 2020 · sign policy: support +1
        """
    )


def test_parallel_ties_of_which_one_is_contested(conflict):
    assert present(paths(conflict, "Army", "Front"), "text") == screen(
        """
        Army to Front: 1 step
          Army ◀─hostility─▶ Front   since Mar 2012 · medium confidence   [1] [2]
              also: Army ◀──hostility── Front   on 14 Jul 2015 · contested   [2] · disputed by [3]
        holds throughout since Mar 2012 · hostile · weakest link: medium
        [1] Radio Nord, Mar 2012
        [2] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        [3] A. Colonel, "My war", n.d.
        scope: everything recorded · record up to 30 Jun 2020 · sign policy: hostility −1
        """
    )


def test_three_steps_with_arrows_of_every_kind(conflict):
    assert present(paths(conflict, "Gang", "Patron", selection(conflict, excluded=["support"])), "text") == screen(
        """
        Gang to Patron: 3 steps
          Gang ──merger──▶ Front          on 1 May 2001   [1]
          Front ◀─negotiation─▶ Broker    since 2018 at the latest · talks   [2]
          Broker ──leadership──▶ Patron   undated   no source
        the ties have held together since some day between May 2001 and Jun 2020 · signs multiply to neutral · weakest link: not graded
        [1] Radio Nord, Mar 2012
        [2] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        scope: everything recorded · record up to 30 Jun 2020 · except support · sign policy: merger +1, negotiation 0, leadership +1
        """
    )


def test_three_steps_in_french(conflict):
    answer = paths(conflict, "Gang", "Patron", selection(conflict, excluded=["support"]))
    assert present(answer, "text", "fr") == screen(
        """
        Entre Gang et Patron : 3 étapes
          Gang ──fusion──▶ Front         le 1er mai 2001   [1]
          Front ◀─négociation─▶ Broker   depuis 2018 au plus tard · pourparlers   [2]
          Broker ──direction──▶ Patron   sans date   sans source
        liens simultanés depuis une date comprise entre mai 2001 et juin 2020 · produit des signes : neutre · maillon le plus faible : confiance non évaluée
        [1] Radio Nord, mars 2012
        [2] Daily Post, « La lettre », 1er mai 2019, https://example.org/a(1)
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020 · sauf soutien · règle des signes : fusion +1, négociation 0, direction +1
        """
    )


def test_tie_that_has_ended(conflict):
    assert present(paths(conflict, "Patron", "Front"), "text") == screen(
        """
        Patron to Front: 1 step
          Patron ──support──▶ Front   from 2002 until 2009 · low confidence · ended   [1]
        held from 2002 until 2009 · friendly · weakest link: low
        [1] A. Colonel, "My war", n.d.
        scope: everything recorded · record up to 30 Jun 2020 · sign policy: support +1
        """
    )


def test_several_chains_share_one_list_of_sources(conflict):
    assert present(paths(conflict, "Patron", "Front", every=True, max_length=2), "text") == screen(
        """
        Patron to Front: 1 step
          Patron ──support──▶ Front   from 2002 until 2009 · low confidence · ended   [1]
        held from 2002 until 2009 · friendly · weakest link: low

        Patron to Front: 2 steps
          Patron ──support──▶ Army   since 2010 · arms, money · high confidence   [2] [3]
          Army ◀─hostility─▶ Front   since Mar 2012 · medium confidence   [3] [2]
              also: Army ◀──hostility── Front   on 14 Jul 2015 · contested   [2] · disputed by [1]
        the ties have held together since some day in Mar 2012 · signs multiply to hostile · weakest link: medium

        Patron to Front: 2 steps
          Patron ◀──leadership── Broker   undated   no source
          Broker ◀─negotiation─▶ Front    since 2018 at the latest · talks   [2]
        the ties have held together since some day between May 2001 and Jun 2020 (by the lives of actors) · signs multiply to neutral · weakest link: not graded

        Patron to Front: 2 steps
          Patron ──support──▶ Army    since 2010 · arms, money · high confidence   [2] [3]
          Army ◀──hostility── Front   on 14 Jul 2015 · contested   [2] · disputed by [1]
              also: Army ◀─hostility─▶ Front   since Mar 2012 · medium confidence   [3] [2]
        the ties held together on 14 Jul 2015 · signs multiply to hostile · weakest link: not graded, contested
        [1] A. Colonel, "My war", n.d.
        [2] Daily Post, "The letter", 1 May 2019, https://example.org/a(1)
        [3] Radio Nord, Mar 2012
        scope: everything recorded · record up to 30 Jun 2020 · sign policy: support +1, hostility −1, leadership +1, negotiation 0
        """
    )


def test_no_chain(conflict):
    assert present(paths(conflict, "Front", "Island"), "text") == screen(
        """
        no chain of ties connects Front and Island
        scope: everything recorded · record up to 30 Jun 2020
        """
    )
    assert present(paths(conflict, "Front", "Island"), "text", "fr") == screen(
        """
        aucune chaîne de liens entre Front et Island
        périmètre : tout ce qui est consigné · état du dossier : 30 juin 2020
        """
    )


def test_two_names_of_one_actor(conflict):
    assert present(paths(conflict, "frt", "Front"), "text") == screen(
        """
        both names are those of one actor: Front
        scope: everything recorded · record up to 30 Jun 2020
        """
    )


def test_scope_names_everything_that_narrowed_the_answer(conflict):
    chosen = selection(conflict, as_of="2016", layer="hostile", only=["hostility"], min_confidence="medium")
    answer = paths(conflict, "Army", "Front", chosen, directed=True)
    assert present(answer, "text").splitlines()[-1] == (
        "scope: as of 31 Dec 2016 · record up to 30 Jun 2020 · hostile layer · only hostility · "
        "confidence at least medium · directed · sign policy: hostility −1"
    )
    assert present(answer, "text", "fr").splitlines()[-1] == (
        "périmètre : au 31 décembre 2016 · état du dossier : 30 juin 2020 · couche : hostile · hostilité seulement · "
        "confiance au moins moyenne · orienté · règle des signes : hostilité −1"
    )


def test_note_stands_between_sources_and_scope_in_either_language(dataset_of, tie):
    ties = [tie(a, b, key=f"{a}-{b}-{i}") for a, b in ("AX", "XB") for i in range(40)]
    answer = paths(dataset_of(ties), "A", "B", every=True)
    assert present(answer, "text").splitlines()[-2] == "there are more chains than are listed"
    assert present(answer, "text", "fr").splitlines()[-2] == "il existe d’autres chaînes que celles de cette liste"


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({}, "undated: began by 31 Dec 2020"),
        ({"since": "2010"}, "holds throughout since 2010"),
        ({"since": "2010", "until": "2015"}, "held from 2010 until 2015"),
        ({"since": "2010", "until": "2030"}, "holds from 2010 until 2030"),
        ({"until": "2015"}, "held until 2015"),
        ({"since": "2010.."}, "holds since 2010 at the earliest, possibly not on 31 Dec 2020"),
        (
            {"since": "2010", "until": "unknown"},
            "holds from 2010, ended on an unknown date, possibly not on 31 Dec 2020",
        ),
        ({"since": "2010-05", "until": "2010-05"}, "took place in May 2010"),
        ({"since": "2010-05-01", "until": "2010-05-01"}, "took place on 1 May 2010"),
        ({"kind": "merger", "since": "2010"}, "took place in 2010"),
        ({"kind": "merger"}, "took place on an unknown day"),
    ],
)
def test_verdict_on_one_tie(dataset_of, tie, values, verdict):
    answer = paths(dataset_of([tie("A", "B", **values)], as_of="2020"), "A", "B")
    assert present(answer, "text").splitlines()[2] == f"{verdict} · friendly · weakest link: not graded"


@pytest.mark.parametrize(("day", "doubt"), [("2012-04-01", ""), ("2015-01-01", ", possibly not on 1 Jan 2015")])
def test_verdict_on_a_tie_that_may_have_paused(dataset_from, day, doubt):
    spells = "[{since: ..2012-03, until: 2012-05..}, {since: ..2023-02, until: 2025-10..}]"
    dataset = dataset_from(f"allegiances: [{{from: A, to: B, spells: {spells}}}]\n")
    verdict = present(paths(dataset, "A", "B", selection(dataset, as_of=day)), "text").splitlines()[2]
    assert verdict.startswith("in force from Mar 2012 at the latest")
    assert verdict.endswith(f"{doubt} · friendly · weakest link: not graded")


def test_verdict_where_nothing_is_dated(dataset_of, tie):
    answer = paths(dataset_of([tie("A", "B")]), "A", "B")
    assert "undated, so taken to hold at all times" in present(answer, "text")


@pytest.mark.parametrize(
    ("end", "verdict"),
    [
        ("B", "undated: the record does not say when it held"),
        ("C", "the ties are undated: the record does not say when they held"),
    ],
)
def test_of_a_day_asked_about_a_record_without_dates_says_nothing(dataset_of, tie, end, verdict):
    dataset = dataset_of([tie("A", "B"), tie("B", "C")])
    assert f"\n{verdict} · " in present(paths(dataset, "A", end, selection(dataset, as_of="1900")), "text")


@pytest.mark.parametrize(("end", "since"), [("B", None), ("B", "2011"), ("C", None), ("C", "2011")])
def test_dates_that_only_the_lives_of_actors_give_are_told_as_such(dataset_of, tie, end, since):
    dataset = dataset_of([tie("A", "B", since=since), tie("B", "C", since=since)], as_of="2020")
    actor = replace(dataset.actors["A"], life=Period(PartialDate.parse("2009"), PartialDate.parse("2015")))
    verdict = present(paths(replace(dataset, actors={**dataset.actors, "A": actor}), "A", end), "text")
    assert "until some day in 2015 (by the lives of actors) · " in verdict


@pytest.mark.parametrize("end", ["B", "C"])
def test_what_a_life_cuts_short_is_told_as_such_though_the_tie_has_an_end_of_its_own(dataset_of, tie, end):
    dataset = dataset_of([tie("A", "B", since="2011", until="2019"), tie("B", "C", since="2010")], as_of="2020")
    actor = replace(dataset.actors["A"], life=Period(None, PartialDate.parse("2012")))
    verdict = present(paths(replace(dataset, actors={**dataset.actors, "A": actor}), "A", end), "text")
    assert "from some day in 2011, until some day in 2012 (by the lives of actors) · " in verdict or (
        "held from 2011, until some day in 2012 (by the lives of actors) · " in verdict
    )


@pytest.mark.parametrize("end", ["Junta", "Group"])
def test_pauses_of_a_tie_are_not_laid_to_lives(dataset_from, end):
    dataset = dataset_from("""
        dataset: {as_of: 2025-11-07}
        hostilities: [{from: Group, to: W, spells: [{until: 2009}, {since: 2011}]}, {from: Group, to: Junta, since: 2008}]
    """)
    assert "lives" not in present(paths(dataset, "W", end), "text")


@pytest.mark.parametrize(
    ("language", "told"), [("en", "until 2012 at the latest"), ("fr", "jusqu’en 2012 au plus tard")]
)
def test_an_end_known_by_its_latest_day_alone_reads_on_in_a_sentence(dataset_of, tie, language, told):
    dataset = dataset_of([tie("A", "B", until="..2012"), tie("B", "C", until="..2014")], as_of="2020")
    assert f" {told} · " in present(paths(dataset, "A", "C"), "text", language)


def test_dates_that_ties_give_are_not_laid_to_lives(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2011", until="2012")], as_of="2020")
    actor = replace(dataset.actors["A"], life=Period(PartialDate.parse("2009"), PartialDate.parse("2015")))
    assert "lives" not in present(paths(replace(dataset, actors={**dataset.actors, "A": actor}), "A", "B"), "text")


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("B", "hostile by this tie · friendly and hostile ties are recorded between the two · "),
        ("C", "signs of these ties multiply to friendly · friendly and hostile ties are recorded between two on it · "),
    ],
)
def test_sign_of_a_pair_that_is_both_is_that_of_the_tie_taken(dataset_of, tie, end, told):
    ties = [
        tie("A", "B", "hostility", since="2011", confidence="high"),
        tie("A", "B", since="2012", confidence="low"),
        tie("B", "C", "hostility", since="2011"),
    ]
    assert told in present(paths(dataset_of(ties, as_of="2020"), "A", end), "text")


def test_sign_of_a_pair_is_plain_if_its_ties_cannot_have_held_at_one_time(dataset_of, tie):
    ties = [tie("A", "B", "hostility", since="2011"), tie("A", "B", since="2001", until="2003")]
    assert " · hostile · " in present(paths(dataset_of(ties, as_of="2020"), "A", "B"), "text")


def test_contested_tie_is_weaker_than_another_of_its_grade(dataset_of, tie):
    ties = [
        tie("A", "B", confidence="high"),
        tie("B", "C", confidence="high", status="contested"),
        tie("C", "D", confidence="low"),
    ]
    dataset = dataset_of(ties)
    weakest = [present(paths(dataset, "A", end), "text").split("weakest link: ")[1].split("\n")[0] for end in "BCD"]
    assert weakest == ["high", "high, contested", "low"]


@pytest.mark.parametrize(
    ("life", "verdict", "standing"),
    [
        ((None, "2012"), "held from 2011, until some day in 2012", "since 2011 · ended with A"),
        (("2015", None), "holds throughout since some day in 2015", "since 2011"),
        ((None, "2010"), "never held while both actors were there", "since 2011 · never held while both actors"),
    ],
)
def test_tie_lasts_no_longer_than_its_actors(dataset_of, tie, life, verdict, standing):
    dataset = dataset_of([tie("A", "B", since="2011")], as_of="2020")
    lived = Period(*(date and PartialDate.parse(date) for date in life))
    actor = replace(dataset.actors["A"], life=lived)
    lines = present(paths(replace(dataset, actors={**dataset.actors, "A": actor}), "A", "B"), "text").splitlines()
    assert (lines[2].startswith(verdict), standing in lines[1]) == (True, True)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ({}, {}, "the ties are undated, so taken to hold together"),
        ({"since": "2010"}, {"since": "2012-03"}, "the ties have held together since some day in Mar 2012"),
        (
            {"since": "2010"},
            {"until": "2015"},
            "the ties held together from some day between 2010 and 2015, until some day in 2015",
        ),
        (
            {"since": "2010"},
            {"until": "2030"},
            "the ties hold together from some day between 2010 and 2020, until some day in 2030",
        ),
        ({"until": "2016"}, {"until": "2015"}, "the ties may have held together until some day in 2015"),
        ({"since": "2010"}, {"until": "2010"}, "the ties may have held together at some time in 2010"),
        ({"until": "unknown"}, {}, "the ties may have held together since 2020 at the latest"),
        ({"since": "2016"}, {"until": "2015"}, "the ties never held at the same time"),
    ],
)
def test_verdict_on_two_ties(dataset_of, tie, one, other, verdict):
    dataset = dataset_of([tie("A", "B", **one), tie("B", "C", "hostility", **other)], as_of="2020")
    line = present(paths(dataset, "A", "C"), "text").splitlines()[3]
    assert line == f"{verdict} · signs multiply to hostile · weakest link: not graded"


def test_colour_changes_nothing_but_the_colour(conflict):
    answer = paths(conflict, "Patron", "Front", every=True, max_length=2)
    painted = present(answer, "text", paint=Paint(enabled=True))
    plain = painted
    for code in ("\x1b[1m", "\x1b[2m", "\x1b[0m"):
        assert code in painted
        plain = plain.replace(code, "")
    assert plain == present(answer, "text")


def test_columns_line_up_with_wide_and_combining_letters(dataset_of, tie):
    ties = [tie("A", "中国", since="2010"), tie("中国", "e\u0301te\u0301", since="2010")]
    answer = paths(dataset_of(ties), "A", "e\u0301te\u0301")
    assert present(answer, "text").splitlines()[1:3] == [
        "  A ──support──▶ 中国     since 2010   no source",
        "  中国 ──support──▶ e\u0301te\u0301   since 2010   no source",
    ]


def test_tie_that_lies_outside_the_lives_of_its_actors_is_said_to_never_have_held(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2001", until="2003")], as_of="2020")
    actor = replace(dataset.actors["B"], life=Period(PartialDate.parse("2010")))
    answer = paths(replace(dataset, actors={**dataset.actors, "B": actor}), "A", "B")
    assert "never held while both actors were there" in present(answer, "text")


def test_tie_whose_dates_are_the_wrong_way_round_never_held_for_that_reason(dataset_of, tie):
    answer = paths(dataset_of([tie("A", "B", since="2020", until="2018")], as_of="2024"), "A", "B")
    assert "never held: by its dates it ended before it began" in present(answer, "text")


def test_tie_of_which_only_an_unknown_end_is_known_says_so(dataset_of, tie):
    line = present(paths(dataset_of([tie("A", "B", until="unknown")], as_of="2020"), "A", "B"), "text").splitlines()[2]
    assert line.startswith("ended on an unknown date · ")
