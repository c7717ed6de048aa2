"""Messages are gathered from the code, and what is wrong with a catalogue is said."""

from __future__ import annotations

import importlib
from pathlib import Path
from textwrap import dedent

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"


@pytest.fixture(scope="module")
def script():
    """Import a module of the folder of scripts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(SCRIPTS)
        yield importlib.import_module


@pytest.fixture
def gathered(tmp_path, script):
    """Gather the messages of a module: their English, for several too, and their context."""

    def gather(text):
        (tmp_path / "module.py").write_text(dedent(text), encoding="utf-8")
        return [
            tuple(part for part in (message.english, message.many, message.context) if part is not None)
            for message in script("written").messages_of(tmp_path / "module.py")
        ]

    return gather


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('phrase("a", language)', [("a",)]),
        ('phrase("a", language, context="there")', [("a", "there")]),
        ('counted("{n} a", "{n} as", n, language)', [("{n} a", "{n} as")]),
        ('phrase("a" if x else "b" if y else "c", language)', [("a",), ("b",), ("c",)]),
        ('WORDS = {1: "a", 2: "b"}\nphrase(WORDS[x], language)', [("a",), ("b",)]),
        ('def f():\n    words = "a"\n    if x:\n        words = "b"\n    phrase(words, language)', [("a",), ("b",)]),
        ('for words, x in (("a", 1), ("b", y)):\n    phrase(words, language)', [("a",), ("b",)]),
        ('[phrase(words, language) for words in ("a", "b")]', [("a",), ("b",)]),
        ('def f(x, words):\n    phrase(words, language)\nf(1, "a")\nf(2, "b")', [("a",), ("b",)]),
        ('W = {1: ("a", "b")}\nfor words, y in zip(W[x], z):\n    phrase(words, language)', [("a",), ("b",)]),
        ('LIMIT = 50\nMORE = Remark(f"only {LIMIT} are told")', [("only 50 are told",)]),
        ('Help("a " "b")', [("a b",)]),
        ('Metavar("A")', [("A", "metavar")]),
        ('a, b = "{n} a", "{n} as"\ncounted(a, b, n, language)', [("{n} a", "{n} as")]),
        ('document.report("AG1", node, "a {b}", b=1)', [("a {b}",)]),
        ('Problem.of("AG1", "a", place)', [("a",)]),
        ('told = Message.of("a" if x else "b", c=1)', [("a",), ("b",)]),
        ("raise QuestionError(error.message)", []),
        ("def report(code, node, message):\n    Message.of(message)", []),
        ('say("a", language)', []),
        ('x.answer.tell.phrase("a")', [("a",)]),
        ('Telling(x, language).phrase("a")', [("a",)]),
        ('tells[0].counted("{n} a", "{n} as", n)', [("{n} a", "{n} as")]),
        ('problems.Problem.of("AG1", "a", place)', [("a",)]),
        ('(self.document or other).report("AG1", node, "a")', [("a",)]),
    ],
)  # fmt: skip
def test_message_is_found_where_it_is_written_out(gathered, code, found):
    assert gathered(code) == found


@pytest.mark.parametrize(
    "code",
    [
        "phrase(x.name, language)",
        "phrase(str(x), language)",
        'phrase("a" if x else y.name, language)',
        'phrase(f"a {x.name}", language)',
        "def f(words):\n    phrase(words, language)",
        "phrase(words, language)",
        "for words in x.all:\n    phrase(words, language)",
    ],
)
def test_message_that_is_not_written_out_is_refused(gathered, code):
    with pytest.raises(ValueError, match=r"module\.py:\d: a message has to be written out"):
        gathered(code)


@pytest.mark.parametrize(
    "code",
    [
        'phrase(english="a", language=language)',
        'counted("{n} a", many="{n} as", number=n, language=language)',
        'Problem.of("AG1", message="a", origin=x)',
        'document.report("AG1", node, message="a")',
        "phrase(*words)",
        'document.report("AG1", *rest)',
    ],
)
def test_message_that_does_not_stand_in_its_place_is_refused(gathered, code):
    with pytest.raises(ValueError, match=r"module\.py:1: a message has to stand in its place"):
        gathered(code)


def test_function_that_takes_messages_keeps_its_name(gathered):
    with pytest.raises(ValueError, match=r"module\.py:1: 'phrase' has to keep its name"):
        gathered('from actorgraph.wording.phrases import phrase as say\nsay("a", language)')


@pytest.fixture
def wrong(script, tmp_path):
    """Say what is wrong with a text of a message, and with the file of its catalogue."""
    words = script("words")

    def check(english, field):
        path = tmp_path / "fr.po"
        path.write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n{field}', encoding="utf-8")
        template = words.Catalog()
        template.add(english)
        return list(words.wrong_with(words.read(path))), words.updated(words.read(path), template)

    return check


def test_text_that_is_missing_in_doubt_or_differently_placed_is_told(wrong):
    assert wrong("a {b}", 'msgid "a {b}"\nmsgstr "c {b}"\n')[0] == []
    assert wrong("a {b}", 'msgid "a {b}"\nmsgstr ""\n')[0] == ["no text: 'a {b}'"]
    assert wrong("a {b}", '#, fuzzy\nmsgid "a {b}"\nmsgstr "c {b}"\n')[0] == ["in doubt: 'a {b}'"]
    assert wrong("a {b}", 'msgid "a {b}"\nmsgstr "c {d}"\n')[0] == ["other places: 'c {d}' for 'a {b}'"]
    assert wrong("a {b}", 'msgid "a {b}"\nmsgstr "c {b:,}"\n')[0] == ["other places: 'c {b:,}' for 'a {b}'"]


def test_new_messages_are_added_old_ones_dropped_and_texts_kept(wrong):
    assert '\nmsgid "new"\nmsgstr ""\n' in wrong("new", 'msgid "old"\nmsgstr "vieux"\n')[1]
    assert "old" not in wrong("new", 'msgid "old"\nmsgstr "vieux"\n')[1]
    kept = wrong("kept", '#, fuzzy\nmsgid "kept"\nmsgstr "gardé"\n')[1]
    assert kept.endswith('#, fuzzy\nmsgid "kept"\nmsgstr "gardé"\n\n')
    assert kept.startswith('msgid ""\nmsgstr ""\n"Language: fr\\n"\n')


@pytest.mark.parametrize(
    ("typed", "french"),
    [
        ("un cycle : {labels}", "un cycle\u00a0: {labels}"),
        ("{a} ; {b} ? {c}!", "{a}\u202f; {b}\u202f? {c}\u202f!"),
        ("; ", "\u202f; "),
        ("« {title} »", "«\u00a0{title}\u00a0»"),
        ("{n} %", "{n}\u00a0%"),
        ("jusqu'{date}, d'un", "jusqu’{date}, d’un"),
        ("https://example.org/a;b?c", "https://example.org/a;b?c"),
        ("écrivez « between: [A, B] ; c' » : ici", "écrivez «\u00a0between: [A, B] ; c'\u00a0»\u00a0: ici"),
        ("plain, as it is", "plain, as it is"),
    ],
)
def test_french_is_set_as_french_printers_set_it(script, typed, french):
    typeset = script("typography").typeset
    assert typeset(typed, "fr") == typeset(french, "fr") == french
    assert typeset(typed, "en") == typed
