"""Bans that hold while the code runs, where a name was computed and no syntax tree shows it.

A library's own use is its own business: NumPy may call what a submission may not. So everything here
looks at who asks.
"""

from __future__ import annotations

import builtins
import importlib
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import wraps
from types import FrameType, ModuleType
from typing import Any

from .bans import Banned, refuse_name

_SOLUTION = "solution"
# Where torch keeps the built-in functions that it shows elsewhere.
_BACK_DOORS = ("torch._C._nn", "torch._C._VariableFunctions", "torch._VF", "torch.ops.aten", "torch")


def guard(bans: list[str]) -> None:
    """Refuse what ``bans`` names from now on, in this process."""
    if not bans:
        return
    _guard_imports(bans)
    for ban in bans:
        owner_name, _, name = ban.rpartition(".")
        owner = sys.modules.get(owner_name) if owner_name else None
        if owner is not None and hasattr(owner, name):
            _guard_name(owner, name, ban)
            if owner_name.partition(".")[0] == "torch":
                _guard_back_doors(name, ban)


def _guard_imports(bans: list[str]) -> None:
    """Refuse banned modules at run time too, where a name is computed.

    A library's own imports are its own business: NumPy may use what a submission may not.
    """
    genuine, genuine_module = builtins.__import__, importlib.import_module

    def guarded(
        name: str,
        globals: Mapping[str, Any] | None = None,  # noqa: A002 -- the built-in's own parameter names
        locals: Mapping[str, Any] | None = None,  # noqa: A002
        fromlist: Any = (),
        level: int = 0,
    ) -> ModuleType:
        if globals is None or globals.get("__name__") == "solution":
            for wanted in (name, *(f"{name}.{part}" for part in fromlist or ())):
                refuse_name(wanted, bans)
        return genuine(name, globals, locals, fromlist, level)

    def guarded_module(name: str, package: str | None = None) -> ModuleType:
        if sys._getframe(1).f_globals.get("__name__") == "solution":
            refuse_name(name, bans)
        return genuine_module(name, package)

    builtins.__import__ = guarded
    importlib.import_module = guarded_module


def _guard_back_doors(name: str, ban: str) -> None:
    for door in _BACK_DOORS:
        owner: Any = sys.modules.get("torch")
        for step in door.split(".")[1:]:
            owner = getattr(owner, step, None)
        if owner is not None and hasattr(owner, name):
            _guard_name(owner, name, ban)


def _guard_name(owner: Any, name: str, ban: str) -> None:
    """Put a guard around ``owner.name``: a module, a class or a function."""
    genuine = getattr(owner, name)
    if isinstance(genuine, ModuleType):
        guarded: Any = _Guarded(genuine, ban)
    elif isinstance(genuine, type):
        with suppress(TypeError):  # a type of C code: the syntax tree has to do
            genuine.__init__ = _guarded_call(genuine.__init__, ban)  # type: ignore[misc]
        return
    elif callable(genuine):
        guarded = _guarded_call(genuine, ban)
    else:
        return
    with suppress(AttributeError, TypeError):  # a type of C code
        setattr(owner, name, guarded)


def _guarded_call(genuine: Callable[..., Any], ban: str) -> Callable[..., Any]:
    @wraps(genuine)
    def guarded(*args: Any, **named: Any) -> Any:
        if _asked_by_submission(sys._getframe(1)):
            raise Banned(ban)
        return genuine(*args, **named)

    return guarded


def _asked_by_submission(frame: FrameType) -> bool:
    return frame.f_globals.get("__name__") == _SOLUTION


class _Guarded(ModuleType):
    """A banned module in its parent: nothing of it for a submission, all of it for the library."""

    def __init__(self, genuine: ModuleType, ban: str) -> None:
        super().__init__(genuine.__name__)
        self.__dict__.update(_genuine=genuine, _ban=ban)

    def __getattr__(self, name: str) -> Any:
        if _asked_by_submission(sys._getframe(1)):
            raise Banned(self.__dict__["_ban"])
        return getattr(self.__dict__["_genuine"], name)
