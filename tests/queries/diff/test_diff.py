"""What changed, and whether in the world or in the record."""

from __future__ import annotations

from datetime import date
from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actorgraph import QuestionError, Selection, diff_days, diff_records, selection
from actorgraph.model.period import Certainty
from actorgraph.presenters import present
from actorgraph.queries.diff.changes import lies_between

OLD = """
dataset: {as_of: 2020-06-30}
sources: {radio: {date: 2019}, post: {date: 2021}}
actors:
  Front: {kind: armed group}
  Army: {}
  Band: {}
  Wagnr: {}
allegiances:
  - {from: Front, to: Army, since: 2018, confidence: low, sources: [radio]}
  - {from: Wagnr, to: Army, since: 2019}
hostilities:
  - {between: [Army, Band], since: 2010}
  - {from: Band, to: Front, since: 2015, sources: [radio]}
partnerships:
  - {between: [Band, Wagnr], since: 2001}
"""


def changed(old, new):
    assert old in OLD
    return OLD.replace(old, new)


@pytest.fixture(scope="module")
def told(dataset_from):
    older = dataset_from(OLD)

    def tell(text):
        answer = diff_records(older, dataset_from(text))
        return [(c.cause, c.kind, c.about, *((d.name, d.before, d.after) for d in c.details)) for c in answer.changes]

    return tell


@pytest.fixture(scope="module")
def told_of(dataset_from):
    def tell(older, newer):
        changes = diff_records(dataset_from(older), dataset_from(newer), None).changes
        return [
            (c.cause, c.kind, c.about, *((d.name, d.before, d.after) for d in c.details))
            for c in changes
            if c.about != "actor"
        ]

    return tell


def test_nothing_differs_from_itself(told, dataset_from):
    assert told(OLD) == []
    answer = diff_records(dataset_from(OLD), dataset_from(OLD))
    assert (answer.found, answer.notes) == (False, ())
    other = diff_records(dataset_from(OLD), dataset_from(changed("sources: {", "sources: {z: {date: 2001}, ")))
    assert other.notes == ("the two records differ, but not in their actors and ties",)


@pytest.mark.parametrize(
    ("since", "cause", "kind"),
    [
        ("2020-07-01", "world", "began"),
        ("2021", "world", "began"),
        ("2020-06-30", "record", "added"),
        ("..2019", "record", "added"),
        ("2020", "unclear", "added"),
        ("2019..", "unclear", "added"),
        (None, "unclear", "added"),
    ],
)
def test_new_tie_is_judged_by_the_day_up_to_which_the_older_record_looked(told, since, cause, kind):
    dated = f", since: {since}" if since else ""
    text = OLD + f"sanctions:\n  - {{from: Army, to: Front{dated}}}\n"
    assert [change for change in told(text) if change[2] == "tie"] == [(cause, kind, "tie")]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2021", [("world", "ended", "tie")]),
        ("2019", [("record", "corrected", "tie", ("until", None, "2019"))]),
        ("2020", [("unclear", "ended", "tie")]),
        ("unknown", [("unclear", "ended", "tie")]),
    ],
)
def test_new_end_is_judged_likewise(told, until, expected):
    text = changed("{between: [Band, Wagnr], since: 2001}", f"{{between: [Band, Wagnr], since: 2001, until: {until}}}")
    assert told(text.replace("2020-06-30", "2022")) == expected


@pytest.mark.parametrize(
    ("old", "new", "detail"),
    [
        ("confidence: low", "confidence: high", ("confidence", "low", "high")),
        ("since: 2018, ", "since: 2018-03, ", ("since", "2018", "2018-03")),
        ("since: 2018, ", "since: 2012, ", ("since", "2018", "2012")),
        ("low, sources: [radio]", "low, sources: [radio, post]", ("sources", "radio", "post; radio")),
        ("low, sources: [radio]", "low, status: contested, sources: [radio]", ("status", "accepted", "contested")),
        ("low, sources: [radio]", "low, note: Said., sources: [radio]", ("note", None, "Said.")),
        (
            "low, sources: [radio]", "low, sources: [{source: radio, page: 3}]", ("sources", "radio", "radio p. 3"),
        ),
        ("between: [Army, Band]", "from: Army, to: Band", ("nodes", "Army ↔ Band", "Army → Band")),
        ("from: Band, to: Front", "between: [Band, Front]", ("nodes", "Band → Front", "Band ↔ Front")),
    ],
)  # fmt: skip
def test_what_is_said_otherwise_of_a_tie_is_a_correction(told, old, new, detail):
    assert told(changed(old, new)) == [("record", "corrected", "tie", detail)]


def test_tie_that_is_gone_or_retracted_is_withdrawn(told):
    gone = changed("  - {between: [Army, Band], since: 2010}\n", "")
    retracted = changed(
        "{between: [Army, Band], since: 2010}", "{between: [Army, Band], since: 2010, status: retracted}"
    )
    assert told(gone) == told(retracted) == [("record", "withdrawn", "tie")]


def test_relabelled_actor_takes_its_ties_along(told):
    text = OLD.replace("Wagnr: {}", "Wagner: {aliases: [Wagnr]}")
    assert told(text) == [
        ("record", "corrected", "actor", ("label", "Wagnr", "Wagner"), ("aliases", None, "Wagnr")),
    ]


def test_relabelled_actor_may_stand_on_a_side_and_in_focus(dataset_from):
    older = OLD.replace("as_of: 2020-06-30", "as_of: 2020-06-30, focus: Wagnr") + "sides: [{name: x, members: Wagnr}]\n"
    newer = older.replace("Wagnr", "Wagner").replace("Wagner: {}", "Wagner: {aliases: [Wagnr]}")
    [change] = diff_records(dataset_from(older), dataset_from(newer)).changes
    assert [detail.name for detail in change.details] == ["label", "aliases"]


def test_written_side_that_differs_is_said_to_if_a_source_says_so(dataset_from):
    records = [OLD + f"sides: [{{name: x, members: Band{said}}}]\n" for said in ("", ", sources: radio")]
    assert diff_records(dataset_from(OLD), dataset_from(records[0])).notes == ()
    told = ("the two records differ, but not in their actors and ties",)
    assert diff_records(dataset_from(OLD), dataset_from(records[1])).notes == told


def test_mutual_tie_is_the_same_whoever_of_the_two_is_written_first(told):
    assert told(changed("[Army, Band]", "[Band, Army]")) == []


def test_relabelled_actor_stays_at_its_end_of_ties_that_have_no_first(told):
    text = OLD.replace("Army", "The Army").replace("  The Army: {}", "  The Army: {aliases: [Army]}")
    assert [change for change in told(text) if change[2] != "actor"] == []


def test_two_actors_that_become_one_label_are_both_told(told):
    text = OLD.replace("  Band: {}\n  Wagnr: {}", "  Gang: {aliases: [Band, Wagnr]}")
    text = text.replace("  - {between: [Band, Wagnr], since: 2001}\n", "").replace("partnerships:\n", "")
    labels = {change[3] for change in told(text) if change[2] == "actor"}
    assert labels == {("label", "Band", "Gang"), ("label", "Wagnr", "Gang")}
    assert ("record", "withdrawn", "tie") in told(text)


def test_new_name_after_the_older_record_is_of_the_world(told):
    text = OLD.replace("Wagnr: {}", "Africa Corps: {former: [{name: Wagnr, until: 2021}]}")
    assert told(text) == [("world", "renamed", "actor", ("name", "Wagnr", None))]


def test_actors_come_end_and_go(told):
    assert told(changed("actors:\n", "actors:\n  New: {since: 2021}\n")) == [("world", "began", "actor")]
    assert told(changed("actors:\n", "actors:\n  New: {}\n")) == [("unclear", "added", "actor")]
    with_its_ties = told(changed("Army: {}", "Army: {until: 2021}"))
    assert with_its_ties == [("world", "ended", "actor"), *[("world", "ended", "tie")] * 3]
    with_its_ties = told(changed("Army: {}", "Army: {until: 2019}"))
    assert with_its_ties == [
        *[("record", "ended", "tie")] * 3, ("record", "corrected", "actor", ("until", None, "2019")),
    ]  # fmt: skip


def test_pair_that_turns(told):
    foes = "hostilities:\n  - {between: [Band, Wagnr], since: 2021}\n  - {between: [Band, Wagnr], since: 2001}\n"
    world = OLD.replace("2020-06-30", "2022").replace("since: 2001}", "since: 2001, until: 2020-12}")
    world = world.replace("hostilities:\n", foes.rpartition("  -")[0])
    assert ("world", "changed sign", "pair", ("sign", "friendly", "hostile")) in told(world)
    record = OLD.replace("partnerships:\n  - {between: [Band, Wagnr], since: 2001}\n", "")
    record = record.replace("hostilities:\n", "hostilities:\n  - {between: [Band, Wagnr], since: 2001}\n")
    assert ("record", "changed sign", "pair", ("sign", "friendly", "hostile")) in told(record)


def test_ties_of_one_event_that_change_alike_are_one_change(dataset_from):
    merger = "mergers:\n  - {{from: [A, B, C], into: D, date: 2019, confidence: {}}}\n"
    answer = diff_records(dataset_from(merger.format("low")), dataset_from(merger.format("high")))
    assert [len(change.relations) for change in answer.changes] == [3]


def test_ties_of_one_event_of_which_the_record_said_different_things_are_told_apart(dataset_from):
    old = "mergers:\n  - {from: [A, C], into: E, date: 2019, confidence: low}\n"
    old += "  - {from: [B, D], into: E, date: 2019, confidence: medium}\n"
    new = "mergers:\n  - {from: [A, B, C, D], into: E, date: 2019, confidence: high}\n"
    changes = diff_records(dataset_from(old), dataset_from(new)).changes
    told = [(change.details[0].before, [tie.subject for tie in change.relations]) for change in changes]
    assert told == [("low", ["A", "C"]), ("medium", ["B", "D"])]


def test_one_more_tie_of_the_same_id_is_one_change(dataset_from):
    old = "attacks:\n  - {from: A, to: B, date: 2019, note: two}\n  - {from: A, to: B, date: 2019, note: three}\n"
    types = "relation_types: {attack: {family: hostility}}\n"
    new = old + "  - {from: A, to: B, date: 2019, note: another}\n"
    answer = diff_records(dataset_from(types + old), dataset_from(types + new))
    assert [(c.kind, str(c.relations[0].note)) for c in answer.changes] == [("added", "another")]


@pytest.mark.parametrize(
    "other", [("C", "B", False), ("A", "C", False), ("B", "A", False), ("A", "B", True), ("C", "B", True)]
)
def test_tie_between_others_or_of_another_direction_is_never_the_same_tie_said_otherwise(dataset_of, tie, other):
    subject, object_, mutual = other
    old = dataset_of([tie("A", "B", since="2001", key="x")], actors="ABC")
    new = dataset_of([tie(subject, object_, mutual=mutual, since="2001", key="y")], actors="ABC")
    told = [(change.kind, change.relations[0].id) for change in diff_records(old, new).changes]
    assert sorted(told) == [("added", "y"), ("withdrawn", "x")]


@pytest.mark.parametrize("keys", list(permutations("xyz")))
def test_ties_between_the_same_actors_are_matched_in_the_order_of_time_whatever_their_ids(dataset_of, tie, keys):
    old = [tie("A", "B", key=f"old {year}", since=f"{year}", until=f"{year + 2}") for year in (2001, 2005, 2010)]
    new = [
        tie("A", "B", key=key, since=f"{year}-03", until=f"{year + 2}")
        for key, year in zip(keys, (2001, 2005, 2010), strict=True)
    ]
    changes = diff_records(dataset_of(old), dataset_of(new)).changes
    told = {change.relations[0].id: [detail.before for detail in change.details] for change in changes}
    assert told == {key: [str(year)] for key, year in zip(keys, (2001, 2005, 2010), strict=True)}


def test_thousands_of_parallel_ties_are_matched_one_by_one(dataset_of, tie):
    old = [tie("A", "B", since=f"{1000 + i}", until=f"{1000 + i}") for i in range(4000)]
    new = [tie("A", "B", since=f"{1000 + i}-01", until=f"{1000 + i}") for i in range(4000)]
    changes = diff_records(dataset_of(old), dataset_of(new)).changes
    assert len(changes) == 4000
    assert {change.kind for change in changes} == {"corrected"}


def test_records_without_any_date_cannot_tell(dataset_of, tie):
    answer = diff_records(dataset_of([]), dataset_of([tie("A", "B", since="2001")]))
    assert {change.cause for change in answer.changes} == {"unclear"}


@pytest.fixture(scope="module")
def war(dataset_from):
    return dataset_from(
        """
        actors:
          Front: {since: 2005, former: [{name: Old Front, until: 2012-05}]}
          Army: {until: 2013}
        hostilities:
          - {between: [Army, Front], since: 2012-03, until: 2014}
          - {between: [Army, Gang], since: 2012..2016}
          - {from: Gang, to: Front, date: 2013-02}
          - {between: [Army, Band]}
        partnerships:
          - {between: [Army, Front], since: 2000, until: 2011-12-31}
        mergers:
          - {from: [Gang, Band], into: Front, date: 2013-06-01}
        """
    )


def test_between_two_days(war):
    days = [date(2011, 6, 30).toordinal(), date(2013, 12, 31).toordinal()]
    changes = diff_days(war, *days).changes
    assert [(c.kind, c.about, c.certainty) for c in changes] == [
        ("happened", "tie", "yes"),
        ("happened", "tie", "yes"),
        ("began", "tie", "yes"),
        ("began", "tie", "possibly"),
        ("ended", "actor", "yes"),
        ("ended", "tie", "yes"),
        ("ended", "tie", "yes"),
        ("ended", "tie", "possibly"),
        ("ended", "tie", "possibly"),
        ("renamed", "actor", "yes"),
    ]
    assert len(changes[1].relations) == 2
    assert [list(c.derived.actors) for c in changes if c.derived] == [["Army"]] * 3
    sooner = diff_days(war, days[0], date(2012, 12, 31).toordinal()).changes
    assert ("changed sign", "pair", "yes") in [(c.kind, c.about, c.certainty) for c in sooner]
    narrowed = diff_days(war, *days, selection(war, only=["merger"]))
    assert [c.relations[0].type.name for c in narrowed.changes if c.relations] == ["merger"]


def test_days_in_the_wrong_order_are_refused(war):
    with pytest.raises(QuestionError, match="name the earlier date first"):
        diff_days(war, 5, 5)


def _holds_after(dataset, one, day):
    """Whether a tie has begun by a day and goes on the next day."""
    answers = {Selection(day=after).on(dataset).holds(one) for after in (day, day + 1)}
    return next(answer for answer in (Certainty.NO, Certainty.POSSIBLY, Certainty.YES) if answer in answers)


dates = st.sampled_from([None, "2000-01-05", "2000-01-03..2000-01-08", "..2000-01-04", "2000-01-06..", "1999", "2001"])


@settings(max_examples=200, deadline=None)
@given(since=dates, until=dates, start=st.integers(-4, 12), length=st.integers(1, 10))
def test_surely_held_on_one_day_and_surely_not_on_the_other_is_a_change(dataset_of, tie, since, until, start, length):
    first = date(2000, 1, 1).toordinal() + start
    one = tie("A", "B", since=since, until=until)
    if one.period.is_backwards or since == until:
        return
    dataset = dataset_of([one])
    kinds = {change.kind: change.certainty for change in diff_days(dataset, first, first + length).changes}
    before, after = (_holds_after(dataset, one, day) for day in (first, first + length))
    if (before, after) == (Certainty.YES, Certainty.NO):
        assert kinds == {"ended": "yes"}
    if (before, after) == (Certainty.NO, Certainty.YES):
        assert kinds == {"began": "yes"}
    if before is after is Certainty.YES:
        assert kinds == {}


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("2001", "yes"), ("2001..2004", "possibly"), ("..2002", "possibly"), ("2003", "no"), ("2003..", "no"),
        ("1999..", "possibly"), ("2001-05..", "possibly"), ("..2004", "no"),
    ],
)  # fmt: skip
def test_date_between_two_days(text, certainty):
    from actorgraph import PartialDate

    first, last = date(2001, 1, 1).toordinal(), date(2002, 12, 31).toordinal()
    assert lies_between(PartialDate.parse(text).span, first, last) == certainty


def test_date_known_to_the_year_is_told_once(dataset_of, tie):
    dataset = dataset_of([tie("A", "B", since="2021", until="2023")])
    years = [date(year, 12, 31).toordinal() for year in range(2020, 2026)]
    told = [
        (year, str(c.kind), str(c.certainty))
        for year, (start, end) in enumerate(pairwise(years), start=2021)
        for c in diff_days(dataset, start, end).changes
    ]
    assert told == [(2021, "began", "yes"), (2023, "ended", "yes")]


def test_those_who_merge_end_as_what_they_become_begins(dataset_from):
    front = dataset_from("actors: {New: {since: 2024-11-30}, Old: {until: 2024-11-30}}")
    day = date(2024, 11, 29).toordinal()
    kinds = {c.actor.label: c.kind for c in diff_days(front, day, day + 1).changes}
    assert kinds == {"New": "began", "Old": "ended"}
    assert not diff_days(front, day + 1, day + 2).changes


def test_whatever_has_its_day_is_told_once_of_days_that_follow_each_other(dataset_from):
    day = "2020-05-03"
    dataset = dataset_from(
        f"""
        actors:
          A: {{since: {day}, former: [{{name: Old A, until: {day}}}]}}
          B: {{until: {day}}}
        hostilities:
          - {{from: C, to: D, since: {day}}}
          - {{from: E, to: F, until: {day}}}
          - {{from: G, to: H, date: {day}}}
        mergers: [{{from: [I, J], into: K, date: {day}}}]
        """
    )
    third = date.fromisoformat(day).toordinal()
    told = {
        end - third: sorted((str(c.kind), c.about, *((d.name, d.before, d.after) for d in c.details)) for c in changes)
        for start, end in pairwise(range(third - 3, third + 4))
        if (changes := diff_days(dataset, start, end).changes)
    }
    assert told == {
        0: [
            ("began", "actor"), ("began", "tie"), ("ended", "actor"), ("ended", "tie"), ("happened", "tie"),
            ("happened", "tie"), ("renamed", "actor", ("name", "Old A", None)),
        ]
    }  # fmt: skip


@pytest.mark.parametrize(("until", "certainty"), [("2010", "yes"), ("2010..2030", "possibly"), ("2010..", "possibly")])
def test_change_of_sign_is_sure_only_if_the_dates_are(dataset_of, tie, until, certainty):
    ties = [tie("A", "B", since="2000", until=until), tie("A", "B", "hostility", since="2012")]
    days = [date(year, 12, 31).toordinal() for year in (2005, 2020)]
    (turned,) = [c for c in diff_days(dataset_of(ties), *days).changes if c.about == "pair"]
    assert turned.certainty == certainty


@pytest.mark.parametrize("old", ["2019..", "2025", "2020..2021"])
def test_end_that_the_older_record_could_not_see_yet_is_of_the_world(told_of, old):
    text = "dataset: {{as_of: {}}}\nsupports:\n  - {{from: A, to: B, since: 2001, until: {}}}\n"
    assert told_of(text.format(2020, old), text.format(2023, "2022-03")) == [("world", "ended", "tie")]


def test_record_without_its_own_date_cannot_tell(told_of):
    text = "supports:\n  - {from: A, to: B, since: 2001}\n"
    assert told_of(text, text + "  - {from: B, to: A, since: 2010}\n") == [("unclear", "added", "tie")]


def test_change_of_sign_by_an_unclear_tie_is_unclear(told_of):
    text = "dataset: {as_of: 2020-06-30}\nsupports:\n  - {from: A, to: B, since: 2001}\n"
    new = text + "hostilities:\n  - {between: [A, B], since: 2020}\n"
    assert told_of(text, new) == [
        ("unclear", "changed sign", "pair", ("sign", "friendly", "friendly and hostile")), ("unclear", "added", "tie"),
    ]  # fmt: skip


def test_tie_that_is_regraded_or_of_another_layer_now_is_not_withdrawn(dataset_from):
    text = "dataset: {{as_of: 2020}}\n{}:\n  - {{id: x, from: A, to: B, since: 2001, confidence: {}}}\n"
    old, regraded, other = (
        dataset_from(text.format(*words))
        for words in (("supports", "high"), ("supports", "low"), ("hostilities", "high"))
    )
    for options in ({"min_confidence": "high"}, {"layer": "friendly"}):
        for new in (regraded, other):
            kinds = [c.kind for c in diff_records(old, new, selection(new, **options)).changes if c.about == "tie"]
            assert kinds == ["corrected"]


def test_of_ties_of_a_kind_actors_are_not_told(dataset_from):
    old, new = dataset_from("actors: {A: {}}"), dataset_from("actors: {B: {since: 2001}}")
    day = date(2000, 1, 1).toordinal()
    for options in ({"only": ["merger"]}, {"layer": "friendly"}, {"min_confidence": "low"}):
        assert diff_records(old, new, selection(new, **options)).changes == ()
        assert diff_days(new, day, day + 999, selection(new, **options)).changes == ()


def test_json_says_of_an_actor_when_and_by_whom_and_of_each_side_its_signs(dataset_from):
    types = "relation_types: {truce: {family: diplomacy, sign: 1}}\n"
    old = dataset_from(types + "dataset: {as_of: 2020}\nsources: {radio: {date: 2021}}\n")
    new = dataset_from("sources: {radio: {date: 2021}}\nactors: {A: {since: 2021, until: 2022, sources: [radio]}}")
    content = diff_records(old, new).as_dict()
    (change,) = content["changes"]
    assert (change["since"], change["until"], change["sources"][0]["id"]) == ("2021", "2022", "radio")
    assert [content["scope"][side]["sign_policy"].get("truce") for side in ("before", "after")] == [1, None]


def test_source_of_an_end_is_no_correction(told_of):
    text = "dataset: {{as_of: {}}}\nsources: {{radio: {{}}, post: {{}}}}\nsupports:\n  - {{from: A, to: B, {}}}\n"
    old = text.format(2020, "since: 2001, sources: [radio]")
    ended = text.format(2023, "since: 2001, until: 2022, sources: [radio, post]")
    assert told_of(old, ended) == [("world", "ended", "tie")]
    other = text.format(2023, "since: 2001, until: 2022, sources: [post]")
    assert told_of(old, other) == [
        ("world", "ended", "tie"),
        ("record", "corrected", "tie", ("sources", "radio", "post")),
    ]


def test_source_of_the_end_of_an_actor_is_no_correction(dataset_from):
    text = "dataset: {{as_of: {}}}\nsources: {{radio: {{}}, post: {{}}}}\nactors: {{A: {{since: 2001{}}}}}\n"
    old = dataset_from(text.format(2020, ", sources: [radio]"))
    new = dataset_from(text.format(2023, ", until: 2022, sources: [post, radio]"))
    assert [change.kind for change in diff_records(old, new).changes] == ["ended"]


def test_what_only_the_newer_record_tells_and_was_over_long_ago_completes_it(told_of):
    text = "dataset: {{as_of: {}}}\nsupports:\n  - {{from: A, to: B, {}}}\n"
    old = "dataset: {as_of: 2020}\nactors: {A: {}, B: {}}\n"
    assert told_of(old, text.format(2023, "until: 2018")) == [("record", "added", "tie")]
    assert told_of(old, text.format(2023, "until: 2022")) == [("unclear", "added", "tie")]


def test_narrow_question_does_not_deny_other_differences(dataset_from):
    old = dataset_from("supports:\n  - A -> B\n")
    new = dataset_from("supports:\n  - A -> B\nhostilities:\n  - C -> D\n")
    narrow = diff_records(old, new, selection(new, only=["support"]))
    assert narrow.notes == ("the two records differ, but not in what was asked for",)
    assert diff_records(old, new).found


FELL_OUT = """
dataset: {as_of: 2020}
sources: {radio: {date: 2019}}
actors:
  Front: {since: 2001, sources: [radio]}
supports:
  - {from: Army, to: Front, since: 2010, confidence: low, sources: [radio]}
"""


@pytest.fixture(scope="module")
def fallen_out(dataset_from):
    """Two records, by the newer of which friends are enemies since a day, and one of them is gone."""
    new = FELL_OUT.replace("as_of: 2020", "as_of: 2023").replace("supports", "hostilities")
    return dataset_from(FELL_OUT), dataset_from(new.replace("2001", "2001, until: 2024").replace("2010", "2021"))


def test_json_has_the_documented_keys_whatever_a_change_is_about(fallen_out):
    keys = (
        "change", "cause", "certainty", "about", "actor", "since", "until", "sources", "pair", "details", "ties",
        "derived",
    )  # fmt: skip
    turned = [{"name": "sign", "before": "friendly", "after": "hostile"}]
    radio = [{"id": "radio", "date": "2019"}]
    hostility, support = ["hostility/army/front/2021"], ["support/army/front/2010"]
    expected = [
        ("began", "world", "yes", "tie", None, None, None, [], None, [], hostility),
        ("ended", "world", "yes", "actor", "Front", "2001", "2024", radio, None, [], []),
        ("withdrawn", "record", "yes", "tie", None, None, None, [], None, [], support),
        ("changed sign", "unclear", "yes", "pair", None, None, None, [], ["Army", "Front"], turned, hostility),
    ]
    changes = diff_records(*fallen_out).as_dict()["changes"]
    told = [{**change, "ties": [tie["id"] for tie in change["ties"]]} for change in changes]
    assert told == [dict(zip(keys, (*values, None), strict=True)) for values in expected]


def test_rows_say_of_a_pair_who_it_is_and_of_an_actor_or_a_tie_when_it_was(fallen_out):
    columns = (
        "cause", "change", "certainty", "from", "type", "to", "since", "until", "details", "role", "support",
        "confidence", "status", "spells", "share", "votes", "amount", "count", "place", "tags", "monthly_events",
        "claimed_by", "denied_by", "disputed_by", "sources", "id", "derived", "derived_from",
    )  # fmt: skip
    low, nothing = (None, None, "low", "accepted", *(None,) * 10, ""), (None,) * 15
    turned, support = "sign: friendly → hostile", "support/army/front/2010"
    assert [tuple(row.values())[:-2] for row in diff_records(*fallen_out).rows()] == [
        (
            "world", "began", "yes", "Army", "hostility", "Front", "2021", None, None, *low, "radio",
            "hostility/army/front/2021",
        ),
        ("world", "ended", "yes", "Front", "actor", None, "2001", "2024", None, *nothing, "radio", "front"),
        ("record", "withdrawn", "yes", "Army", "support", "Front", "2010", None, None, *low, "radio", support),
        ("unclear", "changed sign", "yes", "Army", "pair", "Front", None, None, turned, *nothing, "radio", None),
    ]  # fmt: skip
    assert {tuple(row) for row in diff_records(*fallen_out).rows()} == {columns}


def test_sources_of_what_changed_are_cited(fallen_out):
    assert [source.id for source in diff_records(*fallen_out).cited()] == ["radio"] * 4


def test_scope_names_both_sides_with_the_day_and_the_record_of_each(fallen_out):
    older, newer = fallen_out
    keys = ("named", "day", "as_of", "hash")

    def sides(answer):
        return [tuple(answer.scope()[side][key] for key in keys) for side in ("before", "after")]

    assert sides(diff_records(older, newer, named=("v1", "v2"))) == [
        ("v1", None, "2020", older.hash), ("v2", None, "2023", newer.hash),
    ]  # fmt: skip
    days = [date(year, 12, 31).toordinal() for year in (2020, 2022)]
    assert sides(diff_days(newer, *days)) == [
        ("2020-12-31", "2020-12-31", "2023", newer.hash), ("2022-12-31", "2022-12-31", "2023", newer.hash),
    ]  # fmt: skip


UNDATED = """
    dataset: {as_of: 2025-11-07}
    leaderships: [{from: Assimi, to: Junta}, {from: Old, to: Junta, until: 2012}]
    hostilities: [{from: Group, to: Junta, since: 2008}, {from: Group, to: Old, since: ..2011}]
    mergers: [{from: Band, into: Group}]
"""


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [("2008-12-31", "2009-12-31", 4), ("2012-12-31", "2013-12-31", 2), ("2025-11-07", "2026-01-01", 0)],
)
def test_ties_that_may_have_changed_though_no_date_says_when_are_counted(dataset_from, start, end, number):
    days = (date.fromisoformat(day).toordinal() for day in (start, end))
    found = diff_days(dataset_from(UNDATED), *days)
    told = f"may have begun, happened or ended in this time, too, but no date says when: {number} of the 5 ties"
    assert [*found.notes] == [told] * bool(number)
    assert ("no change is dated to this time" in present(found, "text")) == bool(number)
    assert ("nothing differs" in present(found, "text")) == (not number)


def test_what_is_told_as_possible_is_not_counted_again_nor_a_record_without_dates(dataset_from):
    days = [date(year, 12, 31).toordinal() for year in (2010, 2013)]
    dated = dataset_from(
        "supports: [{from: A, to: B, since: 2008..2020}, {from: C, to: D, until: unknown, since: 2001}]"
    )
    undated = dataset_from("supports: [A -> B]")
    assert [diff_days(dataset, *days).notes for dataset in (dated, undated)] == [(), ()]
