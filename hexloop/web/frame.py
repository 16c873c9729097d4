"""The frame around every page: the rail, the bar of a phone, the keys and the palette's actions.

One line a feature in ``PLACES``; a line is added when its page exists.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import Any

SEARCH_URL = "/search/"
SETTINGS_URL = "/settings/"
THEME_URL = "/settings/theme/"
OWN_QUESTION_URL = "/questions/own/add/"
THEMES = ("system", "light", "dark")


@dataclass(frozen=True, slots=True)
class Place:
    """A page of the rail. ``key`` names it in the counts of what is due; ``jump`` is the letter
    after ``g``; ``under`` are the paths whose pages belong to it (none: only the page itself);
    ``bar`` puts it into the bottom bar of a phone."""

    section: str
    key: str
    title: str
    url: str
    icon: str
    jump: str
    under: tuple[str, ...] = ()
    bar: bool = True


INTERVIEWS = ("/companies/", "/interviews/")
PLACES = (
    Place("", "today", "Today", "/", "sun", "d"),
    Place("", "calendar", "Calendar", "/calendar/", "calendar", "k", under=("/calendar/",)),
    Place("", "review", "Review", "/review/", "layers", "r", under=("/review/",)),
    Place("Practice", "coding", "Coding", "/coding/problems/", "code-xml", "c", ("/coding/", "/lists/", "/attempts/")),
    Place("Practice", "design", "System design", "/design/", "pen-tool", "s", ("/design/",), bar=False),
    Place("Practice", "questions", "Questions", "/questions/", "zap", "b", ("/questions/",)),
    Place("Practice", "projects", "Projects", "/projects/", "folder", "j", ("/projects/",), bar=False),
    Place("Practice", "stories", "Stories", "/stories/", "message-square", "h", ("/stories/",), bar=False),
    Place("Library", "pages", "Pages", "/pages/", "file-text", "n", under=("/pages/",), bar=False),
    Place("Library", "papers", "Papers", "/papers/", "book-open", "p", under=("/papers/",), bar=False),
    Place("Library", "resources", "Resources", "/resources/", "library", "l", under=("/resources/",), bar=False),
    Place("Interviews", "companies", "Companies", "/companies/", "building-2", "i", INTERVIEWS, bar=False),
    Place("Interviews", "mock", "Mock interview", "/mock/", "timer", "m", under=("/mock/",), bar=False),
    Place("Interviews", "insights", "Insights", "/insights/", "chart-column", "a", under=("/insights/",), bar=False),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the rail. ``due`` is how much waits there now; ``None`` shows no number."""

    title: str
    url: str
    icon: str
    current: bool
    due: int | None = None
    bar: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A group of the rail; the first has no title."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A key and what it does: goes to ``url``, clicks the last visible match of ``selector``, or sends
    ``event``.

    ``keys`` is a sequence ("g d"), a key with its modifiers ("shift+u", "mod+k": Ctrl, or the
    command key on a Mac) or a key as its event names it ("?", "Enter").
    """

    keys: str
    title: str
    url: str = ""
    selector: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """Something the palette can do: go to ``url`` or send ``event`` with ``value``."""

    title: str
    detail: str = ""
    url: str = ""
    event: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """All that ``base.html`` needs. ``keymap`` and ``actions`` go to the scripts as JSON."""

    sections: tuple[Section, ...]
    settings: Entry
    search_url: str
    search_keys: str
    theme: str
    theme_url: str
    keymap: tuple[Key, ...]
    actions: tuple[Action, ...]

    @property
    def bar(self) -> list[Entry]:
        """The entries of a phone's bottom bar."""
        return [entry for section in self.sections for entry in section.entries if entry.bar]

    @property
    def data(self) -> dict[str, Any]:
        """Keys, actions and addresses for the scripts, as JSON types."""
        return {
            "keymap": [asdict(key) for key in self.keymap],
            "actions": [asdict(action) for action in self.actions],
            "searchUrl": self.search_url,
            "themeUrl": self.theme_url,
            "ownUrl": OWN_QUESTION_URL,
        }


_KEYS = (
    Key("/", "Search", event="hexloop:palette"),
    Key("mod+k", "Search", event="hexloop:palette"),
    Key("?", "Show the keys", event="hexloop:keys"),
    Key("mod+'", "Run the samples", selector='[data-key="run"]'),
    Key("mod+Enter", "Submit", selector='[data-key="submit"]'),
    Key("j", "Next row", event="hexloop:next-row"),
    Key("k", "Previous row", event="hexloop:previous-row"),
    Key("Enter", "Open the row", event="hexloop:open-row"),
    Key("x", "Select the row", event="hexloop:select-row"),
    Key("e", "Edit", selector="[data-edit]"),
    Key("u", "Undo", selector="[data-undo]"),
    Key("shift+u", "Redo", selector="[data-redo]"),
    Key("1", "Grade: no clue", selector='[data-grade="1"]'),
    Key("2", "Grade: bugs", selector='[data-grade="2"]'),
    Key("3", "Grade: slow", selector='[data-grade="3"]'),
    Key("4", "Grade: solid", selector='[data-grade="4"]'),
)

_DESIGN_ACTIONS = (
    Action("Work on a design case", "45 or 60 minutes", url="/design/?state=todo"),
    Action("Add a design prompt", "One that you were asked", url="/design/prompts/new/"),
    Action("Estimate", "Requests, memory, GPUs, latency", url="/design/estimates/"),
)

_LOOP_ACTIONS = (
    Action("Begin a loop", "A company, a role, its rounds", url="/interviews/new/"),
    Action("Board of interviews", "Every loop by its status", url="/interviews/"),
    Action("Compare offers", "What each year brings", url="/interviews/offers/"),
    Action("Set up a mock", "Rounds against the clock", url="/mock/new/"),
)

_CARRY_ACTIONS = (
    Action("Import", "From Notion, Obsidian, Anki, LeetCode, BibTeX, RIS or a table", url="/import/"),
    Action("Export", "Everything, or cards, questions and papers for other programs", url="/export/"),
    Action("Add a paper", "By arXiv id, DOI, BibTeX or RIS", url="/papers/add/"),
)

_THEME_ACTIONS = tuple(
    Action(title, detail, event="hexloop:theme", value=value)
    for value, title, detail in (
        ("light", "Use the light theme", ""),
        ("dark", "Use the dark theme", ""),
        ("system", "Use the theme of the system", "Follows your computer"),
    )
)

_QUESTION_ACTIONS = (
    Action("Write a question of your own", "Or type here: Question :: answer", url="/questions/own/"),
    Action("Rapid fire", "A drill of questions", url="/questions/rapid/"),
)


def build_frame(*, path: str, due: Mapping[str, int], theme: str) -> Frame:
    """The frame of the page at ``path``.

    ``due`` maps a place's key ("review", "coding") to how much is due there; zero shows nothing.
    An unknown ``theme`` falls back to the system's.
    """
    sections = tuple(
        Section(title, tuple(_entry(place, path, due) for place in places))
        for title, places in groupby(PLACES, key=lambda place: place.section)
    )
    jumps = tuple(Key(f"g {place.jump}", f"Go to {place.title}", url=place.url) for place in PLACES)
    places = tuple(Action(f"Go to {place.title}", url=place.url) for place in PLACES)
    return Frame(
        sections=sections,
        settings=Entry("Settings", SETTINGS_URL, "sliders-horizontal", path.startswith(SETTINGS_URL)),
        search_url=SEARCH_URL,
        search_keys="mod+k",
        theme=theme if theme in THEMES else "system",
        theme_url=THEME_URL,
        keymap=jumps + _KEYS,
        actions=(
            *places,
            Action("Go to Settings", url=SETTINGS_URL),
            *_QUESTION_ACTIONS,
            *_DESIGN_ACTIONS,
            *_LOOP_ACTIONS,
            *_CARRY_ACTIONS,
            *_THEME_ACTIONS,
        ),
    )


def _entry(place: Place, path: str, due: Mapping[str, int]) -> Entry:
    current = path == place.url or path.startswith(place.under)
    return Entry(place.title, place.url, place.icon, current, due.get(place.key) or None, place.bar)
