"""What went wrong, in the submission's own lines: the judge's frames never show."""

from __future__ import annotations

from itertools import groupby
from types import FrameType, TracebackType

from .nodes import kind_of

FILE = "solution.py"
_HEAD, _TAIL = 4, 6
_LONGEST = 2_000


def describe(error: BaseException, source: list[str]) -> str:
    """The exception and the lines of ``solution.py`` it passed through, the innermost last."""
    lines = [_headline(error)]
    frames = _frames(error.__traceback__)
    for place, ((number, name), times) in enumerate(frames):
        if _HEAD <= place < len(frames) - _TAIL:
            if place == _HEAD:
                lines.append(f"  … {len(frames) - _HEAD - _TAIL} more places …")
            continue
        lines.append(f"  {FILE}, line {number}, in {name}" + (f", {times} times in a row" if times > 1 else ""))
        if 0 < number <= len(source):
            lines.append(f"    {source[number - 1].strip()[:200]}")
    return "\n".join(lines)[: 2 * _LONGEST]


def describe_syntax(error: SyntaxError, source: list[str]) -> str:
    """Where the source stops being Python, with the line itself."""
    number = error.lineno or 0
    said = error.msg if error.msg.endswith(("?", ".", "!")) else f"{error.msg}."
    text = f"Line {number}: {said}" if number else said
    if 0 < number <= len(source):
        text += f"\n    {source[number - 1].strip()[:200]}"
    return text


def position(frame: FrameType | None, source: list[str]) -> str:
    """Where in ``solution.py`` the innermost call of ``frame``'s stack is; nothing when it is not in there."""
    while frame is not None:
        if frame.f_code.co_filename == FILE:
            number = frame.f_lineno
            line = f"\n    {source[number - 1].strip()[:200]}" if 0 < number <= len(source) else ""
            return f"It was in {frame.f_code.co_name}, line {number}.{line}"
        frame = frame.f_back
    return ""


def _headline(error: BaseException) -> str:
    try:
        text = str(error)[:_LONGEST]
    except BaseException:  # noqa: BLE001 -- the submission's own __str__
        text = "(its text cannot be shown)"
    name = kind_of(error)
    return f"{name}: {text}" if text else name


def _frames(trace: TracebackType | None) -> list[tuple[tuple[int, str], int]]:
    """Line and function of each frame of the submission, and how many times in a row it stands there."""
    found: list[tuple[int, str]] = []
    while trace is not None:
        code = trace.tb_frame.f_code
        if code.co_filename == FILE:
            found.append((trace.tb_lineno, code.co_name))
        trace = trace.tb_next
    return [(place, len(list(same))) for place, same in groupby(found)]
