"""`fmt` writes files that say the same, or tells which it would."""

from __future__ import annotations

import pytest

BADLY = "supports:\n- {from: A,to: B}  # why\nactors:\n    A:\n    B:\n"
WELL = "supports:\n  - {from: A, to: B}  # why\nactors:\n  A:\n  B:\n"
SORTED = "actors:\n  A:\n  B:\nsupports:\n  - {from: A, to: B}  # why\n"


@pytest.fixture
def files(folder):
    """Two files, one of which is set already."""
    folder(a=BADLY, b=WELL)


def test_files_are_set_once(run, files, tmp_path):
    result = run("fmt", "a.yaml", "b.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "a.yaml\n", "2 files; 1 changed\n")
    assert [(tmp_path / name).read_text(encoding="utf-8") for name in ("a.yaml", "b.yaml")] == [WELL, WELL]
    again = run("fmt", ".")
    assert (again.exit_code, again.stdout, again.stderr) == (0, "", "2 files; 0 changed\n")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--check",), 1, "a.yaml\n"),
        (("--diff",), 0, "--- a.yaml\n+++ a.yaml\n@@ -1,5 +1,5 @@\n supports:\n-- {from: A,to: B}  # why\n"),
        (("--check", "--diff"), 1, "--- a.yaml\n+++ a.yaml\n"),
    ],
)
def test_nothing_is_written_where_it_is_only_told(run, files, tmp_path, words, code, told):
    result = run("fmt", "a.yaml", "b.yaml", *words)
    assert result.exit_code == code
    assert result.stdout.startswith(told)
    assert result.stderr == "2 files; 1 would change\n"
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == BADLY
    assert run("fmt", "b.yaml", *words).exit_code == 0


def test_order_changes_when_it_is_asked_for(run, files, tmp_path):
    assert run("fmt", ".", "--sort").stdout == "a.yaml\nb.yaml\n"
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == SORTED
    assert run("fmt", ".", "--sort", "--check").exit_code == 0


def test_files_with_errors_are_left_and_told(run, files, tmp_path):
    (tmp_path / "c.yaml").write_text("supports: [A -> B\n", encoding="utf-8")
    (tmp_path / "d.yaml").write_bytes(b"supports: [\xff]\n")
    (tmp_path / "e.yaml").write_text("supports:\n- {from: A, to: B}\n- from: A\n  count: >5\n", encoding="utf-8")
    result = run("fmt", ".")
    assert result.exit_code == 1
    assert result.stdout == "a.yaml\n"
    assert "c.yaml:1:11: AG010 the YAML cannot be parsed: a list that was opened with '[' is" in result.stderr
    assert "d.yaml:1:12: AG002 byte 0xff is not UTF-8" in result.stderr
    assert "cannot change 'e.yaml' in place, as it is written in an unusual way: change it by hand\n" in result.stderr
    assert (tmp_path / "c.yaml").read_text(encoding="utf-8") == "supports: [A -> B\n"


def test_what_cannot_be_read_is_unusable_input(run, files):
    assert run("fmt", "a.yaml", "none.yaml").exit_code == 2
    assert run("fmt").stderr.startswith("error: there is no folder 'graph' here")


def test_byte_order_mark_and_line_breaks_stay(run, folder, tmp_path):
    folder()
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + BADLY.replace("\n", "\r\n").encode())
    assert run("fmt", "a.yaml").stdout == "a.yaml\n"
    assert (tmp_path / "a.yaml").read_bytes() == b"\xef\xbb\xbf" + WELL.replace("\n", "\r\n").encode()


def test_shipped_data_is_set_already(run, atlas_folder):
    assert run("fmt", "--check", atlas_folder, atlas_folder.parent / "examples").exit_code == 0
