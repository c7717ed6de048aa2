"""Commands as processes: the same bytes everywhere, streams that close, modules that stay away, colour."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys

import pytest

from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection


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


def answers(cwd, *graphs, **environment):
    """Return the pages of datasets, and a long path, the report of `check` and some measures, all from one process."""
    pages = {cwd / f"{number}.html": graph for number, graph in enumerate(graphs)}
    rendering = [f"render|-g|{graph}|-o|{page}" for page, graph in pages.items()]
    done = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_THE_OTHER, *rendering, *ANSWERED],
        cwd=cwd, env=os.environ | environment, stdin=subprocess.DEVNULL, capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    named = b"".join(os.fsencode(page) + b"\n" for page in pages)
    assert done.stdout.startswith(named)
    return [page.read_bytes() for page in pages], done.stdout.removeprefix(named)


HERE = {"PYTHONHASHSEED": "1", "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "TZ": "Asia/Kathmandu"}
THERE = {
    "PYTHONHASHSEED": "2",
    "LC_ALL": "fr_FR.UTF-8",
    "LANGUAGE": "fr",
    "TZ": "America/New_York",
    "COLUMNS": "40",
    "PYTHONIOENCODING": "ascii",
}
"""Two environments that have nothing in common: whatever of them decided a byte would decide it otherwise."""


def test_bytes_are_the_same_everywhere(atlas_folder, atlas, atlas_scene, tmp_path):
    """The page of the atlas, which takes long, is made there and in this process, that of a small dataset here too."""
    small = tmp_path / "small.yaml"
    small.write_text("dataset: {title: Été à القاعدة}\nsupports: [É -> القاعدة]\nhostilities: [Ж -> É]\n", "utf-8")
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "graph").symlink_to(atlas_folder)
    [page], answered = answers(tmp_path / "here", small, **HERE)
    [same, of_atlas], answered_there = answers(tmp_path / "there", small, "graph", **THERE)
    assert (page, answered) == (same, answered_there)
    assert of_atlas == page_of(atlas, Selection(), scene=atlas_scene).encode()


@pytest.fixture(scope="module")
def small_folder(tmp_path_factory):
    """A folder with a dataset of two ties: what a process does with its streams takes no more."""
    where = tmp_path_factory.mktemp("small")
    (where / "graph").mkdir()
    (where / "graph" / "ties.yaml").write_text(
        "supports: [JNIM -> Al-Qaida]\nhostilities: [JNIM -> Mali]\n", encoding="utf-8"
    )
    return where


@pytest.mark.parametrize("words", [("list", "types"), ("path", "JNIM", "Mali"), ("check", "--format", "json")])
def test_reader_that_goes_away_leaves_no_traceback(small_folder, words):
    started = subprocess.Popen(
        [sys.executable, "-m", "actorgraph", *words],
        cwd=small_folder,
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
def test_closed_and_full_streams_leave_no_traceback(atlas_folder, small_folder, words, redirection):
    where = atlas_folder.parent if words == "list relations" else small_folder  # more than a pipe holds
    command = f"{sys.executable} -m actorgraph {words} {redirection}"
    done = subprocess.run(["bash", "-c", command], cwd=where, capture_output=True, encoding="utf-8", check=False)
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr
    if redirection == "> /dev/full" and words != "path JNIM Nobody":
        assert done.stderr == "error: cannot write the answer: no space left on device\n"
        assert done.returncode == 2


UNNEEDED = {
    "--help": {"networkx", "numpy", "scipy", "rustworkx", "pyvis", "jinja2", "yaml"},
    "path --help": {"networkx", "numpy", "scipy", "rustworkx", "pyvis", "jinja2", "yaml"},
    "centrality --help": {"networkx", "numpy", "scipy", "rustworkx", "pyvis", "jinja2", "yaml"},
    "check graph": {"networkx", "pyvis", "jinja2"},
    "path JNIM Al-Qaida": {"networkx", "pyvis", "jinja2"},
    "show JNIM": {"networkx", "pyvis", "jinja2"},
    "list actors": {"networkx", "pyvis", "jinja2"},
    "centrality": {"pyvis", "jinja2", "scipy", "rustworkx"},
    "balance": {"pyvis", "jinja2", "rustworkx"},
    "blocs": {"pyvis", "jinja2", "rustworkx"},
    "path JNIM Mali --all": {"pyvis", "jinja2"},
}
"""What commands do without, those first that need least: one process can run one after the other."""
MODULES_AFTER_EACH = """
import sys
from actorgraph.cli.main import main
for words in sys.argv[1:]:
    try:
        main(words.split())
    except SystemExit as end:
        assert not end.code, words
    print(*(name for name in sys.modules if "." not in name), file=sys.stderr)
"""


def test_commands_import_nothing_that_they_do_not_need(atlas_folder):
    done = subprocess.run(
        [sys.executable, "-c", MODULES_AFTER_EACH, *UNNEEDED],
        cwd=atlas_folder.parent, capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    imported = [set(line.split()) for line in done.stderr.splitlines()]
    assert all("actorgraph" in modules for modules in imported)
    found = {words: modules & absent for (words, absent), modules in zip(UNNEEDED.items(), imported, strict=True)}
    assert not any(found.values()), found


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
def test_colour_only_on_a_terminal_and_never_with_no_color(small_folder, words, environment, coloured):
    _, text = on_a_terminal(words, small_folder, **environment)
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


def test_no_colour_without_a_terminal(small_folder):
    done = start(["show", "JNIM"], small_folder, NO_COLOR="", FORCE_COLOR="1")
    assert b"\x1b" not in done.stdout


def test_nothing_in_the_current_folder_is_imported(small_folder, tmp_path):
    for name in ("click", "networkx", "json", "re", "typing", "dataclasses", "yaml", "enum", "actorgraph_plugin"):
        (tmp_path / f"{name}.py").write_text(f"raise SystemExit('imported {name} from here')\n", encoding="utf-8")
    done = start(["path", "JNIM", "Al-Qaida", "-g", str(small_folder / "graph")], tmp_path)
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
def test_interruption_while_modules_are_imported_leaves_no_traceback(small_folder, module):
    program = [sys.executable, "-c", INTERRUPTED_WHILE, module, "path", "JNIM", "Mali"]
    done = subprocess.run(program, cwd=small_folder, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("words", ["show JNIM", "path JNIM", "zzz", "--help", "path JNIM Mali --format json"])
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_reader_that_goes_away_is_no_negative_answer(small_folder, words, stream):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "actorgraph", *words.split()], cwd=small_folder, check=False,
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
