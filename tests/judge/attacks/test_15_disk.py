"""Group 15: files, large, sparse, many, special."""

import os
from pathlib import Path

from attacking import MACHINE, PLANTED, ask, assert_shut, attack

from hexloop.core.judge.verdict import Verdict

STDLIB = str(Path(os.__file__).parent)
FOLDERS = ["/tmp", "/dev/shm", "/var/tmp", ".", "/", "/etc", "/proc", "/run", STDLIB, f"{STDLIB}/__pycache__"]
WAYS = {
    "a file": "open(path, 'w').write('x')",
    "append": "open(path, 'ab').write(b'x')",
    "sparse": "f = os.open(path, os.O_CREAT | os.O_WRONLY)\nos.truncate(f, 50 << 30)",
    "a folder": "os.mkdir(path)",
    "a thousand": "for n in range(1_000): open(f'{path}{n}', 'x')",
    "fifo": "os.mkfifo(path)",
    "device": "os.mknod(path, 0o020666, os.makedev(1, 3))",
    "symlink": "os.symlink('/etc/passwd', path)",
    "hard link": "os.link(os.__file__, path)",
    "no name": "os.open(os.path.dirname(path), os.O_TMPFILE | os.O_RDWR)",
    "rename": "os.rename(os.__file__, path)",
    "truncate": "os.truncate(os.__file__, 0)",
    "touch": "os.utime(os.__file__)",
    "unlink": "os.unlink(os.__file__)",
    "chmod": "os.chmod(os.__file__, 0o777)",
    "attribute": "os.setxattr(os.path.dirname(path), 'user.x', b'x')",
    "socket": "import socket\nsocket.socket(socket.AF_UNIX).bind(path)",
    "queue": f"raw({(240, 180)[MACHINE]}, b'{PLANTED}', 0o102, 0o600, 0)",
    "tempfile": "import tempfile\ntempfile.TemporaryFile()",
    "shelve": "import dbm.dumb\ndbm.dumb.open(path, 'c')",
    "allocate": "os.posix_fallocate(os.open(path, os.O_CREAT | os.O_RDWR), 0, 1 << 30)",
    "copy": "import shutil\nshutil.copy(os.__file__, path)",
}


def test_nothing_can_be_left_on_the_disk(walled):
    for folder in FOLDERS:
        assert_shut(walled, WAYS, f"{folder}/{PLANTED}")


def test_even_without_walls_no_file_grows(bare, tmp_path):
    program = """
def solve(folder):
    grown = []
    for name, work in {
        "write": lambda f: os.write(f, b"x"),
        "truncate": lambda f: os.truncate(f, 1 << 30),
        "allocate": lambda f: os.posix_fallocate(f, 0, 1 << 20),
        "sendfile": lambda f: os.sendfile(f, os.open(os.__file__, os.O_RDONLY), 0, 4096),
    }.items():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        try:
            work(os.open(folder + "/" + name, os.O_CREAT | os.O_RDWR))
            grown.append(name)
        except OSError:
            pass
    return grown
"""
    assert ask(bare, program, str(tmp_path)) == []

    assert all(path.stat().st_size == 0 for path in tmp_path.iterdir())


def test_writing_a_file_with_the_signal_unmasked_ends_the_run(bare, tmp_path):
    source = f"def solve(x):\n    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)\n    open({str(tmp_path / 'f')!r}, 'w').write('x')"

    result = attack(bare, source)

    assert result.verdict is Verdict.RUN_TIME_ERROR
    assert result.message == "Case 1 crashed with an attempt to write a file."
