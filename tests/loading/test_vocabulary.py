"""The packaged relation types, and what a dataset can add and change."""

from __future__ import annotations

import pytest

from actorgraph import load
from actorgraph.loading.packaged import VOCABULARIES, packaged_types
from actorgraph.model.relation_type import Direction, Family

TYPES = packaged_types()
OKABE_ITO = {
    "#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7", "#999999",
}  # fmt: skip

EXPECTED = {
    "merger": ("mergers", Direction.ONE_WAY, 1, Family.SUCCESSION, True),
    "split": ("splits", Direction.ONE_WAY, 0, Family.SUCCESSION, True),
    "succession": ("successions", Direction.ONE_WAY, 1, Family.SUCCESSION, True),
    "allegiance": ("allegiances", Direction.ONE_WAY, 1, Family.HIERARCHY, False),
    "partnership": ("partnerships", Direction.MUTUAL, 1, Family.COOPERATION, False),
    "support": ("supports", Direction.ONE_WAY, 1, Family.COOPERATION, False),
    "membership": ("memberships", Direction.ONE_WAY, 1, Family.HIERARCHY, False),
    "leadership": ("leaderships", Direction.ONE_WAY, 1, Family.HIERARCHY, False),
    "founding": ("foundings", Direction.ONE_WAY, 1, Family.HIERARCHY, True),
    "hostility": ("hostilities", Direction.EITHER, -1, Family.HOSTILITY, False),
    "rivalry": ("rivalries", Direction.MUTUAL, -1, Family.HOSTILITY, False),
    "negotiation": ("negotiations", Direction.MUTUAL, 0, Family.DIPLOMACY, False),
    "mediation": ("mediations", Direction.ONE_WAY, 0, Family.DIPLOMACY, False),
    "sanction": ("sanctions", Direction.ONE_WAY, -1, Family.HOSTILITY, False),
    "ownership": ("ownerships", Direction.ONE_WAY, 0, Family.OWNERSHIP, False),
}


@pytest.fixture
def types(load_text):
    """Return the types in force, given a `relation_types:` section in one line."""

    def in_force(section):
        return load_text(f"relation_types: {section}\n").types

    return in_force


def test_the_packaged_types_are_these():
    assert {t.name: (t.plural, t.direction, t.sign, t.family, t.lasting) for t in TYPES.values()} == EXPECTED


@pytest.mark.parametrize("kind", TYPES.values(), ids=lambda t: t.name)
def test_packaged_colour_is_of_the_palette_that_colour_blind_readers_can_tell_apart(kind):
    assert kind.colour in OKABE_ITO


def test_packaged_types_are_told_apart_without_colour():
    assert len({kind.symbol for kind in TYPES.values()}) == len(TYPES)


def test_types_of_one_colour_are_told_apart_by_their_dash():
    assert len({(kind.colour, kind.dash) for kind in TYPES.values()}) == len(TYPES)


@pytest.mark.parametrize("kind", [t for t in TYPES.values() if t.direction is Direction.MUTUAL], ids=lambda t: t.name)
def test_mutual_type_reads_the_same_both_ways(kind):
    assert kind.verb == kind.inverse


def test_packaged_types_have_sections_of_their_own():
    assert len({kind.plural for kind in TYPES.values()}) == len(TYPES)


@pytest.mark.parametrize(("written", "sign"), [("+1", 1), ("1", 1), ("+", 1), ("0", 0), ("-1", -1), ("-", -1)])
def test_sign_can_be_changed(types, written, sign):
    assert types(f"{{negotiation: {{sign: '{written}'}}}}")["negotiation"].sign == sign


def test_changing_one_value_leaves_the_others(types):
    changed = types("{hostility: {sign: 0}}")["hostility"]
    assert (changed.plural, changed.label, changed.colour, changed.dash, changed.family) == (
        "hostilities",
        TYPES["hostility"].label,
        "#D55E00",
        (),
        Family.HOSTILITY,
    )


def test_changing_nothing_changes_nothing(types):
    assert types("{hostility: {}}") == TYPES


def test_changing_a_type_leaves_the_packaged_one(types):
    types("{hostility: {sign: 0}}")
    assert packaged_types()["hostility"].sign == -1


def test_changed_plural_renames_the_section(load_text):
    data = load_text("relation_types: {hostility: {plural: fights}}\nfights: [A -> B]\n")
    assert [r.type.name for r in data.relations] == ["hostility"]


def test_ties_bear_the_changed_type(load_text):
    data = load_text("hostilities: [A -> B]\nrelation_types: {hostility: {sign: 0}}\n")
    assert data.relations[0].type.sign == 0


def test_new_type_comes_after_the_packaged_ones(types):
    assert list(types("{alliance: {family: cooperation}}")) == [*TYPES, "alliance"]


@pytest.mark.parametrize(
    ("family", "sign"),
    [("cooperation", 1), ("hierarchy", 1), ("hostility", -1), ("succession", 0), ("diplomacy", 0)],
)
def test_new_type_has_the_sign_of_its_family(types, family, sign):
    assert types(f"{{x: {{family: {family}}}}}")["x"].sign == sign


@pytest.mark.parametrize("family", Family)
def test_new_type_has_a_colour_of_the_palette(types, family):
    assert types(f"{{x: {{family: {family}}}}}")["x"].colour in OKABE_ITO


def test_new_type_needs_a_family_alone(types):
    new = types("{arms trade: {family: diplomacy}}")["arms trade"]
    assert (new.plural, str(new.label), str(new.verb), new.inverse, new.symbol) == (
        "arms trades",
        "arms trade",
        "arms trade",
        None,
        "A",
    )
    assert (new.direction, new.lasting) == (Direction.ONE_WAY, False)


def test_new_mutual_type_reads_the_same_both_ways(types):
    new = types("{pact: {family: diplomacy, direction: mutual, verb: has a pact with}}")["pact"]
    assert new.inverse == new.verb


def test_new_type_in_full(types):
    new = types(
        "{pact: {plural: pacts, label: {en: pact, fr: pacte}, verb: {en: signed with}, inverse: {en: signed by},"
        " direction: mutual, sign: +1, family: diplomacy, lasting: yes, colour: '#F0E442', dash: [1, 2], symbol: P}}"
    )["pact"]
    assert (new.label.in_("fr"), new.verb.in_("en"), new.inverse.in_("en")) == ("pacte", "signed with", "signed by")
    assert (new.direction, new.sign, new.lasting, new.colour, new.dash, new.symbol) == (
        Direction.MUTUAL,
        1,
        True,
        "#F0E442",
        (1, 2),
        "P",
    )


def test_new_type_has_a_section(load_text):
    data = load_text("relation_types: {pact: {family: diplomacy}}\npacts: [A -> B]\n")
    assert [r.id for r in data.relations] == ["pact/a/b"]


def test_type_of_the_succession_family_may_say_into(load_text):
    data = load_text("relation_types: {rename: {family: succession}}\nrenames: [{from: A, into: B}]\n")
    assert [(r.subject, r.object) for r in data.relations] == [("A", "B")]


@pytest.mark.parametrize("plural", ["dataset", "relation_types", "sources", "actors", "mergers"])
def test_plural_that_is_taken_is_refused(found, plural):
    assert found(f"relation_types: {{x: {{family: diplomacy, plural: {plural}}}}}\n") == [("AG106", 1, 21)]


@pytest.mark.parametrize("written", ["yes", "true"])
def test_lasting_is_said_in_two_ways(types, written):
    assert types(f"{{x: {{family: diplomacy, lasting: {written}}}}}")["x"].lasting


def test_ownership_is_neither_friendly_nor_hostile_and_gives_way_to_what_a_file_defines(types):
    assert types("{a: {family: diplomacy}}")["ownership"] is TYPES["ownership"]
    assert types("{ownership: {sign: -1}}")["ownership"].family is Family.OWNERSHIP
    own = types("{ownership: {family: hierarchy}}")["ownership"]
    assert (own.sign, own.verb.in_("fr"), own.dash) == (1, "ownership", (4, 4))


def test_section_of_ownership_is_free_for_a_type_of_a_file(types):
    found = types("{holding: {family: hierarchy, plural: ownerships}}")
    assert "ownership" not in found
    assert found["holding"].plural == "ownerships"


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_types_of_a_vocabulary_are_told_apart_without_colour(vocabulary):
    found = packaged_types([vocabulary]).values()
    assert len({kind.symbol for kind in found}) == len({(kind.colour, kind.dash) for kind in found}) == len(found)
    assert {kind.colour for kind in found} <= OKABE_ITO
    assert all(
        {"en", "fr"} <= text.as_dict().keys() for kind in found for text in (kind.label, kind.verb, kind.inverse)
    )


def test_types_of_all_vocabularies_are_told_apart_without_colour():
    found = packaged_types(VOCABULARIES).values()
    assert len({kind.symbol for kind in found}) == len({(kind.colour, kind.dash) for kind in found}) == len(found)
    assert len({kind.plural for kind in found}) == len(found)


@pytest.mark.parametrize(
    ("vocabulary", "name", "direction", "sign", "family"),
    [
        ("parties", "alliance", Direction.MUTUAL, 1, Family.COOPERATION),
        ("parties", "coalition", Direction.MUTUAL, 1, Family.COOPERATION),
        ("parties", "confidence-and-supply", Direction.ONE_WAY, 1, Family.COOPERATION),
        ("parties", "faction", Direction.ONE_WAY, 1, Family.HIERARCHY),
        ("parties", "list", Direction.ONE_WAY, 1, Family.COOPERATION),
        ("companies", "ownership", Direction.ONE_WAY, 0, Family.OWNERSHIP),
        ("companies", "board membership", Direction.ONE_WAY, 0, Family.OWNERSHIP),
        ("companies", "loan", Direction.ONE_WAY, 0, Family.OWNERSHIP),
    ],
)
def test_types_of_the_other_vocabularies(load_text, vocabulary, name, direction, sign, family):
    kind = load_text(f"dataset: {{vocabulary: {vocabulary}}}\n").types[name]
    assert (kind.direction, kind.sign, kind.family) == (direction, sign, family)


def test_vocabulary_has_its_own_types_and_those_of_any_organisation(load_text):
    found = load_text("dataset: {vocabulary: parties}\n").types
    assert "merger" in found
    assert not {"hostility", "allegiance", "sanction", "ownership"} & found.keys()


def test_order_of_vocabularies_makes_no_difference(load_text):
    one, other = (
        load_text(f"dataset: {{vocabulary: {v}}}\n") for v in ("[armed politics, parties]", "[parties, armed politics]")
    )
    assert list(one.types) == list(other.types) == list(packaged_types(["armed politics", "parties"]))


def test_default_vocabulary_is_that_of_armed_politics(load_text):
    assert load_text("dataset: {vocabulary: armed politics}\n").types == load_text("{}\n").types == TYPES


def test_choosing_a_vocabulary_leaves_the_hash_of_a_dataset_that_uses_none_of_it(load_text):
    ties = "memberships: [A -> B]\n"
    assert load_text(ties).hash == load_text("dataset: {vocabulary: [armed politics, parties]}\n" + ties).hash


def test_section_of_another_vocabulary_says_which(read_texts):
    [problem] = read_texts("coalitions: [A -- B]\n").problems
    assert problem.message == (
        "there is no section 'coalitions'; it belongs to the vocabulary 'parties': "
        "write 'dataset: {vocabulary: [armed politics, parties]}'"
    )


def test_vocabulary_stands_in_one_file(read_texts):
    problems = read_texts("dataset: {vocabulary: parties}\n", "dataset: {vocabulary: companies}\n").problems
    assert [problem.code for problem in problems] == ["AG108"]


def test_types_can_stand_in_a_file_that_datasets_share(tmp_path):
    shared = tmp_path / "types.yaml"
    shared.write_text("relation_types: {pact: {family: {name: treaties}, verb: signed with, direction: mutual}}\n")
    for name in ("one", "other"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "ties.yaml").write_text("pacts: [A <-> B]\n")
        found = load(shared, folder)
        assert [(tie.id, tie.type.family) for tie in found.relations] == [("pact/a/b", "treaties")]


def test_family_of_ones_own_has_no_sign_unless_the_type_says_one(types):
    found = types("{marriage: {family: {name: kinship}}, feud: {family: {name: kinship}, sign: -1}}")
    assert [(found[name].sign, found[name].family) for name in ("marriage", "feud")] == [
        (0, "kinship"),
        (-1, "kinship"),
    ]


def test_which_end_is_the_whole_is_no_part_of_the_hash(load_text):
    written = "relation_types: {{pact: {{family: diplomacy{whole}}}}}\npacts: [A -> B]\n"
    assert load_text(written.format(whole="")).hash == load_text(written.format(whole=", whole: subject")).hash
