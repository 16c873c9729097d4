"""Dates and intervals in the words that every list and every grade uses."""

from __future__ import annotations

from datetime import date

from hexloop.core.memory.grades import Grade
from hexloop.core.memory.schedule import Scheduled


def day_text(day: date, today: date) -> str:
    """``9 Dec``, with the year when it is not this one."""
    return f"{day.day} {day:%b}" if day.year == today.year else f"{day.day} {day:%b %Y}"


def due_text(due_on: date, today: date) -> str:
    """When a thing is due: ``3 d overdue``, ``today``, ``tomorrow``, ``on Fri 4 Dec``."""
    days = (due_on - today).days
    if days < 0:
        return f"{-days} d overdue"
    if days < 2:
        return ("today", "tomorrow")[days]
    return f"on {due_on:%a} {day_text(due_on, today)}"


def past_text(day: date, today: date) -> str:
    """When something was done: ``today``, ``yesterday``, ``on Fri 4 Dec``."""
    days = (today - day).days
    if days in {0, 1}:
        return ("today", "yesterday")[days]
    return f"on {day:%a} {day_text(day, today)}"


def interval_text(days: int) -> str:
    """An interval short enough for a button: ``1 d``, ``14 d``, ``4 mo``, ``1.5 y``."""
    if days < 60:
        return f"{days} d"
    if days < 365:
        return f"{round(days / 30.4)} mo"
    return f"{days / 365.25:.1f} y"


def reason(scheduled: Scheduled, *, today: date) -> str:
    """The plain sentence that is shown after grading: when the thing comes back, and why then.

    After "No clue" the recall expected by then is no reason, so it is left out.
    """
    when = f"{scheduled.grade.title}: again {_when(scheduled.due_on, today)}."
    if scheduled.grade is Grade.NO_CLUE:
        return when
    recall = round(100 * scheduled.retrievability_at_due)
    return f"{when} By then your chance of still having it is expected to fall to {recall} %."


def _when(due_on: date, today: date) -> str:
    days = (due_on - today).days
    if days < 2:
        return "tomorrow" if days == 1 else "today"
    return f"on {day_text(due_on, today)}, in {days} days"
