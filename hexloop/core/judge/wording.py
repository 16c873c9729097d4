"""The sentences a person reads after a run."""

from __future__ import annotations

from collections.abc import Callable

from hexloop.core.judge.session import MOST_THREADS, Allowance, Ending, Turn
from hexloop.core.judge.verdict import Verdict

_SIGNALS = {
    4: "an illegal instruction",
    6: "a call to abort",
    7: "a bus error",
    8: "an arithmetic fault",
    11: "a segmentation fault, most often from recursion that never ends",
    24: "too much processor time",
    25: "an attempt to write a file",
    31: "a forbidden system call",
}

_VERDICTS = {
    Ending.CPU: Verdict.TIME_LIMIT,
    Ending.WALL: Verdict.TIME_LIMIT,
    Ending.MEMORY: Verdict.MEMORY_LIMIT,
    Ending.OUTPUT: Verdict.OUTPUT_LIMIT,
    Ending.TOO_BIG: Verdict.OUTPUT_LIMIT,
    Ending.THREADS: Verdict.RUN_TIME_ERROR,
    Ending.GARBLED: Verdict.RUN_TIME_ERROR,
    Ending.EXIT: Verdict.RUN_TIME_ERROR,
}


def fatal(turn: Turn, allowed: Allowance) -> tuple[Verdict, str]:
    """The verdict and the sentence for a turn that ended without an answer. The sentence begins with a verb."""
    return _VERDICTS[turn.ending], _SENTENCES[turn.ending](turn, allowed)


def number(value: int) -> str:
    """A whole number with its thousands apart: 2 000."""
    return f"{value:,}".replace(",", " ")


def passed(count: int) -> str:
    """For a run in which every case passed."""
    return "The case passed." if count == 1 else f"All {number(count)} cases passed."


def memory(allowed: Allowance) -> str:
    """For memory that ran out, whoever noticed."""
    return f"needed more than {number(allowed.memory_kb // 1024)} MB of memory."


def answer_size(allowed: Allowance) -> str:
    """For an answer that is too large to send."""
    return f"returned an answer of more than {number(allowed.answer_bytes // 1024)} kB."


def all_answers(most_bytes: int) -> str:
    """For answers that are too large together."""
    return f"and those before it returned more than {number(most_bytes // 1024)} kB together."


def broken(told: str) -> str:
    """For a problem whose own code fails; ``told`` names the file and the line."""
    return f"The problem itself is broken, not your code: {told} Nothing was counted."


def not_broken(told: str) -> str:
    """For a problem whose own code fails under a submission and works without it."""
    return f"The problem's own code works until yours has run, and then it failed: {told}".rstrip()


def case(index: int, verdict: Verdict, message: str) -> str:
    """A case's message with the number of the case in front, as the sentence for the whole run."""
    start = f"Case {index + 1}"
    if verdict is Verdict.SYSTEM_ERROR or message.startswith(f"{start} "):
        return message
    first = message[:1].lower() if verdict is Verdict.WRONG_ANSWER else message[:1]
    return f"{start}: {first}{message[1:]}"


def _exit(turn: Turn) -> str:
    code = turn.exit_code or 0
    if code >= 0:
        return f"ended the program with exit code {code} before it answered."
    return f"crashed with {_SIGNALS.get(-code, f'signal {-code}')}."


def _too_much_cpu(turn: Turn, allowed: Allowance) -> str:
    return f"took more than {number(allowed.cpu_ms)} ms. {turn.last_words}".rstrip()


def _too_late(turn: Turn, allowed: Allowance) -> str:
    computed = number(round(turn.cpu_ms))
    return f"had no answer after {number(allowed.wall_ms)} ms, {computed} of them at work. {turn.last_words}".rstrip()


_SENTENCES: dict[Ending, Callable[[Turn, Allowance], str]] = {
    Ending.CPU: _too_much_cpu,
    Ending.WALL: _too_late,
    Ending.MEMORY: lambda turn, allowed: memory(allowed),
    Ending.OUTPUT: lambda turn, allowed: f"printed far more than {number(allowed.print_bytes // 1024)} kB.",
    Ending.TOO_BIG: lambda turn, allowed: answer_size(allowed),
    Ending.THREADS: lambda turn, allowed: f"started more than {MOST_THREADS} threads.",
    Ending.GARBLED: lambda turn, allowed: "broke off the exchange with the judge.",
    Ending.EXIT: lambda turn, allowed: _exit(turn),
}
