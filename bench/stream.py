"""A thousand submissions through ``hexloop judge --jsonl``: how fast, and whether memory stays flat.

    python bench/stream.py               a table
    python bench/stream.py --json        one JSON object
    python bench/stream.py --count 300   fewer

The submissions go to problems of all three images in turn; among them are wrong, slow and crashing ones, and
each must get the verdict it deserves. While they are judged, the memory of the command and of all processes
below it is taken four times a second (Pss where Linux tells it, which is to root; else RSS, which counts shared
pages several times). The figure at 10 % is the median between 5 and 15 %, at 50 % between 45 and 55, at 100 %
from 90 on. Exit code 1 when memory grows by more than 10 % from 10 % to the end, or a verdict is not the one
expected; 3 when the judge cannot start.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from judging.mixture import Sent, mixture
from judging.processes import descendants, pss_kb, rss_kb

from hexloop.core.content.bundled import CORE_PACK
from hexloop.core.content.reader import read_pack
from hexloop.core.judge.api import Judge
from hexloop.lib.errors import HexloopError

COMMAND = [sys.executable, "-m", "hexloop.cli", "judge", "--jsonl"]
COUNT = 1_000
MOST_GROWTH = 1.1
STRETCHES = {"10 %": (0.05, 0.15), "50 %": (0.45, 0.55), "100 %": (0.9, 1.0)}
FAILED, NO_JUDGE = 1, 3
_EVERY_S = 0.25


@dataclass(slots=True)
class Watch:
    """Memory samples of a process and all below it, each with the share of the answers that had come."""

    pid: int
    count: int
    answered: int = 0
    measure: str = "Pss"
    samples: list[tuple[float, float]] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def keep_on(self) -> None:
        """Take samples until ``over``."""
        while not self.over.wait(_EVERY_S):
            share = self.answered / self.count
            self.samples.append((share, self._megabytes()))

    def megabytes(self, first: float, last: float) -> float | None:
        """The median between two shares of the answers; nothing when the run was too short for a sample there."""
        found = [mb for share, mb in self.samples if first <= share <= last]
        return statistics.median(found) if found else None

    def _megabytes(self) -> float:
        pids = {self.pid} | descendants(self.pid)
        if self.measure == "Pss":
            try:
                return sum(map(pss_kb, pids)) / 1024
            except PermissionError:
                self.measure = "RSS"
                self.samples.clear()
        return sum(map(rss_kb, pids)) / 1024


def main(words: list[str] | None = None) -> int:
    """Send them all, print what was seen, return the exit code."""
    args = parser().parse_args(words)
    try:
        images, missing = available()
    except HexloopError as error:
        print(f"The judge cannot start. {error}", file=sys.stderr)
        return NO_JUDGE
    pack = read_pack(CORE_PACK)
    used = [name for name in images if any(problem.task.image == name for problem in pack.problems)]
    figures = stream(mixture(pack, used, args.count)) | {"images": used, "missing": missing}
    print(json.dumps(figures) if args.json else table(figures))
    return FAILED if figures["unexpected"] or (figures["growth"] or 1.0) > MOST_GROWTH else 0


def parser() -> argparse.ArgumentParser:
    """The options."""
    assert __doc__ is not None
    found = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    found.add_argument("--json", action="store_true", help="print one JSON object")
    found.add_argument("--count", type=int, default=COUNT, help=f"how many submissions ({COUNT})")
    return found


def available() -> tuple[list[str], list[str]]:
    """The images that this machine has, and those that it lacks. Raises ``HexloopError``."""
    judge = Judge(python=os.environ.get("HEXLOOP_JUDGE_PYTHON") or None)
    try:
        offered = {image.name: image.available for image in judge.probe().images}
    finally:
        judge.close()
    return [name for name in offered if offered[name]], [name for name in offered if not offered[name]]


def stream(sent: list[Sent]) -> dict[str, Any]:
    """Judge them in one go. ``unexpected`` names what got another verdict than it deserves."""
    with tempfile.TemporaryDirectory() as data:
        environ = os.environ | {"HEXLOOP_DATA": data}
        started = time.monotonic()
        with subprocess.Popen(COMMAND, env=environ, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
            assert process.stdin is not None
            assert process.stdout is not None
            watch = Watch(process.pid, len(sent))
            threads = [
                threading.Thread(target=feed, args=(process.stdin, sent)),
                threading.Thread(target=watch.keep_on),
            ]
            for thread in threads:
                thread.start()
            answers = [json.loads(line) for line in counted(process.stdout, watch)]
            seconds = time.monotonic() - started
            for thread in threads:
                thread.join()
    return figures(sent, answers, seconds, watch)


def feed(stdin: IO[bytes], sent: list[Sent]) -> None:
    """Write all, as fast as they are taken."""
    try:
        for number, one in enumerate(sent):
            stdin.write(one.line(number))
        stdin.close()
    except BrokenPipeError:
        return  # the command has ended; the missing answers say so


def counted(stdout: IO[bytes], watch: Watch) -> Iterator[bytes]:
    """The lines, noted as they come."""
    for line in stdout:
        watch.answered += 1
        yield line
    watch.over.set()


def figures(sent: list[Sent], answers: list[dict[str, Any]], seconds: float, watch: Watch) -> dict[str, Any]:
    """All that is printed."""
    verdicts = {answer["id"]: answer["verdict"] for answer in answers}
    memory = {name: watch.megabytes(*shares) for name, shares in STRETCHES.items()}
    early, end = memory["10 %"], memory["100 %"]
    return {
        "count": len(answers),
        "seconds": seconds,
        "verdicts_per_s": len(answers) / seconds,
        "verdicts": dict(Counter(answer["verdict"] for answer in answers)),
        "unexpected": [
            f"{number}: {one.problem} got {verdicts.get(number, 'no answer')} instead of {one.verdict}"
            for number, one in enumerate(sent)
            if verdicts.get(number) != one.verdict
        ],
        "in_order": [answer["id"] for answer in answers] == list(range(len(sent))),
        "measure": watch.measure,
        "memory_mb": memory,
        "peak_mb": max((mb for _, mb in watch.samples), default=None),
        "growth": end / early if early and end else None,
        "load": round(os.getloadavg()[0], 2),
    }


def table(figures: dict[str, Any]) -> str:
    """The figures for a person."""
    memory = figures["memory_mb"] | {"peak": figures["peak_mb"]}
    growth = figures["growth"]
    met = "" if growth is None else f"at most {MOST_GROWTH}  {'met' if growth <= MOST_GROWTH else 'NOT MET'}"
    rows = [
        ("submissions", f"{figures['count']} to {', '.join(figures['images'])}"),
        ("seconds", f"{figures['seconds']:.1f}"),
        ("verdicts per second", f"{figures['verdicts_per_s']:.1f}"),
        ("verdicts", ", ".join(f"{code} {count}" for code, count in sorted(figures["verdicts"].items()))),
        *(
            (f"MB ({figures['measure']}) at {name}", "not seen" if mb is None else f"{mb:.1f}")
            for name, mb in memory.items()
        ),
        ("end / early", "not seen" if growth is None else f"{growth:.3f}  {met}"),
        ("load", f"{figures['load']}"),
    ]
    lines = [f"{name:<22}{value}" for name, value in rows]
    lines += [f"missing: {', '.join(figures['missing'])}"] if figures["missing"] else []
    return "\n".join([*lines, *figures["unexpected"]])


if __name__ == "__main__":
    sys.exit(main())
