"""Running commands in this process."""

from __future__ import annotations

from functools import cache

import pytest
from click.testing import CliRunner

from actorgraph import api
from actorgraph.cli.main import main


@pytest.fixture(scope="module", autouse=True)
def atlas_read_once(atlas_folder):
    """Let the first command of a module read the atlas for all: it takes longer than most answers."""
    read, words = api.read, (str(atlas_folder),)
    read_once = cache(read)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            api, "read", lambda paths, **how: read_once(words, **how) if tuple(paths) == words else read(paths, **how)
        )
        yield


@pytest.fixture
def run():
    """Run a command in this process: ``run("path", "A", "B")`` has exit_code, stdout and stderr."""

    def invoke(*words):
        result = CliRunner().invoke(main, [str(word) for word in words])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        return result

    return invoke


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Make files in a folder that becomes the working one."""
    monkeypatch.chdir(tmp_path)

    def make(**files):
        for name, text in files.items():
            path = tmp_path / f"{name}.yaml"
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return make
