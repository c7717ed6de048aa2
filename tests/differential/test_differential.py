import ast
import sys
from pathlib import Path

import pytest

from differential.comparing import mismatches
from differential.questions import QUESTIONS

SEEDS = (*range(80), 10_668, 10_754, 90_199)
"""The last ones once showed ends that nobody dates, of what paused, bounded by what does not bound them."""
HERE = Path(__file__).parent
MAKING = [HERE / f"{name}.py" for name in ("generator", "dates", "additions", "writing")]
"""What makes the worlds, beside the oracle."""


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.name)
def test_question_is_answered_by_its_definition(question):
    found = [mismatch for seed in SEEDS for mismatch in mismatches(seed, [question], rounds=1)]
    if found:
        shortest = min(found, key=lambda mismatch: len(mismatch.yaml))
        pytest.fail(f"{len(found)} mismatches, the shortest of them:\n{shortest}", pytrace=False)


@pytest.mark.parametrize("path", [*HERE.glob("oracle/*.py"), *MAKING], ids=str)
def test_oracle_imports_nothing_of_what_it_judges(path):
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    assert not any(isinstance(node, ast.ImportFrom) and node.level for node in nodes)
    allowed = {*sys.stdlib_module_names, "differential"}
    assert {name.split(".")[0] for name in named} <= allowed
    ours = {name for name in named if name.startswith("differential")}
    made = {f"differential.{path.stem}" for path in MAKING}
    assert all(name.startswith("differential.oracle") or name in made for name in ours)
