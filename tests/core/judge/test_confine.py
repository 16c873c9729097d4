"""What a child gives up, function by function: in the sandbox itself nothing can be measured or written down."""

import os
import platform
import resource

import pytest

from hexloop.core.judge import zygote
from hexloop.core.judge.confine import kernel, landlock, linux, macos


@pytest.fixture
def steps(monkeypatch):
    """What ``apply`` asks of the kernel, without its being done to the tests."""
    taken = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: taken.append(("limit", kind, limits)))
    monkeypatch.setattr(kernel, "prctl", lambda option, *rest: taken.append(("prctl", option)))
    monkeypatch.setattr(kernel, "syscall", lambda number, *rest: taken.append(("syscall", number)))
    monkeypatch.setattr(landlock, "restrict", lambda fd: taken.append(("landlock", fd)))
    return taken


def test_the_kernel_answers_or_its_error_is_raised():
    assert kernel.syscall({"x86_64": 39, "aarch64": 172}[platform.machine()]) == os.getpid()
    assert kernel.prctl(3, 0) in {0, 1}  # PR_GET_DUMPABLE

    with pytest.raises(OSError, match="Bad file descriptor"):
        kernel.syscall(kernel.LANDLOCK_RESTRICT_SELF, -1, 0)


def test_a_ruleset_takes_files_and_folders_and_leaves_out_what_is_not_there(tmp_path):
    (tmp_path / "file").write_text("x")

    fd = landlock.ruleset([str(tmp_path), str(tmp_path / "file"), "/no/such/path"])

    os.close(fd)
    with pytest.raises(OSError, match="Bad file descriptor"):
        landlock.restrict(fd)


@pytest.mark.parametrize(("offered", "size"), [(1, 8), (4, 16), (6, 24)])
def test_a_ruleset_asks_an_older_kernel_only_for_what_it_knows(monkeypatch, offered, size):
    asked = []
    monkeypatch.setattr(landlock, "version", lambda: offered)
    monkeypatch.setattr(kernel, "syscall", lambda number, attr, length, flags: asked.append(length))

    landlock.ruleset([])

    assert asked == [size]


def test_a_kernel_without_landlock_has_version_0(monkeypatch):
    def refuse(*_):
        raise OSError

    monkeypatch.setattr(kernel, "syscall", refuse)

    assert landlock.version() == 0


@pytest.mark.parametrize("user", [0, 1000])
def test_rights_are_given_up_in_the_only_order_that_works(steps, monkeypatch, user):
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(landlock, "version", lambda: 5)
    monkeypatch.setattr(landlock, "ruleset", lambda readable: 77)
    confinement = linux.Confinement(["/usr/lib"], strong=True)
    confinement.settle()

    confinement.apply(64 << 20)

    words = [step[:2] for step in steps if step[0] != "limit"]
    capset = [("syscall", linux._CAPSET[platform.machine()])] if user == 0 else []
    assert words == [
        ("prctl", kernel.PR_SET_NO_NEW_PRIVS),
        *capset,
        ("prctl", kernel.PR_SET_PDEATHSIG),
        ("prctl", kernel.PR_SET_DUMPABLE),
        ("landlock", 77),
        ("prctl", kernel.PR_SET_SECCOMP),
    ]
    limits = {kind: soft for _, kind, (soft, hard) in (step for step in steps if step[0] == "limit") if soft == hard}
    assert limits[resource.RLIMIT_FSIZE] == limits[resource.RLIMIT_CORE] == 0
    assert limits[resource.RLIMIT_DATA] > 64 << 20
    assert confinement.parts["landlock"] == "version 5"


def test_without_landlock_the_rest_still_holds(steps, monkeypatch):
    monkeypatch.setattr(landlock, "version", lambda: 0)
    confinement = linux.Confinement([], strong=True)
    confinement.settle()

    confinement.apply(1)

    assert confinement.parts["landlock"] == "this kernel has none"
    assert "landlock" not in {step[0] for step in steps}
    assert steps[-1] == ("prctl", kernel.PR_SET_SECCOMP)


def test_the_weak_tier_sets_limits_and_nothing_else(steps):
    confinement = linux.Confinement([], strong=False)
    confinement.settle()

    confinement.apply(1)

    assert confinement.parts == {"limits": "on"}
    assert {step[1] for step in steps if step[0] == "prctl"} == {kernel.PR_SET_PDEATHSIG, kernel.PR_SET_NO_NEW_PRIVS}


def test_a_lower_hard_limit_is_kept(monkeypatch):
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (5, 5))

    assert linux._allowed(resource.RLIMIT_CPU, 900) == 5
    assert linux._allowed(resource.RLIMIT_CPU, 3) == 3


@pytest.mark.parametrize(("hard", "kept"), [(resource.RLIM_INFINITY, 900), (60, 60)])
def test_single_use_interpreters_set_limits(steps, monkeypatch, hard, kept):
    monkeypatch.setattr(resource, "getrlimit", lambda kind: (hard, hard))
    confinement = macos.Confinement()
    confinement.settle()

    confinement.apply(1)

    assert ("limit", resource.RLIMIT_CPU, (kept, kept)) in steps
    assert confinement.parts == {"limits": "on"}


def test_only_chosen_packages_are_found(tmp_path):
    for name in ("chosen", "other"):
        (tmp_path / f"{name}.py").write_text("")
    finder = zygote.ChosenPackages([str(tmp_path)], ["chosen"])

    assert finder.find_spec("chosen", None).origin == str(tmp_path / "chosen.py")
    assert finder.find_spec("other", None) is None
    assert finder.find_spec("chosen", ["/inside/a/package"]) is None


def test_the_library_is_readable_and_what_is_installed_is_not():
    found = zygote.readable(["/packages/numpy"])

    assert os.__file__ in found
    assert {"/packages/numpy", "/dev/urandom"} <= set(found)
    assert not any(path.endswith(("site-packages", "dist-packages")) for path in found)
