"""Warm interpreters: started when first needed, renewed after many runs, stopped when nobody asks for them."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from hexloop.core.judge.forking import Zygote
from hexloop.core.judge.handles import Child, InterpreterGone
from hexloop.core.judge.interpreter import Interpreter
from hexloop.core.judge.launch import NAMES, CannotStart, Recipe
from hexloop.core.judge.single import SingleUse

RUNS_BEFORE_RENEWAL = 500
"""Children of one zygote share its memory layout; a new zygote draws a new one."""

IDLE_STOP_S = {"py": 3_600.0, "numpy": 1_800.0, "torch": 600.0}
"""torch holds 220 MB."""

_LOOK_EVERY_S = 30.0


class Supply:
    """One image: at most one interpreter that serves, and perhaps an older one that still finishes its runs."""

    def __init__(self, recipe: Recipe) -> None:
        self._recipe = recipe
        self._lock = threading.Lock()
        self._serving: Zygote | SingleUse | None = None
        self._used_at = time.monotonic()
        self._renewing = False
        self._closed = False

    @contextmanager
    def lease(self) -> Iterator[Zygote | SingleUse]:
        """The serving interpreter, started if need be, kept until the block ends. Raises ``CannotStart``."""
        with self._lock:
            interpreter = self._running()
            interpreter.active += 1
        try:
            yield interpreter
        finally:
            self._give_back(interpreter)

    def stop_if_idle(self, after_s: float) -> None:
        """Stop when nothing ran for ``after_s`` seconds."""
        with self._lock:
            serving = self._serving
            if serving is None or serving.active or time.monotonic() - self._used_at < after_s:
                return
            self._serving = None
        serving.close()

    def close(self) -> None:
        """Stop for good."""
        with self._lock:
            self._closed = True
            serving, self._serving = self._serving, None
        if serving is not None:
            serving.close()

    def _running(self) -> Zygote | SingleUse:
        if self._closed:
            raise CannotStart("The judge is closed.")
        if self._serving is not None and not self._serving.alive:
            self._serving.close()
            self._serving = None
        if self._serving is None:
            self._serving = self._fresh()
        return self._serving

    def _fresh(self) -> Zygote | SingleUse:
        return SingleUse(self._recipe) if self._recipe.once else Zygote(self._recipe)

    def _give_back(self, interpreter: Zygote | SingleUse) -> None:
        """Close what was replaced once its last run is over; replace what is worn out."""
        with self._lock:
            interpreter.active -= 1
            self._used_at = time.monotonic()
            replaced = interpreter is not self._serving
            last = replaced and interpreter.active == 0
            worn = not replaced and not self._renewing and interpreter.runs >= RUNS_BEFORE_RENEWAL
            self._renewing |= worn and not self._recipe.once
        if last:
            interpreter.close()
        elif worn and not self._recipe.once:
            threading.Thread(target=self._renew, name=f"renew {self._recipe.image}", daemon=True).start()

    def _renew(self) -> None:
        """Put a fresh interpreter in the place of the worn one; nobody waits for it to warm up."""
        try:
            fresh = self._fresh()
        except CannotStart:
            fresh = None  # the worn one serves on, and its next run tries again
        with self._lock:
            self._renewing = False
            old = self._serving
            if fresh is not None and not self._closed:
                self._serving = fresh
            else:
                old = fresh
            idle = old is not None and old.active == 0
        if old is not None and idle:
            old.close()


class Images:
    """The images of one judge, at one tier."""

    def __init__(self, python: Interpreter, tier: int, *, once: bool = sys.platform != "linux") -> None:
        """``once``: interpreters that serve one run each instead of zygotes that fork."""
        self.tier = tier
        self._supplies = {name: Supply(Recipe(python, name, tier, once)) for name in NAMES if name in python.packages}
        self._closed = threading.Event()
        self._keeper = threading.Thread(target=self._stop_idle, name="judge images", daemon=True)
        self._keeper.start()

    def available(self, image: str) -> str:
        """Why ``image`` cannot be had, in one sentence; nothing when it can."""
        if image not in NAMES:
            return f"There is no image called {image}."
        if image not in self._supplies:
            return f"{image} is not installed in the judge's Python. Install it there and start Hexloop again."
        return ""

    def parts(self, image: str) -> dict[str, str]:
        """What confines the children of ``image``; starts it if need be. Raises ``CannotStart``."""
        with self._supply(image).lease() as interpreter:
            return interpreter.parts

    @contextmanager
    def child(self, image: str, memory_bytes: int) -> Iterator[Child]:
        """A confined child for one run; it is dead afterwards. Raises ``Gone`` or ``CannotStart``."""
        with self._supply(image).lease() as interpreter:
            try:
                child = interpreter.spawn(memory_bytes)
                try:
                    yield child
                finally:
                    child.close()
            except InterpreterGone:
                interpreter.give_up()
                raise

    def close(self) -> None:
        """Stop everything."""
        self._closed.set()
        self._keeper.join()
        for supply in self._supplies.values():
            supply.close()

    def _supply(self, image: str) -> Supply:
        if reason := self.available(image):
            raise CannotStart(reason)
        return self._supplies[image]

    def _stop_idle(self) -> None:
        while not self._closed.wait(_LOOK_EVERY_S):
            for image, supply in self._supplies.items():
                supply.stop_if_idle(IDLE_STOP_S[image])
