"""A sentence states one tie, in any language and from either end; what can be read in two ways is asked back."""

from __future__ import annotations

import pytest

from actorgraph.errors import AmbiguousNameError, QuestionError, UnknownNameError
from actorgraph.wording.sentences import statement_in

RECORD = """
relation_types:
  raid: {family: hostility, verb: {en: fights, fr: lance un raid contre}, inverse: is raided by}
  board seat: {family: hierarchy, verb: sits on the board of, inverse: has on its board}
actors:
  North Front: {kind: armed group, aliases: [NF, Front du Nord]}
  Hill Army: {kind: armed forces, names: {fr: Armée des collines}}
  League for the Support of Peace: {kind: coalition}
  The Column: {kind: armed group}
  East Guard: {kind: armed group, aliases: [Guard], distinct_from: [West Guard]}
  West Guard: {kind: armed group, aliases: [Guard]}
"""


@pytest.fixture(scope="module")
def record(dataset_from):
    """A dataset of some actors, and two types of its own."""
    return dataset_from(RECORD)


def told(record, sentence, type_name=None):
    stated = statement_in(sentence, record, type_name)
    return f"{stated.subject} {'<->' if stated.mutual else '->'} {stated.object}: {stated.kind.name}"


@pytest.mark.parametrize(
    ("sentence", "tie"),
    [
        ("North Front supports Hill Army", "North Front -> Hill Army: support"),
        ("nf SUPPORTS hill-army", "North Front -> Hill Army: support"),
        ("Hill Army is supported by NF", "North Front -> Hill Army: support"),
        ("NF support Hill Army", "North Front -> Hill Army: support"),
        ("NF soutient l'Armée des collines", "North Front -> Hill Army: support"),
        ("Le Front du Nord reçoit le soutien de l’Armée des collines", "Hill Army -> North Front: support"),
        ("l'armee des collines recoit le soutien du Front du Nord", "North Front -> Hill Army: support"),
        ("Hill Army provient d'une scission du Front du Nord", "North Front -> Hill Army: split"),
        ("NF a fait allégeance au Column", None),
        ("The Column pledges loyalty to the North Front", "The Column -> North Front: allegiance"),
        ("Column pledges loyalty to id:north-front", None),
        ("The Column pledges loyalty to id:north-front", "The Column -> North Front: allegiance"),
        ("NF is a partner of Hill Army", "North Front <-> Hill Army: partnership"),
        ("Hill Army est partenaire de NF", "Hill Army <-> North Front: partnership"),
        ("League for the Support of Peace supports NF", "League for the Support of Peace -> North Front: support"),
        ("NF sits on the board of Hill Army", "North Front -> Hill Army: board seat"),
        ("NF board seat Hill Army", "North Front -> Hill Army: board seat"),
        ("Hill Army lance un raid contre NF", "Hill Army -> North Front: raid"),
    ],
)
def test_words_between_two_names_say_the_type(record, sentence, tie):
    if tie is None:
        with pytest.raises(UnknownNameError):
            told(record, sentence)
    else:
        assert told(record, sentence) == tie


@pytest.mark.parametrize(
    ("sentence", "type_name", "tie"),
    [
        ("NF -> Hill Army", "support", "North Front -> Hill Army: support"),
        ("NF→Hill Army", "supports", "North Front -> Hill Army: support"),
        ("NF <-> Hill Army", "hostility", "North Front <-> Hill Army: hostility"),
        ("NF -> Hill Army", "hostility", "North Front -> Hill Army: hostility"),
        ("NF -> Hill Army", "rivalry", "North Front <-> Hill Army: rivalry"),
        ("NF fights Hill Army", "raid", "North Front -> Hill Army: raid"),
    ],
)
def test_an_arrow_has_its_type_beside_it(record, sentence, type_name, tie):
    assert told(record, sentence, type_name) == tie


@pytest.mark.parametrize(
    ("sentence", "type_name", "error", "message"),
    [
        ("NF fights Hill Army", None, QuestionError,
         "'NF fights Hill Army' can mean \"North Front -> Hill Army\" --type \"hostility\", "
         '"North Front -> Hill Army" --type "raid": write one of these'),
        ("Guard supports NF", None, AmbiguousNameError, "'Guard' names 2 actors"),
        ("the Guard supports NF", None, AmbiguousNameError, "'Guard' names 2 actors"),
        ("Guard -> NF", "support", AmbiguousNameError, "'Guard' names 2 actors"),
        ("NF supports Guard", None, AmbiguousNameError, "'Guard' names 2 actors"),
        ("NF supports Hil Army", None, UnknownNameError, "no actor is called 'Hil Army'; did you mean 'Hill Army'"),
        ("Norht Front supports Hill Army", None, UnknownNameError, "no actor is called 'Norht Front'; did you mean"),
        ("NF suports Hill Army", None, QuestionError, "no type of tie is told by 'suports'; did you mean 'supports'"),
        ("NF annoys Hill Army", None, QuestionError, "no type of tie is told by 'annoys'; the types are merger,"),
        ("NF annoys Hill Army", "raid", QuestionError, "'annoys' are not words of the type 'raid', which are raid,"),
        ("NF -> Hill Army", None, QuestionError, "an arrow does not say of which type the tie is"),
        ("NF <-> Hill Army", "support", QuestionError, "ties of the type 'support' run one way: write 'NF -> Hill"),
        ("NF -> Hill Army", "suport", QuestionError, "there is no relation type 'suport'; did you mean 'support'?"),
        ("NF", None, QuestionError, "no tie can be read in 'NF': write two names"),
        ("", None, QuestionError, "no tie can be read in ''"),
        ("supports", None, QuestionError, "no tie can be read in 'supports'"),
        ("supports supports supports", None, UnknownNameError, "no actor is called 'supports'"),
        ("x " * 2000, None, QuestionError, "the sentence has more than 2000 characters"),
    ],
)  # fmt: skip
def test_nothing_is_guessed(record, sentence, type_name, error, message):
    with pytest.raises(error) as caught:
        statement_in(sentence, record, type_name)
    assert type(caught.value) is error
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("kind", ["hostility", "partnership", "support"])
def test_same_tie_is_known_whatever_its_dates(dataset_of, tie, kind):
    record = dataset_of([tie("A", "B", kind, mutual=kind == "partnership", since="2010")])
    one, other = statement_in("A -> B", record, kind), statement_in("B -> A", record, kind)
    assert one.is_of(record.relations[0])
    assert other.is_of(record.relations[0]) is (kind == "partnership")
