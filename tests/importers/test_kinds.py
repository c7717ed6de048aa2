"""Words for types as tables have them, in English and French, from either end."""

from __future__ import annotations

import pytest

from actorgraph.errors import QuestionError
from actorgraph.importers.kinds import Types, why_no_type
from actorgraph.loading.packaged import packaged_types


@pytest.mark.parametrize(
    ("word", "name", "inverted"),
    [
        ("soutient", "support", False),
        ("fait partie de", "membership", False),
        ("Alliés", "partnership", False),
        ("ennemi", "hostility", False),
        ("est membre de", "membership", False),
        ("membre de", "membership", False),
        ("alliance", "partnership", False),
        ("est soutenu par", "support", True),
        ("is supported by", "support", True),
        ("reçoit le soutien de", "support", True),
        ("provient d'une scission de", "split", True),
        ("est partenaire de", "partnership", False),
    ],
)
def test_a_word_means_a_type_from_one_end_or_the_other(word, name, inverted):
    found = Types(packaged_types().values(), {}).meant_by(word)
    assert (found.kind.name, found.inverted) == (name, inverted)


def test_what_a_vocabulary_calls_a_type_of_its_own_is_that():
    assert Types(packaged_types(["parties"]).values(), {}).meant_by("alliance").kind.name == "alliance"


def test_types_can_be_named_in_any_language_but_not_from_the_other_end():
    types = Types(packaged_types().values(), {"amis": "partenariats", "z": "hostilité", "y": "supports"})
    assert [types.meant_by(word).kind.name for word in ("amis", "z", "y")] == ["partnership", "hostility", "support"]
    with pytest.raises(QuestionError, match="there is no type 'est soutenu par'"):
        Types(packaged_types().values(), {"x": "est soutenu par"})


def test_an_unknown_passive_is_not_mapped_the_wrong_way():
    assert Types(packaged_types().values(), {}).meant_by("est attaqué par") is None
    assert "exchange the two" in why_no_type("est attaqué par")
    assert "--type-map 'attaque=TYPE'" in why_no_type("attaque")
