"""Every calculator against figures worked out by hand, at its bounds, and in the direction it must go."""

from __future__ import annotations

import pytest

from hexloop.core.design.calculator import BadInputs
from hexloop.core.design.estimates import CALCULATORS, NoCalculator, calculator, compute, estimate_markdown

NAMES = [
    *("qps", "events", "embeddings", "ann_index", "pq_index", "training", "dense_training", "replicas", "ranking"),
    *("llm_memory", "llm_throughput", "feature_reads", "latency", "ab_test", "review_queue"),
]


def results(name, **given):
    return {result.name: result.value for result in compute(name, given).results}


def test_there_are_fifteen_calculators_in_order():
    assert list(CALCULATORS) == NAMES
    assert [one.id for one in CALCULATORS.values()] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_defaults_compute_and_every_step_has_words_and_numbers(name):
    estimate = compute(name, {})

    assert estimate.results
    assert all(step.words and "=" in step.numbers for step in estimate.steps)
    assert all(result.label and result.text for result in estimate.results)
    assert len({result.name for result in estimate.results}) == len(estimate.results)
    assert estimate.calculator.formula.__doc__


@pytest.mark.parametrize(
    ("name", "given", "expected"),
    [
        # 50 M × 20 = 10⁹ a day; ÷ 86,400; × 3.
        ("qps", {}, {"daily": 1e9, "mean": 11574.074, "peak": 34722.22}),
        # 2·10⁹ × 200 B = 400 GB; ÷ 4 × 90 × 3 = 27 TB.
        ("events", {}, {"daily": 400e9, "kept": 27e12}),
        ("embeddings", {}, {"once": 25.6e9, "all": 76.8e9}),
        # 128 × 4 + 32 × 2 × 4 = 768 B.
        ("ann_index", {}, {"each": 768, "once": 38.4e9, "all": 115.2e9}),
        # 32 GB of codes + 8 GB of ids + 65,536 × 128 × 4 B = 33,554,432 B.
        ("pq_index", {}, {"codes": 32e9, "once": 40.033554432e9, "all": 120.100663296e9}),
        # 6 × 7·10⁹ × 140·10⁹ = 5.88·10²¹; ÷ (312·10¹² × 0.4) = 47,115,385 s = 13,087.6 h; ÷ 64 ÷ 24.
        ("training", {}, {"flop": 5.88e21, "gpu_hours": 13087.607, "days": 8.52057, "cost": 32719.02}),
        # 5·10⁹ ÷ (10⁵ × 8) = 6,250 s.
        ("dense_training", {}, {"seen": 5e9, "hours": 1.7361111, "cost": 138.88889}),
        # 16 ÷ 0.04 s × 0.6 = 240/s; 4,000 ÷ 240 = 16.67.
        ("replicas", {}, {"rate": 240, "machines": 17}),
        # 4,000 × 500 = 2 M/s × 20 µs = 40 cores ÷ 0.6 = 66.7; ÷ 32 = 2.08.
        ("ranking", {}, {"items": 2e6, "cores": 66.66667, "machines": 3}),
        # 2 × 32 × 8 × 128 × 2 = 131,072 B; × 8,192 × 32 = 34.36 GB; 8·10⁹ × 2 = 16 GB.
        ("llm_memory", {}, {"weights": 16e9, "token": 131072, "cache": 34.359738368e9, "all": 50.359738368e9}),
        # 20 × 1,500 ÷ 10,000 + 20 × 300 ÷ 2,000 = 3 + 3.
        ("llm_throughput", {}, {"read": 30_000, "written": 6_000, "gpus": 6}),
        ("feature_reads", {}, {"reads": 100e6, "bytes": 800e6}),
        # (1.95996 √(2·0.0505·0.9495) + 0.84162 √(0.05·0.95 + 0.051·0.949))² ÷ 0.001² = 752,702.5.
        ("ab_test", {}, {"each": 752_703, "days": 7.52703}),
        # 2 M × 0.5 % = 10,000; × 1.5 min = 250 h; ÷ 6 h = 41.67.
        ("review_queue", {}, {"sent": 10_000, "reviewers": 42}),
    ],
)
def test_figures_are_those_worked_out_by_hand(name, given, expected):
    assert results(name, **given) == pytest.approx(expected, rel=1e-4)


def test_latency_adds_up_and_says_what_is_left():
    found = results("latency", budget="100 ms", stages={"retrieval": "30 ms", "ranking": 60})

    assert found == pytest.approx(
        {"sum": 90, "left": 10, "share of retrieval": 1 / 3, "share of ranking": 2 / 3}, rel=1e-9
    )


def test_latency_over_the_budget_is_said():
    estimate = compute("latency", {"budget": 50, "stages": {"ranking": 60}})

    left = estimate.result("left")
    assert (left.value, left.label, left.text) == (-10, "Over the budget (below zero)", "-10 ms")


@pytest.mark.parametrize(
    ("name", "changed", "grown"),
    [
        ("qps", {"peak": 6}, "peak"),
        ("events", {"days": 180}, "kept"),
        ("embeddings", {"dimensions": 256}, "once"),
        ("ann_index", {"links": 64}, "each"),
        ("pq_index", {"code_bytes": 64}, "codes"),
        ("training", {"parameters": "70 B"}, "cost"),
        ("dense_training", {"passes": 3}, "hours"),
        ("replicas", {"service_time": "80 ms"}, "machines"),
        ("ranking", {"candidates": 5000}, "cores"),
        ("llm_memory", {"context": 32_768}, "cache"),
        ("llm_throughput", {"output_tokens": 3000}, "gpus"),
        ("feature_reads", {"features": 500}, "bytes"),
        ("latency", {"stages": {"all": "199 ms"}}, "sum"),
        ("ab_test", {"power": 0.95}, "each"),
        ("ab_test", {"significance": 0.01}, "each"),
        ("review_queue", {"minutes": 3}, "reviewers"),
    ],
)
def test_more_of_what_costs_costs_more(name, changed, grown):
    assert results(name, **changed)[grown] > results(name)[grown]


@pytest.mark.parametrize(
    ("name", "changed", "shrunk"),
    [
        ("events", {"compression": 8}, "kept"),
        ("training", {"utilization": 0.5}, "days"),
        ("training", {"gpus": 128}, "days"),
        ("replicas", {"concurrency": 64}, "machines"),
        ("ranking", {"cores": 64}, "machines"),
        ("llm_throughput", {"decode_rate": 20_000}, "gpus"),
        ("ab_test", {"effect": 0.05}, "each"),
        ("ab_test", {"share": 1.0}, "days"),
        ("review_queue", {"hours": 8}, "reviewers"),
    ],
)
def test_more_of_what_helps_costs_less(name, changed, shrunk):
    assert results(name, **changed)[shrunk] < results(name)[shrunk]


def test_whole_machines_are_not_rounded_up_by_a_rounding_error():
    assert results("replicas", requests=2400, utilization=0.6)["machines"] == 10


@pytest.mark.parametrize(
    ("name", "given", "faults"),
    [
        ("qps", {"users": "many"}, {"users": '"many" is no number: write it as 50 M users.'}),
        ("qps", {"peak": 0.5}, {"peak": "This must be at least 1×."}),
        ("qps", {"user": 5}, {"user": "There is no such input: write one of users, actions, peak."}),
        ("replicas", {"utilization": "140 %"}, {"utilization": "This must be at most 100 %."}),
        ("replicas", {"service_time": 0}, {"service_time": "This must be more than 0 ns."}),
        ("qps", {"users": ["1"]}, {"users": "This is no number: write it as 50 M."}),
        (
            "ab_test",
            {"baseline": 0.6, "effect": 1},
            {"effect": "120 % would be the share afterwards: make it smaller."},
        ),
        ("latency", {"stages": {}}, {"stages": "Give each part a name and its time, such as retrieval 20 ms."}),
        ("latency", {"stages": {"a": "x"}}, {"stages": 'a: "x" is no number: write it as 120 ms.'}),
        ("latency", {"stages": {" ": 1}}, {"stages": "Give each part a name of its own of at most 60 letters."}),
        (
            "latency",
            {"stages": {str(n): 1 for n in range(21)}},
            {"stages": "At most 20 parts can be added up: join the small ones."},
        ),
    ],
)
def test_bad_inputs_are_named(name, given, faults):
    with pytest.raises(BadInputs) as refused:
        compute(name, given)

    assert refused.value.faults == faults


@pytest.mark.parametrize("name", NAMES)
def test_bounds_of_every_input_hold(name):
    one = calculator(name)
    for each in one.inputs:
        if each.parts:
            continue
        with pytest.raises(BadInputs):
            one.compute({each.name: each.most * 10})
        with pytest.raises(BadInputs):
            one.compute({each.name: -1})


def test_unknown_calculator_is_refused():
    with pytest.raises(NoCalculator, match="write one of qps, events"):
        calculator("gpu")


def test_markdown_holds_inputs_steps_and_results_and_no_formula_opens():
    text = estimate_markdown(compute("training", {}))

    assert text.startswith("**Training a large model** (Parameters: 7 B; ")
    assert "- 6 × parameters × tokens = FLOP: 6 × 7 B parameters × 140 B tokens = 5.88e21 FLOP" in text
    assert "- Cost: **\\$32,700**" in text
    assert text.replace("\\$", "").count("$") == 0
