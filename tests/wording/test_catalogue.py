"""The catalogues say all that the program can say and nothing else, and are read as translators' tools read them."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import actorgraph
from actorgraph.presenters import present
from actorgraph.wording import LANGUAGES, catalogue, dates
from actorgraph.wording.catalogue import plural_of

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "src/actorgraph/wording/locale"
OTHERS = LANGUAGES[1:]


def english(message):
    return message.id if isinstance(message.id, str) else message.id[0]


def texts(message):
    return [message.string] if isinstance(message.string, str) else list(message.string)


@pytest.fixture
def read():
    """Read a catalogue as translators' tools do."""

    def read(language):
        with (FOLDER / f"{language}.po").open("rb") as stream:
            return [message for message in read_po(stream, locale=language) if message.id]

    return read


@pytest.fixture
def written(tmp_path, monkeypatch):
    """Make a text the only catalogue there is."""

    def write(text):
        (tmp_path / "locale").mkdir()
        (tmp_path / "locale/xx.po").write_text(text, encoding="utf-8")
        monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path / "locale")
        catalogue.catalogue.cache_clear()
        plural_of.cache_clear()
        return catalogue.catalogue("xx")

    yield write
    catalogue.catalogue.cache_clear()
    plural_of.cache_clear()


def test_the_languages_are_english_and_those_with_a_catalogue():
    assert ("en", *sorted(path.stem for path in FOLDER.glob("*.po"))) == LANGUAGES
    assert {"en", "fr"} <= set(LANGUAGES)


def test_nothing_is_missing_left_over_or_differently_placed():
    done = subprocess.run(
        [sys.executable, "scripts/words.py", "--check"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_is_read_as_translators_tools_read_it(language, read):
    found = dict(catalogue.catalogue(language))
    assert found.pop((None, ""))
    assert found == {(message.context, english(message)): texts(message) for message in read(language)}


@pytest.mark.parametrize("language", OTHERS)
def test_messages_that_differ_in_capitals_alone_are_told_alike(language, read):
    told = defaultdict(set)
    for message in read(language):
        if isinstance(message.id, str):
            told[message.context, message.id.casefold()].add(message.string.casefold())
    assert [texts for texts in told.values() if len(texts) > 1] == []


def test_lines_that_go_on_escapes_contexts_and_plurals_are_read(written):
    found = written(
        'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n<5 ? 1 : 2);\\n"\n\n'
        '# a remark\n#, python-brace-format\nmsgid ""\n"one "\n"message"\nmsgstr "a \\"b\\"\\n\\\\n\\tc"\n\n'
        'msgctxt "there"\nmsgid "one message"\nmsgstr "d"\n\n'
        'msgid "{n} x"\nmsgid_plural "{n} xs"\nmsgstr[0] "1"\nmsgstr[1] "few"\nmsgstr[2] "many"\n\n'
        'msgid "no text yet"\nmsgstr ""\n\n#~ msgid "dropped"\n#~ msgstr "e"\n'
    )
    assert {key: forms for key, forms in found.items() if any(key)} == {
        (None, "one message"): ['a "b"\n\\n\tc'],
        ("there", "one message"): ["d"],
        (None, "{n} x"): ["1", "few", "many"],
    }
    assert [plural_of("xx")(number) for number in (1, 2, 4, 5)] == [0, 1, 1, 2]


def test_an_answer_reads_the_catalogue_of_its_language_alone(atlas):
    answer = actorgraph.paths(atlas, "JNIM", "Al-Qaeda")
    catalogue.catalogue.cache_clear()
    present(answer, "text", "en")
    assert catalogue.catalogue.cache_info().currsize == 0
    present(answer, "text", "fr")
    assert catalogue.catalogue.cache_info().currsize == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_a_grammar_of_dates(language):
    assert dates.grammar_of(language).undated
