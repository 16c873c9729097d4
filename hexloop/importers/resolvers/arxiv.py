"""arXiv, asked through its interface for programs."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from hexloop.core.formats.references.arxiv_feed import read_arxiv
from hexloop.core.formats.references.looked_up import BadAnswer, Looked
from hexloop.importers.resolvers.resolver import Ask
from hexloop.lib.outside import Unreachable, fetch

HOSTS = frozenset({"export.arxiv.org", "arxiv.org"})
ADDRESS = "https://export.arxiv.org/api/query"
BETWEEN_S = 3.0
"""arXiv asks that programs wait as long between two questions."""


@dataclass(slots=True)
class Arxiv:
    """Looks up arXiv ids."""

    ask: Ask = fetch
    wait: Callable[[float], None] = time.sleep
    called: str = "arXiv"
    _last: float = -BETWEEN_S
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def look_up(self, identifier: str) -> Looked:
        """What arXiv knows of one of its ids."""
        with self._turn:
            early = self._last + BETWEEN_S - time.monotonic()
            if early > 0:
                self.wait(early)
            query = urlencode({"id_list": identifier, "max_results": 1})
            answer = self.ask(f"{ADDRESS}?{query}", hosts=HOSTS, called=self.called, accept="application/atom+xml")
            self._last = time.monotonic()
        if answer.status in {429, 503}:
            raise BadAnswer("arXiv is asked too often at the moment. Wait a minute and try again.")
        if answer.status >= 500:
            raise Unreachable("arXiv has trouble of its own at the moment. Try again later.", again=True)
        return read_arxiv(answer.body, identifier)
