from typing import Any, List


class TaskScheduler:
    """Tasks that need each other, on a simulated clock. A call that raises changes nothing."""

    def __init__(self, workers: int, retries: int, backoff: int) -> None:
        """ValueError: workers below 1, retries or backoff below 0."""

    def add(self, name: str, duration: int, needs: List[str], failures: int) -> List[str]:
        """Add a task; the names of what is skipped by it. ValueError: name taken, bad number, cycle."""

    def find_cycle(self, name: str, needs: List[str]) -> List[str]:
        """The shortest, then smallest cycle that adding this task would close, or []."""

    def run(self, until: int) -> List[List[Any]]:
        """Let time pass; [time, what, name] of what happened. ValueError: until is in the past."""

    def cancel(self, name: str) -> List[str]:
        """End a task that is not over; the names of what is skipped. KeyError, ValueError."""

    def state(self, name: str) -> str:
        """waiting, ready, running, retrying, done, failed, skipped or cancelled."""
