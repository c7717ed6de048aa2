"""Changes are told as diff tells them, and command no terminal."""

from __future__ import annotations

from actorgraph.documents.terminal import Paint
from actorgraph.presenters.changes import changes_text


def test_lines_are_told_as_diff_tells_them():
    assert changes_text("a.yaml", "a\nb\n", "a\nc\x1b[31m\n", Paint()) == (
        "--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n a\n-b\n+c\\x1b[31m"
    )
    assert changes_text("a.yaml", "", "a\n", Paint()) == "--- /dev/null\n+++ a.yaml\n@@ -0,0 +1 @@\n+a"
    assert changes_text("a.yaml", "a\n", "a\n", Paint()) == ""


def test_colours():
    told = changes_text("a.yaml", "a\n", "b\n", Paint(enabled=True)).split("\n")
    assert told[-2:] == ["\x1b[1;31m-a\x1b[0m", "\x1b[32m+b\x1b[0m"]
