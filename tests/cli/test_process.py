"""Commands as processes: the same bytes everywhere, streams that close, modules that stay away, colour."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

import pytest


def start(words, cwd, **environment):
    """Run a command in a process of its own, with changes to its environment."""
    return subprocess.run(
        [sys.executable, "-m", "actorgraph", *words],
        cwd=cwd,
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


ANSWERED = (
    "path|Iyad Ag Ghali|France|--all|--max-length|4|--lang|en",
    "check|--format|json",
    "centrality|--by|betweenness|--robust|--format|json",
    "balance|--as-of|all|--format|json",
    "blocs|--format|json",
    "blocs|--plain|--format|json",
)
ONE_AFTER_THE_OTHER = """
import sys
from actorgraph.cli.main import main
for words in sys.argv[1:]:
    try:
        main(words.split("|"))
    except SystemExit as end:
        assert not end.code, words
"""


def answers(cwd, page, **environment):
    """Return the page, and a long path, the report of `check` and some measures as bytes, all from one process."""
    done = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_THE_OTHER, f"render|-o|{page}", *ANSWERED],
        cwd=cwd, env=os.environ | environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    named, _, answered = done.stdout.partition(b"\n")
    assert named == os.fsencode(page)
    return page.read_bytes(), answered


@pytest.fixture(scope="module")
def reference(atlas_folder, tmp_path_factory):
    """The answers of the default environment."""
    return answers(atlas_folder.parent, tmp_path_factory.mktemp("reference") / "page.html")


@pytest.mark.parametrize(
    "change",
    [
        {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "TZ": "Asia/Kathmandu"},
        {
            "PYTHONHASHSEED": "2",
            "LC_ALL": "fr_FR.UTF-8",
            "LANGUAGE": "fr",
            "TZ": "America/New_York",
            "COLUMNS": "40",
            "PYTHONIOENCODING": "ascii",
        },
    ],
    ids=str,
)
def test_bytes_are_the_same_everywhere(atlas_folder, tmp_path, change, reference):
    where = tmp_path / "elsewhere"
    where.mkdir()
    (where / "graph").symlink_to(atlas_folder)
    assert answers(where, tmp_path / "page.html", **change) == reference


@pytest.mark.parametrize("words", [("list", "relations"), ("path", "JNIM", "Mali"), ("check", "--format", "json")])
def test_reader_that_goes_away_leaves_no_traceback(atlas_folder, words):
    started = subprocess.Popen(
        [sys.executable, "-m", "actorgraph", *words],
        cwd=atlas_folder.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    started.stdout.close()
    message = started.stderr.read()
    started.stderr.close()
    assert message == b""
    assert started.wait() == 0


@pytest.mark.parametrize("redirection", [">&-", ">&- 2>&-", "2>&-", "> /dev/full", "| head -1"])
@pytest.mark.parametrize("words", ["list relations", "check", "schema", "--help", "path JNIM Nobody"])
def test_closed_and_full_streams_leave_no_traceback(atlas_folder, words, redirection):
    command = f"{sys.executable} -m actorgraph {words} {redirection}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=atlas_folder.parent, capture_output=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    if redirection == "> /dev/full" and words != "path JNIM Nobody":
        assert done.stderr == "error: cannot write the answer: no space left on device\n"
        assert done.returncode == 2


@pytest.mark.parametrize(
    ("words", "absent"),
    [
        (["--help"], {"networkx", "pyvis", "jinja2", "yaml"}),
        (["path", "--help"], {"networkx", "pyvis", "jinja2", "yaml"}),
        (["check", "graph"], {"networkx", "pyvis", "jinja2"}),
        (["path", "JNIM", "Al-Qaida"], {"networkx", "pyvis", "jinja2"}),
        (["path", "JNIM", "Mali", "--all"], {"pyvis", "jinja2"}),
        (["show", "JNIM"], {"networkx", "pyvis", "jinja2"}),
        (["list", "actors"], {"networkx", "pyvis", "jinja2"}),
        (["centrality"], {"pyvis", "jinja2", "scipy", "rustworkx"}),
        (["centrality", "--help"], {"networkx", "numpy", "scipy", "rustworkx"}),
        (["balance"], {"pyvis", "jinja2", "rustworkx"}),
        (["blocs"], {"pyvis", "jinja2", "rustworkx"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_commands_import_nothing_that_they_do_not_need(atlas_folder, words, absent):
    code = (
        "import sys\nfrom actorgraph.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\nexcept SystemExit as end:\n    assert not end.code\n"
        "print(*sorted(name for name in sys.modules if '.' not in name), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=atlas_folder.parent, capture_output=True, encoding="utf-8", check=True
    )
    assert "actorgraph" in done.stderr.split()
    assert absent.isdisjoint(done.stderr.split())


def on_a_terminal(words, cwd, **environment):
    """Run a command whose standard output is a terminal, and return what it wrote."""
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "actorgraph", *words],
        cwd=cwd, env=os.environ | environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, check=False,
    )  # fmt: skip
    os.close(theirs)
    text = os.read(ours, 100_000)
    os.close(ours)
    return done.returncode, text


@pytest.mark.parametrize(("environment", "coloured"), [({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)])
@pytest.mark.parametrize("words", [("list", "types"), ("show", "Nobody")])
def test_colour_only_on_a_terminal_and_never_with_no_color(atlas_folder, words, environment, coloured):
    _, text = on_a_terminal(words, atlas_folder.parent, **environment)
    assert (b"\x1b[" in text) is coloured


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "note: 3 doubts; actorgraph check tells them"), ("fr", "note : 3 doutes ; actorgraph check les donne")],
)
def test_doubts_are_counted_on_a_terminal_and_nowhere_else(tmp_path, language, told):
    (tmp_path / "doubtful.yaml").write_text("supports: [A -> B]\n", encoding="utf-8")
    words = ("list", "actors", "-g", "doubtful.yaml", "--lang", language)
    _, text = on_a_terminal(words, tmp_path)
    assert told in re.sub("[\u00a0\u202f]", " ", text.decode("utf-8"))
    assert start(words, tmp_path).stderr == b""


def test_no_colour_without_a_terminal(atlas_folder):
    done = start(["show", "JNIM"], atlas_folder.parent, NO_COLOR="", FORCE_COLOR="1")
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize(
    "name", ["click", "networkx", "json", "re", "typing", "dataclasses", "yaml", "enum", "actorgraph_plugin"]
)
def test_nothing_in_the_current_folder_is_imported(atlas_folder, tmp_path, name):
    (tmp_path / f"{name}.py").write_text("raise SystemExit('imported from the current folder')\n", encoding="utf-8")
    done = start(["path", "JNIM", "Al-Qaida", "-g", str(atlas_folder)], tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")


INTERRUPTED_WHILE = """
import os, signal, sys
AT = sys.argv.pop(1)
class Interruption:
    def find_spec(self, name, *rest):
        if name == AT:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interruption())
from actorgraph.__main__ import run
run()
"""


@pytest.mark.parametrize("module", ["click", "actorgraph.cli.main", "actorgraph.queries.paths.path", "yaml"])
def test_interruption_while_modules_are_imported_leaves_no_traceback(atlas_folder, module):
    program = [sys.executable, "-c", INTERRUPTED_WHILE, module, "path", "JNIM", "Mali"]
    done = subprocess.run(program, cwd=atlas_folder.parent, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("words", ["show JNIM", "path JNIM", "zzz", "--help", "path JNIM Mali --format json"])
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_reader_that_goes_away_is_no_negative_answer(atlas_folder, words, stream):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "actorgraph", *words.split()], cwd=atlas_folder.parent, check=False,
        **{"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: write},
    )  # fmt: skip
    os.close(write)
    assert done.returncode in (0, 2)


COLLECTOR = """
import atexit, gc, sys
from actorgraph.__main__ import run
atexit.register(lambda: print(gc.isenabled(), gc.get_freeze_count() > 1000, gc.get_threshold()[0] > 10_000))
run()
"""


@pytest.mark.parametrize("words", [("list", "actors"), ("check",), ("diff", "graph", "graph")])
def test_garbage_collector_is_spared_the_data_and_awake_after_it(atlas_folder, words):
    done = subprocess.run(
        [sys.executable, "-c", COLLECTOR, *words], cwd=atlas_folder.parent, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines()[-1:] == ["True True True"]
