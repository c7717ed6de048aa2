"""The big changes of a record, and what is said of them."""

from __future__ import annotations

import pytest

from actorgraph.model.dates import iso
from actorgraph.model.selection import Selection, selection
from actorgraph.scene.changes import LATEST, MOST, changes_of
from actorgraph.scene.scene import drawn
from actorgraph.scene.sides import sides_of

CASTS = {"here": ()}


def found(dataset, selected=None):
    shown = (selected or Selection()).at_its_own_time(dataset)
    ties, sides = drawn(dataset, shown), sides_of(dataset, shown)
    return changes_of(dataset, shown, ties, sides, CASTS).big


@pytest.fixture
def told(dataset_from):
    """Return the day and the caption of each big change of a text."""

    def tell(text, language="en"):
        return [(iso(change.day), change.captions[language]) for change in found(dataset_from(text))]

    return tell


def test_the_changes_of_the_atlas(atlas):
    captions = [(iso(change.day), change.captions["en"]) for change in found(atlas)]
    assert len(captions) == MOST
    assert captions[0] == ("2011-10-31", "Oct 2011: split: AQIM → MUJAO")
    assert ("2017-03-02", "2 Mar 2017: four groups merge into JNIM") in captions
    assert captions[-1] == ("2025-09-30", "Sep 2025: 5 ties begin or happen, all with JNIM")
    assert captions == sorted(captions)
    assert all(len(caption) < 180 for change in found(atlas) for caption in change.captions.values())


def test_french_says_the_same(atlas):
    captions = [change.captions["fr"] for change in found(atlas)]
    assert "2 mars 2017\u00a0: quatre groupes fusionnent au sein de JNIM" in captions
    assert "Octobre 2011\u00a0: scission\u00a0: AQIM → MUJAO" in captions


MERGERS = """\
actors: {A: {kind: armed group}, B: {kind: armed group}, C: {kind: armed group}, D: {kind: KIND}}
mergers: [{from: BEFORE, into: Z, date: 2017-03}]
"""


@pytest.mark.parametrize(
    ("before", "kind", "caption"),
    [
        ("A", "state", "Mar 2017: merger: A → Z"),
        ("[A, B]", "state", "Mar 2017: A and B merge into Z"),
        ("[A, B, C]", "state", "Mar 2017: A, B and C merge into Z"),
        ("[A, B, C, D]", "state", "Mar 2017: four actors merge into Z"),
        ("[A, B, C, D]", "armed group", "Mar 2017: four groups merge into Z"),
        (f"[{', '.join('ABCDEFGHIJK')}]", "state", "Mar 2017: 11 actors merge into Z"),
    ],
)
def test_who_merges_is_named_or_counted(told, before, kind, caption):
    assert told(MERGERS.replace("BEFORE", before).replace("KIND", kind)) == [("2017-03-31", caption)]


@pytest.mark.parametrize(
    ("ties", "caption"),
    [
        ("partnerships: [{between: [A, B], since: 2010}]", "2010: 1 tie begins (partnership: A, B)"),
        ("partnerships: [{between: [A, B], date: 2010}]", "2010: partnership: A, B"),
        ("supports: [{from: A, to: [B, C, D, E, F], date: 2010}]", "2010: support: A → B, C, D, 2 more"),
        ("partnerships: [{between: [A, B], since: 2010}, {between: [A, C], since: 2010}]",
         "2010: 2 ties begin, all with A"),
        ("partnerships: [{between: [A, B], since: 2010}, {between: [C, D], since: 2010}]", "2010: 2 ties begin"),
        ("supports: [A -> B]\npartnerships: [{between: [A, B], since: 2010}, {between: [A, C], since: 2010},"
         " {between: [C, D], date: 2010}]", "2010: 3 ties begin or happen, 2 of them with A"),
    ],
)  # fmt: skip
def test_what_begins_is_named_or_counted(told, ties, caption):
    assert told(f"dataset: {{as_of: 2020}}\n{ties}\n") == [("2010-12-31", caption)]


def test_a_tie_that_ends_is_shown_without_it_the_day_after(told):
    text = "dataset: {as_of: 2020}\npartnerships: [{between: [A, B], until: 2011-05-06}]\n"
    assert told(text) == [("2011-05-07", "6 May 2011: 1 tie ends (partnership: A, B)")]


def test_a_date_is_told_as_it_is_known(told):
    text = "dataset: {as_of: 2020}\nsplits: [{from: A, into: B, date: 2012-07..2013-02}]\n"
    assert told(text) == [("2013-02-28", "Between Jul 2012 and Feb 2013: split: A → B")]


@pytest.mark.parametrize("date", ["..2013", "2013..", "2010..2013"])
def test_what_is_dated_no_better_than_to_a_year_is_no_change(told, date):
    assert told(f"dataset: {{as_of: 2020}}\nsplits: [{{from: A, into: B, date: {date}}}]\n") == []


def test_what_sources_contest_is_no_change(told):
    text = "dataset: {as_of: 2020}\nsplits: [{from: A, into: B, date: 2012, status: contested}]\n"
    assert told(text) == []


def test_nothing_is_shown_after_the_record(told):
    text = "dataset: {as_of: 2015-06}\npartnerships: [{between: [A, B], since: 2010, until: 2030}, {between: [A, C], "
    assert told(text + "since: 2015}]\n") == [("2010-12-31", "2010: 1 tie begins (partnership: A, B)")]


def test_a_record_without_dates_has_no_changes_and_one_of_a_day_has_one(told):
    assert told("supports: [A -> B]\n") == []
    one_day = "hostilities: [{from: A, to: B, date: 2020-02-02}, {from: B, to: C, date: 2020-02-02}]\n"
    assert told(one_day) == [("2020-02-02", "2 Feb 2020: 2 ties begin or happen, all with B")]


CAMPS = """\
dataset: {as_of: 2020}
sides:
- {name: {en: North, fr: Nord}, members: [A, B]}
- {name: {en: South, fr: Sud}, members: [C, D]SINCE}
"""


@pytest.mark.parametrize(
    ("wars", "since", "caption"),
    [
        ("{from: A, to: C, since: 2010-02}, {from: B, to: D, since: 2010-03}", "",
         "Feb 2010: the first hostile tie that this record dates between “North” and “South” (hostility: A → C)"),
        # either may be the first one, but not later than in March
        ("{from: A, to: C, since: 2010-02..2010-04}, {from: B, to: D, since: 2010-03}", "",
         "Some day between Feb 2010 and Mar 2010: the first hostile tie that this record dates between “North” and"
         " “South”"),
        # one that nobody can date may have been the first
        ("{from: A, to: C, since: 2010-02}, {from: B, to: D, since: ..2015}", "", None),
        # nor is it said where sources contest it, or the sides were not there yet
        ("{from: A, to: C, since: 2010-02, status: contested}, {from: B, to: D, since: 2010-03}", "", None),
        ("{from: A, to: C, since: 2010-02}, {from: B, to: D, since: 2010-03}", ", since: 2011", None),
    ],
)  # fmt: skip
def test_the_first_hostile_tie_between_sides_is_told_where_it_surely_is(told, wars, since, caption):
    text = f"{CAMPS.replace('SINCE', since)}hostilities: [{wars}]\n"
    firsts = [words for _, words in told(text) if "first" in words]
    assert firsts == ([caption] if caption else [])


WARS = "{from: A, to: C, since: 2010-02, until: 2011-03}, {from: B, to: D, since: 2015-03-01}"


@pytest.mark.parametrize(
    ("asked", "kind"),
    [({}, "hostilities"), ({"during": "2015..2016"}, "hostilities"), ({"only": ["rivalry"]}, "rivalries")],
)
def test_the_first_hostile_tie_is_the_first_of_the_record_whatever_is_drawn(dataset_from, asked, kind):
    earlier, later = WARS.split("}, ")
    text = f"{CAMPS.replace('SINCE', '')}hostilities: [{earlier}}}]\n"
    text = text.replace("}]\n", f"}}, {later}]\n") if kind == "hostilities" else f"{text}{kind}: [{later}]\n"
    dataset = dataset_from(text)
    captions = [change.captions["en"] for change in found(dataset, selection(dataset, **asked))]
    assert [words[:8] for words in captions if "first" in words] == ([] if asked else ["Feb 2010"])
    assert captions


def test_a_former_member_can_have_been_the_first_enemy(told):
    former = "- {name: {en: North, fr: Nord}, members: [A], until: 2009}\n"
    now = "- {name: {en: North, fr: Nord}, members: [B], since: 2010}\n- {name: South, members: [C]}\n"
    wars = "{from: A, to: C, since: 2005, until: 2006}, {from: B, to: C, since: 2012}"
    text = f"dataset: {{as_of: 2020}}\nsides:\n{former}{now}hostilities: [{wars}]\n"
    assert [words[:4] for _, words in told(text) if "first" in words] == ["2005"]


def test_sides_that_no_source_names_are_said_to_be_found(told):
    friends = "{between: [A, B, C], since: 2015}, {between: [X, Y, Z], since: 2015}"
    wars = "{from: A, to: X, since: 2010}"
    text = f"dataset: {{as_of: 2020}}\npartnerships: [{friends}]\nhostilities: [{wars}]\n"
    assert told(text)[0] == (
        "2010-12-31",
        "2010: the first hostile tie that this record dates between “A and others” and “X and others”, "
        "sides found in the ties that this page opens with (hostility: A → X)",
    )


def test_on_a_narrowed_page_what_is_counted_is_what_is_drawn(dataset_from):
    text = "dataset: {as_of: 2020}\nsupports: [{from: A, to: [B, C], since: 2010, until: 2011}]\n"
    dataset = dataset_from(f"{text}hostilities: [{{from: A, to: D, since: 2010, until: 2011}}]\n")
    captions = [change.captions for change in found(dataset, selection(dataset, only=["support"]))]
    assert [words["en"] for words in captions] == [
        "2010: among the ties drawn here, 2 ties begin (support: A → B, C)",
        "2011: among the ties drawn here, 2 ties end (support: A → B, C)",
    ]
    assert captions[0]["fr"].startswith("2010\u00a0: parmi les liens dessinés ici, 2 liens")


def test_kinds_take_turns_and_the_biggest_come_first(dataset_from):
    splits = ", ".join(f"{{from: A{i}, into: B{i}, date: {1950 + i}}}" for i in range(20))
    ties = ", ".join(f"{{from: C, to: D{j}, since: {1980 + i}}}" for i in range(20) for j in range(i + 1))
    dataset = dataset_from(f"dataset: {{as_of: 2020}}\nsplits: [{splits}]\nsupports: [{ties}]\n")
    captions = [change.captions["en"] for change in found(dataset)]
    assert len(captions) == MOST
    assert [caption[:4] for caption in captions if "split" in caption] == [str(year) for year in range(1964, 1970)]
    assert [caption for caption in captions if "split" not in caption] == [
        f"{1980 + i}: {i + 1} ties begin, all with C" for i in range(14, 20)
    ]


def test_a_page_of_a_period_has_the_changes_of_the_period(atlas):
    selected = selection(atlas, during="2012..2013")
    days = [iso(change.day) for change in found(atlas, selected)]
    assert days
    assert all("2012" <= day[:4] <= "2013" for day in days)


def test_texts_of_the_data_are_taken_as_they_are(told):
    assert told("actors: {'{x}': }\nsplits: [{from: '{x}', into: '%s{0}', date: 2010}]\n") == [
        ("2010-12-31", "2010: split: {x} → %s{0}")
    ]


def test_a_tie_that_goes_on_in_other_terms_neither_ends_nor_begins(told):
    text = """
dataset: {as_of: 2022}
ownerships:
  - {from: A, to: B, share: 60%, since: 2019-05-01, until: 2020-03-02}
  - {from: A, to: B, share: 70%, since: 2020-03-02}
  - {from: A, to: C, since: 2020-03-02}
"""
    begun = ("2019-05-01", "1 May 2019: 1 tie begins (ownership: A → B)")
    assert told(text) == [begun, ("2020-03-02", "2 Mar 2020: 1 tie begins (ownership: A → C)")]
    parted = text.replace("70%, since: 2020-03-02", "70%, since: 2020-06-02")
    assert ("2020-03-03", "2 Mar 2020: 1 tie ends (ownership: A → B)") in told(parted)


def lines(dataset, selected=None):
    shown = (selected or Selection()).at_its_own_time(dataset)
    ties = drawn(dataset, shown)
    return changes_of(dataset, shown, ties, sides_of(dataset, shown), CASTS)


def test_what_came_last_is_all_that_is_dated_whatever_its_size(dataset_from):
    ties = "".join(f"  - {{from: A, to: B{i}, since: {1980 + i}, until: {1981 + i}}}\n" for i in range(30))
    found = lines(dataset_from(f"dataset: {{as_of: 2020}}\nsupports:\n{ties}"))
    assert (len(found.big), len(found.latest), found.is_all) == (MOST, 31, True)
    assert [change.lines["here"].texts["en"] for change in found.latest[-2:]] == [
        "2009: A supports B29",
        "2010: ended: A supports B29",
    ]
    assert all(change in found.latest for change in found.big)


def test_of_many_dates_the_latest_are_told(dataset_from):
    ties = "".join(f"  - {{from: A, to: B{i}, since: {1800 + i}}}\n" for i in range(LATEST + 5))
    found = lines(dataset_from(f"dataset: {{as_of: 2020}}\nsupports:\n{ties}"))
    assert (len(found.latest), found.is_all) == (LATEST, False)
    assert found.latest[0].lines["here"].texts["en"] == "1805: A supports B5"


def test_what_can_only_have_come_later_comes_later(dataset_from):
    text = "supports: [{from: A, to: B, since: 2010-03}, {from: C, to: D, since: 2010}]\n"
    assert [
        change.lines["here"].texts["en"][:8]
        for change in lines(dataset_from(f"dataset: {{as_of: 2020}}\n{text}")).latest
    ] == [
        "2010: C ",
        "Mar 2010",
    ]


def test_what_begins_in_the_year_of_the_record_is_told_on_its_day_and_what_may_end_then_is_not(dataset_from):
    text = "supports: [{from: A, to: B, since: 2020}, {from: C, to: D, since: 2010, until: 2020}]\n"
    found = lines(dataset_from(f"dataset: {{as_of: 2020-06-01}}\n{text}"))
    assert [(iso(change.day), change.lines["here"].texts["en"]) for change in found.latest] == [
        ("2010-12-31", "2010: C supports D"),
        ("2020-06-01", "2020: A supports B"),
    ]
    assert found.big == found.latest[:1]


def test_an_arrow_points_from_its_subject_among_names_that_run_from_the_right(told):
    (_, caption), *_ = told("splits: [{from: بوكو حرام, into: الجيش المالي, date: 2017-03}]")
    assert caption == "\u2066Mar 2017: split: \u2068بوكو حرام\u2069 → \u2068الجيش المالي\u2069\u2069"
