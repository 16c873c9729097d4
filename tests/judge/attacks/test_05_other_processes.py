"""Group 5: looking into the zygote, a sibling, the judge and a stranger through /proc."""

import os
from multiprocessing.shared_memory import SharedMemory

import pytest
from attacking import MACHINE, OPEN, ask, assert_open, assert_shut, doors

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


@pytest.fixture
def shared():
    """Memory that the parent shares with others, as a data loader's workers do."""
    memory = SharedMemory(create=True, size=64)
    memory.buf[:4] = b"mine"
    yield memory
    memory.close()
    memory.unlink()


TORCH = {
    "by name": "torch.UntypedStorage._new_shared_filename_cpu(b'', b'/' + path.encode(), 64)",
    "by file": "torch.UntypedStorage.from_file('/dev/shm/' + path, False, 64)",
    "by file to write": "torch.UntypedStorage.from_file('/dev/shm/' + path, True, 64).fill_(0)",
    "by a map": "torch.from_numpy(np.memmap('/dev/shm/' + path, dtype=np.uint8, mode='r'))",
    "by a handle": "torch.UntypedStorage._new_shared_fd_cpu(os.open('/dev/shm/' + path, os.O_RDWR), 64)",
}
LOOKS = {"by file": TORCH["by file"], "by a map": TORCH["by a map"], "by a handle": TORCH["by a handle"]}


def test_torch_reaches_no_memory_that_the_parent_shares(torch_image, shared, walled):
    assert_shut(walled, TORCH, shared.name, refusals="OSError, RuntimeError", image="torch")

    assert bytes(shared.buf[:4]) == b"mine"


def test_without_walls_torch_reaches_it(torch_image, shared, bare):
    """The control."""
    result = doors(bare, LOOKS.values(), shared.name, refusals="OSError, RuntimeError", image="torch")

    assert result.verdict is OPEN, result.message
    assert result.cases[0].got == list(range(len(LOOKS)))


def test_torch_maps_no_memory_of_other_processes(torch_image, walled, watch):
    ways = {
        f"{file} of {pid}": f"torch.UntypedStorage.from_file('/proc/{pid}/{file}', False, 64)"
        for pid in targets(watch)
        for file in ("mem", "maps", "fd/0", "root/etc/passwd")
    }

    assert_shut(walled, ways, refusals="OSError, RuntimeError", image="torch")
