"""Group 8: ptrace and the memory of other processes."""

from attacking import MACHINE, assert_shut

PTRACE, READ, WRITE = ((101, 117)[MACHINE], (310, 270)[MACHINE], (311, 271)[MACHINE])
VECTORS = "buffer = ctypes.create_string_buffer(8)\nspan = (ctypes.c_void_p * 2)(ctypes.addressof(buffer), 8)\n"
WAYS = {
    "attach": f"raw({PTRACE}, 16, int(path), 0, 0)",
    "seize": f"raw({PTRACE}, 0x4206, int(path), 0, 0)",
    "seize with high bits": f"raw({PTRACE}, 0x1_0000_4206, int(path), 0, 0)",
    "be traced": f"raw({PTRACE}, 0, 0, 0, 0)",
    "read": VECTORS + f"raw({READ}, int(path), span, 1, span, 1, 0)",
    "write": VECTORS + f"raw({WRITE}, int(path), span, 1, span, 1, 0)",
    "read oneself": VECTORS + f"raw({READ}, os.getpid(), span, 1, span, 1, 0)",
    "compare": f"raw({(312, 272)[MACHINE]}, int(path), int(path), 0, 0, 0)",
    "advise": VECTORS + "raw(440, raw(434, int(path), 0), span, 1, 4, 0)",
    "reap memory": "raw(448, raw(434, int(path), 0), 0)",
    "take a descriptor": "raw(438, raw(434, int(path), 0), 0, 0)",
    "allow a tracer": "checked(libc.prctl(0x59616d61, ctypes.c_ulong(2**64 - 1), 0, 0, 0))",
    "become dumpable": "checked(libc.prctl(4, 1, 0, 0, 0))",
    "move pages": f"raw({(279, 239)[MACHINE]}, int(path), 0, 0, 0, 0, 0)",
}


def test_no_process_can_be_debugged(walled, watch):
    for pid in (watch.zygote_pid, watch.sibling.pid, watch.bystander.pid):
        assert_shut(walled, WAYS, pid)
