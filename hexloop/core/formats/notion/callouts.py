"""Callouts: Notion has a picture and a colour, pages here have a kind."""

from __future__ import annotations

import re

_KINDS = {
    "tip": "💡 ✅ ✔ ⭐ 🌟 🎯 🚀 👍 🧠 📈 🔑 light-bulb lightbulb bulb checkmark check star target rocket key",
    "question": "❓ ❔ 🤔 question",
    "warning": "⚠ 🚨 ❗ ‼ 🔥 ⛔ 🛑 🚫 ❌ 🚧 ☠ warning alert exclamation error stop fire no-entry cross",
}
_BY_SIGN = {sign: kind for kind, signs in _KINDS.items() for sign in signs.split()}
_ICON_NAME = re.compile(r"/icons/([a-z0-9-]{1,60})_[a-z]{1,12}\.(?:svg|png)")


def kind_of(icon: str) -> str:
    """The kind of a callout by its icon, an emoji or the address of one of Notion's: ``note`` where it says nothing."""
    found = _ICON_NAME.search(icon)
    if found:
        return next((kind for name, kind in _BY_SIGN.items() if name.isascii() and name in found[1]), "note")
    return _BY_SIGN.get(icon.replace("\ufe0f", "").strip(), "note")


def callout(icon: str, lines: list[str]) -> list[str]:
    """The lines of a callout as a page here has it. An emoji stays before its first words."""
    emoji = "" if "/" in icon else icon.strip()
    body = list(lines)
    while body and not body[-1].strip():
        body.pop()
    while body and not body[0].strip():
        body.pop(0)
    if emoji:
        body = [f"{emoji} {body[0]}", *body[1:]] if body and is_prose(body[0]) else [emoji, "", *body]
    return [f"> [!{kind_of(icon)}]", *(f"> {line}".rstrip() for line in body)]


def is_prose(line: str) -> bool:
    """Whether a line is text, not the mark of another block."""
    return not re.match(r"\s*(?:[-*+>|#]|\d+[.)]|```|\$\$|---)(?:\s|$|!|`|\$)", line)
