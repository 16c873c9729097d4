"""What processes hold in memory, as Linux tells it."""

from __future__ import annotations

from pathlib import Path


def descendants(root: int) -> set[int]:
    """Every process below ``root``, ``root`` left out."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(path.parent.name)] = int(path.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    found: set[int] = set()
    level = {root}
    while level:
        level = {pid for pid, parent in parents.items() if parent in level}
        found |= level
    return found


def pss_kb(pid: int) -> int:
    """Pages that are shared count in parts. 0 for a process that is gone; raises ``PermissionError``."""
    return _rolled_up(pid, "smaps_rollup", "Pss:")


def rss_kb(pid: int) -> int:
    """Shared pages count in full. 0 for a process that is gone."""
    return _rolled_up(pid, "status", "VmRSS:")


def _rolled_up(pid: int, file: str, field: str) -> int:
    try:
        text = Path(f"/proc/{pid}/{file}").read_text(encoding="utf-8", errors="replace")
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith(field)), 0)
