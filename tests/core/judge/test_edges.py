"""The parent's rare turns: what a machine, a kernel or a neighbour does once in a thousand runs."""

import os
import socket
import subprocess
import sys
from contextlib import closing

import pytest
from make_task import QUICK

from hexloop.core.judge import compare, further, handles, images, interpreter, launch, single, tiers
from hexloop.core.judge.child.declared import parse
from hexloop.core.judge.forking import Zygote
from hexloop.core.judge.handles import ForkedChild, Gone, InterpreterGone, Vitals
from hexloop.core.judge.images import Images, Supply
from hexloop.core.judge.interpreter import describe
from hexloop.core.judge.jail import bwrap, seatbelt
from hexloop.core.judge.launch import CannotStart, Recipe
from hexloop.core.judge.session import Session, allowance
from hexloop.core.judge.task import Checker, Gradient, Method, Ordering, Param, Signature, Style


@pytest.fixture
def lines():
    """A child in the making: our ends, and the zygote's end of the watch socket."""
    channel, far = socket.socketpair()
    watch, zygote = socket.socketpair()
    output, write_end = os.pipe()
    watch.settimeout(5)
    child = ForkedChild(channel, output, watch)
    yield child, zygote, far
    for one in (channel, far, watch, zygote):
        one.close()
    os.close(output)
    os.close(write_end)


def test_a_zygote_that_hangs_up_in_the_making_is_gone(lines):
    child, zygote, _ = lines
    zygote.send(b"p")

    with pytest.raises(InterpreterGone, match="hung up"):
        child.settle()


def test_a_zygote_that_does_not_answer_is_gone(lines):
    child, _, _ = lines
    child._watch.settimeout(0.001)

    with pytest.raises(InterpreterGone, match="hangs and is replaced"):
        child.settle()


def test_a_zygote_whose_line_is_broken_is_gone():
    zygote = Zygote(Recipe(describe(), "py", 0))
    zygote.close()

    with pytest.raises(InterpreterGone, match="is gone"):
        zygote.spawn(1 << 26)


def test_a_child_that_is_not_there_yet_has_no_vitals(lines):
    child, _, _ = lines

    assert (child.cpu_ns(), child.vitals(), child.peak_kb()) == (0, Vitals(), 0)


def test_an_exit_code_that_does_not_come_in_time_is_none(lines):
    child, _, _ = lines

    assert child.exit_code(0.001) is None
    assert child.exit_code(0) is None


def test_a_dead_process_has_no_vitals():
    process = subprocess.Popen(["true"])
    process.wait()

    assert handles.read_vitals(process.pid) == Vitals()
    assert handles.read_peak_kb(process.pid) == 0


def test_a_channel_with_nothing_in_it_or_no_room_is_waited_for(lines):
    child, _, far = lines
    session = Session(child)

    assert session._read_channel()
    while session._send(bytes(1 << 16)):
        pass
    assert session._send(b"more") == 0
    far.close()


def test_a_closed_supply_starts_nothing():
    supply = Supply(Recipe(describe(), "py", 0))
    supply.close()

    with pytest.raises(CannotStart, match="closed"), supply.lease():
        pytest.fail("it was closed")


@pytest.mark.parametrize("closed", [False, True])
def test_a_renewal_that_fails_or_comes_too_late_changes_nothing(monkeypatch, closed):
    supply = Supply(Recipe(describe(), "py", 0))
    with supply.lease() as serving:
        pass

    def fail(recipe):
        raise CannotStart("no memory")

    if closed:
        supply.close()
    else:
        monkeypatch.setattr(images, "Zygote", fail)
    supply._renew()

    assert supply._serving is (None if closed else serving)
    supply.close()


def test_the_last_run_of_a_replaced_interpreter_ends_it():
    supply = Supply(Recipe(describe(), "py", 0))

    with supply.lease() as old:
        supply._renew()

        assert old.alive
    assert old._process.returncode is not None
    supply.close()


def test_a_single_use_interpreter_that_cannot_start_is_gone(monkeypatch):
    with closing(single.SingleUse(Recipe(describe(), "py", 0, once=True))) as supply:
        supply.give_up()
        monkeypatch.setattr(single, "start", lambda recipe: (_ for _ in ()).throw(CannotStart("no memory")))
        child = supply.spawn(1 << 26)
        child.close()

        with pytest.raises(Gone, match="no memory"):
            supply.spawn(1 << 26)
        supply._refill()

        assert supply.alive


def test_a_spare_that_comes_when_nobody_wants_it_is_dismissed():
    supply = single.SingleUse(Recipe(describe(), "py", 0, once=True))
    supply.close()

    supply._refill()

    assert supply._spare is None


def test_a_single_use_child_that_lives_has_no_exit_code():
    with closing(single.SingleUse(Recipe(describe(), "py", 0, once=True))) as supply:
        child = supply.spawn(1 << 26)

        assert child.exit_code(0.001) is None
        child.ask_to_stop()
        child.close()
        assert child.cpu_ns() >= 0


def test_bubblewrap_is_asked_only_for_what_it_offers(monkeypatch, tmp_path):
    (tmp_path / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    (tmp_path / "link").symlink_to("lib")
    paths = (str(tmp_path / "lib"), str(tmp_path / "link"), str(tmp_path / "absent"))
    monkeypatch.setattr(bwrap, "_SYSTEM_LIBRARIES", paths)
    monkeypatch.setattr(bwrap, "_offers", lambda: "--unshare-user")

    line = bwrap.arguments(["python"], prefix="/usr", visible=["/x"], environment={"A": "1"})

    assert "--disable-userns" not in line
    assert "/usr/lib" not in line
    assert str(tmp_path / "absent") not in line
    assert line[line.index("--symlink") + 1 :][:2] == ["lib", str(tmp_path / "link")]
    assert line[-2:] == ["--", "python"]


def test_a_seatbelt_reads_what_is_visible_and_names_it_safely(monkeypatch):
    monkeypatch.setattr(seatbelt, "program", lambda: "/usr/bin/sandbox-exec")

    program, flag, profile, *command = seatbelt.arguments(["/py", "-c"], prefix="/opt/py", visible=['/a "b"\\c'])

    assert (program, flag, command) == ("/usr/bin/sandbox-exec", "-p", ["/py", "-c"])
    assert '(subpath "/a \\"b\\"\\\\c")' in profile
    assert "(deny network*)" in profile


def test_the_seatbelt_goes_around_the_interpreter_at_its_tier(monkeypatch):
    monkeypatch.setattr(seatbelt, "program", lambda: "/usr/bin/sandbox-exec")

    command = launch._command(Recipe(describe(), "py", 3, once=True), 9)

    assert command[: len(launch._DEEP_STACK) + 2] == [*launch._DEEP_STACK, "/usr/bin/sandbox-exec", "-p"]


def test_a_tier_that_does_not_start_is_not_offered(monkeypatch):
    monkeypatch.setattr(tiers, "produce", lambda *_, **__: (_ for _ in ()).throw(Gone("it died")))
    found = Images(describe(), 0)

    reason = tiers._fails(found)

    found.close()
    assert reason == "it died"


def test_what_is_required_twice_is_taken_once_and_what_is_missing_is_left_out(monkeypatch):
    class Distribution:
        requires = ["second", "first", "optional ; extra == 'x'", "missing>1"]

        def __init__(self, name):
            if name == "missing":
                raise interpreter.metadata.PackageNotFoundError
            self.name = name

        def locate_file(self, path):
            return "/site"

        def read_text(self, name):
            return f"{self.name}/__init__.py,,\n{self.name}-1.dist-info/RECORD,,\n../../bin/x,,"

    monkeypatch.setattr(interpreter.metadata, "distribution", Distribution)
    monkeypatch.setattr(interpreter, "WELCOME", ())

    assert sorted(interpreter._paths(("first",))) == ["/site/first", "/site/second"]
    assert interpreter._paths(("missing",)) is None


def test_another_python_tells_about_itself():
    answer = subprocess.run([sys.executable, "-I", interpreter.__file__], capture_output=True, check=True).stdout

    assert answer.startswith(b'{"binary": ')


def test_answers_too_deep_to_compare_are_wrong_not_a_crash():
    deep = other = []
    for _ in range(100_000):
        deep, other = [deep], [other]

    found = compare.difference(deep, [*other, 1], Checker(Ordering.ANY_ORDER_NESTED), parse("Any"))

    assert found


def test_the_answer_of_an_argument_has_its_type():
    method = Method("solve", (Param("nums", "List[int]"),), "None")

    assert Signature(Style.FUNCTION, "", (method,), judged_argument=0).answer_type == "List[int]"
    assert Signature(Style.OPERATIONS, "Box", (method,)).answer_type == "Any"


def test_what_a_gradient_is_taken_of_may_be_a_number_alone_or_nothing():
    weighted = Gradient(("x",), upstream="up")

    assert further._at(3.0, 0) == 3.0
    assert further._number(weighted, {"up": [1.0, 2.0]}, [[1.0]]) is None
    assert further._with([1, 2], ["1"], 9) == [1, 9]


def test_an_allowance_gives_sleepers_two_seconds_more():
    assert allowance(QUICK).wall_ms == QUICK.wall_ms
