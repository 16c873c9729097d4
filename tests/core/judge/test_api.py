"""The door: probe and produce."""

import pytest
from make_task import QUICK

from hexloop.core.judge.api import Judge, ProduceFailed
from hexloop.core.judge.launch import CannotStart
from hexloop.core.judge.task import Array, Limits


def test_the_probe_says_what_each_part_does(judge):
    probe = judge.probe()

    assert probe.parts["limits"] == "on" if probe.tier else probe.parts["limits"] == "works"
    assert {1: "bubblewrap", 2: "Landlock", 0: "only"}[probe.tier] in probe.summary
    assert [image.name for image in probe.images] == ["py", "numpy", "torch"]
    assert all(image.reason == "" for image in probe.images if image.available)
    assert all(image.reason for image in probe.images if not image.available)


def test_a_tier_that_the_machine_lacks_is_refused_with_its_reason():
    judge = Judge(tier=3)

    with pytest.raises(CannotStart, match="sandbox-exec"):
        judge.probe()

    judge.close()


def test_without_bubblewrap_the_next_tier_holds_and_the_probe_says_why(monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.jail.bwrap.program", str)
    judge = Judge()

    probe = judge.probe()

    judge.close()
    assert probe.tier == 2
    assert "apt install bubblewrap" in probe.parts["bubblewrap"]


def test_a_tier_whose_trial_submission_breaks_out_is_not_offered(monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.tiers._candidates", lambda: (2, 0))
    monkeypatch.setattr("hexloop.core.judge.launch.Recipe.tier", property(lambda self: 0, lambda self, value: None))
    judge = Judge()

    probe = judge.probe()

    judge.close()
    assert probe.tier == 0
    assert probe.parts["confinement"].startswith("a trial submission could read a file of yours, list your files,")


def test_produce_collects_what_a_generator_yields(judge):
    source = """
import random
def generate(seed, n):
    rng = random.Random(seed)
    for _ in range(n):
        yield {'args': [rng.random()]}
"""

    first, second = (judge.produce(source, entry="generate", args=[7, 3], limits=QUICK) for _ in range(2))

    assert first == second
    assert [list(value) for value in first] == [["args"]] * 3


def test_produce_takes_at_most_what_is_asked_for(any_judge):
    source = "def generate():\n    n = 0\n    while True:\n        yield n\n        n += 1"

    assert any_judge.produce(source, entry="generate", args=[], limits=QUICK, most=4) == [0, 1, 2, 3]


def test_produce_brings_arrays(any_judge):
    source = "def generate(x):\n    yield {'args': [x + 1, np.eye(1)]}"
    one = Array("<i8", (1,), (1).to_bytes(8, "little"))

    produced = any_judge.produce(source, entry="generate", args=[one], image="numpy", limits=Limits())

    assert produced == [
        {"args": [Array("<i8", (1,), (2).to_bytes(8, "little")), Array("<f8", (1, 1), b"\0\0\0\0\0\0\xf0?")]}
    ]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "def generate():\n    yield 1\n    1 / 0",
            "ZeroDivisionError: division by zero\n  solution.py, line 3, in generate",
        ),
        ("def generate(:", "Line 1: "),
        ("x = 1", "Define the function generate: the judge calls it and does not find it."),
        ("def generate(): return 5", "TypeError: 'int' object is not iterable"),
        ("def generate():\n    yield object()", "The answer holds a value of type object"),
        (
            "def generate():\n    while True: pass\n    yield 1",
            "generate took more than 200 ms. It was in generate, line 2.",
        ),
        ("def generate():\n    yield 'x' * 10 ** 6", "generate returned an answer of more than 256 kB."),
        ("def generate():\n    yield bytearray(10 ** 9)", "generate needed more than 64 MB of memory."),
        ("import os\ndef generate():\n    os._exit(0)\n    yield", "generate ended the program with exit code 0"),
        ("import os\ndef generate():\n    os.write(3, b'\\xff' * 8)\n    yield 1", "generate "),
    ],
)
def test_produce_says_what_is_wrong_with_the_pack(any_judge, source, message):
    with pytest.raises(ProduceFailed) as caught:
        any_judge.produce(source, entry="generate", args=[], limits=QUICK)

    assert str(caught.value).startswith(message)


def test_all_that_is_produced_has_a_limit(any_judge, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.supervisor._MOST_PRODUCED_BYTES", 1 << 20)

    with pytest.raises(ProduceFailed, match="generate yields more than 1 MB altogether"):
        any_judge.produce(
            "def generate():\n    while True: yield 'x' * 200_000", entry="generate", args=[], limits=QUICK
        )


def test_the_time_of_produce_is_for_all_values_together(any_judge):
    source = "def generate():\n    while True:\n        yield sum(range(200_000))"

    with pytest.raises(ProduceFailed, match="took more than 200 ms"):
        any_judge.produce(source, entry="generate", args=[], limits=QUICK, most=10**6)
