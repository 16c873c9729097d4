"""Group 2: the person's files, the database, secrets, the judge's own source, the system's."""

from pathlib import Path

import pytest
from attacking import assert_open, assert_shut

REPOSITORY = Path(__file__).parents[3]

DEEDS = {
    "read": "open(path).read()",
    "list": "os.listdir(os.path.dirname(path))",
    "append": "open(path, 'a')",
    "unlink": "os.unlink(path)",
    "rename": "os.rename(path, path + 'x')",
    "chmod": "os.chmod(path, 0o777)",
    "chown": "os.chown(path, 0, 0)",
    "symlink": "os.symlink(path, '/tmp/hexloop-planted-link')",
    "link": "os.link(path, '/tmp/hexloop-planted-link')",
    "truncate": "os.truncate(path, 0)",
    "mkdir": "os.mkdir(path + 'd')",
    "touch": "os.utime(path)",
    "xattr": "os.setxattr(path, 'user.planted', b'x')",
    "through /proc/self/root": "open('/proc/self/root' + path).read()",
    "through .. of a folder that is open": "open(os.path.dirname(os.__file__) + '/../../../../../../..' + path).read()",
    "through openat": "os.open(path, os.O_RDONLY, dir_fd=os.open(os.path.dirname(os.__file__), os.O_RDONLY))",
    "through a path handle": "f = os.open(path, os.O_PATH)\nos.read(os.open(f'/proc/self/fd/{f}', os.O_RDONLY), 1)",
    "through openat2": "raw(437, -100, path.encode(), (ctypes.c_uint64 * 3)(), 24)",
    "through mmap": "import mmap\nmmap.mmap(os.open(path, os.O_RDWR), 0)",
    "through sqlite": "try:\n    import sqlite3\n    sqlite3.connect(path).execute('select 1 from sqlite_master')\n"
    "except Exception as error: raise OSError from error",
    "through an import": "sys.path.insert(0, os.path.dirname(path))\nimport notes",
    "with root's rights": "os.setuid(0)\nopen(path).read()",
}


@pytest.mark.parametrize("name", [".env", "id_rsa", "hexloop.db", "notes.md"])
def test_no_file_of_the_person_can_be_touched(walled, watch, name):
    assert_shut(walled, DEEDS, watch.home / name)


def test_without_walls_files_can_be_read(bare, watch):
    """The control. Tier 0 promises nothing here, and says so."""
    deeds = {deed: DEEDS[deed] for deed in ("read", "list", "through /proc/self/root", "through a path handle")}

    assert_open(bare, deeds, watch.home / "notes.md")


def test_homes_the_repository_and_the_system_cannot_be_read(walled):
    look = "os.listdir({0!r}) if os.path.isdir({0!r}) else open({0!r}, 'rb').read(1)"

    assert_shut(walled, {path: look.format(path) for path in map(str, PLACES)})


PLACES = [
    *(Path.home(), REPOSITORY, REPOSITORY / "pyproject.toml", REPOSITORY / "hexloop"),
    *(REPOSITORY / "hexloop/core/judge/compare.py", REPOSITORY / "hexloop/packs", Path(__file__)),
    *("/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/resolv.conf", "/etc/ssl", "/root", "/home", "/", "/tmp"),
    *("/var/lib", "/run", "/boot", "/proc", "/sys", "/sys/kernel", "/dev", "/dev/shm", "/dev/zero", "/dev/fd"),
]


TORCH = {
    "save": "torch.save(torch.ones(1), path)",
    "load": "torch.load(path, weights_only=False)",
    "load mapped": "torch.load(path, mmap=True)",
    "load weights": "torch.load(path)",
    "a mapped file": "torch.from_file(path, size=8, dtype=torch.uint8)",
    "a shared file": "torch.from_file(path, shared=True, size=8, dtype=torch.uint8)",
    "storage of a file": "torch.UntypedStorage.from_file(path, False, 8)",
    "a reader": "torch._C.PyTorchFileReader(path)",
    "a writer": "torch._C.PyTorchFileWriter(path)",
    "a script": "torch.jit.load(path)",
    "a library": "torch.ops.load_library(path)",
    "a pickle that reads": "import io\nclass Reader:\n    def __reduce__(self): return open, (path,)\n"
    "memory = io.BytesIO()\ntorch.save(Reader(), memory)\nmemory.seek(0)\ntorch.load(memory, weights_only=False).read()",
    "numpy's file": "torch.from_numpy(np.fromfile(path, dtype=np.uint8))",
    "numpy's map": "torch.from_numpy(np.memmap(path, dtype=np.uint8))",
}


def test_torch_opens_no_file_of_the_person(torch_image, walled, watch):
    assert_shut(walled, TORCH, watch.home / "notes.md", refusals="OSError, RuntimeError, ValueError", image="torch")
