"""Group 7: signals without a call to kill: the kernel sends them when a descriptor becomes ready."""

import os

import pytest
from attacking import assert_shut

# F_SETOWN 8, F_SETOWN_EX 15, F_SETSIG 10, F_SETFL 4, FIOSETOWN 0x8901, SIOCSPGRP 0x8902, FIOASYNC 0x5452.
ARMING = {
    "F_SETOWN": "checked(libc.fcntl(r, 8, target))",
    "F_SETOWN to a group": "checked(libc.fcntl(r, 8, -target))",
    "F_SETOWN with high bits": "raw({fcntl}, r, 0x1_0000_0008, target)",
    "F_SETOWN_EX": "checked(libc.fcntl(r, 15, (ctypes.c_int * 2)(1, target)))",
    "F_SETSIG": "checked(libc.fcntl(r, 10, 9))",
    "FIOSETOWN": "checked(libc.ioctl(r, 0x8901, ctypes.byref(ctypes.c_int(target))))",
    "SIOCSPGRP": "checked(libc.ioctl(r, 0x8902, ctypes.byref(ctypes.c_int(target))))",
    "FIOASYNC": "checked(libc.ioctl(r, 0x5452, ctypes.byref(ctypes.c_int(1))))",
    "F_NOTIFY": "checked(libc.fcntl(os.open(os.path.dirname(os.__file__), os.O_RDONLY), 1026, 0x8000_001f - 2**32))",
    "F_SETLEASE": "checked(libc.fcntl(os.open(os.__file__, os.O_RDONLY), 1024, 1))",
}
# Whatever the arming said, pull the trigger, and only then tell whether it was refused.
TRIGGER = """
target = int(path)
refused = None
for r, w in (os.pipe(), (3, 3), (1, 1)):
    try:
        {arming}
    except OSError as error:
        refused = error
    libc.fcntl(r, 10, 9)
    libc.fcntl(r, 4, 0o20000 | os.O_NONBLOCK)
    if w != 3: os.write(w, b'x')
if refused: raise refused
"""


@pytest.mark.parametrize("way", ARMING)
def test_no_signal_is_sent_through_the_owner_of_a_descriptor(walled, watch, way):
    number = {"x86_64": 72, "aarch64": 25}[os.uname().machine]
    body = TRIGGER.format(arming=ARMING[way].replace("{fcntl}", str(number)))

    for pid in (watch.zygote_pid, watch.sibling.pid, watch.bystander.pid):
        assert_shut(walled, body, pid)
    assert_shut(walled, body.replace("int(path)", "os.getppid()"))
