"""All that is known, as one value."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actorgraph import load
from actorgraph.errors import AmbiguousNameError, UnknownNameError
from actorgraph.model.dataset import FADING_DAYS
from actorgraph.model.dates import PartialDate
from actorgraph.model.localtext import LocalText
from actorgraph.model.other_names import FormerName
from actorgraph.model.period import Certainty, Period
from actorgraph.model.relation import Status
from actorgraph.model.selection import Selection
from actorgraph.model.source import Citation, Source


def ordinal(text):
    return date.fromisoformat(text).toordinal()


def dated(text):
    return PartialDate.parse(text)


@pytest.fixture
def named(actor, dataset):
    """A dataset of actors with names of every sort."""
    return dataset(
        [
            actor("Al-Qaeda", names=LocalText((("en", "The Base"), ("ar", "القاعدة"))), aliases=("Al-Qaida", "AQ")),
            actor("HTS", former=(FormerName(name=LocalText.plain("Nusra Front")),)),
            actor("Ansar Dine", aliases=("Ansar",)),
            actor("Ansar al-Sharia", aliases=("Ansar",)),
        ]
    )


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Al-Qaeda", "Al-Qaeda"),
        ("al qaida", "Al-Qaeda"),
        ("Al\u2011Qaïda", "Al-Qaeda"),
        ("القاعدة", "Al-Qaeda"),
        ("قاعدة", "Al-Qaeda"),
        ("aq", "Al-Qaeda"),
        ("the base", "Al-Qaeda"),
        ("nusra front", "HTS"),
        ("ANSAR DINE", "Ansar Dine"),
        ("id:ansar-al-sharia", "Ansar al-Sharia"),
        ("id:al-qaeda", "Al-Qaeda"),
        ("id:\u2068al-qaeda\u2069", "Al-Qaeda"),
    ],
)
def test_actor_answers_to_any_of_its_names(named, name, label):
    assert named.resolve(name).label == label


def test_name_of_several_actors_lists_them_with_their_ids(named):
    with pytest.raises(AmbiguousNameError) as raised:
        named.resolve("ansar")
    assert raised.value.candidates == (("Ansar Dine", "ansar-dine"), ("Ansar al-Sharia", "ansar-al-sharia"))


def test_name_of_nobody_suggests_names(named):
    with pytest.raises(UnknownNameError) as raised:
        named.resolve("Al-Qaedda")
    assert raised.value.suggestions[0] == "Al-Qaeda"


def test_name_of_nobody_suggests_three_at_most(named):
    with pytest.raises(UnknownNameError) as raised:
        named.resolve("Ansa")
    assert len(raised.value.suggestions) <= 3


@pytest.mark.parametrize("name", ["", " ", "-", "id:", "id:nobody", "zzz"])
def test_nonsense_names_nobody(named, name):
    with pytest.raises(UnknownNameError):
        named.resolve(name)


def test_tie_of_an_unknown_actor_is_refused(actor, dataset, fight):
    with pytest.raises(ValueError, match="names 'B', which is no actor"):
        dataset([actor("A")], fight("A", "B"))


def test_two_ties_with_one_id_are_refused(actor, dataset, fight):
    with pytest.raises(ValueError, match="two relations have the id 'x'"):
        dataset([actor("A"), actor("B")], fight(id="x"), fight(id="x"))


def test_ties_stand_at_both_ends(actor, dataset, fight):
    data = dataset([actor("A"), actor("B"), actor("C")], fight("A", "B"), fight("B", "C"))
    assert {label: [r.id for r in ties] for label, ties in data.ties_of.items()} == {
        "A": ["hostility/A/B"],
        "B": ["hostility/A/B", "hostility/B/C"],
        "C": ["hostility/B/C"],
    }


def test_tie_with_itself_stands_once(actor, dataset, fight):
    assert len(dataset([actor("A")], fight("A", "A")).ties_of["A"]) == 1


def test_day_is_the_last_on_which_the_authors_looked(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(since="2030"), as_of=dated("2025-11"))
    assert (data.day, data.as_of_written) == (ordinal("2025-11-30"), "2025-11")


def test_day_is_else_the_last_beginning_there_is(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(since="2017", until="2018-06"))
    assert (data.day, data.as_of_written) == (ordinal("2017-12-31"), "2017-12-31")


def test_day_may_be_that_of_an_actor(actor, dataset, fight):
    ties = [fight("B", "C", since="2009", until="2012"), fight("A", "B")]
    data = dataset([actor("A", life=Period(dated("2016"))), actor("B"), actor("C")], *ties)
    assert data.day == ordinal("2016-12-31")


def test_end_is_the_day_only_where_nothing_else_is_dated(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(until="2018-06"))
    assert data.day == ordinal("2018-06-30")


def test_day_may_be_that_until_which_a_tie_held_at_least(actor, dataset, fight):
    ties = [fight("A", "B", since="..2010", until="2018-06.."), fight("A", "C", since="2009", until="2019..2021")]
    assert dataset([actor("A"), actor("B"), actor("C")], *ties).day == ordinal("2018-06-01")


def test_day_may_be_that_of_a_source(dataset):
    assert dataset([], sources={"a": Source(id="a", date=dated("2020"))}).day == ordinal("2020-12-31")


def test_dataset_without_dates_has_no_day_to_tell(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight())
    assert (data.day, data.as_of_written) == (None, None)


def test_day_that_nothing_bounds_from_above_is_none(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(), as_of=dated("2019.."))
    assert (data.day, data.as_of_written) == (None, "2019..")


def test_unknown_end_dates_nothing(actor, dataset, fight):
    tie = replace(fight(), period=Period(None, PartialDate.unknown(5, 9)))
    assert dataset([actor("A"), actor("B")], tie).day is None


def test_ties_are_judged_by_the_day_asked_about_or_else_by_the_last_one_known(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(since="2017"))
    assert (data.judged_on(5), data.judged_on()) == (5, ordinal("2017-12-31"))


def test_where_nothing_is_dated_ties_are_judged_by_the_day_asked_about_or_else_by_any(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight())
    assert (data.judged_on(5), data.judged_on()) == (5, 1)


def evidenced(text):
    return (Citation(source=Source(id="a", date=dated(text))),)


def test_tie_fades_when_nothing_has_evidenced_it_for_long(actor, dataset, fight):
    day = ordinal("2017-03-02") + FADING_DAYS
    old = fight(citations=evidenced("2017-03-02"))
    record = dataset([actor("A"), actor("B")], old)
    assert [record.is_fading(old, d) for d in (day, day + 1)] == [False, True]


def test_tie_whose_actor_is_gone_does_not_fade(actor, dataset, fight):
    old = fight(citations=evidenced("2017"))
    assert not dataset([actor("A", life=Period(None, dated("2018"))), actor("B")], old).is_fading(
        old, ordinal("2030-01-01")
    )


def test_tie_that_has_ended_does_not_fade(dataset, fight):
    assert not dataset([]).is_fading(fight(until="2018", citations=evidenced("2017")), ordinal("2030-01-01"))


def test_tie_without_a_dated_source_does_not_fade(dataset, fight):
    assert not dataset([]).is_fading(fight(), ordinal("2030-01-01"))


def test_event_that_stays_true_does_not_fade(dataset, fight, hostility):
    merger = fight(type=replace(hostility, lasting=True), citations=evidenced("2017"))
    assert not dataset([]).is_fading(merger, ordinal("2030-01-01"))


def test_citations_are_those_of_actors_and_ties_and_disputes(actor, dataset, fight):
    one, two, three = (Citation(source=Source(id=i)) for i in "123")
    data = dataset([actor("A", citations=(one,)), actor("B")], fight(citations=(two,), disputed_by=(three,)))
    assert [c.source.id for c in data.citations()] == ["1", "2", "3"]


SOURCES = """\
sources:
  ja: {title: x, date: 2025}
  un: {title: y}
"""
ACTORS = """\
actors:
  JNIM: {kind: armed group, aliases: [GSIM, Nusrat], ids: {wikidata: Q1, ucdp: 2}, sources: [ja, un]}
  Al-Qaeda: {names: {en: The Base, fr: La Base}}
  FAMa:
"""
TIES = """\
allegiances:
  - {from: JNIM, to: Al-Qaeda, since: 2017-03-02, sources: [ja, {source: un, quote: q, page: 3}]}
hostilities:
  - {from: JNIM, to: FAMa, support: [arms, money], note: a}
  - {from: JNIM, to: FAMa, note: b}
  - JNIM -> FAMa
as: [FAMa -> JNIM]
relation_types:
  b: {family: diplomacy}
  a: {family: diplomacy}
"""


@pytest.fixture
def hash_of(tmp_path):
    """Return the hash of the dataset that texts make, each as a file of its own."""

    def compute(*texts):
        for old in tmp_path.glob("*.yaml"):
            old.unlink()
        for number, text in enumerate(texts):
            (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
        return load(tmp_path).hash

    return compute


def test_hash_is_sixteen_hexadecimal_digits(hash_of):
    found = hash_of(SOURCES + ACTORS + TIES)
    assert len(found) == 16
    assert set(found) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param((SOURCES, ACTORS, TIES), id="in several files"),
        pytest.param((TIES, ACTORS, SOURCES), id="in files of another order"),
        pytest.param((f"# a comment\n\n{TIES}{ACTORS}\n\n{SOURCES}",), id="in another order, with comments"),
    ],
)
def test_hash_is_the_same_however_the_files_are_cut(hash_of, texts):
    assert hash_of(*texts) == hash_of(SOURCES + ACTORS + TIES)


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("  ja: {title: x, date: 2025}\n  un: {title: y}\n", "  un: {title: y}\n  ja: {title: x, date: 2025}\n"),
        ("{title: x, date: 2025}", "{date: 2025, title: x}"),
        ("[GSIM, Nusrat]", "[Nusrat, GSIM]"),
        ("{wikidata: Q1, ucdp: 2}", "{ucdp: 2, wikidata: Q1}"),
        ("sources: [ja, un]", "sources: [un, ja]"),
        ("{en: The Base, fr: La Base}", "{fr: La Base, en: The Base}"),
        ("[ja, {source: un, quote: q, page: 3}]", "[{page: 3, quote: q, source: un}, ja]"),
        ("support: [arms, money]", "support: [money, arms]"),
        (
            "  - {from: JNIM, to: FAMa, note: b}\n  - JNIM -> FAMa\n",
            "  - JNIM -> FAMa\n  - {from: JNIM, to: FAMa, note: b}\n",
        ),
        ("  - JNIM -> FAMa\n", "  - from: JNIM\n    to: FAMa\n"),
        (
            "  b: {family: diplomacy}\n  a: {family: diplomacy}\n",
            "  a: {family: diplomacy}\n  b: {family: diplomacy}\n",
        ),
        ("from: JNIM, to: FAMa, note: b", "from: jnim, to: fama, note: b"),
        ("  b: {family: diplomacy}\n", ""),
        ("  b: {family: diplomacy}\n", "  b: {family: hostility}\n"),
    ],
)
def test_hash_is_the_same_however_the_same_is_written(hash_of, line, other):
    text = SOURCES + ACTORS + TIES
    assert line in text
    assert hash_of(text.replace(line, other)) == hash_of(text)


@pytest.mark.parametrize(
    ("line", "other"),
    [
        ("title: x", "title: z"),
        ("date: 2025", "date: 2025-01"),
        ("{title: y}", "{title: y, url: 'https://example.org'}"),
        ("{title: y}", "{title: y, archive: 'https://example.org'}"),
        ("{title: y}", "{title: y, language: fr}"),
        ("{title: y}", "{title: y, reliability: A}"),
        ("{title: y}", "{title: y, accessed: 2025}"),
        ("{title: y}", "{title: y, publisher: p}"),
        ("{title: y}", "{title: y, author: p}"),
        ("{title: y}", "{title: y, note: p}"),
        ("kind: armed group", "kind: coalition"),
        ("GSIM", "GSIM2"),
        ("Q1", "Q2"),
        ("kind: armed group", "kind: armed group, since: 2017"),
        ("kind: armed group", "kind: armed group, until: 2017"),
        ("kind: armed group", "kind: armed group, country: Mali"),
        ("kind: armed group", "kind: armed group, note: Mali"),
        ("kind: armed group", "kind: armed group, former: [X]"),
        ("kind: armed group", "kind: armed group, former: [{name: X, since: 2015}]"),
        ("sources: [ja, un]", "sources: [ja]"),
        ("The Base", "Base"),
        ("FAMa:\n", "FAMa: \n  Mali:\n"),
        ("2017-03-02", "2017-03"),
        ("since: 2017-03-02", "since: 2017-03-02, until: 2020"),
        ("since: 2017-03-02", "since: 2017-03-02, until: unknown"),
        ("since: 2017-03-02", "since: 2017-03-02, role: x"),
        ("since: 2017-03-02", "since: 2017-03-02, confidence: high"),
        ("since: 2017-03-02", "since: 2017-03-02, status: contested"),
        ("since: 2017-03-02", "since: 2017-03-02, disputed_by: un"),
        ("since: 2017-03-02", "since: 2017-03-02, id: x"),
        ("since: 2017-03-02", "since: 2017-03-02, share: 60%"),
        ("since: 2017-03-02", "since: 2017-03-02, count: 300"),
        ("[arms, money]", "[arms]"),
        ("note: a", "note: c"),
        ("quote: q", "quote: r"),
        ("page: 3", "page: 4"),
        ("page: 3", "at: 3"),
        ("from: JNIM, to: Al-Qaeda", "to: JNIM, from: Al-Qaeda"),
        ("- JNIM -> FAMa", "- JNIM <-> FAMa"),
        ("allegiances", "memberships"),
        ("  - JNIM -> FAMa\n", ""),
        ("relation_types:", "bs: [JNIM -> FAMa]\nrelation_types:"),
        ("a: {family: diplomacy}", "a: {family: diplomacy, sign: 1}"),
        ("relation_types:", "relation_types:\n  allegiance: {sign: -1}"),
        ("relation_types:", "relation_types:\n  allegiance: {label: x}"),
        ("relation_types:", "relation_types:\n  allegiance: {colour: '#000000'}"),
        ("since: 2017-03-02", "since: 2017-03-02, status: alleged"),
        ("since: 2017-03-02", "since: 2017-03-02, claimed_by: FAMa"),
        ("since: 2017-03-02", "since: 2017-03-02, claimed_by: {actor: FAMa, source: un}"),
        ("since: 2017-03-02", "since: 2017-03-02, denied_by: FAMa"),
        ("relation_types:", "dataset: {title: x}\nrelation_types:"),
        ("relation_types:", "dataset: {as_of: 2025}\nrelation_types:"),
        ("relation_types:", "dataset: {license: x}\nrelation_types:"),
        ("relation_types:", "dataset: {authors: x}\nrelation_types:"),
        ("relation_types:", "dataset: {description: x}\nrelation_types:"),
    ],
)
def test_hash_changes_with_any_fact(hash_of, line, other):
    text = SOURCES + ACTORS + TIES
    assert line in text
    assert hash_of(text.replace(line, other, 1)) != hash_of(text)


def test_hash_does_not_see_a_type_without_ties(hash_of):
    text = SOURCES + ACTORS + TIES
    assert hash_of(text.replace("b: {family: diplomacy}", "b: {family: diplomacy, sign: 1}")) == hash_of(text)
    assert hash_of(text.replace("relation_types:", "relation_types:\n  mediation: {sign: 1}")) == hash_of(text)


def test_hash_does_not_see_what_a_file_expects(hash_of):
    text = SOURCES + ACTORS + TIES
    assert hash_of(f"dataset: {{expect: {{actors: 1}}}}\n{text}") == hash_of(text)


def test_retracted_tie_is_kept(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(status=Status.RETRACTED))
    assert [r.status for r in data.relations] == [Status.RETRACTED]


def test_a_dataset_at_a_prompt_says_how_much_it_holds(atlas):
    assert repr(atlas).startswith("<Dataset 'Mali under blockade': ")
    assert len(repr(atlas)) < 100


def test_what_is_asked_again_is_not_judged_again(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(since="2017"))
    when = Selection(day=data.day).on(data)
    assert Selection(day=data.day, layer="hostile").on(data) is when
    assert Selection(day=data.day - 1).on(data).day == data.day - 1
    assert data.timing_of(data.relations[0]) is data.timing_of(data.relations[0])


def test_tie_of_another_record_is_judged_by_its_own_dates(actor, dataset, fight):
    data = dataset([actor("A"), actor("B")], fight(since="2017"))
    when = Selection(day=data.day).on(data)
    assert (when.holds(data.relations[0]), when.holds(fight(since="2030"))) == (Certainty.YES, Certainty.NO)
