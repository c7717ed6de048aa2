"""The viewer as it is written: modules that point down, types that match the template, and nothing left over."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import html5lib
import pytest

from actorgraph.exporters.html import page
from actorgraph.exporters.html.words import messages

FOLDER = Path(page.__file__).parent
VIEWER = Path(__file__).parents[3] / "viewer"
LAYERS = ("data", "text", "elements", "time", "evidence", "views", "page")
"""From the lowest to the highest: a module imports from its own layer and from lower ones."""
MODULES = {
    path.relative_to(VIEWER).with_suffix("").as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(VIEWER.glob("**/*.ts"))
    if not path.name.endswith(".d.ts")
}
STYLE = (VIEWER / "page.css").read_text(encoding="utf-8")
TYPES = MODULES["data/template"]
TEMPLATE = (FOLDER / "templates/page.html.j2").read_text(encoding="utf-8")
TOGETHER = "\n".join(text for name, text in MODULES.items() if name != "data/types").replace(TYPES, "")


def bare(text):
    """Return code without remarks."""
    return re.sub(r"^\s*//.*$", "", re.sub(r"/\*\*.*?\*/", "", text, flags=re.DOTALL), flags=re.MULTILINE)


CODE = bare(TOGETHER)
IMPORT = re.compile(r'^(?:import|export) [^;]*? from "([^"]+)";$', re.MULTILINE)
TAGS = {"svg": "SVGSVGElement", "section": "HTMLElement", "nav": "HTMLElement", "aside": "HTMLElement",
        "summary": "HTMLElement", "h1": "HTMLHeadingElement", "h2": "HTMLHeadingElement", "p": "HTMLParagraphElement",
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


@pytest.mark.parametrize("name", sorted(MODULES.keys() - {"data/types"}))
def test_no_function_and_no_constant_is_left_over(name):
    found = r"^(?:export )?(?:async )?(?:function|const|let|class|interface|type) (\w+)"
    defined = re.findall(found, MODULES[name], re.MULTILINE)
    assert defined or name == "page/main"
    code = CODE + bare(TYPES)
    assert [found for found in defined if len(re.findall(rf"\b{found}\b", code)) < 2] == []


@cache
def imports():
    """Which module imports which; the views, of which the build finds the files, are imported by their tabs."""
    found = {}
    for name, text in MODULES.items():
        wanted = [place for place in IMPORT.findall(text) if not place.endswith(".json")]
        near = {posixpath.normpath(f"{name}/../{place}") for place in wanted if place.startswith(".")}
        far = {place for place in wanted if not place.startswith(".")}
        assert far <= {"folder:views"}
        assert text.count(' from "') == len(IMPORT.findall(text))
        views = {other for other in MODULES if re.fullmatch(r"views/\w+", other)}
        found[name] = near | (views if far else set())
    return found


def test_every_module_is_in_a_layer_and_imports_none_from_above():
    assert {name.partition("/")[0] for name in MODULES} == set(LAYERS)
    rank = {name: LAYERS.index(name.partition("/")[0]) for name in MODULES}
    upwards = [(name, other) for name, others in imports().items() for other in others if rank[other] > rank[name]]
    assert upwards == []


def test_modules_have_no_cycle():
    order = list(TopologicalSorter(imports()).static_order())
    assert sorted(order) == sorted(MODULES)


def test_every_module_is_in_the_page():
    reached, found = set(), ["page/main"]
    while found:
        reached.add(name := found.pop())
        found += imports()[name] - reached
    assert reached == set(MODULES)


def test_what_a_view_consists_of_is_known_to_that_view_alone():
    """But for the network, whose picture is never out of step with the state."""
    others = {
        (name, other)
        for name, wanted in imports().items()
        for other in wanted
        if re.fullmatch(r"views/\w+/.+", other) and not name.startswith("/".join(other.split("/")[:2]))
    }
    assert {(name, other) for name, other in others if not other.startswith("views/network/")} == {
        ("page/address/reading", "views/table/columns")
    }


def test_modules_are_of_one_idea_and_say_of_what():
    lengths = sorted(text.count("\n") for text in MODULES.values())
    assert lengths[len(lengths) // 2] <= 60
    assert lengths[-1] <= 200
    assert [name for name, text in MODULES.items() if not text.startswith("// ")] == []


def exported(name):
    found = r"^export (?:async )?(?:function|const|let|var|class|interface|type) (\w+)"
    return re.findall(found, MODULES[name], re.MULTILINE)


def test_nothing_is_exported_that_nobody_imports():
    """Neither another module nor a test; of a view the build imports what it exports."""
    tests = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("*.py"))
    lists = re.findall(r"^import (?:type )?\{ ([^}]*) \}", "\n".join(MODULES.values()), re.MULTILINE)
    wanted = {name.strip() for names in lists for name in names.split(",")} | {"view"}
    offered = {found for name in MODULES if name != "data/types" for found in exported(name)}
    assert [name for name in sorted(offered - wanted) if not re.search(rf"\b{name}\b", tests)] == []


def test_no_two_modules_export_the_same_name_and_none_a_variable():
    """So that a name means one thing, in tests too, and what changes is changed by the module that has it."""
    names = [found for name in MODULES for found in exported(name) if found != "view"]
    assert sorted(names) == sorted(set(names))
    assert [name for name, text in MODULES.items() if re.search(r"^export (let|var)\b", text, re.MULTILINE)] == []


def test_no_word_is_left_over():
    assert [name for name in messages() if not re.search(rf'"{name}"', CODE)] == []


def test_every_class_of_the_style_is_given_by_somebody():
    classes = set(re.findall(r"\.([a-z][\w-]*)", re.sub(r"\{[^}]*\}", "", STYLE)))
    assert [
        name for name in sorted(classes) if not re.search(rf"\b{name}\b", CODE + TEMPLATE) and name != "vis-network"
    ] == []
