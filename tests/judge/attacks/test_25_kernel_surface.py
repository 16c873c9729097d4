"""Group 25: the kernel calls that exploits begin with, by name, and then all the others."""

from attacking import MACHINE, ROOMY, assert_shut, attack
from make_task import case

from hexloop.core.judge.confine import seccomp
from hexloop.core.judge.verdict import Verdict

# x86_64, aarch64
CALLS = {
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41),
    "chroot": (161, 51), "fsopen": (430, 430), "fsmount": (432, 432), "move_mount": (429, 429), "open_tree": (428, 428),
    "mount_setattr": (442, 442), "bpf": (321, 280), "keyctl": (250, 219), "add_key": (248, 217),
    "request_key": (249, 218), "userfaultfd": (323, 282), "io_uring_setup": (425, 425), "io_uring_enter": (426, 426),
    "io_uring_register": (427, 427), "perf_event_open": (298, 241), "init_module": (175, 105),
    "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104), "reboot": (169, 142),
    "swapon": (167, 224), "acct": (163, 89), "quotactl": (179, 60), "syslog": (103, 116), "sethostname": (170, 161),
    "setdomainname": (171, 162), "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262),
    "inotify_init1": (294, 26), "inotify_add_watch": (254, 27), "landlock_create_ruleset": (444, 444),
    "landlock_restrict_self": (446, 446), "seccomp": (317, 277), "shmget": (29, 194),
    "shmat": (30, 196), "semget": (64, 190), "msgget": (68, 186), "mq_open": (240, 180), "memfd_create": (319, 279),
    "splice": (275, 76), "tee": (276, 77), "vmsplice": (278, 75), "copy_file_range": (326, 285), "sendfile": (40, 71),
    "mbind": (237, 235), "migrate_pages": (256, 238), "set_mempolicy": (238, 237), "remap_file_pages": (216, 234),
    "pkey_alloc": (330, 289), "pkey_mprotect": (329, 288), "mincore": (27, 232), "msync": (26, 227),
    "lookup_dcookie": (212, 18), "vhangup": (153, 58), "chdir": (80, 49), "fchdir": (81, 50), "umask": (95, 166),
    "futex_waitv": (449, 449), "cachestat": (451, 451),
    "lsm_set_self_attr": (460, 460), "mseal": (462, 462),
}  # fmt: skip


def test_dangerous_calls_are_refused(walled):
    assert_shut(walled, {name: f"raw({numbers[MACHINE]}, 0, 0, 0, 0, 0)" for name, numbers in CALLS.items()})


PRCTL = ["raw({prctl}, 38, 0)", "raw({prctl}, 23, 21)", "raw({prctl}, 35, 9)", "raw({prctl}, 15 << 32, 1)",
                                 "raw({prctl}, 65, 0)", "raw({prctl}, 0x41555856, 0)"]  # fmt: skip


def test_prctl_does_nothing_but_name_things(walled):
    assert_shut(walled, {how: how.format(prctl=(157, 167)[MACHINE]) for how in PRCTL})


def test_every_call_that_is_not_allowed_is_refused(walled):
    special = {numbers[MACHINE] for numbers in (seccomp._CLONE, seccomp._CLONE3, seccomp._FCNTL, seccomp._IOCTL,
                                                seccomp._MMAP, seccomp._PRCTL, seccomp._PRLIMIT)}  # fmt: skip
    # The kernel's own return points of probes, which it lets through any filter and answers with SIGILL.
    probes = {335, 336} if MACHINE == 0 else set()
    allowed = {numbers[MACHINE] for numbers in seccomp._NUMBERS.values()} | special | probes
    source = """
def solve(allowed):
    passed = []
    for number in range(700):
        if number in allowed: continue
        ctypes.set_errno(0)
        done = libc.syscall(ctypes.c_long(number), ctypes.c_long(-1), ctypes.c_long(-1), ctypes.c_long(-1),
            ctypes.c_long(-1), ctypes.c_long(-1), ctypes.c_long(-1))
        if done != -1 or ctypes.get_errno() != errno.EPERM: passed.append([number, ctypes.get_errno()])
    return passed
"""
    result = attack(walled, source, ROOMY, [case(sorted(allowed - {None}), expected=[])])

    assert result.verdict is Verdict.ACCEPTED, result.message


def test_a_new_view_of_the_list_of_calls_is_asked_for_when_it_grows():
    """What is allowed was thought about one by one; whoever adds to it should come by here."""
    assert len(seccomp._NUMBERS) == 76
