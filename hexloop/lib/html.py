"""A text that is HTML already."""

from __future__ import annotations

import re

OWN_FILE = re.compile(r"/files/([0-9a-f]{64})/")
"""The address of a file of this program: the only place from which a text may show a picture."""


_SHOWN = re.compile(r'(<img (?:[a-z]+="[^"]*" )*src=")/files/([0-9a-f]{64})/(?=")')


class Html(str):
    """HTML made by us or cleaned: templates put it in as it is, because it says so by ``__html__``."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def shown_files(html: Html) -> set[str]:
    """The hashes of the files of this program that ``html`` shows as pictures; what it links or only names is none."""
    return {found[2] for found in _SHOWN.finditer(html)}


def files_at(html: Html, address: str) -> Html:
    """The same with its pictures under another address, which ends in a slash: ``<address><hash>/``."""
    return Html(_SHOWN.sub(lambda found: f"{found[1]}{address}{found[2]}/", html))
