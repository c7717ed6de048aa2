"""The sections of ties: both forms, the pairs they make, and the ids of these."""

from __future__ import annotations

import random

import pytest

from actorgraph.model.confidence import Level
from actorgraph.model.period import Certainty
from actorgraph.model.relation import Status
from actorgraph.problems import Severity


@pytest.fixture
def ties(load_text):
    """Return the relations that a text makes."""

    def make(text):
        return load_text(text).relations

    return make


@pytest.fixture
def ids(ties):
    """Return the ids of the relations that a text makes."""

    def make(text):
        return [relation.id for relation in ties(text)]

    return make


def ends(relations):
    return [(r.subject, r.object, r.mutual) for r in relations]


@pytest.mark.parametrize("arrow", ["->", "→"])
def test_short_form_with_an_arrow_runs_one_way(ties, arrow):
    assert ends(ties(f"hostilities: [A {arrow} B]\n")) == [("A", "B", False)]


@pytest.mark.parametrize("arrow", ["<->", "↔"])
def test_short_form_with_a_double_arrow_is_mutual(ties, arrow):
    assert ends(ties(f"hostilities: [A {arrow} B]\n")) == [("A", "B", True)]


@pytest.mark.parametrize("text", ["A->B", "A  ->  B", '" A -> B "', "A\n    -> B"])
def test_spaces_around_the_arrow_make_no_difference(ties, text):
    assert ends(ties(f"hostilities:\n  - {text}\n")) == [("A", "B", False)]


def test_names_of_the_short_form_may_have_hyphens(ties):
    assert ends(ties("hostilities: [Al-Qaida - North -> Jama'at-ul]\n")) == [("Al-Qaida - North", "Jama'at-ul", False)]


def test_type_that_is_mutual_makes_mutual_ties_of_any_form(ties):
    text = "rivalries: [A -> B]\nnegotiations: [{from: A, to: B}]\npartnerships: [{between: [A, B]}]\n"
    assert all(relation.mutual for relation in ties(text))


def test_second_name_of_the_short_form_has_its_own_place(found):
    assert found("actors: {A: }\nhostilities:\n  - A  ->  B\n") == [("AG301", 3, 12)]


def test_second_name_of_the_short_form_in_quotes_has_its_own_place(found):
    assert found("actors: {A: }\nhostilities:\n  - 'A -> B'\n") == [("AG301", 3, 11)]


def test_between_of_two_is_one_tie(ties):
    assert ends(ties("partnerships: [{between: [A, B]}]\n")) == [("A", "B", True)]


def test_between_of_three_is_three_ties(ties):
    assert ends(ties("partnerships: [{between: [A, B, C]}]\n")) == [
        ("A", "B", True),
        ("A", "C", True),
        ("B", "C", True),
    ]


def test_lists_make_a_tie_for_each_pair(ties):
    assert ends(ties("hostilities: [{from: [A, B], to: [C, D]}]\n")) == [
        ("A", "C", False),
        ("A", "D", False),
        ("B", "C", False),
        ("B", "D", False),
    ]


def test_ties_of_one_event_share_it(ties):
    relations = ties("mergers: [{from: [B, A], into: C, date: 2017-03-02}]\n")
    assert [r.event for r in relations] == ["merger/a+b/c/2017-03-02"] * 2


def test_event_of_a_mutual_tie_names_everybody(ties):
    relations = ties("negotiations: [{between: [C, A, B], date: 2015}]\n")
    assert {r.event for r in relations} == {"negotiation/a+b+c/2015"}


def test_event_does_not_depend_on_the_order_of_its_actors(ties):
    texts = [f"mergers: [{{from: [{names}], into: C, date: 2017}}]\n" for names in ("A, B", "B, A")]
    assert [r.id for r in ties(texts[0])] == [r.id for r in ties(texts[1])]
    assert {r.event for r in ties(texts[0])} == {r.event for r in ties(texts[1])}


def test_single_tie_is_no_event(ties):
    assert ties("mergers: [{from: A, into: B}]\n")[0].event is None


def test_ties_of_one_event_have_one_origin(ties):
    relations = ties("mergers:\n  - {from: [A, B], into: C}\n")
    assert {(r.origin.line, r.origin.column) for r in relations} == {(2, 5)}


def test_ties_of_the_same_dates_have_one_period_between_them(ties):
    one, other = ties("supports:\n- {from: A, to: B, since: 2017}\n- {from: B, to: C, since: 2017}\n")
    assert one.period is other.period


def test_time_within_one_month_is_not_taken_for_the_one_day_of_an_event(ties):
    event, time = ties(
        "supports:\n- {from: A, to: B, date: 2017-03}\n- {from: B, to: C, since: 2017-03, until: 2017-03}\n"
    )
    assert event.period == time.period
    assert event.period.since is event.period.until
    assert time.period.since is not time.period.until


def test_id_says_type_ends_and_start(ids):
    assert ids("allegiances: [{from: JNIM, to: Al‑Qaïda, since: 2017-03-02}]\n") == [
        "allegiance/jnim/al-qaida/2017-03-02"
    ]


def test_id_has_the_date_as_written(ids):
    assert ids("hostilities: [{from: A, to: B, since: 2017-03 ..  2018}]\n") == ["hostility/a/b/2017-03..2018"]


def test_id_of_a_tie_without_start_ends_with_its_object(ids):
    assert ids("hostilities: [A -> B]\n") == ["hostility/a/b"]


def test_id_of_a_mutual_tie_does_not_depend_on_the_order_of_its_ends(ids):
    assert ids("partnerships: [{between: [B, A]}]\n") == ids("partnerships: [{between: [A, B]}]\n")


def test_id_of_a_type_of_several_words_is_one_word(ids):
    assert ids("relation_types: {arms trade: {family: diplomacy}}\narms trades: [A -> B]\n") == ["arms-trade/a/b"]


def test_parallel_ties_are_kept_apart(ids):
    text = """\
        hostilities:
          - {from: A, to: B, since: 2017}
          - {from: A, to: B, since: 2019}
        partnerships:
          - {between: [A, B], since: 2018}
        """
    assert ids(text) == ["hostility/a/b/2017", "hostility/a/b/2019", "partnership/a/b/2018"]


def test_equal_ties_are_numbered(ids):
    assert ids("hostilities: [A -> B, A -> B, A -> B]\n") == [
        "hostility/a/b",
        "hostility/a/b/2",
        "hostility/a/b/3",
    ]


LINES = [
    "  - {from: A, to: B}",
    "  - {from: A, to: B, role: x}",
    "  - {from: A, to: B, support: arms}",
    "  - {from: A, to: B, support: money}",
    "  - {from: A, to: B, disputed_by: 'https://example.org/1'}",
    "  - {from: A, to: B, disputed_by: 'https://example.org/2'}",
    "  - {from: A, to: B, sources: [{source: 'https://example.org/1', page: 1}]}",
    "  - {from: A, to: B, sources: [{source: 'https://example.org/1', page: 2}]}",
    "  - {from: A, to: B, sources: [{source: 'https://example.org/1', quote: {fr: x}}]}",
    "  - {from: A, to: B, note: {en: x, fr: y}}",
    "  - {from: A, to: B, note: {en: x, fr: z}}",
    "  - {from: A, to: B, confidence: B2}",
    "  - {from: A, to: B, status: contested}",
    "  - {from: A, to: B, until: 2018}",
    "  - {from: [A, C], to: B}",
    "  - {between: [A, B]}",
    "  - {between: [B, A]}",
]


@pytest.mark.parametrize("seed", range(10))
def test_numbers_of_parallel_ties_do_not_change_when_lines_move(ties, seed):
    def written(lines):
        relations = ties("\n".join(["actors: {A: , B: , C: }", "hostilities:", *lines, ""]))
        return {r.id: (r.subject, r.mutual, r.role, r.support, r.citations, r.disputed_by, r.note) for r in relations}

    moved = random.Random(seed).sample(LINES, len(LINES))
    assert written(moved) == written(LINES)


def test_ids_do_not_change_when_lines_are_added_above(ties):
    text = "hostilities:\n  - A -> B\n"
    assert ties(f"# a comment\n\n{text}")[0].id == ties(text)[0].id


def test_id_of_the_author_is_kept(ids):
    assert ids("hostilities: [{from: A, to: B, id: my.tie-1}]\n") == ["my.tie-1"]


def test_id_of_the_author_names_the_event_of_several_ties(ties):
    relations = ties("mergers: [{from: [A, B], into: C, id: birth}]\n")
    assert [(r.id, r.event) for r in relations] == [("birth/a/c", "birth"), ("birth/b/c", "birth")]


def test_id_of_the_author_takes_precedence_over_a_made_one(ids):
    text = "hostilities: [A -> B, {from: A, to: C, id: hostility/a/b}]\n"
    assert ids(text) == ["hostility/a/b", "hostility/a/b/2"]


def test_relations_are_sorted_by_id(ids):
    found = ids("sanctions: [B -> C]\nhostilities: [D -> A, B -> A]\n")
    assert found == sorted(found)


def test_values_of_a_tie(load_text):
    text = """\
        sources:
          ja: {title: x}
          un: {title: y}
        supports:
          - from: A
            to: B
            since: 2017
            until: 2018-06
            role: {en: patron}
            support: [arms, money]
            confidence: B4
            status: contested
            disputed_by: un
            note: n
            sources: [{source: ja, quote: q, page: 3, at: 00:12}]
        """
    [tie] = load_text(text).relations
    assert (str(tie.period.since), str(tie.period.until), str(tie.role), tie.support, str(tie.note)) == (
        "2017",
        "2018-06",
        "patron",
        ("arms", "money"),
        "n",
    )
    assert (tie.confidence.level, tie.status) == (Level.LOW, Status.CONTESTED)
    assert [c.source.id for c in tie.disputed_by] == ["un"]
    assert [(c.source.id, str(c.quote), c.page, c.at) for c in tie.citations] == [("ja", "q", "3", "00:12")]


def test_tie_without_values_is_accepted_and_ungraded(ties):
    [tie] = ties("hostilities: [A -> B]\n")
    assert (tie.status, tie.confidence.written, tie.citations, tie.period.since) == (Status.ACCEPTED, "", (), None)


def test_date_of_a_tie_bounds_it_on_both_sides(ties):
    [tie] = ties("hostilities: [{from: A, to: B, date: 2017-03-02}]\n")
    assert (tie.period.since, tie.period.until) == (tie.period.until, tie.period.since)


@pytest.mark.parametrize("key", ["date", "since"])
def test_event_that_stays_true_has_no_end(ties, key):
    [tie] = ties(f"mergers: [{{from: A, into: B, {key}: 2017}}]\n")
    assert (str(tie.period.since), tie.period.until) == ("2017", None)


def test_unknown_end_lies_before_the_day_the_authors_looked(load_text):
    data = load_text("dataset: {as_of: 2020-01-10}\nhostilities: [{from: A, to: B, since: 2017, until: unknown}]\n")
    [tie] = data.relations
    assert tie.period.holds_on(data.day) is Certainty.NO
    assert tie.period.holds_on(data.day - 1) is Certainty.POSSIBLY


def test_unknown_end_is_not_before_the_start(load_text):
    [tie] = load_text("hostilities: [{from: A, to: B, since: 2017, until: unknown}]\n").relations
    assert tie.period.until.earliest == tie.period.since.earliest


def test_unknown_end_of_an_actor_lies_before_the_day_the_authors_looked(load_text):
    data = load_text("dataset: {as_of: 2020-01-10}\nactors: {A: {until: unknown}}\n")
    assert data.actors["A"].life.holds_on(data.day) is Certainty.NO


def test_undeclared_actor_joins_the_dataset(load_text):
    assert [a.declared for a in load_text("actors: {A: }\nhostilities: [A -> B]\n").actors.values()] == [True, False]


def test_undeclared_actor_is_told_once(read_texts):
    problems = read_texts("hostilities: [A -> B, A -> B, {from: B, to: A}]\n").problems
    assert [p.code for p in problems] == ["AG301", "AG301"]


@pytest.mark.parametrize("name", ["Al-Qaida", "al qaida", "AL‑QAÏDA", "القاعدة", "AQ", "The Base", "Old name"])
def test_actor_is_found_by_any_of_its_names(load_text, name):
    text = f"""\
        actors:
          Al-Qaida: {{names: {{en: The Base, ar: القاعدة}}, aliases: [AQ], former: [Old name]}}
        hostilities:
          - {name} -> X
        """
    assert load_text(text).relations[0].subject == "Al-Qaida"


def test_label_is_meant_though_another_actor_has_it_as_an_alias(load_text):
    text = "actors: {Wagner: , Africa Corps: {aliases: [Wagner]}}\nhostilities: [Wagner -> JNIM]\n"
    assert load_text(text).relations[0].subject == "Wagner"


def test_files_share_actors_sources_and_types(read_texts):
    reading = read_texts(
        "trades: [{from: a, to: B, sources: ja}]\n",
        "actors: {A: , B: }\n",
        "sources: {ja: {title: x}}\n",
        "relation_types: {trade: {family: diplomacy}}\n",
    )
    assert reading.problems == ()
    assert [r.id for r in reading.dataset.relations] == ["trade/a/b"]


def test_actor_declared_in_two_files_is_told_at_the_second(read_texts):
    [problem] = read_texts("actors: {A: }\n", "actors: {A: }\n").problems
    assert (problem.code, problem.location.path[-6:]) == ("AG109", "1.yaml")


def test_source_listed_in_two_files_is_told_at_the_second(read_texts):
    problems = read_texts("sources: {a: {title: x}}\n", "sources: {a: {title: x}}\n").problems
    assert [(p.code, p.location.path[-6:]) for p in problems] == [("AG109", "1.yaml")]


def test_id_given_in_two_files_is_told_at_the_second(read_texts):
    text = "actors: {A: , B: }\nhostilities: [{from: A, to: B, id: x}]\n"
    problems = read_texts(text, "hostilities: [{from: B, to: A, id: x}]\n").problems
    assert [(p.code, p.location.path[-6:]) for p in problems] == [("AG109", "1.yaml")]


def test_actors_whose_names_look_alike_have_ids_of_their_own(load_text):
    actors = load_text("actors: {A b: , a-b: , A_B: , '!': , '?': }\n").actors
    assert len({actor.id for actor in actors.values()}) == 5


def test_ambiguous_name_lists_who_it_could_be(read_texts):
    text = "actors: {A: {aliases: [X]}, B: {aliases: [X]}}\nhostilities: [X -> A]\n"
    [problem] = read_texts(text).problems
    assert "'A' and 'B'" in problem.message


def test_thousand_unknown_actors_are_told_at_once(read_texts):
    declared = "".join(f"  Group number {i}:\n" for i in range(500))
    lines = "".join(f"  - Grup {i} -> Grop {i}\n" for i in range(500))
    problems = read_texts(f"actors:\n{declared}hostilities:\n{lines}").problems
    assert len(problems) == 1000
    assert all(p.severity is Severity.WARNING for p in problems)
