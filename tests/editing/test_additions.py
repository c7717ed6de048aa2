"""A tie is written as the language has it, in the words of its file, and what it brings about is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actorgraph.editing.additions import NewTie, problems_with, texts_with
from actorgraph.errors import QuestionError
from actorgraph.loading import read_texts
from actorgraph.loading.plain import plain_text
from actorgraph.model.characters import why_no_name
from actorgraph.model.dataset import Dataset
from actorgraph.problems import Severity

TEXTS = {
    "a.yaml": (
        "sources: {ja: {title: T, publisher: P, url: https://example.org/ja, archive: https://example.com/ja}}\n"
        "actors:\n"
        "  North Front: {kind: armed group, aliases: [NF]}\n"
        "  Hill Army: {kind: armed forces, aliases: [HA, Army]}\n"
        "supports:\n  - {from: NF, to: Hill Army, sources: [ja]}  # as it says\n"
        "rivalries:\n  - {between: [HA, NF], sources: [ja]}\n  - Army <-> North Front\n"
    ),
    "b.yaml": "hostilities: [HA -> Hill Army]\nmergers:\n",
}


@pytest.fixture
def add():
    """Add a tie, and return the entry that says it."""
    dataset = read_texts(TEXTS, of=Dataset).dataset

    def added(kind, path="a.yaml", *, mutual=False, **said):
        tie = NewTie(kind=dataset.types[kind], subject="North Front", object="Hill Army", mutual=mutual, **said)
        texts = texts_with(tie, dataset, TEXTS, path)
        return plain_text(texts[path])[dataset.types[kind].plural][-1]

    return added


def test_actors_are_called_as_in_the_file(add):
    assert add("support") == {"from": "NF", "to": "Hill Army"}
    assert add("hostility", "b.yaml") == {"from": "North Front", "to": "Hill Army"}
    assert add("merger", "b.yaml") == {"from": "North Front", "into": "Hill Army"}
    assert add("rivalry", "new.yaml", mutual=True) == {"between": ["North Front", "Hill Army"]}


def test_sources_are_cited_by_their_ids(add):
    sources = ("https://example.org/ja", "https://example.com/ja", "https://example.org/x", "ja")
    assert add("support", sources=sources)["sources"] == ["ja", "ja", "https://example.org/x", "ja"]
    assert add("support", sources=("ja",), quote="a, b")["sources"] == [{"source": "ja", "quote": "a, b"}]
    for several in ((), ("ja", "jb")):
        with pytest.raises(QuestionError, match="--quote is what one source says"):
            add("support", sources=several, quote="a")


def test_new_actors_are_declared_where_others_are():
    dataset = read_texts(TEXTS, of=Dataset).dataset
    tie = NewTie(
        kind=dataset.types["hostility"], subject="X", object="Hill Army", mutual=False, declared={"X": "armed group"}
    )
    changed = texts_with(tie, dataset, TEXTS, "b.yaml")
    assert sorted(changed) == ["a.yaml", "b.yaml"]
    assert plain_text(changed["a.yaml"])["actors"]["X"] == {"kind": "armed group"}
    assert "# as it says\n" in changed["a.yaml"]


names = st.text(st.characters(exclude_categories=("C", "Zl", "Zp", "Mn", "Me")), min_size=1, max_size=12).map(str.strip)
hostile = st.sampled_from(
    ["~", "null", "NO", "12", "a: b", "a #b", "- a", "[a", "it's", '"q"', "@a", "*a", "!a", ">5%", "# a"]
)


@given(label=(names | hostile).filter(lambda name: name and "->" not in name), note=names | hostile)
def test_whatever_is_said_is_read_back(label, note):
    note = note or "x"
    before = read_texts(TEXTS, of=Dataset)
    record = before.dataset
    if why_no_name(label) or record.names.labels_of(label):
        return
    tie = NewTie(
        kind=record.types["support"], subject=label, object="Hill Army", mutual=False,
        facts={"note": note}, declared={label: "armed group"},
    )  # fmt: skip
    changed = texts_with(tie, record, TEXTS, "a.yaml")
    after, problems = problems_with(changed, TEXTS, before)
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    (made,) = after.dataset.ties_of[label]
    assert (made.object, str(made.note), after.dataset.actors[label].kind) == ("Hill Army", note, "armed group")


def test_problems_are_those_that_were_not_there():
    before = read_texts(TEXTS, of=Dataset)
    same = TEXTS["a.yaml"].replace("actors:", "# more\n\nactors:")
    assert problems_with({"a.yaml": same}, TEXTS, before)[1] == ()
    again = TEXTS["a.yaml"].replace("# as it says", "\n  - {from: NF, to: Army, sources: [jb]}")
    after, problems = problems_with({"a.yaml": again}, TEXTS, before)
    assert after.dataset is None
    assert [problem.code for problem in problems] == ["AG102"]
    twice = TEXTS["a.yaml"].replace("# as it says", "\n  - {from: NF, to: Army, sources: [ja]}")
    assert [problem.code for problem in problems_with({"a.yaml": twice}, TEXTS, before)[1]] == ["AG305"]
