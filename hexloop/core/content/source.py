"""One pack file while it is read, and the place where its faults are noted."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from hexloop.core.content.problem import PackError


@dataclass(frozen=True, slots=True)
class Source:
    """``path`` is relative to the pack, as people see it. ``errors`` is shared by what is read together."""

    path: str
    text: str
    errors: list[PackError]

    def complain(self, message: str, line: int = 0) -> None:
        """Note a fault; reading goes on so that one pass finds them all."""
        self.errors.append(PackError(self.path, line, message))


def open_source(file: Path, path: str, errors: list[PackError]) -> Source | None:
    """The file's text, or ``None`` after noting why it cannot be read."""
    try:
        return Source(path, file.read_text(encoding="utf-8"), errors)
    except FileNotFoundError:
        errors.append(PackError(path, 0, f"{file.name} is missing: write it, docs/guide/add-a-problem.md says how."))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        errors.append(PackError(path, line, "This is not UTF-8 text: save the file as UTF-8."))
    except OSError as error:
        errors.append(PackError(path, 0, f"{file.name} cannot be read ({error.strerror}): check its permissions."))
    return None


def suggestion(word: str, known: list[str], *, most: int = 12) -> str:
    """What to write instead of ``word``: the closest known word, else the first ``most`` of them."""
    close = get_close_matches(word, known, n=1) or [name for name in known if name.startswith(word)]
    if close:
        return f'did you mean "{close[0]}"?'
    return "write one of " + ", ".join(f'"{name}"' for name in known[:most]) + ("." if len(known) <= most else ", ….")
