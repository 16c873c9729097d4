"""Group 30: sources that are traps themselves: too long, not text, too deep, or at work before they are asked."""

import contextlib

import pytest
from attacking import IMPATIENT, ROOMY, ask, assert_shut, attack
from make_task import case, function_task

from hexloop.core.judge.api import Judge
from hexloop.core.judge.task import Limits
from hexloop.core.judge.verdict import Verdict

CE, RE, AC, MLE, TLE = (Verdict(code) for code in ("CE", "RE", "AC", "MLE", "TLE"))
END = "\ndef solve(x): return x + 1\n"
SOURCES = {
    "ten megabytes": ("#" * 10_000_000 + END, {CE}),
    "ten megabytes of lines": ("x = 1\n" * 1_700_000 + END, {CE}),
    "ten megabytes of text": (f"x = '{'a' * 10_000_000}'" + END, {CE}),
    "null byte": ("x = '\0'" + END, {CE}),
    "only null bytes": ("\0" * 100, {CE}),
    "half a surrogate": ("x = '\ud800'" + END, {CE}),
    "empty": ("", {CE}),
    "binary": ("\x7fELF\x02\x01\x01", {CE}),
    "byte order mark": ("\ufeff" + END, {AC}),
    "two byte order marks": ("\ufeff\ufeff" + END, {CE}),
    "carriage returns": (END.replace("\n", "\r"), {AC}),
    "form feed": ("\f" + END, {AC}),
    "right-to-left": ("# \u202e evil" + END, {AC}),
    "look-alikes": ("ѕolve = 1\nsolve = 2", {CE}),
    "coding utf-7": ("# -*- coding: utf-7 -*-\n#+AAoAaQBtAHAAbwByAHQ- os" + END, {AC}),
    "coding rot13": ("# coding: rot13\n" + END, {AC}),
    "coding unknown": ("# coding: no-such-codec\n" + END, {AC}),
    "coding zlib": ("# coding: zlib_codec\n" + END, {AC}),
    "brackets": ("x = " + "(" * 10_000 + ")" * 10_000 + END, {CE}),
    "square brackets": ("x = " + "[" * 100_000 + "]" * 100_000 + END, {CE}),
    "minus": ("x = " + "-" * 200_000 + "1" + END, {CE, AC, RE, MLE}),
    "not": ("x = " + "not " * 50_000 + "1" + END, {CE, AC, RE, MLE}),
    "sum": ("x = " + "1+" * 100_000 + "1" + END, {CE, AC, RE, MLE}),
    "attributes": ("x = 1\ndef f(): x" + ".a" * 100_000 + END, {CE, AC, RE, MLE}),
    "calls": ("def f(): f" + "()" * 100_000 + END, {CE, AC, RE, MLE}),
    "lambdas": ("x = " + "lambda: " * 20_000 + "1" + END, {CE, AC, RE, MLE}),
    "blocks": ("".join(" " * n + "if 1:\n" for n in range(200)) + " " * 200 + "pass" + END, {CE}),
    "elifs": ("if 0: pass\n" + "elif 0: pass\n" * 20_000 + END, {CE, AC, RE, MLE}),
    "f-strings": ("x = " + "f'{" * 200 + "1" + "}'" * 200 + END, {CE}),
    "comprehensions": ("x = " + "[" * 90 + "1" + " for _ in [1]]" * 90 + END, {CE, AC}),
    "many functions": ("\n".join(f"def f{n}(): pass" for n in range(20_000)) + END, {AC, MLE, TLE}),
    "a number of 5000 digits": ("x = " + "9" * 5_000 + END, {CE}),
    "a folded power": ("x = 10 ** 10 ** 6" + END, {AC, TLE, MLE}),
    "folded text": ("x = 'x' * 10 ** 9" + END, {MLE, RE}),
    "folded shift": ("x = 1 << 10 ** 10" + END, {MLE, RE}),
    "a thousand decorators": ("@(lambda f: f)\n" * 1_000 + END.lstrip(), {AC}),
    "match": ("match 1:\n" + "".join(f"    case {n}: pass\n" for n in range(5_000)) + END, {AC}),
    "star names": ("from os import *\nfrom sys import *\nfrom builtins import *" + END, {AC}),
    "future": ("from __future__ import braces" + END, {CE}),
    "await": ("await x" + END, {CE}),
    "a class body that exits": ("class A: raise SystemExit(0)" + END, {RE}),
    "exec": ("exec('def solve(x): return x + 1')", {AC}),
    "a metaclass": ("class M(type):\n    def __call__(cls): raise SystemExit\nclass solve(metaclass=M): pass", {RE}),
    "no such function": ("def other(x): return x + 1", {CE}),
    "a function that is none": ("solve = 5", {CE}),
}  # fmt: skip


@pytest.mark.parametrize("name", SOURCES)
def test_every_source_has_a_clear_verdict(every, name):
    source, verdicts = SOURCES[name]

    result = every.run(function_task(limits=Limits(cpu_ms=3_000, memory_mb=128)), source, [case(1, expected=2)])

    assert result.verdict in verdicts, result.message
    assert result.message
    assert len(result.message) < 10_000


@pytest.mark.parametrize("work", ["while True: pass", "import time; time.sleep(99)", "import re; re.match('(a+)+$', 'a' * 40 + 'b')"])  # fmt: skip
def test_work_at_import_time_is_ended(every, work, monkeypatch):
    monkeypatch.setattr("hexloop.core.judge.supervisor._LEAST_LOAD_MS", 100)

    result = attack(every, work + END, IMPATIENT)

    assert result.verdict is TLE
    assert result.cases == ()


MODULES = [
    "hexloop", "hexloop.core.judge.supervisor", "django", "django.db", "psycopg", "pytest", "pip", "setuptools", "pkg_resources",
     "playwright", "fsrs", "waitress", "make_task", "attacking", "usercustomize"]  # fmt: skip


@pytest.mark.parametrize("how", ["import {0}", "__import__('{0}')", "import runpy; runpy.run_module('{0}')"])
def test_what_the_judge_did_not_choose_cannot_be_imported(every, how):
    assert_shut(every, {module: how.format(module) for module in MODULES})


def test_nor_the_libraries_own_tests(walled):
    assert_shut(walled, {name: f"import {name}" for name in ("test.support", "idlelib", "ensurepip")})


@pytest.mark.parametrize(
    "bomb",
    [
        "import zlib\ndef solve(x): return len(zlib.decompress(zlib.compress(bytes(1 << 20)) and packed, bufsize=1 << 30))\n"
        "c = zlib.compressobj()\npacked = b''.join(c.compress(bytes(1 << 20)) for _ in range(300)) + c.flush()",
        "import bz2\nc = bz2.BZ2Compressor()\npacked = b''.join(c.compress(bytes(1 << 20)) for _ in range(200)) + c.flush()\n"
        "def solve(x): return len(bz2.decompress(packed))",
        "import json\ndef solve(x): return json.loads('[' * 100_000_000)",
        "def solve(x): return eval('(' * 100 + '0' + ',) * 1000' * 3 + ')' * 97)",
        "def solve(x): return '{:>1000000000}'.format(1)",
        "def solve(x): return ('%1000000000d' % 1)",
        "def solve(x): return (2).__lshift__(10 ** 10)",
    ],
    ids=["zlib", "bz2", "json", "eval", "format", "percent", "shift"],
)
def test_bombs_meet_a_limit(every, bomb):
    result = attack(every, bomb, Limits(cpu_ms=3_000, wall_ms=20_000, memory_mb=64))

    assert result.verdict in {MLE, RE, TLE, CE}, result.message
    assert result.verdict is not Verdict.SYSTEM_ERROR


def test_the_environment_plants_no_code_in_the_judge(every, tmp_path, monkeypatch):
    for name in ("sitecustomize", "usercustomize", "heapq"):
        (tmp_path / f"{name}.py").write_text("import builtins\nbuiltins.PLANTED = True\n")
    (tmp_path / "planted.pth").write_text("import sitecustomize\n")
    for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONSTARTUP", "PYTHONPLATLIBDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("LD_PRELOAD", str(tmp_path / "planted.so"))
    monkeypatch.setenv("PYTHONWARNINGS", "error")
    judge = Judge(tier=every.probe().tier)

    found = ask(judge, "import builtins\ndef solve(x): return [hasattr(builtins, 'PLANTED'), sys.flags.safe_path, sys.warnoptions]", limits=ROOMY)  # fmt: skip

    judge.close()
    assert found == [False, True, []]


def test_a_package_in_the_working_folder_is_not_found(every, tmp_path):
    (tmp_path / "planted.py").write_text("x = 1\n")
    judge = Judge(tier=every.probe().tier)

    with contextlib.chdir(tmp_path):
        result = attack(judge, "import planted" + END, IMPATIENT)

    judge.close()
    assert result.verdict is RE
    assert result.message.startswith("ModuleNotFoundError")
