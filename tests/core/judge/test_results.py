"""Results as Exercism writes them."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from hexloop.core.judge.results import CUT_MARK, OUTPUT_LIMIT, CaseWords, cut_output, results_json
from hexloop.core.judge.verdict import CaseResult, Result, Verdict

WORDS = [CaseWords(f"Case {n}", f"nums = [{n}]") for n in (1, 2, 3)]


def ran(index, verdict=Verdict.ACCEPTED, **more):
    return CaseResult(index, verdict, 1.0, 1.0, **more)


def result(verdict, *cases, message=""):
    return Result(verdict, sum(one.verdict.passed for one in cases), 3, 1.0, 1.0, message, cases)


def test_a_run_that_passes():
    written = results_json(result(Verdict.ACCEPTED, ran(0, stdout="hello\n"), ran(1), ran(2)), WORDS)

    assert written == {
        "version": 3,
        "status": "pass",
        "message": None,
        "tests": [
            {"name": "Case 1", "status": "pass", "message": None, "output": "hello\n", "test_code": "nums = [1]"},
            {"name": "Case 2", "status": "pass", "message": None, "output": None, "test_code": "nums = [2]"},
            {"name": "Case 3", "status": "pass", "message": None, "output": None, "test_code": "nums = [3]"},
        ],
    }


def test_a_wrong_answer_fails_and_an_exception_is_an_error():
    cases = (ran(0), ran(1, Verdict.WRONG_ANSWER, message="It differs."), ran(2, Verdict.RUN_TIME_ERROR, message="Key"))

    written = results_json(result(Verdict.WRONG_ANSWER, *cases), WORDS)

    assert (written["status"], written["message"]) == ("fail", None)
    assert [(test["status"], test["message"]) for test in written["tests"]] == [
        ("pass", None),
        ("fail", "It differs."),
        ("error", "Key"),
    ]


def test_what_did_not_run_is_an_error_that_says_why():
    cases = (ran(0), ran(1, Verdict.TIME_LIMIT))

    tests = results_json(result(Verdict.TIME_LIMIT, *cases), WORDS)["tests"]

    assert [(test["status"], test["message"]) for test in tests[1:]] == [
        ("error", "Time limit exceeded"),
        ("error", "Not run: the run ended at Case 2."),
    ]


def test_code_that_never_ran_is_an_error_with_its_message():
    written = results_json(result(Verdict.COMPILE_ERROR, message="Line 1: invalid syntax"), WORDS)

    assert written == {"version": 3, "status": "error", "message": "Line 1: invalid syntax", "tests": []}


def test_an_error_without_a_message_has_the_verdict():
    assert results_json(result(Verdict.SYSTEM_ERROR), WORDS)["message"] == "The judge failed"


def test_output_of_the_limit_is_whole_and_one_more_is_cut():
    assert cut_output("x" * OUTPUT_LIMIT) == "x" * OUTPUT_LIMIT
    assert cut_output("x" * (OUTPUT_LIMIT + 1)) == "x" * (OUTPUT_LIMIT - len(CUT_MARK)) + CUT_MARK


@given(st.text(max_size=2_000))
def test_output_is_never_longer_than_the_limit(text):
    assert len(cut_output(text)) <= OUTPUT_LIMIT
    assert text.startswith(cut_output(text).removesuffix(CUT_MARK))


@given(st.lists(st.sampled_from(list(Verdict)), max_size=3))
def test_every_result_is_json_with_a_known_status(verdicts):
    cases = tuple(ran(index, verdict) for index, verdict in enumerate(verdicts))
    worst = next((verdict for verdict in verdicts if not verdict.passed), Verdict.ACCEPTED)

    written = json.loads(json.dumps(results_json(result(worst, *cases), WORDS)))

    assert written["status"] in {"pass", "fail", "error"}
    assert (written["status"] == "error") == (not verdicts)
    assert len(written["tests"]) == (3 if verdicts else 0)
    assert all(test["status"] in {"pass", "fail", "error"} for test in written["tests"])
