"""A small shelf for tests: three resources in two rounds."""

from __future__ import annotations

from pathlib import Path

WHY = "For whoever cannot yet say what a gradient is good for. Read the first half and leave the second for later on."


def resource_toml(name: str, **more: str) -> str:
    """One entry; values are TOML."""
    fields = {
        "id": f'"{name}"',
        "title": f'"{name.replace("-", " ").title()}"',
        "kind": '"book"',
        "rounds": '["breadth"]',
        "why": f'"{WHY}"',
    } | more
    return "\n".join(["[[resource]]", *(f"{key} = {value}" for key, value in fields.items() if value)]) + "\n"


def write_shelf(folder: Path, *entries: str) -> Path:
    """A pack with these entries, or the three; the folder comes back."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "resources.toml").write_text("\n".join(entries or THREE), encoding="utf-8")
    return folder


THREE = (
    resource_toml(
        "hill-climbing",
        authors='["Ada Ridge", "Bo Vale"]',
        parts="12",
        year="2019",
        cost='"paid"',
        url='"https://example.org/hills"',
        topics='["optimizers"]',
    ),
    resource_toml("tiny-gpt", kind='"repository"', rounds='["coding", "breadth"]', authors='["Cy Loom"]'),
    resource_toml("stories-told", kind='"course"', rounds='["behavior"]', why=f'"{WHY} Ask **a friend** to listen."'),
)
