"""Submissions as JSON lines: several judged at once, answered in the order they came."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO

from hexloop.core.content.lookup import problem_named, unknown_text
from hexloop.core.content.problem import Pack
from hexloop.core.content.shelf import CaseShelf
from hexloop.core.judge.api import Judge
from hexloop.core.judge.verdict import Result, Verdict
from hexloop.lib.errors import HexloopError

LONGEST_LINE = 8 * 1024 * 1024
"""In bytes. A longer line is refused without being held in memory."""

_READ_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Answer:
    """One line of output. ``judged`` is false when no verdict came of the line."""

    text: str
    judged: bool


class BadLine(HexloopError):
    """A line that asks for nothing the judge could do. ``id`` is what the line calls itself, if known."""

    def __init__(self, message: str, id: object = None) -> None:  # noqa: A002 -- the field's name
        super().__init__(message)
        self.id = id


@dataclass(frozen=True, slots=True)
class _Request:
    id: object
    problem: str | int
    source: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Answers one line at a time. Safe to share between threads."""

    pack: Pack
    judge: Judge
    shelf: CaseShelf

    def answer(self, line: bytes) -> Answer:
        """The answer to one line, whatever it holds."""
        name: object = None
        try:
            request = _read(line)
            name = request.id
            result = self._judge(request)
        except BadLine as error:
            return _refusal(error.id, str(error))
        except HexloopError as error:
            return _refusal(name, str(error))
        return _written(name, result)

    def _judge(self, request: _Request) -> Result:
        problem = problem_named(self.pack, request.problem)
        if problem is None:
            raise BadLine(unknown_text(self.pack, request.problem), request.id)
        return self.judge.run(problem.task, request.source, self.shelf.cases(problem))


def answers(lines: BinaryIO, desk: Desk, *, slots: int) -> Iterator[Answer]:
    """An answer for every line that is not blank, in order, each as soon as it and those before it are known.

    ``slots`` lines are judged at once and twice as many are read ahead, so memory stays flat however
    long the input is.
    """
    waiting: queue.SimpleQueue[Future[Answer] | None] = queue.SimpleQueue()
    room = threading.Semaphore(slots * (1 + _READ_AHEAD))
    pool = ThreadPoolExecutor(max_workers=slots, thread_name_prefix="judge")
    stopped = threading.Event()

    def feed() -> None:
        try:
            for line in _lines(lines):
                room.acquire()
                if stopped.is_set():
                    return
                waiting.put(pool.submit(desk.answer, line))
        finally:
            waiting.put(None)

    # A daemon: it may be waiting for a line that never comes when the reader of our output has gone.
    threading.Thread(target=feed, name="lines", daemon=True).start()
    try:
        while (future := waiting.get()) is not None:
            yield future.result()
            room.release()
    finally:
        stopped.set()
        room.release()
        pool.shutdown(wait=False, cancel_futures=True)


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines that are not blank. One that is too long comes back cut, which ``_read`` recognizes by its length."""
    while line := stream.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if line.strip():
            yield line


def _read(line: bytes) -> _Request:
    if len(line) > LONGEST_LINE:
        raise BadLine(f"The line is longer than {LONGEST_LINE // 1024 // 1024} MB: send a shorter source.")
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(f"The line is not JSON: {error}.") from None
    if not isinstance(data, dict):
        raise BadLine('The line is not an object: write {"id": …, "problem": …, "source": …}.')
    name = _name(data)
    for field in ("id", "problem", "source"):
        if field not in data:
            raise BadLine(f'The field "{field}" is missing: write {{"id": …, "problem": …, "source": …}}.', name)
    problem, source = data["problem"], data["source"]
    if not isinstance(problem, str | int) or isinstance(problem, bool):
        raise BadLine('"problem" must be a slug or a LeetCode number.', name)
    if not isinstance(source, str):
        raise BadLine('"source" must be the text of the submission.', name)
    return _Request(name, problem, source)


def _name(data: dict[str, object]) -> object:
    """The line's id, if an answer could carry it: Python reads ``1e400`` and ``NaN``, JSON has neither."""
    name = data.get("id")
    try:
        json.dumps(name, allow_nan=False)
    except ValueError:
        raise BadLine('"id" must be something that JSON can write: give a text or a number.') from None
    return name


def _refusal(name: object, message: str) -> Answer:
    nothing = Result(Verdict.SYSTEM_ERROR, passed=0, total=0, cpu_ms=0.0, wall_ms=0.0, message=message, cases=())
    return _written(name, nothing)


def _written(name: object, result: Result) -> Answer:
    data = {
        "id": name,
        "verdict": result.verdict.value,
        "passed": result.passed,
        "total": result.total,
        "cpu_ms": round(result.cpu_ms, 3),
        "wall_ms": round(result.wall_ms, 3),
        "message": result.message,
    }
    return Answer(json.dumps(data), result.verdict is not Verdict.SYSTEM_ERROR)
