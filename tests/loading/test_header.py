"""The `dataset:` section."""

from __future__ import annotations

import pytest

SMALL = "sources: {a: {title: x}}\nactors: {A: , B: }\nhostilities: [A -> B]\n"


def test_header_says_what_the_dataset_is(load_text):
    text = """\
        dataset:
          title: {en: "Mali under blockade", fr: "Le Mali sous blocus"}
          description: Who stands with whom.
          as_of: 2025-11
          license: CC-BY-4.0
          authors: [A. Diallo, B. Traoré]
        """
    data = load_text(text)
    assert (data.title.in_("fr"), str(data.description)) == ("Le Mali sous blocus", "Who stands with whom.")
    assert (data.as_of.written, data.license, data.authors) == ("2025-11", "CC-BY-4.0", ("A. Diallo", "B. Traoré"))


def test_dataset_needs_no_header(load_text):
    data = load_text("actors: {A: }\n")
    assert (data.title, data.as_of, data.authors) == (None, None, ())


def test_header_may_be_spread_over_files(read_texts):
    reading = read_texts("dataset: {title: x}\n", "dataset: {license: y}\n")
    assert (str(reading.dataset.title), reading.dataset.license) == ("x", "y")


def test_key_stated_in_two_files_is_told_at_the_second(read_texts):
    [problem] = read_texts("dataset: {title: x}\n", "dataset: {title: x}\n").problems
    assert (problem.code, problem.location.path[-6:], problem.location.column) == ("AG108", "1.yaml", 11)


@pytest.mark.parametrize("counts", ["actors: 2", "relations: 1", "sources: 1", "actors: 0, relations: 0, sources: 0"])
def test_dataset_that_holds_what_it_expects_is_fine(found, counts):
    text = f"dataset: {{expect: {{{counts}}}}}\n{SMALL}"
    assert found(text) == []


@pytest.mark.parametrize("counts", ["actors: 3", "relations: 2", "sources: 2"])
def test_dataset_that_holds_less_fails(found, counts):
    text = f"dataset: {{expect: {{{counts}}}}}\n{SMALL}"
    assert found(text) == [("AG112", 1, 20)]


def test_files_may_expect_each_their_own(read_texts):
    texts = ("dataset: {expect: {actors: 1}}\nactors: {A: }\n", "dataset: {expect: {actors: 3}}\nactors: {B: }\n")
    assert [p.location.path[-6:] for p in read_texts(*texts).problems] == ["1.yaml"]


def test_expected_counts_are_of_all_files(read_texts):
    texts = ("dataset: {expect: {actors: 2}}\nactors: {A: }\n", "actors: {B: }\n")
    assert read_texts(*texts).problems == ()


def test_ties_of_an_event_count_each(found):
    text = "dataset: {expect: {relations: 2}}\nactors: {A: , B: , C: }\nmergers: [{from: [A, B], into: C}]\n"
    assert found(text) == []
