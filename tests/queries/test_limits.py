"""Answers at the limits: very many ties, no date at all."""

from __future__ import annotations

from actorgraph import centrality, load, paths


def dataset(tmp_path, text):
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    return load(tmp_path)


def test_second_best_chain_is_found_beside_a_pair_with_very_many_weak_ties(tmp_path):
    weak = "".join(
        f"  - {{from: A, to: M, date: {1900 + i}}}\n  - {{from: M, to: B, date: {1900 + i}}}\n" for i in range(110)
    )
    strong = "".join(
        f"  - {{from: {a}, to: {b}, confidence: high, since: {year}}}\n"
        for a, b, year in (("A", "ZZ", 2001), ("ZZ", "B", 2001), ("ZZ", "B", 2002))
    )
    found = paths(dataset(tmp_path, f"supports:\n{weak}{strong}"), "A", "B", count=2)
    assert [[hop.end for hop in chain.hops] for chain in found.chains] == [["ZZ", "B"], ["ZZ", "B"]]


def test_chains_left_out_by_the_limit_leave_a_note_with_a_count_too(tmp_path):
    ties = "".join(f"  - {{from: A, to: B, date: {1000 + i}}}\n" for i in range(1100))
    found = paths(dataset(tmp_path, f"supports:\n{ties}"), "A", "B", count=5000)
    assert len(found.chains) == 1000
    assert found.notes


def test_measure_of_an_undated_edge_list_names_no_date(tmp_path):
    assert centrality(dataset(tmp_path, "allegiances:\n- A -> B\n")).scope()["as_of"] == "all"
