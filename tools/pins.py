"""Renew ``requirements/*.txt``: exact versions with hashes for every platform, naming no index. Needs uv."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEADER = "# Exact versions with hashes; make with `make pins`. No index is named here: pip and uv use yours.\n"
FILES = {"requirements/run.txt": [], "requirements/dev.txt": ["--group", "dev"]}


def main() -> int:
    """Write both files; 3 without uv."""
    uv = shutil.which("uv")
    if uv is None:
        print("uv is needed to renew the pins. Install it and try again.", file=sys.stderr)
        return 3
    for name, more in FILES.items():
        command = [uv, "pip", "compile", "pyproject.toml", *more, "--universal", "--generate-hashes", "--quiet"]
        options = ["--no-header", "--upgrade"]  # where packages come from is not written unless asked for
        compiled = subprocess.run([*command, *options], cwd=ROOT, check=True, capture_output=True, text=True).stdout
        (ROOT / name).write_text(HEADER + compiled, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
