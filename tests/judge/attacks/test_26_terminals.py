"""Group 26: terminals, consoles and devices."""

import os
import pty

import pytest
from attacking import MACHINE, assert_shut

IOCTL = (16, 29)[MACHINE]


DEVICES = ["tty", "console", "tty1", "ttyS0", "ptmx", "pts/0", "mem", "kmsg", "port", "kvm", "fuse", "net/tun", "loop-control",
     "loop0", "sda", "vda", "full", "random", "zero", "hpet", "rtc0", "input/event0", "snd/timer", "userfaultfd"]  # fmt: skip
# TIOCSTI, TIOCLINUX, TIOCSCTTY, TIOCSETD, FIONBIO, TIOCSWINSZ; the kernel reads 32 bits of the request.
REQUESTS = ["0x5412", "0x541C", "0x540E", "0x5423", "0x5421", "0x5414", "0x1_0000_5412", "0xffff_ffff_0000_5412"]


@pytest.mark.parametrize("mode", ["os.O_RDONLY", "os.O_RDWR | os.O_NOCTTY"])
def test_no_device_can_be_opened(walled, mode):
    assert_shut(walled, {device: f"os.open('/dev/{device}', {mode})" for device in DEVICES})


@pytest.mark.parametrize("fd", [0, 1, 3])
def test_no_terminal_can_be_typed_into(walled, fd):
    call = "raw({ioctl}, {fd}, {request}, ctypes.create_string_buffer(b'x' * 64))"

    assert_shut(walled, {request: call.format(ioctl=IOCTL, fd=fd, request=request) for request in REQUESTS})


def test_a_terminal_of_the_persons_hears_nothing(walled):
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    try:
        assert_shut(walled, "f = os.open(path, os.O_RDWR)\nos.write(f, b'x')", os.ttyname(theirs))
        assert_shut(walled, "import pty; pty.openpty()")
        with pytest.raises(BlockingIOError):
            os.read(ours, 1)
    finally:
        os.close(ours)
        os.close(theirs)
