import ast
import builtins
import importlib

import pytest

from hexloop.core.judge.child import bans, guards, prelude

ORIGINS = prelude.origins("numpy")


def check(source, *banned):
    bans.refuse(ast.parse(source), list(banned), ORIGINS)


@pytest.mark.parametrize(
    ("source", "ban"),
    [
        ("import scipy.stats", "scipy"),
        ("import scipy.stats as s", "scipy.stats"),
        ("from scipy import stats", "scipy.stats"),
        ("from scipy.stats import norm", "scipy"),
        ("if 1:\n    def f():\n        import scipy", "scipy"),
        ("import numpy as n\nn.linalg.svd(1)", "numpy.linalg"),
        ("import numpy as n\nl = n.linalg\nl.svd(1)", "numpy.linalg.svd"),
        ("from numpy.linalg import svd as s", "numpy.linalg.svd"),
        ("np.linalg.svd", "numpy.linalg.svd"),
        ("deque()", "collections.deque"),
        ("sorted(x)", "sorted"),
        ("map(sorted, x)", "sorted"),
    ],
)
def test_every_spelling_is_found(source, ban):
    with pytest.raises(bans.Banned, match=ban):
        check(source, ban)


@pytest.mark.parametrize(
    ("source", "ban"),
    [
        ("import scipyx", "scipy"),
        ("import numpy as np\nnp.linalg_norm", "numpy.linalg"),
        ("x.sorted()", "sorted"),
        ("def sorted(x): pass\nsorted(1)", "sorted"),
        ("class deque: pass\ndeque()", "collections.deque"),
        ("from .scipy import x", "scipy"),
        ("scipy = 1\nscipy.stats", "scipy"),
        ("def f(heapq): return heapq.x", "heapq"),
    ],
)
def test_what_only_looks_alike_is_allowed(source, ban):
    check(source, ban)


def test_the_first_use_is_named():
    with pytest.raises(bans.Banned, match=r"without b \(line 2\)"):
        check("import math\nimport b\nimport a", "a", "b")


def test_the_guard_at_run_time_leaves_libraries_alone(monkeypatch):
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    monkeypatch.setattr(importlib, "import_module", importlib.import_module)
    guards.guard(["wave"])

    with pytest.raises(bans.Banned):
        exec("import wave", {"__name__": "solution"})
    with pytest.raises(bans.Banned):
        exec("import importlib\nimportlib.import_module('wave')", {"__name__": "solution"})
    exec("import wave", {"__name__": "a_library"})
    exec("import importlib\nimportlib.import_module('wave')", {"__name__": "a_library"})
