"""A run from the first byte to the verdict. Expected answers stay on this side."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from hexloop.core.judge import asking, idle, wording
from hexloop.core.judge.checking import Checking
from hexloop.core.judge.further import Further
from hexloop.core.judge.session import Allowance, Ending, Session, Turn, allowance
from hexloop.core.judge.task import MISSING, Case, Limits, Task, Value
from hexloop.core.judge.verdict import CaseResult, Verdict
from hexloop.lib.errors import HexloopError

_LEAST_LOAD_MS = 2_000
_LONGEST_MESSAGE = 4_000

# All answers of a run together may be this many times as long as one: every one of them is kept.
_MOST_ANSWERS = 4
_ENCODED_AHEAD = 256 * 1024
_QUICK_BYTES = 4_096
_FOR_THE_CHILD_MB = 8
_COPIES = 3
"""A case lies in a child as the frame, as what it says, and as the arguments made of that."""

_MOST_PRODUCED_BYTES = 256 * 1024 * 1024

# What a child may say of a case instead of an answer: the verdict, and whether the run ends with it.
_SAID = {
    "wrong": (Verdict.WRONG_ANSWER, False),
    "error": (Verdict.RUN_TIME_ERROR, False),
    "recursion": (Verdict.RUN_TIME_ERROR, True),
    "memory": (Verdict.MEMORY_LIMIT, True),
    "big": (Verdict.OUTPUT_LIMIT, True),
    "many": (Verdict.OUTPUT_LIMIT, True),
    "broken": (Verdict.SYSTEM_ERROR, True),
}


class ProduceFailed(HexloopError):
    """Pack code did not work; the text names file and line where there are any."""


@dataclass(frozen=True, slots=True)
class Blame:
    """A child's word that the problem is at fault, which any submission can say. ``question`` is the frame that it
    answered, nothing for the order to load."""

    question: bytes
    told: str


@dataclass(slots=True)
class Report:
    """What came of a run, before the clock of the whole is read."""

    verdict: Verdict
    message: str
    cases: list[CaseResult]
    failing: int | None = None
    sizes: list[int] = field(default_factory=list)
    """How long each case's question was."""
    blame: Blame | None = None
    """Set where the verdict rests on the child's word alone; ``Run.confirms`` finds out."""


class _Stopped(Exception):
    """A further question brought no answer: the case's result, and whether the run ends with it."""


class Run:
    """One submission on its cases, with one child."""

    def __init__(self, task: Task, source: str, cases: Sequence[Case]) -> None:
        """Raises ``BadTask``."""
        self._task = task
        self._cases = cases
        self.limits = _limits(task, cases)
        self._allowed = allowance(self.limits)
        self._checking = Checking(task, asking.returns(task))
        self._further = Further(task, self._checking)
        for index, case in enumerate(cases):
            asking.check(task.signature, index, case)
        self._source = source
        self._blame: Blame | None = None

    def conduct(self, session: Session) -> Report:
        """Load, then case after case until one is fatal. Raises ``Gone`` and ``BadTask``."""
        session.post(asking.order(self._task, self._source, self._allowed.answer_bytes), _for_loading(self._allowed))
        self._blame = None
        questions = _Questions(self._cases)
        if refusal := self._refusal(session.wait()):
            return refusal
        results: list[CaseResult] = []
        answered = 0
        posted = 0
        for index, case in enumerate(self._cases):
            if posted == index:
                session.post(questions.take(), self._allowed)
                posted += 1
            turn = session.wait()
            answered += turn.size
            if posted < len(self._cases) and not self._further.wanted and _is_quick(turn):
                # Judged while the child works on the next one.
                session.post(questions.take(), self._allowed)
                posted += 1
            result, fatal = self._judge(index, case, turn, answered)
            if result.verdict is Verdict.SYSTEM_ERROR:
                self._blame = Blame(asking.question(index, case), _text(turn.message))
            if self._further.wanted and result.verdict.passed:
                result, fatal = self._ask_further(session, case, result)
            results.append(result)
            if fatal:
                break
        return replace(summary(results, questions.sizes), blame=self._blame)

    def confirms(self, session: Session, blame: Blame) -> bool:
        """Whether the problem fails without the submission, too. ``session`` is with a fresh child. Raises ``Gone``."""
        loading = _for_loading(self._allowed)
        order = asking.order(self._task, idle.source(self._task.signature), self._allowed.answer_bytes)
        turn = session.ask(order, loading)
        if blame.question and turn.message.get("is") == "loaded":
            turn = session.ask(blame.question, self._allowed)
        return turn.ending is Ending.ANSWER and turn.message.get("is") == "broken"

    def _refusal(self, turn: Turn) -> Report | None:
        """Why no case was run, if none can be."""
        if turn.ending is not Ending.ANSWER:
            verdict, sentence = wording.fatal(turn, _for_loading(self._allowed))
            return Report(verdict, f"Loading the code {sentence}", [])
        match turn.message.get("is"):
            case "loaded":
                return None
            case "refused":
                return Report(Verdict.COMPILE_ERROR, _text(turn.message), [])
            case "broken":
                told = _text(turn.message)
                return Report(Verdict.SYSTEM_ERROR, wording.broken(told), [], blame=Blame(b"", told))
            case "memory":
                return Report(Verdict.MEMORY_LIMIT, f"Loading the code {wording.memory(self._allowed)}", [])
        return Report(Verdict.RUN_TIME_ERROR, _text(turn.message), [])

    def _judge(self, index: int, case: Case, turn: Turn, answered: int) -> tuple[CaseResult, bool]:
        """One case's result, and whether the run ends with it. ``answered`` counts the bytes of all answers so far."""
        if turn.ending is not Ending.ANSWER:
            verdict, sentence = wording.fatal(turn, self._allowed)
            return _result(index, turn, verdict, f"Case {index + 1} {sentence}"), True
        said = turn.message.get("is") if turn.message.get("case") == index else None
        if answered > _MOST_ANSWERS * self._allowed.answer_bytes:
            said = "many"
        if said == "answer":
            got = turn.message.get("value")
            found = self._checking.difference(case, got)
            verdict = Verdict.WRONG_ANSWER if found else Verdict.ACCEPTED
            return _result(index, turn, verdict, found[:1].upper() + found[1:], has_got=True, got=got), False
        verdict, fatal = _SAID.get(str(said), (Verdict.RUN_TIME_ERROR, True))
        return _result(index, turn, verdict, self._sentence(index, said, turn.message)), fatal

    def _ask_further(self, session: Session, case: Case, result: CaseResult) -> tuple[CaseResult, bool]:
        """The result after the further questions, which a right answer must stand."""
        index = result.index

        def ask(variant: Case, *, strided: bool = False) -> Value:
            question = asking.question(index, variant, strided=strided)
            turn = session.ask(question, self._allowed)
            judged, fatal = self._judge(index, replace(variant, expected=MISSING), turn, turn.size)
            if judged.verdict is Verdict.SYSTEM_ERROR:
                self._blame = Blame(question, _text(turn.message))
            if not judged.verdict.passed:
                raise _Stopped(judged, fatal)
            return judged.got

        try:
            found = self._further.fault(index, case, result.got, ask)
        except _Stopped as stopped:
            judged, fatal = stopped.args
            return judged, fatal
        return (replace(result, verdict=Verdict.WRONG_ANSWER, message=found) if found else result), False

    def _sentence(self, index: int, said: object, message: dict[str, Any]) -> str:
        """What to tell about a case that brought no answer."""
        if said == "broken":
            return wording.broken(_text(message))
        if said == "memory":
            return f"Case {index + 1} {wording.memory(self._allowed)}"
        if said == "big":
            return f"Case {index + 1} {wording.answer_size(self._allowed)}"
        if said == "many":
            return f"Case {index + 1} {wording.all_answers(_MOST_ANSWERS * self._allowed.answer_bytes)}"
        return _text(message) or f"Case {index + 1} broke off the exchange with the judge."


def acquitted(report: Report, blame: Blame) -> Report:
    """``report`` when the problem works without the submission: then it was the submission."""
    told = wording.not_broken(blame.told)
    if not report.cases:
        return Report(Verdict.RUN_TIME_ERROR, told, [])
    *others, last = report.cases
    return summary([*others, replace(last, verdict=Verdict.RUN_TIME_ERROR, message=told)], report.sizes)


def summary(results: list[CaseResult], sizes: list[int]) -> Report:
    """The verdict of the whole is that of the failing case with the smallest input: the one to look at."""
    failed = [result for result in results if not result.verdict.passed]
    if not failed:
        return Report(Verdict.ACCEPTED, wording.passed(len(results)), results, sizes=sizes)
    worst = min(failed, key=lambda result: (sizes[result.index], result.index))
    message = wording.case(worst.index, worst.verdict, worst.message)
    return Report(worst.verdict, message, results, worst.index, sizes)


def _limits(task: Task, cases: Sequence[Case]) -> Limits:
    """The limits of the run. What may be needed beside arguments and answers is counted without them."""
    extra = task.ml.extra_memory_mb
    if not extra:
        return task.limits
    largest = max((len(asking.question(index, case)) for index, case in enumerate(cases)), default=0)
    own = _FOR_THE_CHILD_MB + (_COPIES * largest + task.limits.answer_kb * 1_024 >> 20)
    return replace(task.limits, memory_mb=extra + own)


class _Questions:
    """The cases as frames, one after the other. The first are encoded at once, while the child is being born."""

    def __init__(self, cases: Sequence[Case]) -> None:
        self._rest = enumerate(cases)
        self._ready: deque[bytes] = deque()
        self.sizes: list[int] = []
        ready = 0
        while ready < _ENCODED_AHEAD and (frame := self._encode()):
            self._ready.append(frame)
            ready += len(frame)

    def take(self) -> bytes:
        """The next one; there must be one."""
        return self._ready.popleft() if self._ready else self._encode()

    def _encode(self) -> bytes:
        """The next frame; nothing when there is none. Raises ``BadTask``."""
        for index, case in self._rest:
            frame = asking.question(index, case)
            self.sizes.append(len(frame))
            return frame
        return b""


def _is_quick(turn: Turn) -> bool:
    """Whether the answer is compared so quickly that it does not blur the next case's time."""
    return turn.ending is Ending.ANSWER and turn.size < _QUICK_BYTES and turn.message.get("is") == "answer"


def _result(
    index: int, turn: Turn, verdict: Verdict, message: str, *, has_got: bool = False, got: Value = None
) -> CaseResult:
    return CaseResult(
        index=index,
        verdict=verdict,
        wall_ms=turn.wall_ms,
        cpu_ms=turn.cpu_ms,
        memory_kb=turn.peak_kb,
        has_got=has_got,
        got=got,
        stdout=turn.printed,
        message=message,
    )


def produce(
    session: Session, source: str, *, entry: str, args: Sequence[Value], limits: Limits, most: int
) -> list[Value]:
    """All that the generator function yields, at most ``most`` values. Raises ``ProduceFailed`` and ``Gone``."""
    allowed = allowance(limits)
    frame = asking.production(source, entry, args, most=most, most_bytes=allowed.answer_bytes)
    found: list[Value] = []
    produced = 0
    until = time.monotonic() + allowed.wall_ms / 1_000
    cpu_left = float(allowed.cpu_ms)
    while True:
        left = replace(allowed, cpu_ms=max(1, int(cpu_left)), wall_ms=max(1, int((until - time.monotonic()) * 1_000)))
        turn = session.ask(frame, left)
        if turn.ending is not Ending.ANSWER:
            raise ProduceFailed(f"{entry} {wording.fatal(turn, allowed)[1]}")
        frame = b""
        cpu_left -= turn.cpu_ms
        produced += turn.size
        if produced > _MOST_PRODUCED_BYTES:
            raise ProduceFailed(f"{entry} yields more than {_MOST_PRODUCED_BYTES >> 20} MB altogether.")
        match turn.message.get("is"):
            case "item":
                found.append(turn.message.get("value"))
            case "end":
                return found
            case "memory":
                raise ProduceFailed(f"{entry} {wording.memory(allowed)}")
            case "big":
                raise ProduceFailed(f"{entry} {wording.answer_size(allowed)}")
            case _:
                raise ProduceFailed(_text(turn.message) or f"{entry} broke off the exchange with the judge.")


def _for_loading(allowed: Allowance) -> Allowance:
    """Loading may take as long as a case, and two seconds at least: imports are slow on a cold disk."""
    return replace(
        allowed, cpu_ms=max(allowed.cpu_ms, _LEAST_LOAD_MS), wall_ms=max(allowed.wall_ms, 3 * _LEAST_LOAD_MS)
    )


def _text(message: dict[str, Any]) -> str:
    """The child's own words, as far as they are words."""
    text = message.get("message")
    return text[:_LONGEST_MESSAGE].replace("\0", "") if isinstance(text, str) else ""
