"""What the documents say is what the program does."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from actorgraph.cli.main import main
from actorgraph.exporters.formats import FORMATS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


TABLE = "ties.csv"
"""The table of the README, of which nothing is in the atlas."""


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def commands(block: str) -> list[tuple[str, str]]:
    """Return each `$ command` of a console block with the output that follows it."""
    return [(command, output) for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)]


def run(command: str, folder: Path) -> str:
    words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', command)]
    assert words[0] == "actorgraph"
    done = subprocess.run(
        [sys.executable, "-m", "actorgraph", *words[1:]], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_readme_example_gives_the_output_that_the_readme_shows(tmp_path):
    example = blocks("yaml")[0]
    path = re.match(r"# (\S+)\n", example)[1]
    (tmp_path / path).parent.mkdir()
    (tmp_path / path).write_text(example, encoding="utf-8")
    shown = [(command, output) for command, output in commands(blocks("console")[0])]
    assert len(shown) == 2
    for command, output in shown:
        assert run(command, tmp_path) == output


def test_readme_says_how_the_atlas_could_be_told(tmp_path):
    told = {"dataset.yaml", "sides.yaml", "story.yaml"}
    for path in (ROOT / "graph").glob("*.yaml"):
        if path.name not in told:
            (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    example = blocks("yaml")[1]
    (tmp_path / "dataset.yaml").write_text(example, encoding="utf-8")
    assert " warning" not in run("actorgraph check --strict .", tmp_path)


def test_readme_commands_on_the_shipped_atlas_answer():
    for block in blocks("console")[1:]:
        for command, _ in commands(block):
            if TABLE in command:
                continue
            assert "[1]" in run(command, ROOT)


def test_readme_table_becomes_the_record_that_the_readme_tells(tmp_path):
    (tmp_path / TABLE).write_text(blocks("csv")[0], encoding="utf-8")
    [(command, told)] = [each for block in blocks("console") for each in commands(block) if TABLE in each[0]]
    words = [sys.executable, "-m", *command.split()]
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True)
    assert done.stderr.startswith(told)
    assert "AG301" not in run("actorgraph check --strict graph", tmp_path / "my-record")


def test_readme_python_runs():
    for block in blocks("python"):
        done = subprocess.run(
            [sys.executable, "-c", block], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, done.stderr
        assert "allegiance/jnim/al-qaeda/2017-03-02" in done.stdout


def test_python_in_the_document_on_export_runs(tmp_path):
    shutil.copytree(ROOT / "graph", tmp_path / "graph")
    text = (ROOT / "docs" / "export.md").read_text(encoding="utf-8")
    (block,) = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    code = f"{block}print(pledges)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    assert "allegiance/jnim/al-qaeda/2017-03-02" in done.stdout
    assert (tmp_path / "mali.gexf").read_text(encoding="utf-8").startswith("<?xml")


def test_readme_names_the_size_of_the_atlas():
    listed = CliRunner().invoke(main, ["check", str(ROOT / "graph")]).output.splitlines()[-1]
    actors, relations = re.search(r"(\d+) actors, (\d+) relations", listed).groups()
    assert f"{actors} actors and {relations} cited ties" in README


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_is_in_the_readme(command):
    assert f"`actorgraph {command}" in README


@pytest.mark.parametrize("name", [each.name for each in FORMATS])
def test_every_format_is_documented(name):
    assert f"`{name}`" in (ROOT / "docs" / "export.md").read_text(encoding="utf-8")


def test_reference_is_up_to_date():
    done = subprocess.run(
        [sys.executable, "scripts/reference.py", "--check"], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_readme_links_lead_to_files():
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).exists(), target


def test_hooks_for_other_repositories_run_commands_that_there_are():
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["actorgraph-check", "actorgraph-fmt"]
    for hook in hooks:
        assert hook["id"] in README
        assert re.match(hook["files"], "graph/mali/2025.yaml")
        program, command, *options = hook["entry"].split()
        assert program == "actorgraph"
        assert CliRunner().invoke(main, [command, *options, str(ROOT / "graph")]).exit_code == 0
