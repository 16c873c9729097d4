"""The keys of a review session, those of Anki. Grades, undo, redo and edit are keys of every page."""

from __future__ import annotations

_ACTS = {
    "-": ("bury", "Bury the card until tomorrow"),
    "=": ("bury_siblings", "Bury it and its siblings"),
    "@": ("suspend", "Suspend the card"),
    "!": ("suspend_siblings", "Suspend it and its siblings"),
    "*": ("mark", "Mark it, or take the mark away"),
    "mod+alt+n": ("forget", "Forget: make it new"),
}

SESSION_KEYS = [
    {"keys": " ", "title": "Show the answer, then grade it Slow", "selector": "[data-proceed]"},
    {"keys": "Enter", "title": "Show the answer, then grade it Slow", "selector": "[data-proceed]"},
    *(
        {"keys": keys, "title": title, "selector": f'.card-keys [data-act="{act}"]'}
        for keys, (act, title) in _ACTS.items()
    ),
    {"keys": "mod+shift+d", "title": "Set the date on which it comes back", "selector": "[data-set-due]"},
    *(
        {"keys": f"mod+{flag}", "title": "Flag it", "selector": f'.card-keys [data-act="flag-{flag}"]'}
        for flag in range(1, 8)
    ),
    {"keys": "i", "title": "About the card", "selector": "[data-info]"},
]

CRAM_KEYS = [key for key in SESSION_KEYS if key["selector"] == "[data-proceed]"]
"""While cramming nothing is done to a card but asking it."""
