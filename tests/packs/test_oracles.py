"""Every accepted submission against an answer found another way, on thousands of small random inputs.

An oracle is a file ``oracles/<slug>.py`` (``<slug>_change.py`` for a change request) with ``draw(rng)``, a case
without its answer, and ``answer(case)``; ``DRAWS`` says how many (2,000 when left out). The submissions run in the
sandbox and are compared as always.
"""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path

import pytest

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.casefile import case_from
from hexloop.core.content.reader import read_pack
from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Array
from hexloop.core.judge.verdict import Verdict

ORACLES = sorted((Path(__file__).parent / "oracles").glob("*.py"))
DRAWS = 2_000


def pytest_generate_tests(metafunc):
    """One test an oracle, of the part that ``--bank-part`` names."""
    if "path" in metafunc.fixturenames:
        part = metafunc.config.getoption("bank_part", None)
        chosen = [path for path in ORACLES if part is None or part.holds(path.stem.replace("_", "-"))]
        metafunc.parametrize("path", chosen, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def judge():
    one = Judge()
    yield one
    one.close()


@pytest.fixture(scope="module")
def problems():
    parts = [part for one in read_pack(CORE_PACK).problems for part in (one, one.change) if part is not None]
    return {part.slug.replace("-", "_").replace("/", "_"): part for part in parts}


def loaded(path):
    spec = importlib.util.spec_from_file_location(f"oracle_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def plain(value):
    """As a case file holds it: arrays as the judge's own, tuples as lists."""
    if hasattr(value, "detach"):
        value = value.detach().numpy()
    if hasattr(value, "dtype") and hasattr(value, "tobytes"):
        if value.ndim == 0:
            return value.item()
        return Array(value.dtype.str, value.shape, value.tobytes())
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list | tuple) else value


def test_every_accepted_submission_agrees_with_the_oracle(path, judge, problems):
    oracle, problem = loaded(path), problems[path.stem]
    rng = random.Random(path.stem)
    drawn = [oracle.draw(rng) for _ in range(getattr(oracle, "DRAWS", DRAWS))]
    answers = [oracle.answer(case) for case in drawn]
    cases = [
        case_from(plain(case | {"expected": answer}), problem.task.signature)
        for case, answer in zip(drawn, answers, strict=True)
    ]

    results = {
        one.name: judge.run(problem.task, one.path.read_text("utf-8"), cases)
        for one in problem.submissions
        if one.expected == "accepted"
    }

    assert {name: told(result, drawn, answers) for name, result in results.items()} == dict.fromkeys(results, "")


def told(result, drawn, answers):
    """Nothing for an accepted run, otherwise the case to look at."""
    if result.verdict is Verdict.ACCEPTED:
        return ""
    failed = next((ran for ran in result.cases if not ran.verdict.passed), None)
    if failed is None:
        return f"{result.verdict} {result.message}"
    case, answer = drawn[failed.index], answers[failed.index]
    return f"{result.verdict} {failed.message or result.message}: {case} -> {answer}, got {failed.got}"
