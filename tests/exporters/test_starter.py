"""A dataset to begin with is sound, is explained, names nobody who is, and appears whole or not at all."""

from __future__ import annotations

import re

import pytest
import yaml
from jsonschema import Draft202012Validator

from actorgraph import rules
from actorgraph.editing.formatting import formatted
from actorgraph.errors import ExportError
from actorgraph.exporters.starter import starter
from actorgraph.exporters.starter.starter import EXAMPLES, SCHEMA, start, starting_texts
from actorgraph.loading import read_texts
from actorgraph.loading.packaged import DEFAULT, packaged_types
from actorgraph.loading.schema import json_schema
from actorgraph.model.dataset import Dataset
from actorgraph.wording import LANGUAGES

EVERY = [(example, language) for example in EXAMPLES for language in LANGUAGES]


def data_of(example, language):
    texts = starting_texts("war", example, language)
    return {name: text for name, text in texts.items() if name.startswith("graph/")}


@pytest.mark.parametrize(("example", "language"), EVERY)
def test_examples_are_sound_and_set_as_files_are(example, language):
    texts = data_of(example, language)
    reading = read_texts(texts, of=Dataset)
    assert reading.problems == ()
    assert rules.check(reading.dataset) == ()
    for name, text in texts.items():
        assert formatted(name, text) == text
        assert max(map(len, text.splitlines())) <= 120 + 10


@pytest.mark.parametrize(("example", "language"), EVERY)
def test_examples_show_the_types_of_their_vocabulary(example, language):
    used = {tie.type.name for tie in read_texts(data_of(example, language), of=Dataset).dataset.relations}
    own = set(packaged_types([EXAMPLES[example]])) - (set() if EXAMPLES[example] == DEFAULT else set(packaged_types()))
    assert used & own
    assert used <= set(packaged_types([EXAMPLES[example]]))


@pytest.mark.parametrize(("example", "language"), EVERY)
def test_editors_find_the_schema_and_nothing_wrong(example, language):
    validator = Draft202012Validator(json_schema())
    for name, text in data_of(example, language).items():
        assert text.startswith(f"# yaml-language-server: $schema=../{SCHEMA}\n")
        assert list(validator.iter_errors(yaml.load(text, Loader=yaml.BaseLoader))) == [], name  # noqa: S506


@pytest.mark.parametrize(("example", "language"), EVERY)
def test_examples_are_invented(example, language):
    text = "".join(data_of(example, language).values())
    assert set(re.findall(r"https?://([^/\s]+)", text)) == {"example.org"}
    dataset = read_texts(data_of(example, language), of=Dataset).dataset
    assert not any(actor.ids for actor in dataset.actors.values())
    assert all(re.search("(?i)ex[ae]mpl", str(source.publisher)) for source in dataset.sources.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_readme_has_ten_lines(language):
    lines = starting_texts("my war", "parties", language)["README.md"].splitlines()
    assert lines[0] == "# my war"
    assert len(lines) == 10


def test_same_bytes_every_time():
    assert starting_texts("war", "parties", "en") == starting_texts("war", "parties", "en")
    assert list(starting_texts("war", "parties", "en")) == [
        ".gitignore", "README.md", SCHEMA, "graph/dataset.yaml", "graph/ties.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize("is_there", [False, True])
def test_folder_is_new_or_empty(tmp_path, is_there):
    folder = tmp_path / "war"
    if is_there:
        folder.mkdir()
    made = start(folder, starting_texts("war", "companies", "fr"))
    assert sorted(made) == sorted(path for path in folder.rglob("*") if path.is_file())
    assert (folder / "README.md").read_text(encoding="utf-8").startswith("# war\n\nQui est avec qui")


def test_what_is_there_is_left_alone(tmp_path):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / ".hidden").write_text("mine", encoding="utf-8")
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to("nowhere")
    for name, reason in (("full", "the folder is not empty"), ("file", "it is not a folder"),
                         ("link", "it is not a folder"), ("none/war", "there is no folder '")):  # fmt: skip
        with pytest.raises(ExportError, match=reason):
            start(tmp_path / name, starting_texts("war", "parties", "en"))
    assert sorted(path.name for path in tmp_path.rglob("*")) == [".hidden", "file", "full", "link"]


@pytest.mark.parametrize("is_there", [False, True])
def test_all_of_it_or_nothing(tmp_path, monkeypatch, is_there):
    folder = tmp_path / "war"
    if is_there:
        folder.mkdir()
    write = starter.write_whole

    def broken(path, text):
        if path.name == "ties.yaml":
            raise ExportError(str(path), "no space left on device")
        write(path, text)

    monkeypatch.setattr(starter, "write_whole", broken)
    with pytest.raises(ExportError, match="no space left on device"):
        start(folder, starting_texts("war", "parties", "en"))
    assert list(tmp_path.rglob("*")) == ([folder] if is_there else [])
