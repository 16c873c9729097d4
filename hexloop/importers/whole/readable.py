"""The parts of an export that people read: pages as Markdown, attempts as Python, attachments under their own names.

Each function has its other way beside it, and gives back to the letter what was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.front_matter import join, split

LINK = "/files/{}/"
MARK = "# ---\n"
"""The line between what an attempt's file tells and its code."""
_UNSAFE = re.compile(r'[\x00-\x20\x7f/\\:*?"\'<>|#%\[\]()]+')
_OUT = re.compile(r"/files/([0-9a-f]{64})/")
_IN = re.compile(r"\.\./attachments/([0-9a-f]{16})-")


def attachment_file(sha256: str, name: str) -> str:
    """Where the bytes of an attachment stand: a name that every system takes, and no two alike."""
    safe = _UNSAFE.sub("-", name).strip(" .-")
    stem, dot, ending = safe.rpartition(".")
    short = f"{stem[:60]}{dot}{ending[:12]}" if stem else safe[:60]
    return f"attachments/{sha256[:16]}-{_cut(short, 160) or 'file'}"


def page_file(slug: str) -> str:
    """Where the text of a page stands."""
    return f"pages/{_cut(_UNSAFE.sub('-', slug), 200)}.md"


def attempt_file(problem: str, number: int, verdict: str) -> str:
    """Where the code of an attempt stands."""
    return f"attempts/{problem}/{number:06d}-{verdict.lower()}.py"


def page_text(values: Mapping[str, Any], body: str, links: Mapping[str, str]) -> str:
    """A page as Markdown with front matter. ``links`` are the attachments' files by hash: in the folder they lie beside
    the pages. A text that could not be told apart afterwards keeps its links as they are."""
    told = {"title": values["title"]}
    told |= {"round": values["round"]} if values["round"] else {}
    told |= {"pinned": True} if values["pinned"] else {}
    told |= {"archived": True} if values["archived"] else {}
    told |= {"created": values["made_at"], "updated": values["edited_at"]}
    moved = body
    for sha256 in set(_OUT.findall(body)) & links.keys():
        moved = moved.replace(LINK.format(sha256), f"../{links[sha256]}")
    return join(told, moved if links_back(moved, links) == body else body)


def page_body(text: str, links: Mapping[str, str]) -> str:
    """The text of a page out of its file. Raises ``BadFile``."""
    _, body = split(text)
    return links_back(body, links)


def links_back(body: str, links: Mapping[str, str]) -> str:
    """A body whose links lead to attachments of the program again."""
    starts = set(_IN.findall(body))
    for sha256, file in links.items() if starts else ():
        if sha256[:16] in starts:
            body = body.replace(f"../{file}", LINK.format(sha256))
    return body


def attempt_text(problem: str, told: Mapping[str, Any], source: str) -> str:
    """An attempt's code, with what became of it above."""
    lines = [
        f"# problem: {problem}",
        f"# {told['verdict']}, {told['passed']} of {told['total']} cases, {told['at']}",
    ]
    return "".join(f"{line}\n" for line in lines) + MARK + source


def attempt_source(text: str) -> str:
    """The code out of an attempt's file. Raises ``BadFile``."""
    head, mark, source = text.partition(MARK)
    if not mark or any(line and not line.startswith("#") for line in head.splitlines()):
        raise BadFile("the line # --- between what it tells and the code is gone")
    return source


def _cut(text: str, most: int) -> str:
    return text.encode("utf-8")[:most].decode("utf-8", "ignore")
