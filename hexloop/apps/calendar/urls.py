"""The addresses of the calendar."""

from __future__ import annotations

from datetime import date

from django.urls import path, register_converter

from hexloop.apps.calendar.views import blocks, busy, feeds, moving, others, pages, putting, remotes, sittings


class DayConverter:
    """A day as ``2026-11-23``."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        """The date; what is none is not found."""
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        """The same as a text."""
        return value if isinstance(value, str) else value.isoformat()


register_converter(DayConverter, "day")
_BLOCK = "calendar/blocks/<int:block_id>/<day:on>/"

urlpatterns = [
    path("calendar/", pages.calendar_page, name="calendar"),
    path("calendar/day/<day:on>/", pages.day_page, name="calendar_day"),
    path("calendar/day/<day:on>/off/", moving.day_off, name="calendar_day_off"),
    path("calendar/set-up/", pages.set_up_page, name="calendar_set_up"),
    path("calendar/undo/<int:step_id>/", moving.undo, name="calendar_undo"),
    path("calendar/events/<str:source>/move/", moving.event_move, name="event_move"),
    path("calendar/put/", putting.put_page, name="block_put"),
    path("calendar/blocks/new/", blocks.block_new, name="block_new"),
    path(_BLOCK, blocks.block_page, name="block"),
    path(f"{_BLOCK}edit/", blocks.block_edit, name="block_edit"),
    path(f"{_BLOCK}move/", moving.block_move, name="block_move"),
    path(f"{_BLOCK}free/", moving.block_free, name="block_free"),
    path(f"{_BLOCK}remove/", moving.block_remove, name="block_remove"),
    path(f"{_BLOCK}put/", putting.block_put_item, name="block_put_item"),
    path(f"{_BLOCK}take-out/", putting.block_take_out, name="block_take_out"),
    path(f"{_BLOCK}start/", sittings.block_start, name="block_start"),
    path(f"{_BLOCK}pause/", sittings.block_pause, name="block_pause"),
    path(f"{_BLOCK}resume/", sittings.block_resume, name="block_resume"),
    path(f"{_BLOCK}next/", sittings.block_next, name="block_next"),
    path(f"{_BLOCK}tick/", sittings.block_tick, name="block_tick"),
    path(f"{_BLOCK}open/", sittings.block_open, name="block_open"),
    path(f"{_BLOCK}finish/", sittings.block_finish, name="block_finish"),
    path(f"{_BLOCK}drop/", sittings.block_drop, name="block_drop"),
    path("calendar/others/", others.others_page, name="calendar_others"),
    path("calendar/others/calendar.ics", feeds.calendar_ics, name="calendar_ics"),
    path("calendar/others/feeds/new/", feeds.feed_make, name="feed_make"),
    path("calendar/others/feeds/<int:feed_id>/revoke/", feeds.feed_revoke, name="feed_revoke"),
    path("calendar/others/busy/add/", busy.busy_add, name="busy_add"),
    path("calendar/others/busy/<int:source_id>/again/", busy.busy_again, name="busy_again"),
    path("calendar/others/busy/<int:source_id>/remove/", busy.busy_forget, name="busy_forget"),
    path("calendar/others/remote/", remotes.remote_connect, name="remote_connect"),
    path("calendar/others/remote/sync/", remotes.remote_sync, name="remote_sync"),
    path("calendar/others/remote/disconnect/", remotes.remote_disconnect, name="remote_disconnect"),
    path("calendar/others/remote/every/", remotes.remote_every, name="remote_every"),
    path("calendar/others/remote/<int:item_id>/answer/", remotes.remote_answer, name="remote_answer"),
    path("calendar/feed/<str:token>.ics", feeds.calendar_feed, name="calendar_feed"),
]
