"""Cases on disk: made once, read quickly, thrown away when damaged or out of date."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hexloop.core.content.casefile import as_value
from hexloop.core.judge.task import MISSING, Array, Case, Value

FORMAT = 2
"""Raise it when cases are written differently: every file made before is then made again."""

# Values are JSON and arrays. A key that starts with a NUL cannot be met in a case.
_ARRAY = "\0array"


def dump_cases(cases: Sequence[Case]) -> str:
    """Cases as JSON text, arrays as base64 of their raw bytes."""
    return json.dumps([as_value(case) for case in cases], default=_array_out, separators=(",", ":"))


def load_cases(text: str) -> tuple[Case, ...]:
    """The inverse of ``dump_cases``. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for anything else."""
    return tuple(
        Case(
            args=tuple(data["args"]),
            expected=data.get("expected", MISSING),
            operations=tuple(data.get("operations", ())),
            sample=data.get("sample", False),
            note=data.get("note", ""),
            given=data.get("given"),
            rtol=data.get("rtol"),
            atol=data.get("atol"),
        )
        for data in json.loads(text, object_hook=_array_in)
    )


def cache_file(folder: Path, slug: str, digest: str) -> Path:
    """Where the cases of ``slug`` lie. No slug has a dot, so ``jump-game`` never meets ``jump-game-ii``, and
    none two hyphens in a row, which stand for the slash before ``change``."""
    return folder / f"{slug.replace('/', '--')}.{digest}.cases"


def read_cache(file: Path) -> tuple[Case, ...] | None:
    """The cases in ``file``, or ``None`` when it is not there or damaged."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head != _checksum(body):
            return None
        return load_cases(body.decode())
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_cache(file: Path, cases: Sequence[Case]) -> None:
    """Put ``cases`` into ``file`` in one step and remove the older files of the same problem.

    Raises ``OSError`` when the folder cannot be written; nothing half-written stays behind.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    body = dump_cases(cases).encode()
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(_checksum(body) + b"\n" + body)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    slug = file.name.partition(".")[0]
    for other in file.parent.glob(f"{slug}.*.cases"):
        if other != file:
            other.unlink(missing_ok=True)


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _array_out(value: object) -> dict[str, Value]:
    if not isinstance(value, Array):
        raise TypeError(f"{type(value).__name__} is no value of a case")
    return {_ARRAY: [value.dtype, list(value.shape), base64.b64encode(value.data).decode()]}


def _array_in(data: dict[str, Value]) -> Value:
    if _ARRAY not in data:
        return data
    match data[_ARRAY]:
        case [str(dtype), list(shape), str(raw)]:
            sizes = tuple(size for size in shape if isinstance(size, int))
            return Array(dtype, sizes, base64.b64decode(raw, validate=True))
    raise ValueError("not an array")
