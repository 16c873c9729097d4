"""Whatever bytes a child sends, in whatever pieces, the parent comes to a verdict: it never crashes or hangs.

The child is a fake that lives in this process: a socket pair and a pipe with the hostile bytes already in them.
"""

import json
import os
import socket
import struct
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from make_task import case, function_task

from hexloop.core.judge.handles import Gone, Vitals
from hexloop.core.judge.session import Ending, Session, allowance
from hexloop.core.judge.supervisor import ProduceFailed, Report, Run, produce
from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

LIMITS = Limits(cpu_ms=1_000, wall_ms=40, memory_mb=64, output_kb=1, answer_kb=4)
CASES = [case(1, expected=2), case([1, {"a": None}], expected=[3])]


class FakeChild:
    """Says what it was told to say, answers to nothing, and ended with ``code`` unless that is ``None``."""

    def __init__(self, said, printed, code, hangs_up):
        self.channel, self._theirs = socket.socketpair()
        self.output, self._write_end = os.pipe()
        for end in (self.channel, self._theirs):
            end.setblocking(False)
        for end in (self.output, self._write_end):
            os.set_blocking(end, False)
        self._code = code
        self._theirs.send(said)
        os.write(self._write_end, printed)
        self.killed = False
        if hangs_up:
            self._theirs.close()

    def settle(self):
        """Always ready."""

    def cpu_ns(self):
        return 0

    def vitals(self):
        return Vitals()

    def peak_kb(self):
        return 1

    def exit_code(self, timeout_s):
        return self._code

    def ask_to_stop(self):
        """Deaf."""

    def kill(self):
        self.killed = True

    def close(self):
        self.channel.close()
        self._theirs.close()
        os.close(self.output)
        os.close(self._write_end)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.supervisor._LEAST_LOAD_MS", 15)
    monkeypatch.setattr("hexloop.core.judge.session._LAST_WORDS_NS", 2_000_000)


def framed(body, buffers=b"", *, body_size=None, buffers_size=None):
    sizes = (len(body) if body_size is None else body_size, len(buffers) if buffers_size is None else buffers_size)
    return struct.pack(">II", *sizes) + body + buffers


sizes = st.none() | st.integers(0, 2**32 - 1) | st.integers(0, 40)
texts = st.text(max_size=12)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts | st.sampled_from([2, 3, [3], 10**400]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts | st.sampled_from(["$array", "$dict"]), inner, max_size=3),
    max_leaves=10,
)  # fmt: skip
words = st.sampled_from(
    ["loaded", "answer", "refused", "memory", "wrong", "error", "recursion", "big", "many", "item", "end", "stopped"]
)
messages = st.dictionaries(
    st.sampled_from(["is", "case", "value", "message"]), values, max_size=4
) | st.fixed_dictionaries(
    {"is": words}, optional={"case": st.sampled_from([0, 1, True, "0"]) | values, "value": values, "message": values}
)
bodies = messages.map(lambda message: json.dumps(message).encode()) | st.binary(max_size=60)
frames = st.builds(framed, bodies) | st.builds(
    framed, bodies, st.binary(max_size=20), body_size=sizes, buffers_size=sizes
)
streams = st.lists(frames | st.binary(max_size=12) | st.just(framed(b'{"is": "loaded"}')), max_size=5).map(b"".join)
codes = st.none() | st.sampled_from([0, 1, 255, -6, -11, -31, -9, -200])


@settings(max_examples=300, deadline=None)
@given(said=streams, printed=st.binary(max_size=4_000), code=codes, hangs_up=st.booleans())
def test_a_run_comes_to_a_verdict(said, printed, code, hangs_up):
    run = Run(function_task(["Any"], "Any", limits=LIMITS), "x", CASES)
    child = FakeChild(said, printed, code, hangs_up)
    try:
        report = run.conduct(Session(child))
    except Gone:
        assert code == -9
        return
    finally:
        child.close()

    assert type(report) is Report
    assert report.verdict is not Verdict.SYSTEM_ERROR
    report.message.encode()
    for one in report.cases:
        (one.message + one.stdout).encode()
    if report.verdict is Verdict.ACCEPTED:
        assert [one.got for one in report.cases] == [2, [3]]
    elif len(report.cases) < len(CASES):
        assert child.killed or report.cases == [] or not report.cases[-1].verdict.passed


@settings(max_examples=200, deadline=None)
@given(said=streams, printed=st.binary(max_size=4_000), code=codes, hangs_up=st.booleans())
def test_a_generator_yields_or_fails(said, printed, code, hangs_up):
    child = FakeChild(said, printed, code, hangs_up)
    try:
        found = produce(Session(child), "x", entry="g", args=[], limits=LIMITS, most=3)
    except ProduceFailed as failed:
        str(failed).encode()
    except Gone:
        assert code == -9
    else:
        assert type(found) is list
    finally:
        child.close()


@pytest.mark.parametrize("rest", [b"", b"{{", b"[]", b'{"message": 5}', b'{"message": "x"}'])
def test_last_words_of_any_kind_are_words_or_nothing(rest):
    child = FakeChild(b"", b"", None, hangs_up=False)
    child.ask_to_stop = lambda: child._theirs.send(framed(rest))
    session = Session(child)
    session.post(b"", allowance(LIMITS))

    turn = session.wait()

    child.close()
    assert turn.ending is Ending.WALL
    assert turn.last_words == ("x" if b"x" in rest else "")


def test_a_child_that_hangs_up_on_what_it_was_sent_has_ended():
    child = FakeChild(b"", b"", 3, hangs_up=False)
    session = Session(child)
    session.post(b"a question", allowance(LIMITS))
    child._theirs.close()

    turn = session.wait()

    child.close()
    assert (turn.ending, turn.exit_code) == (Ending.EXIT, 3)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.binary(min_size=1, max_size=9), min_size=1, max_size=6))
def test_a_message_in_pieces_is_the_same_message(cuts):
    """Every split of an honest exchange gives the same verdict."""
    whole = framed(b'{"is": "loaded"}')
    places = sorted({len(cut) * number % len(whole) for number, cut in enumerate(cuts)} | {0, len(whole)})
    child = FakeChild(b"", b"", None, hangs_up=False)
    session = Session(child)
    session.post(b"", allowance(LIMITS))
    for start, end in pairwise(places):
        child._theirs.send(whole[start:end])

    turn = session.wait()

    child.close()
    assert turn.message == {"is": "loaded"}
