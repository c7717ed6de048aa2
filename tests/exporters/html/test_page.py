"""The page as a text: one valid file that asks for nothing, and whose data cannot be mistaken for markup."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import os
import pickle
import re
import subprocess
import sys
from dataclasses import replace
from importlib import resources
from pathlib import Path

import html5lib
import pytest

from actorgraph.exporters.html import page
from actorgraph.exporters.html.page import drawn, inert_json, page_of
from actorgraph.model.localtext import LocalText
from actorgraph.model.relation import Status
from actorgraph.model.selection import Selection

HTML = "{http://www.w3.org/1999/xhtml}"
VIEWER = Path(__file__).parents[3] / "viewer"
OWN_SCRIPTS = sorted(path for path in VIEWER.glob("**/*.ts") if not path.name.endswith(".d.ts"))
OWN_STYLE = VIEWER / "page.css"
STATIC = Path(page.__file__).with_name("static")
BUNDLES = [STATIC / name for name in ("viewer.js", "viewer.css")]
LIBRARY = STATIC / "vis.js"
TROUBLESOME = [
    "</script>", "<!--<script>", "\u2028\u2029", "\"'`", "\\", "&amp;", "]]>", "\x00", "é القاعدة 𝒳", "-->",
    "\x7f\x85", "\ud800", "\ufdd0\ufffe\uffff",
]  # fmt: skip


def parsed(text):
    """Return the tree of a page; an HTML parser that finds a single error raises."""
    return html5lib.HTMLParser(strict=True).parse(text)


def all_of(tree, name):
    return list(tree.iter(HTML + name))


@pytest.fixture(scope="module")
def tree(atlas_text):
    """The page of the atlas, parsed."""
    return parsed(atlas_text)


def test_it_is_a_document_of_today_with_a_language_a_title_and_one_heading(atlas_text, tree):
    assert atlas_text.startswith("<!doctype html>\n")
    assert tree.get("lang") == "en"
    assert [title.text for title in all_of(tree, "title")] == ["JNIM blockades Bamako and southern Mali"]
    assert [heading.text for heading in all_of(tree, "h1")] == ["JNIM blockades Bamako and southern Mali"]
    assert tree.find(f".//{HTML}main") is not None


def test_it_opens_in_the_language_that_is_asked_for(atlas, atlas_scene, without_library, data_of):
    tree = parsed(page_of(atlas, Selection(), language="fr", scene=atlas_scene))
    assert tree.get("lang") == "fr"
    assert (
        all_of(tree, "title")[0].text
        == all_of(tree, "h1")[0].text
        == "Le JNIM impose un blocus à Bamako et au sud du Mali"
    )
    assert data_of(tree)["language"] == "fr"


def test_it_takes_another_title(atlas, atlas_scene, without_library, data_of):
    tree = parsed(page_of(atlas, Selection(), title="Mine & <yours>", language="fr", scene=atlas_scene))
    assert all_of(tree, "title")[0].text == all_of(tree, "h1")[0].text == "Mine & <yours>"
    assert data_of(tree)["title"] == {"fr": "Mine & <yours>"}


def test_a_title_keeps_no_line_breaks(atlas, atlas_scene, dataset_with, without_library, data_of):
    tree = parsed(page_of(atlas, Selection(), title="Mine\n\tand\u2028yours", scene=atlas_scene))
    assert all_of(tree, "title")[0].text == all_of(tree, "h1")[0].text == "Mine and yours"
    assert data_of(tree)["title"] == {"en": "Mine and yours"}
    tree = parsed(page_of(dataset_with(dataset={"title": "One\ntwo"}), Selection()))
    assert all_of(tree, "title")[0].text == all_of(tree, "h1")[0].text == "One two"


def test_a_dataset_without_a_title_has_a_page_with_one(dataset_with, without_library):
    tree = parsed(page_of(dataset_with(actors={"A": None}), Selection()))
    assert all_of(tree, "title")[0].text == all_of(tree, "h1")[0].text == "Actors and ties"


def test_an_empty_dataset_has_a_page(dataset_with, without_library, data_of):
    data = data_of(parsed(page_of(dataset_with(actors=None), Selection())))
    assert (data["actors"], data["ties"], data["network"]["nodes"]) == ([], [], [])


def test_it_refers_to_nothing_elsewhere(tree):
    here = {f"#{element.get('id')}" for element in tree.iter() if element.get("id")}
    for element in tree.iter():
        for name in ("src", "srcset", "href", "action", "poster", "data", "background", "formaction", "style"):
            to_itself = name == "href" and element.tag == HTML + "a" and element.get(name) in here
            assert to_itself or element.get(name) is None, (element.tag, name)
    assert not [element.tag for element in tree.iter() if element.tag in {HTML + "link", HTML + "base"}]


@pytest.mark.parametrize("path", [OWN_STYLE, BUNDLES[1]], ids=lambda path: path.name)
def test_our_styles_load_nothing(path):
    assert not re.search(r"url\(|@import|expression|https?:|image-set", path.read_text(encoding="utf-8"))


def test_nothing_is_written_inline(tree):
    names = {name.lower() for element in tree.iter() for name in element.keys()}  # noqa: SIM118
    assert not [name for name in names if name.startswith("on") or name == "style"]


def test_the_policy_stands_before_all_that_it_governs(tree):
    head = [(element.tag.removeprefix(HTML), dict(element.items())) for element in tree.find(f"{HTML}head")]
    assert head[0] == ("meta", {"charset": "utf-8"})
    assert head[1][0] == "meta"
    assert head[1][1]["http-equiv"] == "Content-Security-Policy"


def policy_of(tree):
    meta = next(m for m in all_of(tree, "meta") if m.get("http-equiv") == "Content-Security-Policy")
    parts = (part.split() for part in meta.get("content").split(";"))
    return {name: set(values) for name, *values in parts}


def hashes(elements):
    found = [base64.b64encode(hashlib.sha256(e.text.encode("utf-8")).digest()).decode() for e in elements]
    return {f"'sha256-{digest}'" for digest in found}


def test_the_policy_allows_the_scripts_and_styles_of_the_file_by_their_hashes_and_nothing_else(tree):
    policy = policy_of(tree)
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == {"'none'"}
    assert policy["script-src"] == hashes(script for script in all_of(tree, "script") if script.get("id") != "data")
    assert policy["style-src"] == hashes(all_of(tree, "style"))
    assert policy["img-src"] <= {"data:", "blob:"}
    assert set(policy) == {"default-src", "base-uri", "form-action", "script-src", "style-src", "img-src"}


def test_the_policy_depends_on_nothing_that_a_dataset_says(tree, small):
    assert policy_of(parsed(page_of(small, Selection()))) == policy_of(tree)


def test_the_data_come_back_with_the_same_ids_and_counts(tree, atlas, data_of):
    data = data_of(tree)
    assert [actor["label"] for actor in data["actors"]] == list(atlas.actors)
    assert [tie["type"] for tie in data["ties"]] == [relation.type.name for relation in atlas.relations]
    assert len(data["network"]["nodes"]) == len(atlas.actors)
    assert len(data["network"]["edges"]) == len(atlas.relations)
    assert len(data["sources"]) == len({citation.source.id for citation in atlas.citations()})
    assert data["hash"] == atlas.hash


def test_retracted_ties_are_not_drawn_and_ended_ones_are(small):
    first, *others = small.relations
    dataset = replace(small, relations=(replace(first, status=Status.RETRACTED), *others))
    assert drawn(dataset, Selection(day=dataset.day)) == tuple(others)


def test_only_selected_ties_are_drawn(small, without_library, data_of):
    data = data_of(parsed(page_of(small, Selection(only=("hostility",)))))
    assert {tie["type"] for tie in data["ties"]} == {"hostility"}
    assert [kind["name"] for kind in data["types"]] == ["hostility"]


@pytest.mark.parametrize("text", TROUBLESOME, ids=ascii)
def test_json_in_a_page_says_the_same_and_is_no_markup(text):
    written = inert_json({text: [text]})
    assert json.loads(written) == {text: [text]}
    assert not set("<>&\x7f\x85\u2028\u2029\ufffe\uffff") & set(written)
    written.encode("utf-8")


def test_json_in_a_page_has_no_value_that_json_does_not_know():
    with pytest.raises(ValueError, match="not JSON compliant"):
        inert_json(float("nan"))


def test_names_with_markup_stay_names(dataset_with, without_library, data_of):
    names = ["</script>", "<!--<script>", "\"quoted\" 'twice'", "a & b", "back\\slash", "</title><h1>", "{{ title }}"]
    data = data_of(parsed(page_of(dataset_with(actors=dict.fromkeys(names)), Selection())))
    assert {actor["label"] for actor in data["actors"]} == set(names)
    assert len(data["network"]["nodes"]) == len(names)


def test_separators_of_lines_stay_in_names(small, without_library, data_of):
    relation = replace(small.relations[0], note=LocalText.plain("one\u2028two\u2029three"))
    data = data_of(parsed(page_of(replace(small, relations=(relation,)), Selection())))
    assert data["ties"][0]["note"] == {"": "one\u2028two\u2029three"}


def together(payloads):
    """Several at a time, each as it is: to make a page takes longer than to read it."""
    return [" ".join(payloads[i : i + 7]) for i in range(0, len(payloads), 7)]


def test_a_title_is_never_markup(payloads, small, without_program, data_of, bare):
    plain = [element.tag for element in parsed(page_of(small, Selection(), scene=bare)).iter()]
    for payload in together(payloads):
        dataset = replace(small, title=LocalText.plain(payload), description=LocalText.plain(payload), license=payload)
        tree = parsed(page_of(dataset, Selection(), scene=bare))
        assert [element.tag for element in tree.iter()] == plain, payload
        assert all_of(tree, "title")[0].text == all_of(tree, "h1")[0].text == payload
        assert (data_of(tree)["description"], data_of(tree)["license"]) == ({"": payload}, payload)


def test_a_title_of_the_command_line_is_never_markup(payloads, small, without_program, bare):
    tags = set()
    for payload in together(payloads):
        head, *_ = page_of(small, Selection(), title=payload, scene=bare).partition('<div class="tools">')
        tree = html5lib.parse(head)
        assert all_of(tree, "title")[0].text == all_of(tree, "h1")[0].text == payload
        tags.add(tuple(element.tag for element in tree.iter()))
    assert len(tags) == 1


@pytest.mark.parametrize("name", ["hostile", "hostile_values"])
def test_a_hostile_dataset_makes_a_page_with_the_same_elements(
    request, small, name, without_library, data_of, scene_with
):
    plain = [element.tag for element in parsed(page_of(small, Selection())).iter()]
    dataset = request.getfixturevalue(name)
    text = page_of(dataset, Selection(), scene=scene_with(name, dataset))
    tree = html5lib.parse(text) if name == "hostile_values" else parsed(text)  # control characters are parse errors
    assert [element.tag for element in tree.iter()] == plain
    assert len(data_of(tree)["actors"]) == len(dataset.actors)


def test_the_same_input_gives_the_same_bytes(atlas, atlas_text):
    assert page_of(atlas, Selection()) == atlas_text


def test_the_same_input_gives_the_same_bytes_whatever_the_hash_seed_the_locale_and_the_folder(
    atlas_folder, atlas_scene, atlas_text, tmp_path
):
    """The scene too, as the tests of the layout and of the command find; it would take most of the time here."""
    program = f"""
import hashlib, pickle, sys
from actorgraph.exporters.html.page import page_of
from actorgraph.model.selection import Selection
from actorgraph import load
text = page_of(load({str(atlas_folder)!r}), Selection(), scene=pickle.load(sys.stdin.buffer))
print(hashlib.sha256(text.encode()).hexdigest())
"""
    environment = os.environ | {"PYTHONHASHSEED": "4294967295", "LC_ALL": "C", "TZ": "UTC+4"}
    environment |= {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, cwd=tmp_path, input=pickle.dumps(atlas_scene),
        capture_output=True, check=True,
    )  # fmt: skip
    assert ran.stdout.decode().strip() == hashlib.sha256(atlas_text.encode()).hexdigest()


@pytest.mark.parametrize("path", [*OWN_SCRIPTS, BUNDLES[0]], ids=lambda path: path.name)
def test_our_scripts_never_read_a_text_as_markup_or_as_code(path):
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|setHTML|parseFromString|createContextualFragment"
        r"|\beval\b|new Function|\bFunction\(|set(Timeout|Interval)\(\s*[\"'`]|srcdoc|\bimport\(|fetch\(|XMLHttpRequest"
        r"|[\"'`\s.]on(click|load|error|mouse\w+|focus|key\w+|input|change)\s*="
    )
    assert not re.search(forbidden, path.read_text(encoding="utf-8"))


REMARKS = re.compile(r"/\*.*?\*/|(?<![:\\])//[^\n]*", re.DOTALL)


def test_our_script_and_our_style_are_in_the_page_as_they_are_built(tree):
    (style,) = all_of(tree, "style")
    built = [path.read_text(encoding="utf-8") for path in BUNDLES]
    assert [all_of(tree, "script")[-1].text, style.text] == built


def test_what_is_built_can_stand_in_a_page():
    """It is one function of its own, and a parser of HTML finds nothing in it to stop at."""
    script, style = (path.read_text(encoding="ascii") for path in BUNDLES)
    assert script.startswith('"use strict";(()=>{')
    assert script.endswith("})();\n")
    assert not re.search(r"</script|<!--|\bexport\b|\bimport\b", script, re.IGNORECASE)
    assert "</" not in style


@pytest.mark.browser
@pytest.mark.parametrize("path", [*BUNDLES, LIBRARY], ids=lambda path: path.name)
def test_what_is_built_is_built_from_what_is_written(bundled, viewer, tmp_path, path):
    built = bundled(viewer, tmp_path) / path.name
    assert built.read_bytes() == path.read_bytes().replace(b"\r\n", b"\n"), "run `npm run build`, as `make viewer` does"


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=lambda path: path.name)
def test_texts_of_our_scripts_keep_the_space_between_their_words(atlas_text, path):
    texts = re.findall(r'"[\w-]+(?: [\w-]+)+"', path.read_text(encoding="utf-8"))
    assert [text for text in texts if text not in atlas_text] == []


@pytest.mark.browser
def test_the_viewer_leaves_nothing_in_the_scope_that_scripts_share(watched, atlas_page, tmp_path):
    (tmp_path / "empty.html").write_text("<!doctype html>", encoding="utf-8")
    empty, full = (
        set(watched.open(path).evaluate("Object.getOwnPropertyNames(window)"))
        for path in (tmp_path / "empty.html", atlas_page)
    )
    assert full - empty == {"vis"}


@pytest.mark.browser
def test_the_style_in_the_page_says_the_same_as_the_one_that_is_written(opened):
    rules = """(text) => {
      const written = new CSSStyleSheet();
      written.replaceSync(text);
      return [written, document.styleSheets[0]].map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    }"""
    written, shipped = opened.page.evaluate(rules, OWN_STYLE.read_text(encoding="utf-8"))
    assert shipped == written
    assert len(written) > 100


def test_no_remark_of_ours_is_in_the_page(tree):
    (style,) = all_of(tree, "style")
    script = all_of(tree, "script")[-1]
    assert not REMARKS.search(script.text + style.text)
    assert "\n " not in script.text + style.text


def test_the_page_of_the_atlas_stays_small_enough_for_a_phone(atlas_text):
    page = atlas_text.encode("utf-8")
    assert len(page) < 780_000
    assert len(gzip.compress(page)) < 205_000


def test_vis_network_is_the_one_that_pyvis_ships(tree):
    """It is of the same version, built for the browsers that the viewer is built for, and keeps its licence."""
    library = max((script.text for script in all_of(tree, "script")), key=len)
    assert library == LIBRARY.read_text(encoding="ascii")
    lock = json.loads((VIEWER.parent / "package-lock.json").read_text(encoding="utf-8"))
    version = lock["packages"]["node_modules/vis-network"]["version"]
    assert f"@version {version}\n" in library
    assert resources.files("pyvis").joinpath("lib", f"vis-{version}", "vis-network.min.js").is_file()
    assert "vis.js may be distributed under either license." in library
