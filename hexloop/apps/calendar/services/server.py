"""One calendar on a CalDAV server: what changed, texts, writing and deleting, always for a known state only."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from hexloop.core.formats import caldav
from hexloop.core.formats.caldav import Answered, Entry, plain_path
from hexloop.lib import outside
from hexloop.lib.outside import Answer, Network, Unreachable

CALLED = "Your calendar server"
AT_ONCE = 50
_XML = "application/xml; charset=utf-8"
_ICS = "text/calendar; charset=utf-8"


class ChangedThere(Unreachable):
    """The server holds another state than the one that was to be changed; nothing was written."""

    def __init__(self) -> None:
        super().__init__("It was changed on the server meanwhile.", again=True)


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different on the server: paths with their state, those that are gone, and the word for the new state.
    ``whole``: everything there is named, so what is not is gone."""

    there: dict[str, str]
    gone: set[str]
    token: str
    whole: bool


@dataclass(frozen=True, slots=True)
class Server:
    """A calendar at an address, and who asks. ``before_each`` is called before every question and may refuse it."""

    url: str
    login: str
    password: str
    open_network: bool = False
    network: Network = outside.SYSTEM
    before_each: Callable[[], None] | None = None

    def check(self) -> None:
        """Raises ``Unreachable`` with a sentence unless there is a calendar that answers."""
        found = self._listed("PROPFIND", caldav.ABOUT, depth="0")
        if not any(entry.is_calendar for entry in found.entries):
            raise Unreachable(
                "There is something at this address, but no calendar. Copy the address of one calendar, not of the "
                "account.",
                again=False,
            )

    def changes(self, token: str) -> Changes:
        """What changed since ``token``; all there is when the server does not know it any more, or keeps none."""
        if token:
            answer = self._ask("REPORT", self.url, caldav.changes_since(token), depth="0")
            # Servers say in several ways that a state is too old: 403 and 409 by the book.
            if answer.status == 207:
                found = caldav.read_answer(answer.body)
                gone = {entry.href for entry in found.entries if entry.gone}
                return Changes(
                    {e.href: e.etag for e in found.entries if not e.gone and e.etag}, gone, found.token, whole=False
                )
            _refuse(answer, {400, 403, 404, 405, 409, 410, 412, 415, 501, 507})
        # Asked first: what changes in between is then told again.
        about = self._listed("PROPFIND", caldav.ABOUT, depth="0")
        found = self._listed("PROPFIND", caldav.ETAGS, depth="1")
        there = {entry.href: entry.etag for entry in found.entries if not entry.is_folder and entry.etag}
        return Changes(there, set(), about.token, whole=True)

    def texts(self, hrefs: Sequence[str]) -> Iterator[Entry]:
        """The iCalendar of these paths; those that are gone are left out."""
        for start in range(0, len(hrefs), AT_ONCE):
            found = self._listed("REPORT", caldav.texts_of(hrefs[start : start + AT_ONCE]), depth="1")
            yield from (entry for entry in found.entries if entry.text)

    def put(self, href: str, raw: bytes, etag: str) -> str:
        """Write over the state ``etag``, or anew where that is empty; what the server calls the new state, if it says.

        Raises ``ChangedThere``.
        """
        state = {"If-Match": etag} if etag else {"If-None-Match": "*"}
        answer = self._ask("PUT", self._at(href), raw, kind=_ICS, more=state)
        if answer.status in {404, 409, 412}:
            raise ChangedThere
        _refuse(answer, {200, 201, 204})
        return answer.etag or next((e.etag for e in self.texts([href])), "")

    def delete(self, href: str, etag: str) -> None:
        """Delete the state ``etag``; what is gone already is no error. Raises ``ChangedThere``."""
        answer = self._ask("DELETE", self._at(href), b"", more={"If-Match": etag} if etag else {})
        if answer.status == 412:
            raise ChangedThere
        _refuse(answer, {200, 202, 204, 404, 410})

    def href_of(self, uid: str) -> str:
        """The path of something new."""
        return plain_path(f"{urlsplit(self.url).path.rstrip('/')}/{quote(uid, safe='')}.ics")

    def _at(self, href: str) -> str:
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{parts.netloc}{href}"

    def _listed(self, method: str, body: bytes, *, depth: str) -> Answered:
        answer = self._ask(method, self.url, body, depth=depth)
        _refuse(answer, {207})
        return caldav.read_answer(answer.body)

    def _ask(
        self,
        method: str,
        url: str,
        body: bytes,
        *,
        depth: str = "",
        kind: str = _XML,
        more: dict[str, str] | None = None,
    ) -> Answer:
        if self.before_each:
            self.before_each()
        headers = {"Content-Type": kind, **({"Depth": depth} if depth else {}), **(more or {})}
        if self.login:
            said = base64.b64encode(f"{self.login}:{self.password}".encode()).decode()
            headers["Authorization"] = f"Basic {said}"
        return outside.ask(
            url,
            method=method,
            headers=headers,
            body=body,
            called=CALLED,
            open_network=self.open_network,
            network=self.network,
        )


def _refuse(answer: Answer, wanted: set[int]) -> None:
    """Raise a sentence for every status but those."""
    if answer.status in wanted:
        return
    if answer.status in {401, 403}:
        raise Unreachable(f"{CALLED} did not accept the name and password. Type them again.", again=False)
    if answer.status == 404:
        raise Unreachable(f"{CALLED} has no calendar at this address. Copy the address once more.", again=False)
    if answer.status in {301, 302, 307, 308}:
        raise Unreachable(f"{CALLED} says that the calendar moved. Copy its new address.", again=False)
    raise Unreachable(f"{CALLED} answered with {answer.status}. Try again later.", again=answer.status >= 500)
