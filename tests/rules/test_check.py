"""All rules together."""

from __future__ import annotations

import pytest

from actorgraph import rules
from actorgraph.problems import CODES, Severity

WRONG = """\
    hostilities:
      - {from: A, to: A, since: 2018, until: 2017}
    actors:
      Z: {kind: armed groop}
      A:
    """


def test_nothing_is_doubtful_about_an_empty_dataset(load_text):
    assert rules.check(load_text("")) == ()


def test_doubts_come_from_top_to_bottom(load_text):
    found = rules.check(load_text(WRONG))
    assert [(p.location.line, p.code) for p in found] == [(2, "AG302"), (2, "AG304"), (2, "AG309"), (4, "AG312")]


def test_rules_never_find_errors(load_text):
    assert all(problem.severity is not Severity.ERROR for problem in rules.check(load_text(WRONG)))


def test_every_rule_says_what_it_finds():
    assert all(rule.__doc__ for rule in rules.RULES)


def test_every_doubt_has_a_place(load_text):
    assert all(problem.location for problem in rules.check(load_text(WRONG)))


def test_there_is_a_code_for_every_rule():
    told_while_reading = {"AG301", "AG311", "AG316", "AG323", "AG333", "AG334"}
    codes = {code.name for code in CODES if code.name.startswith("AG3")} - told_while_reading
    assert len(codes) == len(rules.RULES)


@pytest.mark.parametrize("label", ["x" * 200])
def test_message_about_long_names_is_of_bearable_length(load_text, label):
    text = f"""\
        dataset: {{as_of: 2016}}
        actors: {{{label}: {{since: 2019}}, {label[:-1]}y: {{aliases: [{label}]}}}}
        hostilities:
          - {{from: {label}, to: {label[:-1]}y, since: 2018, until: 2017}}
          - {{from: {label}, to: {label[:-1]}y, since: 2018}}
        partnerships:
          - {{between: [{label}, {label[:-1]}y], since: 2018}}
        """
    found = rules.check(load_text(text))
    assert {"AG302", "AG303", "AG304", "AG306", "AG307", "AG313"} <= {p.code for p in found}
    assert max(len(p.message) for p in found) <= 500


def test_message_about_many_actors_is_of_bearable_length(load_text):
    actors = ", ".join(f"Group number {i}: {{aliases: [X]}}" for i in range(100))
    ties = "".join(f"  - Group number {i} -> Group number {(i + 1) % 100}\n" for i in range(100))
    found = rules.check(load_text(f"actors: {{{actors}}}\nsuccessions:\n{ties}"))
    assert max(len(p.message) for p in found) <= 500
