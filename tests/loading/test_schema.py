"""The language as a JSON Schema."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from actorgraph.loading.packaged import packaged_types
from actorgraph.loading.schema import json_schema

CORPUS = Path(__file__).parents[1] / "corpus"
VALIDATOR = Draft202012Validator(json_schema())


class Texts(yaml.BaseLoader):
    """Every scalar is text, except where nothing stands."""


class Core(yaml.BaseLoader):
    """What an editor makes of a file: the core schema of YAML 1.2."""


NOTHING = re.compile(r"^(?:~|null|Null|NULL|)$")
Texts.add_implicit_resolver("tag:yaml.org,2002:null", NOTHING, ["~", "n", "N", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:null", NOTHING, ["~", "n", "N", ""])
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[0-9]+(\.[0-9]+|e[0-9]+)$"), list("0123456789"))
for loader in (Texts, Core):
    loader.add_constructor("tag:yaml.org,2002:null", lambda *_: None)
Core.add_constructor("tag:yaml.org,2002:bool", lambda _, node: node.value == "true")
Core.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
Core.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def as_json(loader, path):
    """Return what a file is in JSON, where every key is a string."""
    text = path.read_text(encoding="utf-8-sig")
    return json.loads(json.dumps(yaml.load(text, Loader=loader)))  # noqa: S506


def files(folder, *names):
    paths = [CORPUS / folder / f"{name}.yaml" for name in names] or sorted((CORPUS / folder).glob("*.yaml"))
    return [pytest.param(path, id=path.stem) for path in paths]


def test_schema_is_a_schema():
    Draft202012Validator.check_schema(json_schema())


def test_schema_can_be_written_as_json():
    assert json.loads(json.dumps(json_schema())) == json_schema()


def test_every_packaged_section_is_in_the_schema():
    assert {kind.plural for kind in packaged_types().values()} <= set(json_schema()["properties"])


@pytest.mark.parametrize("loader", [Texts, Core])
@pytest.mark.parametrize("path", [*files("valid"), *files("doubtful")])
def test_file_that_makes_a_dataset_fits_the_schema(path, loader):
    assert list(VALIDATOR.iter_errors(as_json(loader, path))) == []


@pytest.mark.parametrize("loader", [Texts, Core])
@pytest.mark.parametrize(
    "path",
    files(
        "invalid",
        "unknown-key-of-dataset",
        "unknown-key-of-source",
        "unknown-key-of-actor",
        "unknown-key-of-relation",
        "unknown-key-of-citation",
        "unknown-key-of-relation-type",
        "unknown-language",
        "unknown-section-far-from-any",
        "shape-file-is-a-list",
        "shape-dataset-is-a-text",
        "shape-actors-is-a-list",
        "shape-actor-is-a-text",
        "shape-section-is-a-mapping",
        "shape-tie-is-a-list",
        "shape-note-is-a-list",
        "missing-source-of-citation",
        "missing-name-of-former",
        "date-single-digits",
        "date-range-of-nothing",
        "date-text",
        "date-until-nonsense",
        "date-since-unknown",
        "value-confidence-z9",
        "value-status",
        "value-support",
        "value-reliability",
        "value-sign",
        "value-colour-word",
        "value-direction",
        "value-family",
        "type-without-family",
        "type-without-a-family-and-its-section",
        "value-symbol",
        "value-lasting",
        "value-expect-word",
        "url-javascript",
        "url-no-scheme",
        "empty-title",
        "empty-title-quoted",
        "empty-from",
        "empty-names",
    ),
)
def test_file_with_an_error_that_a_schema_can_see_does_not_fit(path, loader):
    assert list(VALIDATOR.iter_errors(as_json(loader, path)))


def test_every_key_is_described():
    def undescribed(schema, name=""):
        for key, child in schema.get("properties", {}).items():
            if name and "description" not in child:
                yield f"{name}.{key}"
            yield from undescribed(child, key)

    schema = json_schema()
    assert [*undescribed(schema["$defs"]["relation"], "relation"), *undescribed(schema)] == []
