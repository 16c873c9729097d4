"""Group 12: running another program in place of this one, or code that nobody looked at."""

import platform

from attacking import MACHINE, assert_shut

EXECVEAT, MEMFD = (322, 281)[MACHINE], (319, 279)[MACHINE]
LOADER = {"x86_64": "/lib64/ld-linux-x86-64.so.2", "aarch64": "/lib/ld-linux-aarch64.so.1"}[platform.machine()]
WAYS = {
    "true": "os.execv('/bin/true', ['true'])",
    "shell": "os.execv('/bin/sh', ['sh', '-c', 'true'])",
    "python": "os.execv(sys.executable, [sys.executable])",
    "python's real file": "os.execv(os.path.realpath(sys.executable), ['python'])",
    "loader": f"os.execv({LOADER!r}, ['ld', '/bin/true'])",
    "descriptor": "os.execve(os.open(os.__file__, os.O_RDONLY), ['x'], {})",
    "execveat": f"raw({EXECVEAT}, os.open(os.__file__, os.O_RDONLY), b'', 0, 0, 0x1000)",
    "memfd": f"raw({MEMFD}, b'x', 0)",
    "memfd by name": "os.memfd_create('x')",
    "libc": "checked(libc.execl(b'/bin/true', b'true', None))",
    "libc posix_spawn": "words = (ctypes.c_char_p * 2)(b'true')\n"
    "if libc.posix_spawn(ctypes.byref(ctypes.c_int()), b'/bin/true', None, None, words, words): raise OSError",
    "interpreter of a script": "os.execv('/usr/bin/env', ['env', 'true'])",
    "busybox": "os.execvp('busybox', ['busybox', 'true'])",
    "a library of one's own": "ctypes.CDLL('/tmp/hexloop-planted.so')",
    "dlopen of a descriptor": "ctypes.CDLL('/proc/self/fd/3')",
    "an extension of one's own": "import _imp, importlib.machinery as m\n"
    "_imp.create_dynamic(m.ModuleSpec('x', None, origin='/tmp/hexloop-planted.so'))",
    "kernel module": f"raw({(175, 105)[MACHINE]}, 0, 0, b'')",
}


def test_no_other_program_can_be_run(walled):
    assert_shut(walled, WAYS)
