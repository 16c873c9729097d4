"""Group 6: signals to the zygote, a sibling, the judge, a stranger, everybody."""

import os

import pytest
from attacking import MACHINE, assert_open, assert_shut

WAYS = {
    "kill": "os.kill(int(path), signal.{name})",
    "killpg": "os.killpg(int(path), signal.{name})",
    "pidfd": "signal.pidfd_send_signal(os.pidfd_open(int(path)), signal.{name})",
    "raw pidfd": "raw(424, raw(434, int(path), 0), signal.{name}, 0, 0)",
    "tgkill": f"raw({(234, 131)[MACHINE]}, int(path), int(path), signal.{{name}})",
    "tkill": f"raw({(200, 130)[MACHINE]}, int(path), signal.{{name}})",
    "sigqueue": f"raw({(129, 138)[MACHINE]}, int(path), signal.{{name}}, (ctypes.c_int * 32)(0, 0, -1))",
    "tgsigqueue": f"raw({(297, 240)[MACHINE]}, int(path), int(path), signal.{{name}}, (ctypes.c_int * 32)(0, 0, -1))",
    "libc": "checked(libc.kill(int(path), int(signal.{name})))",
}


def targets(watch):
    return [watch.zygote_pid, watch.sibling.pid, watch.bystander.pid, os.getpid()]


@pytest.mark.parametrize("name", ["SIGKILL", "SIGSTOP", "SIGTERM", "SIGUSR1", "SIGCHLD", "SIGXCPU"])
def test_nobody_can_be_killed_stopped_or_told_lies(walled, watch, name):
    for pid in targets(watch):
        assert_shut(walled, {way: text.format(name=name) for way, text in WAYS.items()}, pid)


@pytest.mark.parametrize(
    "how",
    [
        "os.kill(os.getppid(), 0)",
        "os.kill(os.getppid(), signal.SIGKILL)",
        "os.kill(-1, signal.SIGKILL)",
        "os.kill(0, signal.SIGKILL)",
        "os.kill(1, signal.SIGKILL)",
        "os.kill(os.getpid(), signal.SIGSTOP)",
        "os.killpg(0, signal.SIGKILL)",
        "signal.raise_signal(signal.SIGSTOP)",
        "signal.pthread_kill(threading.get_ident(), signal.SIGKILL)",
        "for pid in range(2, 3000): checked(libc.kill(pid, 9))",
    ],
)
def test_no_group_and_no_number_can_be_hit(walled, how):
    assert_shut(walled, how)


def test_without_walls_a_signal_arrives(bare, watch):
    """The control, with the signal that only asks whether somebody is there."""
    assert_open(bare, "os.kill(int(path), 0)", watch.bystander.pid)
