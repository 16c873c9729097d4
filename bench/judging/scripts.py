"""The same work without a judge, as files to run."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from judging.programs import TORCH, Program
from judging.timing import Subject, run


class Scripts:
    """Writes its files to ``folder``. ``python`` is the interpreter of what needs torch."""

    def __init__(self, folder: Path, python: str) -> None:
        self._folder = folder
        self._python = python

    def fresh(self, program: Program, count: int = 30) -> Subject:
        """A process of its own that does the first ``count`` cases."""
        script = self._write(f"fresh_{program.task.image}_{count}.py", program.script(program.cases[:count]))
        return lambda: run(self._python if program is TORCH else sys.executable, "-I", script)

    def pytest(self, program: Program) -> Subject:
        """pytest on one test a case."""
        script = self._write("test_cases.py", program.test_file())
        options = ("-q", "-p", "no:cacheprovider", "--rootdir", str(self._folder), "-c", os.devnull)
        return lambda: run(sys.executable, "-m", "pytest", *options, script)

    def _write(self, name: str, text: str) -> str:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)
