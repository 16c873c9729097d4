"""Group 3: learning which paths exist without opening them.

Landlock does not mediate ``stat``: at tier 2 the oracle is known and named in docs/decisions/judge-sandbox.md;
tier 1 has no such paths. Closing it at tier 2 would make this test fail, and the table must change with it.
"""

import pytest
from attacking import ask

ORACLES = {
    "stat": "os.stat(path)",
    "lstat": "os.lstat(path)",
    "access": "if not os.access(path, os.F_OK): raise OSError",
    "O_PATH": "os.open(path, os.O_PATH)",
    "readlink": "os.readlink(path)",
    "the reason of a refusal": "open(path)",
    "chdir": "os.chdir(path)",
    "statfs": "os.statvfs(path)",
    "xattr": "os.listxattr(path)",
}
PROBE = """
def solve(path):
    try:
        {how}
    except PermissionError:
        return "exists"
    except OSError as error:
        return "exists" if error.errno == errno.EINVAL else "no such path"
    return "exists"
"""
KNOWN_AT_TIER_2 = {"stat", "lstat", "access", "O_PATH", "readlink", "the reason of a refusal"}


@pytest.mark.parametrize("how", ORACLES)
def test_only_without_namespaces_can_it_be_learnt_that_a_file_exists(walled, watch, how):
    there, absent = (str(watch.home / name) for name in ("notes.md", "absent"))

    answers = [ask(walled, PROBE.format(how=ORACLES[how]), path) for path in (there, absent)]

    told = answers[0] != answers[1]
    assert told is (walled.probe().tier == 2 and how in KNOWN_AT_TIER_2)
