"""Crossref, which most publishers register their DOIs with."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from hexloop.core.formats.references.crossref_work import read_crossref
from hexloop.core.formats.references.looked_up import BadAnswer, Looked, NotThere
from hexloop.importers.resolvers.resolver import Ask
from hexloop.lib.outside import Unreachable, fetch

HOSTS = frozenset({"api.crossref.org"})
ADDRESS = "https://api.crossref.org/works/"


@dataclass(slots=True)
class Crossref:
    """Looks up DOIs."""

    ask: Ask = fetch
    called: str = "Crossref"

    def look_up(self, identifier: str) -> Looked:
        """What Crossref knows of a DOI."""
        url = ADDRESS + quote(identifier, safe="")
        answer = self.ask(url, hosts=HOSTS, called=self.called, accept="application/json")
        if answer.status == 404:
            raise NotThere(
                f"Crossref does not know the DOI {identifier}. Check it, or add the paper by hand: some DOIs are "
                "registered elsewhere."
            )
        if answer.status == 429:
            raise BadAnswer("Crossref is asked too often at the moment. Wait a minute and try again.")
        if answer.status != 200:
            raise Unreachable("Crossref has trouble of its own at the moment. Try again later.", again=True)
        return read_crossref(answer.body, identifier)
