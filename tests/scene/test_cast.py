"""Who is seen first."""

from __future__ import annotations

from actorgraph.scene.cast import are_of_signs, first_cast


def star(tie, centre, count, kind="support"):
    return [tie(centre, f"{centre}{i}", kind) for i in range(count)]


def test_whoever_has_the_most_partners_comes_first(tie):
    ties = [*star(tie, "M", 5), *star(tie, "K", 3), tie("M", "K", "hostility")]
    assert first_cast(ties, {}, 2) == ("M", "K")


def test_everybody_is_joined_to_somebody_seen_as_long_as_there_is_anybody(tie):
    ties = [*star(tie, "M", 3), *star(tie, "K", 9)]
    assert set(first_cast(ties, {}, 10)) == {"K", *(f"K{i}" for i in range(9))}
    assert len(first_cast(ties, {}, 99)) == 14


def test_a_large_side_leaves_room_for_the_others(tie):
    members = [f"a{i:02}" for i in range(20)]
    large = [tie(one, other, "support") for one in members for other in members if one < other]
    ties = [*large, *star(tie, "Z", 3), tie("a00", "Z", "hostility")]
    sides = {**dict.fromkeys(members, 0), **dict.fromkeys(["Z", "Z0", "Z1", "Z2"], 1)}
    assert "Z" in first_cast(ties, sides, 8)


def test_who_is_in_focus_comes_first(tie):
    ties = [*star(tie, "M", 5), tie("X", "M1", "support")]
    assert first_cast(ties, {}, 3, ["X", "M4"])[:2] == ("X", "M4")
    assert first_cast(ties, {}, 1, ["X", "M4"]) == ("X",)


def test_neutral_ties_do_not_count_where_most_have_a_sign(tie):
    neutral = [tie("N", f"N{i}", "negotiation") for i in range(5)]
    supports = [tie("A", f"A{i}", "support") for i in range(5)]
    assert "N" not in first_cast([*neutral, *supports], {}, 99)
    assert first_cast(neutral, {}, 1) == ("N",)


def test_where_most_ties_are_neutral_all_count(tie):
    neutral = [tie("N", f"N{i}", "negotiation") for i in range(5)]
    ties = [*neutral, tie("A", "B", "support")]
    assert not are_of_signs(ties)
    assert first_cast(ties, {}, 2)[0] == "N"
    assert len(first_cast(ties, {}, 99)) == 8


def test_a_tie_to_oneself_joins_nobody(tie):
    assert first_cast([tie("A", "A", "hostility")], {}, 5) == ()
    assert first_cast([], {}, 5) == ()
