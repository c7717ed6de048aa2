"""The viewer as it is written: its types match the template, and nothing in it is left over."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from actorgraph.exporters.html import page
from actorgraph.exporters.html.words import messages

FOLDER = Path(page.__file__).parent
SCRIPTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("static/js/**/*.js"))}
STYLE = (FOLDER / "static/css/page.css").read_text(encoding="utf-8")
TYPES = (FOLDER / "static/js/page.d.ts").read_text(encoding="utf-8")
TEMPLATE = (FOLDER / "templates/page.html.j2").read_text(encoding="utf-8")
TOGETHER = "\n".join(SCRIPTS.values())
CODE = re.sub(r"^\s*//.*$", "", re.sub(r"/\*\*.*?\*/", "", TOGETHER, flags=re.DOTALL), flags=re.MULTILINE)
TAGS = {"svg": "SVGSVGElement", "section": "HTMLElement", "nav": "HTMLElement", "aside": "HTMLElement",
        "footer": "HTMLElement", "h1": "HTMLHeadingElement", "h2": "HTMLHeadingElement", "p": "HTMLParagraphElement",
        "ul": "HTMLUListElement", "datalist": "HTMLDataListElement"}  # fmt: skip


def declared():
    body = re.search(r"interface Elements \{\n(.*?)\n\}", TYPES, re.DOTALL)[1]
    return dict(re.findall(r'^  "?([\w-]+)"?: (\w+);$', body, re.MULTILINE))


def in_template():
    tree = html5lib.parse(TEMPLATE, namespaceHTMLElements=False)
    return {element.get("id"): element.tag.rpartition("}")[2] for element in tree.iter() if element.get("id")}


def test_the_types_know_the_ids_of_the_template_and_no_other():
    assert set(declared()) == set(in_template())


def test_the_types_know_what_each_element_is():
    for name, tag in in_template().items():
        assert declared()[name] == TAGS.get(tag, f"HTML{tag.capitalize()}Element"), name


def test_only_ids_of_the_template_are_asked_for():
    asked = set(re.findall(r'byId\("([^"]+)"\)', CODE))
    assert asked <= set(in_template())


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_function_and_no_constant_is_left_over(name):
    defined = re.findall(r"^(?:async )?(?:function|const|let|class) (\w+)", SCRIPTS[name], re.MULTILINE)
    assert defined
    assert [found for found in defined if len(re.findall(rf"\b{found}\b", CODE)) < 2] == []


def test_no_word_is_left_over():
    assert [name for name in messages() if not re.search(rf'"{name}"', CODE)] == []


def test_every_script_is_in_the_page_and_in_order_of_use():
    assert sorted(page._SCRIPTS) == sorted(
        path.name for path in (FOLDER / "static/js").iterdir() if path.suffix != ".ts"
    )
    assert all(text.startswith('"use strict";\n') for text in SCRIPTS.values())


def test_every_class_of_the_style_is_given_by_somebody():
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\{[^}]*\}", "", STYLE)))
    assert [
        name for name in sorted(classes) if not re.search(rf"\b{name}\b", CODE + TEMPLATE) and name != "vis-network"
    ] == []
