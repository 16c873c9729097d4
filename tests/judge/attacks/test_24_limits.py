"""Group 24: moving one's own limits and priorities, and those of others."""

import pytest
from attacking import MACHINE, assert_shut, attack

from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

PRLIMIT = (302, 261)[MACHINE]
KINDS = ["DATA", "CPU", "NOFILE", "FSIZE", "CORE", "MEMLOCK", "MSGQUEUE", "STACK", "AS", "NPROC", "RTPRIO", "NICE"]
WAYS = {
    "prlimit of the zygote": "import resource; resource.prlimit(os.getppid(), resource.RLIMIT_CPU)",
    "prlimit of the zygote, new": "import resource; resource.prlimit(os.getppid(), resource.RLIMIT_CPU, (1, 1))",
    "prlimit of oneself, new": f"raw({PRLIMIT}, 0, 2, (ctypes.c_uint64 * 2)(2 ** 64 - 1, 2 ** 64 - 1), 0)",
    "prlimit with a high pointer": f"raw({PRLIMIT}, 0, 2, 1 << 40, 0)",
    "prlimit by number": f"raw({PRLIMIT}, os.getpid(), 7, 0, (ctypes.c_uint64 * 2)())",
    "nice": "os.nice(5)",
    "a better nice": "os.nice(-5)",
    "setpriority": "os.setpriority(os.PRIO_PROCESS, 0, 1)",
    "setpriority of all": "os.setpriority(os.PRIO_USER, 0, 19)",
    "affinity": "os.sched_setaffinity(0, {0})",
    "affinity of the zygote": "os.sched_setaffinity(os.getppid(), {0})",
    "FIFO": "os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))",
    "IDLE": "os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))",
    "sched_setattr": f"raw({(314, 274)[MACHINE]}, 0, (ctypes.c_uint32 * 14)(56, 1), 0)",
    "ioprio": f"raw({(251, 30)[MACHINE]}, 1, 0, 0x2000)",
    "timer slack": "checked(libc.prctl(29, 1, 0, 0, 0))",
    "core sharing": "checked(libc.prctl(62, 1, 0, 0, 0))",
    "no longer killed with the parent": "checked(libc.prctl(1, 0, 0, 0, 0))",
    "capabilities": f"raw({(126, 91)[MACHINE]}, (ctypes.c_uint32 * 2)(0x20080522), (ctypes.c_uint32 * 6)(2 ** 32 - 1))",
    "ambient capabilities": "checked(libc.prctl(47, 2, 21, 0, 0))",
    "seccomp again": "checked(libc.prctl(22, 2, (ctypes.c_uint64 * 2)(), 0, 0))",
    "setuid": "os.setuid(0)",
    "setresuid": "os.setresuid(0, 0, 0)",
    "setgroups": "os.setgroups([0])",
    "personality": f"raw({(135, 92)[MACHINE]}, 0x0040000)",
    "out of memory score": "open('/proc/self/oom_score_adj', 'w').write('-1000')",
    "control group": "open('/sys/fs/cgroup/cgroup.procs', 'w').write('0')",
}


@pytest.mark.parametrize("limits", ["(-1, -1)", "(1, 1)"])
def test_no_limit_can_be_moved(walled, limits):
    body = "import resource\nresource.setrlimit(resource.RLIMIT_{kind}, {limits})"
    bodies = {kind: body.format(kind=kind, limits=limits) for kind in KINDS}

    assert_shut(walled, bodies, refusals="OSError, ValueError")


def test_nobodys_standing_can_be_changed(walled):
    assert_shut(walled, WAYS)


def test_without_walls_no_limit_can_be_raised(bare):
    """Root may raise them at tier 0, so the parent's watch is what holds there."""
    source = """
import resource
def solve(x):
    for kind in (resource.RLIMIT_DATA, resource.RLIMIT_AS):
        try: resource.setrlimit(kind, (-1, -1))
        except (OSError, ValueError): pass
    kept = []
    while True: kept.append(bytearray(b"x" * 100_000))
"""
    result = attack(bare, source, Limits(cpu_ms=5_000, wall_ms=20_000, memory_mb=64))

    assert result.verdict is Verdict.MEMORY_LIMIT
