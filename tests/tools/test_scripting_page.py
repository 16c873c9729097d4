"""The page about what others script against names what there is."""

from pathlib import Path

from hexloop.core.judge.verdict import Verdict

PAGE = Path("docs/guide/scripting.md").read_text("utf-8")


def test_every_verdict_is_named():
    assert [one.value for one in Verdict if f"`{one.value}`" not in PAGE] == []


def test_every_field_of_an_answer_is_named():
    fields = ("id", "verdict", "passed", "total", "cpu_ms", "wall_ms", "message")

    assert [field for field in fields if f"`{field}`" not in PAGE] == []
