"""``bench/judge.py``: the form of its figures, and when it refuses."""

from __future__ import annotations

import json
import sys

import pytest

from hexloop.core.judge.api import Probe

RATIOS = [
    *("pure_vs_bare", "pure_vs_fresh", "pure_vs_pytest", "pure_vs_dmoj", "numpy_vs_fresh"),
    *("torch30_vs_fresh", "torch1_vs_fresh", "confined_vs_unconfined", "torch8_memory"),
]


@pytest.fixture
def judge_bench(program, monkeypatch):
    """One round of each, without torch and without DMOJ."""
    bench = program("judge")
    monkeypatch.setenv("HEXLOOP_BENCH_DMOJ", "/nowhere/python")
    for name in ("ROUNDS", "SLOW_ROUNDS", "STOP_ROUNDS", "RUNS"):
        monkeypatch.setattr(bench, name, 1)
    probe = bench.Judge.probe

    def without_torch(judge):
        found = probe(judge)
        return Probe(found.tier, found.summary, found.parts, found.images[:2])

    monkeypatch.setattr(bench.Judge, "probe", without_torch)
    return bench


def test_the_json_has_every_key(judge_bench, capsys):
    code = judge_bench.main(["--json", "--tier0"])

    found = json.loads(capsys.readouterr().out)
    assert code == 0
    assert list(found) == [
        *("ratios", "confined_extra_ms", "overshoot_ms", "verdicts_per_s", "missing", "linear", "about")
    ]
    assert list(found["ratios"]) == RATIOS
    assert {name for name in RATIOS if found["ratios"][name] is None} == {
        *("pure_vs_dmoj", "torch30_vs_fresh", "torch1_vs_fresh", "torch8_memory"),
        *(["confined_vs_unconfined"] if found["about"]["tier"] == 0 else []),
    }
    assert found["missing"] == [*(["confined"] if found["about"]["tier"] == 0 else []), "dmoj", "torch"]
    assert list(found["linear"]) == ["ms_per_case", "worst_deviation"]
    assert list(found["about"]) == ["date", "tier", "cores", "load", "python", "medians"]
    ours, other = found["about"]["medians"]["pure_vs_bare"]
    assert found["ratios"]["pure_vs_bare"] == ours / other


def test_the_figures_are_kept_as_they_are_printed(judge_bench, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(judge_bench, "SAVED", tmp_path / "judge.json")
    figures = {"made": "up", "missing": []}
    monkeypatch.setattr(judge_bench, "measure", lambda *_: figures)

    judge_bench.main(["--json", "--save", "--tier0"])

    assert json.loads((tmp_path / "judge.json").read_text()) == json.loads(capsys.readouterr().out) == figures


def test_an_unconfined_judge_on_linux_is_not_measured(judge_bench, monkeypatch, capsys):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(judge_bench.Judge, "probe", lambda _: Probe(0, "nothing", {}, ()))

    code = judge_bench.main([])

    assert code == 3
    assert capsys.readouterr().err == (
        "The judge can confine nothing here (tier 0), and figures of an unconfined judge mislead: see "
        "`hexloop doctor` for what is missing, or measure nevertheless with --tier0.\n"
    )


def test_the_table_tells_a_target_that_is_not_met(judge_bench):
    ratios = dict.fromkeys(RATIOS) | {"pure_vs_bare": 0.75, "pure_vs_fresh": 0.125}
    figures = {
        "ratios": ratios,
        "confined_extra_ms": 1.0,
        "overshoot_ms": 5.0,
        "verdicts_per_s": 100.0,
        "missing": ["dmoj"],
        "linear": {"ms_per_case": 0.12, "worst_deviation": 0.034},
        "about": {
            "tier": 1,
            "cores": 2,
            "load": [0.1, 1.5],
            "medians": {"pure_vs_bare": [7.5, 10.0], "pure_vs_fresh": [5.0, 40.0]},
        },
    }

    lines = judge_bench.table.lines(figures)

    assert [line.split() for line in lines[:-2]] == [
        *(["tier", "1,", "2", "cores,", "load", "0.1", "to", "1.5"], []),
        ["(ms,", "memory", "in", "MB)", "figure", "ours", "other"],
        ["pure_vs_bare", "0.7500", "7.50", "10.00", "at", "most", "0.5000", "NOT", "MET"],
        ["pure_vs_fresh", "0.1250", "5.00", "40.00", "at", "most", "0.2000", "met"],
        *([name, "not", "measured"] for name in RATIOS[2:]),
        ["confined_extra_ms", "1.0000", "at", "most", "3.0000", "met"],
        ["overshoot_ms", "5.0000", "at", "most", "50.0000", "met"],
        ["verdicts_per_s", "100.0000", "at", "least", "150.0000", "NOT", "MET"],
        [],
    ]
    assert lines[-2:] == ["a case more costs 0.120 ms (10 to 300 cases, at most 3.4% off the line)", "missing: dmoj"]
