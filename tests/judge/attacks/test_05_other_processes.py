"""Group 5: looking into the zygote, a sibling, the judge and a stranger through /proc."""

import os

from attacking import MACHINE, ask, assert_open, assert_shut

FILES = ["environ", "maps", "mem", "cmdline", "fd", "fd/3", "root", "cwd", "exe", "stat", "status", "task", "ns/user",
         "map_files", "oom_score_adj", "clear_refs", "coredump_filter", "syscall", "stack"]  # fmt: skip
LOOK = """
target = f"/proc/{{{pid}}}/{name}"
if os.path.isdir(target): os.listdir(target)
else: os.read(os.open(target, os.O_RDONLY), 1)
"""


def targets(watch):
    return [watch.zygote_pid, watch.sibling.pid, watch.bystander.pid, os.getpid(), "self", 1, 2]


def test_no_process_can_be_looked_into(walled, watch):
    for pid in [*map(repr, targets(watch)), "os.getppid()"]:
        assert_shut(walled, {name: LOOK.format(pid=pid, name=name) for name in FILES})


DEEDS = ["open(path + 'mem', 'wb')", "open(path + 'oom_score_adj', 'w').write('1000')",
                                  "open(path + 'clear_refs', 'w').write('1')", "open(path + 'comm', 'w').write('x')",
                                  "os.listdir(path + 'task')"]  # fmt: skip


def test_no_process_can_be_changed(walled, watch):
    for pid in targets(watch):
        assert_shut(walled, dict(zip(DEEDS, DEEDS, strict=True)), f"/proc/{pid}/")


def test_nobodys_links_can_be_read_but_ones_own(walled, watch):
    """They are not opened, so Landlock does not mediate them; the kernel's rule for debuggers does."""
    for pid in targets(watch):
        if pid != "self":
            links = ("exe", "cwd", "root", "fd/3", "ns/pid")
            assert_shut(walled, {link: f"os.readlink(path + {link!r})" for link in links}, f"/proc/{pid}/")


def test_process_handles_cannot_be_had(walled, watch):
    for pid in (watch.zygote_pid, watch.sibling.pid, watch.bystander.pid):
        assert_shut(walled, f"os.pidfd_open({pid})")
        assert_shut(walled, f"raw({(438, 438)[MACHINE]}, 3, 0, 0)")


def test_the_inside_of_a_namespace_has_no_other_numbers(walled, watch):
    parent = ask(walled, "def solve(x): return os.getppid()")

    assert (parent == watch.zygote_pid) is (walled.probe().tier == 2)


def test_without_walls_other_processes_can_be_looked_into(bare, watch):
    """The control."""
    assert_open(bare, LOOK.format(pid=watch.bystander.pid, name="environ"))
