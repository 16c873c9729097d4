"""The files that a problem and its change request both have."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from hexloop.core.content.casefile import read_cases
from hexloop.core.content.problem import PackError
from hexloop.core.content.source import open_source, suggestion
from hexloop.core.judge.task import Case, Signature

_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PartFiles:
    """One folder. ``path`` is how people see it; every fault is noted in ``errors`` and a stand-in comes back."""

    folder: Path
    path: str
    errors: list[PackError]

    def check_names(self, files: Collection[str], folders: Collection[str]) -> None:
        """Complain about everything else that lies in the folder."""
        for name in sorted(entry.name for entry in self.folder.iterdir()):
            if name not in files and name not in {*folders, "__pycache__"} and not name.startswith("."):
                hint = suggestion(name, sorted(files))
                self.complain(name, f"{name} is no file of a {self._kind}: {hint}")

    def text(self, name: str) -> str:
        """The text of a file that must be there."""
        source = open_source(self.folder / name, f"{self.path}/{name}", self.errors)
        if source is None:
            return ""
        if not source.text.strip():
            source.complain(f"{name} is empty: write it, docs/guide/add-a-problem.md says how.")
        return source.text.strip()

    def optional_text(self, name: str) -> str:
        """The text of a file that may be left out, but not be empty."""
        return self.text(name) if (self.folder / name).exists() else ""

    def hints(self) -> tuple[str, ...]:
        """The three hints."""
        text = self.text("hints.md")
        if not text:
            return ()
        hints = tuple(hint.strip() for hint in _RULE.split(text))
        if len(hints) != 3 or not all(hints):
            count = sum(bool(hint) for hint in hints)
            self.complain("hints.md", f"There are {count} hints: write three, with a line --- between them.")
        return hints

    def cases(self, signature: Signature) -> tuple[Case, ...]:
        """The telling cases."""
        source = open_source(self.folder / "cases.jsonl", f"{self.path}/cases.jsonl", self.errors)
        return read_cases(source, signature) if source else ()

    def complain(self, name: str, message: str) -> None:
        """Note a fault of a file, or of the folder when ``name`` is empty."""
        self.errors.append(PackError(f"{self.path}/{name}".rstrip("/"), 0, message))

    @property
    def _kind(self) -> str:
        return "change request" if self.path.count("/") > 1 else "problem"
