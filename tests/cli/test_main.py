"""Exit codes, messages, streams: what the command line promises to people and to scripts."""

from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner

from actorgraph.cli.main import Actorgraph, main
from actorgraph.exporters.html.embed import HEIGHT
from actorgraph.wording import LANGUAGES

TWO_LINES = "allegiances:\n- A -> B\n"
EVERY_COMMAND = [
    ("path", "A", "B"),
    ("show", "A"),
    ("list", "actors"),
    ("list", "relations"),
    ("list", "types"),
    ("list", "sources"),
    ("centrality",),
    ("centrality", "--by", "betweenness"),
    ("path", "A", "B", "--time-respecting", "--robust"),
    ("neighbours", "A"),
    ("ego", "A"),
    ("brokers",),
    ("stats",),
    ("stats", "--over-time"),
    ("stats", "--structure"),
    ("stats", "--null", "5"),
    ("brokers", "--roles", "kind"),
    ("render",),
]


def commands():
    return sorted(main.commands)


@pytest.mark.parametrize("words", [words for words in EVERY_COMMAND if words != ("list", "sources")], ids=" ".join)
def test_two_lines_work_in_every_command(run, folder, words):
    folder(graph=TWO_LINES)
    result = run(*words, "-g", "graph.yaml")
    assert result.exit_code == 0
    assert result.stderr == ""


def test_two_lines_are_told_from_end_to_end(run, folder):
    folder(graph=TWO_LINES)
    assert run("path", "A", "B", "-g", "graph.yaml").stdout == (
        "A to B: 1 step\n"
        "  A ──allegiance──▶ B   undated   no source\n"
        "undated, so taken to hold at all times · friendly · weakest link: not graded\n"
        "scope: everything recorded · sign policy: allegiance +1\n"
    )


def test_default_folder_is_graph(run, folder):
    (folder() / "graph").mkdir()
    folder(**{"graph/a": TWO_LINES})
    assert run("list", "actors").stdout.splitlines()[0].startswith("actor")
    assert run("check").exit_code == 0


def test_graph_can_be_given_several_times(run, folder):
    folder(a="supports: [A -> B]\n", b="supports: [B -> C]\n")
    assert run("path", "A", "C", "-g", "a.yaml", "--graph", "b.yaml").stdout.startswith("A to C: 2 steps\n")
    assert run("check", "a.yaml", "b.yaml").stdout.endswith("2 files: 3 actors, 2 relations, 0 sources; 5 warnings\n")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("path", "JNIM", "Al-Mourabitoum"), 2, "error: no actor is called 'Al-Mourabitoum'; did you mean "),
        (("path", "JNIM", "zzzzzz"), 2, "error: no actor is called 'zzzzzz'\n"),
        (("show", "Wagnr"), 2, "error: no actor is called 'Wagnr'; did you mean 'Wagner'"),
        (("show", "id:nobody"), 2, "error: no actor is called 'id:nobody'"),
        (("show", ""), 2, "error: no actor is called ''"),
        (("path", "JNIM", "Mali", "--as-of", "soon"), 2, "error: 'soon' is not a date: write 2017"),
        (("path", "JNIM", "Mali", "--as-of", "2017-02-30"), 2, "error: '2017-02-30' does not exist: February 2017 has"),
        (("path", "JNIM", "Mali", "--as-of", "2017.."), 2, "error: '2017..' has no last day"),
        (
            ("list", "relations", "--only", "atack"),
            2,
            "error: there is no relation type 'atack'; did you mean 'attack'?",
        ),
        (
            ("list", "relations", "--except", "zzz"),
            2,
            "error: there is no relation type 'zzz'; the types are merger, split",
        ),
        (("list", "people"), 2, "'people' is not one of 'actors', 'relations', 'types', 'sources', 'sides'"),
        (("path", "JNIM", "Mali", "-k", "0"), 2, "0 is not in the range x>=1"),
        (("path", "JNIM"), 2, "Missing argument 'B'"),
        (("path", "JNIM", "Mali", "extra"), 2, "unexpected extra argument (extra)"),
        (("centrality", "--by", "fame"), 2, "error: there is no measure 'fame'; the measures are degree, in-degree"),
        (
            ("centrality", "--by", "classic-closeness"),
            2,
            "error: the graph falls into 12 parts, so classic-closeness is",
        ),
        (("centrality", "--by", "pagerank", "--raw"), 2, "error: pagerank has only one form; those that have raw and"),
        (("centrality", "--weighted", "--normalised"), 2, "error: weighted values cannot be normalised"),
        (("centrality", "--normalised", "--raw"), 0, ""),
        (("blocs", "--resolution", "2"), 2, "error: --resolution is for --plain: blocs by sign have none"),
        (("blocs", "--plain", "--resolution", "0"), 2, "error: the resolution has to be a number above 0"),
        (("blocs", "--plain", "--resolution", "nan"), 2, "error: the resolution has to be a number above 0"),
        (("blocs", "--plain", "--resolution", "x"), 2, "Invalid value for '--resolution': 'x' is not a valid float"),
        (("lineage", "Mali"), 1, ""),
        (("lineage", "JNIM", "--generations", "0"), 2, "0 is not in the range x>=1"),
        (("timeline", "JNIM", "--only", "sanction"), 1, ""),
        (("timeline", "JNIM", "--among"), 2, "error: ties among actors need at least two of them"),
        (("timeline", "--since", "2020", "--until", "2019"), 2, "error: '2019' lies before '2020'"),
        (("diff", "2020", "2019"), 2, "error: 2019-12-31 is not after 2020-12-31: name the earlier date first"),
        (("diff", "2020", "HEAD"), 2, "error: compare two dates, or two of files, folders and git revisions"),
        (("diff", "1800", "1801"), 1, ""),
        (("common", "JNIM", "gsim"), 2, "error: 'JNIM' and 'gsim' are the same actor: name two"),
        (("common", "Moura", "Chad"), 1, ""),
        (("ego", "JNIM", "--radius", "0"), 2, "0 is not in the range x>=1"),
        (("neighbours", "JNIM", "--as-of", "1900", "--only", "support"), 1, ""),
        (("brokers", "--only", "sanction"), 1, ""),
        (("path", "FLA", "GSPC", "--time-respecting", "--layer", "lineage"), 1, ""),
        (("render", "-o", "page.pdf"), 2, "error: cannot draw 'page.pdf': the name has to end in .html"),
        (("render", "-o", "page.pdf"), 2, "end in .html, for the page, or in .svg, for a figure"),
        (("render", "-o", "page.html", "--view", "matrix"), 2, "error: --view is for figures: name one that ends in"),
        (("render", "-o", "a.svg", "--view", "table"), 2, "'table' is not one of 'network', 'matrix', 'timeline'"),
        (("render", "--view", "matrix"), 2, "as in -o out/index.svg"),
        (("render", "-o", ""), 2, "error: cannot draw: the name of the page is empty"),
        (("render", "-o", "."), 2, "error: cannot draw '.': it is a folder; write 'index.html'"),
        (("render", "-o", "no/such/folder/page.html"), 2, "error: cannot write 'no/such/folder/page.html'"),
        (("path", "JNIM", "Moura", "--layer", "lineage"), 1, ""),
        (("list", "actors", "--search", "zzzzzz"), 1, ""),
        (("path", "GSIM", "JNIM"), 0, ""),
    ],
)
def test_exit_codes_and_messages(run, atlas_folder, words, code, message):
    result = run(*words, "-g", atlas_folder)
    assert result.exit_code == code
    assert message in result.stderr
    assert (result.stdout == "") is (code == 2)
    if message.startswith("error:"):
        assert result.stderr.count("\n") == 1


def test_ambiguous_name_lists_the_candidates_and_an_id_decides(run, folder):
    folder(graph="actors: {North: {aliases: [Front X]}, South: {aliases: [Front X]}}\nsupports: [North -> South]\n")
    result = run("show", "front-x", "-g", "graph.yaml")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1] == (
        "error: 'front-x' names 2 actors: North (id:north) or South (id:south); ask with an id, such as id:north"
    )
    assert run("show", "id:north", "-g", "graph.yaml").stdout.startswith("North\n")


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_broken_yaml_is_told_with_its_place(run, folder, words):
    folder(graph="allegiances: [A -> B\n", good=TWO_LINES)
    result = run(*words, "-g", "graph.yaml", "-g", "good.yaml")
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("graph.yaml:")
    assert result.stderr.endswith("error: 1 error in the data; nothing was answered\n")


@pytest.mark.parametrize("words", [*EVERY_COMMAND, ("check",)], ids=" ".join)
def test_missing_default_folder_is_told(run, folder, words):
    folder()
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr == (
        "error: there is no folder 'graph' here; name your files with -g my.yaml, or begin with actorgraph new NAME\n"
    )


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_missing_file_is_told(run, folder, words):
    folder()
    result = run(*words, "-g", "nowhere.yaml")
    assert result.exit_code == 2
    assert "AG001 cannot read 'nowhere.yaml': there is no such file or folder" in result.stderr


@pytest.mark.parametrize("words", EVERY_COMMAND, ids=" ".join)
def test_empty_folder_is_told(run, folder, words):
    (folder() / "graph").mkdir()
    result = run(*words)
    assert result.exit_code == 2
    assert "AG001" in result.stderr


@pytest.mark.parametrize("words", [("list", "actors"), ("centrality",), ("list", "relations")], ids=" ".join)
def test_empty_dataset_has_a_negative_answer(run, folder, words):
    folder(graph="")
    result = run(*words, "-g", "graph.yaml")
    assert result.exit_code == 1
    assert result.stdout.startswith("nothing found\n")


def test_output_folder_that_is_a_file_is_told(run, folder):
    (folder(graph=TWO_LINES) / "out").write_text("mine", encoding="utf-8")
    result = run("render", "-g", "graph.yaml")
    assert result.exit_code == 2
    assert result.stderr.splitlines()[-1].startswith("error: cannot write 'out/index.html'")


def test_render_makes_the_default_page(run, folder):
    path = folder(graph=TWO_LINES)
    assert run("render", "-g", "graph.yaml").stdout == "out/index.html\n"
    assert (path / "out" / "index.html").is_file()


def test_embed_prints_the_frame_of_a_rendered_page(run, folder):
    folder(graph="dataset: {title: Mali & more}\n" + TWO_LINES)
    run("render", "-g", "graph.yaml")
    printed = run("embed", "out/index.html", "--url", "https://paper.example/mali.html", "--height", "500").stdout
    assert printed.startswith('<div><iframe src="https://paper.example/mali.html#embed" title="Mali &amp; more" width=')
    assert 'height="500"' in printed
    assert printed.endswith(
        '<p><a href="https://paper.example/mali.html">Mali &amp; more: the picture on its own page</a></p>\n'
    )
    assert printed.count("\n") == 2
    opened = run(
        "embed", "out/index.html", "-g", "graph.yaml", "--actor", "A", "--view", "table", "--theme", "light"
    ).stdout
    assert 'src="index.html#embed&amp;theme=light&amp;view=table&amp;actor=a"' in opened


def test_help_of_embed_tells_the_height_that_is_taken(run):
    assert f"[default: {HEIGHT}, which fits a column of 640]" in " ".join(run("embed", "--help").stdout.split())


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nowhere.html",), "error: cannot read 'nowhere.html': no such file or directory\n"),
        ((".",), "error: cannot read '.': is a directory\n"),
        (("graph.yaml",), "error: cannot embed 'graph.yaml': it is not a page that 'actorgraph render' wrote\n"),
        (("binary.html",), "error: cannot embed 'binary.html': it is not a page that 'actorgraph render' wrote\n"),
        (("out/index.html", "--url", "javascript:x"), "error: cannot embed 'javascript:x': an address begins with "),
        (("out/index.html", "-g", "graph.yaml", "--actor", "Nobody"), "error: no actor is called 'Nobody'"),
        (("out/index.html", "--actor", "A"), "error: there is no folder 'graph' here; name your files with -g"),
        (
            ("https://paper.example/x y", "-g", "graph.yaml"),
            "error: cannot embed 'https://paper.example/x y': an address",
        ),
        (("out/index.html", "--view", "list"), "'list' is not one of 'network', 'timeline', 'matrix', 'table'"),
        (("out/index.html", "--height", "0"), "0 is not in the range x>=100"),
        ((), "Missing argument 'PAGE'"),
    ],
)
def test_embed_tells_what_cannot_be_embedded(run, folder, words, message):
    (folder(graph=TWO_LINES) / "binary.html").write_bytes(bytes(range(256)))
    run("render", "-g", "graph.yaml")
    result = run("embed", *words)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert message in result.stderr
    if message.startswith("error:"):
        assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "strict", "code"),
    [
        ("actors: {A: {}}\n", True, 0),
        (TWO_LINES, False, 0),
        (TWO_LINES, True, 1),
        ("allegiances: [{from: A, sinec: 1, to: B}]\n", False, 1),
    ],
)
def test_check_exits_by_severity(run, folder, text, strict, code):
    folder(graph=text)
    assert run("check", "graph.yaml", *(["--strict"] if strict else [])).exit_code == code


def test_check_of_what_cannot_be_read_is_unusable_input(run, folder):
    folder()
    result = run("check", "nowhere.yaml")
    assert result.exit_code == 2
    assert "AG001" in result.stdout


def test_check_for_github_says_nothing_of_sound_data(run, folder):
    folder(graph="actors: {A: {}}\n")
    assert run("check", "graph.yaml", "--format", "github").stdout == ""
    assert run("check", "graph.yaml").stdout == "1 file: 1 actor, 0 relations, 0 sources; no problems\n"


def test_check_for_github_points_at_the_line(run, folder):
    folder(graph=TWO_LINES)
    assert run("check", "graph.yaml", "--format", "github").stdout.splitlines()[0] == (
        "::warning file=graph.yaml,line=2,col=3,title=AG301::the actor 'A' is not declared"
    )


def test_as_of_all_widens_a_measure(run, folder):
    folder(graph="dataset: {as_of: 2020}\nsupports: [{from: A, to: B, until: 2010}, {from: A, to: C}]\n")
    assert "1  A          1" in run("centrality", "-g", "graph.yaml").stdout
    assert "1  A          2" in run("centrality", "-g", "graph.yaml", "--as-of", "all").stdout


def test_types_can_be_joined_by_commas_or_repeated(run, atlas_folder):
    joined = run("list", "relations", "--only", "attacks, hostility", "-g", atlas_folder).stdout
    repeated = run("list", "relations", "--only", "attack", "--only", "hostilities", "-g", atlas_folder).stdout
    assert joined == repeated
    assert joined.endswith("only attack, hostility\n")


def test_schema_is_json(run):
    content = json.loads(run("schema").stdout)
    assert content["$schema"].startswith("https://json-schema.org/")


def test_version_is_told(run):
    assert run("--version").stdout == "actorgraph 0.1.0\n"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", commands())
def test_every_command_and_option_has_help(name, language):
    command = Actorgraph(language).commands[name]
    assert command.help
    assert len(command.get_short_help_str(limit=62)) < 62
    assert not command.get_short_help_str(limit=62).endswith("...")
    parameters = command.get_params(click.Context(command))
    assert len(parameters) > 1
    for parameter in parameters:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"]])
def test_help_starts_with_what_to_type(words):
    text = CliRunner().invoke(main, words).output
    assert "\n    actorgraph check                  is the data sound?\n" in text
    assert [line.split()[0] for line in text.split("Commands:\n")[1].split("\n\n")[0].splitlines()] == [
        "check", "render", "embed", "layout", "path", "show", "list", "neighbours", "common", "ego", "ownership",
        "centrality", "balance", "blocs", "brokers", "lineage", "timeline", "diff", "stats", "new", "export", "import",
        "aggregate", "add", "fmt", "schema",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", commands())
def test_help_of_a_command_holds_no_control_character(name, language):
    result = CliRunner().invoke(main, [name, "--help", "--lang", language])
    assert result.exit_code == 0
    assert "\b" not in result.output


EVIL = "x\x1b[31m\x9b\u202ey\nz"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "words",
    [
        ("path", EVIL, "B"),
        ("path", "A", "B", EVIL),
        ("path", "A", "B", f"--{EVIL}"),
        ("path", "A", "B", "--layer", EVIL),
        ("path", "A", "B", "--only", EVIL),
        ("path", "A", "B", "--as-of", EVIL),
        ("path", "A", "B", "-k", EVIL),
        ("list", "actors", "--search", EVIL),
        (EVIL,),
        (f"--{EVIL}",),
        ("check", EVIL),
        ("render", "-o", f"{EVIL}.pdf"),
        ("render", "-o", f"{EVIL}/x.html"),
        ("embed", EVIL),
        ("embed", "graph.yaml", "--url", EVIL),
    ],
)
def test_what_is_typed_cannot_command_the_terminal(folder, words, language):
    folder(graph=TWO_LINES)
    graph = () if words[0] in (EVIL, f"--{EVIL}", "check", "embed") else ("-g", "graph.yaml")
    result = CliRunner().invoke(main, ["--lang", language, *words, *graph], color=True)
    assert result.exit_code in (1, 2)
    assert result.output
    assert not set(result.output) & {"\x1b", "\x9b", "\u202e"}


def test_control_c_ends_with_130_and_without_a_traceback(folder, monkeypatch):
    folder(graph=TWO_LINES)

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("actorgraph.cli.options.dataset_of", interrupt)
    result = CliRunner().invoke(main, ["list", "actors", "-g", "graph.yaml"])
    assert result.exit_code == 130
    assert "Traceback" not in result.output
