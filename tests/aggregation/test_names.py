"""Whom names mean in a dataset: by names, aliases, former names and ids, and never by a guess."""

from __future__ import annotations

import pytest

from actorgraph import read
from actorgraph.aggregation.layouts import ACLED, COLUMNS, GDELT, UCDP_GED
from actorgraph.aggregation.names import cast_of
from actorgraph.aggregation.reasons import Reason
from actorgraph.aggregation.written import PARTED, Beside
from actorgraph.model.spelling import Spelling

TEXT = """\
actors:
  Reds:
    aliases: [Red Army, RA]
    former: [{name: Pinks, until: 2010}]
    ids: {ucdp: 7, acled: "Military Forces of Red (2010-)"}
  Blues: {aliases: [Navy]}
  Greens: {aliases: [Navy], distinct_from: [Blues]}
  Civilians (Blue): {}
"""


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    path = tmp_path_factory.mktemp("names") / "actors.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return read(path).dataset


def who(cast, name):
    code = cast.codes[name]
    return cast.labels[code] if code >= 0 else Reason(-code)


@pytest.mark.parametrize(
    ("name", "layout", "expected"),
    [
        ("red army", ACLED, "Reds"),
        (" RA ", ACLED, "Reds"),
        ("Pinks", ACLED, "Reds"),
        ("Military Forces of Red (2010-)", ACLED, "Reds"),
        ("Military Forces of Red (2010-)", UCDP_GED, Reason.UNKNOWN),
        (f"Somebody{PARTED}7", UCDP_GED, "Reds"),
        (f"Blues{PARTED}8", UCDP_GED, "Blues"),
        ("ucdp:7", COLUMNS, "Reds"),
        ("id:blues", COLUMNS, "Blues"),
        ("Navy", ACLED, Reason.SHARED),
        ("Unidentified Armed Group (Red)", ACLED, Reason.NOBODY),
        ("Civilians (Red)", ACLED, Reason.NOBODY),
        ("Civilians (Blue)", ACLED, "Civilians (Blue)"),
        ("Redds", ACLED, Reason.UNKNOWN),
        ("  ", ACLED, Reason.NO_FIRST),
    ],
)
def test_a_name_means_whom_the_dataset_says(dataset, name, layout, expected):
    beside = Beside.NUMBER if PARTED in name else Beside.NOTHING
    assert who(cast_of({name: 1}, layout, dataset, beside=beside), name) == expected


def test_what_is_nobodys_is_listed_by_weight_with_what_it_could_mean(dataset):
    weights = {"Redds": 3, "RA: Red Armed Men": 9, "Navy": 5, "Zzz": 5, "Civilians (X)": 99, "Reds": 50}
    cast = cast_of(weights, ACLED, dataset)
    told = [(each.name, each.events, each.suggestions, each.owners) for each in cast.unresolved]
    assert told == [
        ("RA: Red Armed Men", 9, ("Reds",), ()),
        ("Navy", 5, (), ("Blues", "Greens")),
        ("Zzz", 5, (), ()),
        ("Redds", 3, ("Reds",), ()),
    ]


def test_who_is_nobody_in_particular_is_listed_unless_the_dataset_has_it(dataset):
    weights = {"Unknown Soldiers Brigade": 3, "Civilians (X)": 99, "Civilians (Blue)": 7, "Reds": 2}
    told = [(each.name, each.events) for each in cast_of(weights, ACLED, dataset).nobodies]
    assert told == [("Civilians (X)", 99), ("Unknown Soldiers Brigade", 3)]


def test_spellings_that_tell_nobody_apart_are_one_actor():
    cast = cast_of({"jnim": 2, "JNIM": 9, "J-NIM": 1, "Goupe A": 1, "Groupe A": 3}, ACLED, None)
    assert cast.labels == ("Goupe A", "Groupe A", "JNIM")
    assert {who(cast, name) for name in ("jnim", "JNIM", "J-NIM")} == {"JNIM"}
    assert cast.joined == (Spelling("jnim", 2, "JNIM", 9), Spelling("J-NIM", 1, "JNIM", 9))
    assert cast.own == {"JNIM": 12, "Goupe A": 1, "Groupe A": 3}


def test_a_new_name_that_looks_like_somebody_is_told(dataset):
    cast = cast_of({"Redds": 3, "redds": 1, "Zzz": 5, "Navy": 1}, ACLED, dataset, new_names=True)
    assert [(each.name, each.suggestions) for each in cast.new] == [("Redds", ("Reds",)), ("redds", ("Reds",))]
    assert [each.name for each in cast.unresolved] == ["Navy"]
    assert cast.labels == ("Redds", "Zzz")


def test_names_that_nobody_has_can_stand_for_themselves(dataset):
    cast = cast_of({"Redds": 1, "Navy": 1}, ACLED, dataset, new_names=True)
    assert (who(cast, "Redds"), who(cast, "Navy")) == ("Redds", Reason.SHARED)


def test_without_a_dataset_names_stand_for_themselves():
    cast = cast_of({" Reds  of\tX": 1, "Reds of X": 1, "Blues": 1, "": 1}, ACLED, None)
    assert cast.labels == ("Blues", "Reds of X")


def placed(*names, **asked):
    """Return whom names of GDELT mean, each parted by a bar from its country or known group."""
    texts = {name: name.replace("|", PARTED) for name in names}
    cast = cast_of(dict.fromkeys(texts.values(), 1), GDELT, asked.pop("dataset", None), beside=Beside.PLACE, **asked)
    return [who(cast, text) for text in texts.values()]


def test_a_role_is_an_actor_in_its_country_only():
    names = ("POLICE|MLI", "POLICE|KEN", "POLICE|", "UNITED NATIONS|UNO", "MALI|MLI", "NA|MLI", "|MLI")
    assert placed(*names) == [
        "POLICE (MLI)", "POLICE (KEN)", Reason.PLACE, "UNITED NATIONS (UNO)", "MALI (MLI)", Reason.NO_FIRST,
        Reason.NO_FIRST,
    ]  # fmt: skip


def test_a_role_of_several_countries_means_an_actor_with_its_country_only(tmp_path):
    path = tmp_path / "actors.yaml"
    text = "actors: {Malian police: {aliases: [POLICE (MLI)]}, Police: {}, Mali: {}, Rebels: {ids: {gdelt: REBEL}}}\n"
    path.write_text(text, encoding="utf-8")
    dataset = read(path).dataset
    names = ("POLICE|MLI", "POLICE|KEN", "POLICE|", "MALI|MLI", "REBEL|")
    assert placed(*names, dataset=dataset) == ["Malian police", Reason.UNKNOWN, Reason.UNKNOWN, "Mali", "Rebels"]
    assert placed("POLICE|MLI", "POLICE|", dataset=dataset, new_names=True) == ["Malian police", Reason.PLACE]
    assert placed("POLICE|KEN", dataset=dataset) == ["Police"]


def test_a_name_of_several_numbers_is_several_actors():
    texts = {f"Front{PARTED}7": 1, f"Front{PARTED}8": 1, f"Army{PARTED}9": 1, f"Army{PARTED}": 1}
    cast = cast_of(texts, UCDP_GED, None, beside=Beside.NUMBER)
    assert cast.labels == ("Army", "Front (7)", "Front (8)")


@pytest.mark.parametrize("name", ["A\x01B", "A\x00", "A\u202eB", "A\x1fB", "A\u200bB", "\ufeffA"])
@pytest.mark.parametrize("beside", list(Beside))
def test_a_character_that_no_name_can_have_makes_it_nobodys(dataset, name, beside):
    text = name if beside is Beside.NOTHING else f"{name}{PARTED}7"
    for known in (None, dataset):
        assert who(cast_of({text: 1}, UCDP_GED, known, beside=beside), text) is Reason.CHARACTER


def test_a_name_of_gdelt_that_means_an_actor_without_its_country_is_told(tmp_path):
    path = tmp_path / "people.yaml"
    called = "Malian police: {aliases: [POLICE]}, Mali: {aliases: [MALI (MLI)]}, Rebels: {ids: {gdelt: REBEL (MLI)}}"
    path.write_text(f"actors: {{{called}}}\n", encoding="utf-8")
    names = {f"{name}\x01{place}": 2 for name, place in (("POLICE", "FRA"), ("MALI", "MLI"), ("REBEL", "MLI"))}
    cast = cast_of(names, GDELT, read(path).dataset, beside=Beside.PLACE)
    assert [(name.name, name.events, name.owners) for name in cast.bare] == [("POLICE (FRA)", 2, ("Malian police",))]
