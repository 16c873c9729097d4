"""A file that a person puts into a text, as it comes from the browser."""

from __future__ import annotations

import re
from datetime import datetime

from hexloop.apps.accounts.models import User
from hexloop.apps.files import store
from hexloop.apps.files.models import Attachment
from hexloop.apps.files.queries import visible_attachments
from hexloop.apps.files.services import attach
from hexloop.core.formats.pictures import without_metadata
from hexloop.core.formats.recognition import HEAD, MOST_PIXELS, media_type, picture_size, safe_picture
from hexloop.lib.errors import HexloopError

MOST_BYTES = 20 * 1024 * 1024
"""How large a file may be that is put into a text."""
_CHUNK = 256 * 1024
_SIGNS = re.compile(r"[\[\]\\`*_<>$|#!=~^{}\s]+")


class CannotKeepFile(HexloopError):
    """The file is too large, empty or a broken picture."""


def keep_upload(*, user: User, name: str, data: bytes, at: datetime) -> Attachment:
    """Keep a file for this person. Pictures are kept without what they tell of place, time and camera; the same bytes
    are kept once. Raises ``CannotKeepFile`` or ``BrokenPicture``."""
    if not data:
        raise CannotKeepFile(f"{_shown(name)} is empty. Choose another file.")
    if len(data) > MOST_BYTES:
        raise CannotKeepFile(f"{_shown(name)} has more than 20 MB. Make it smaller, or keep a link to it.")
    if media_type(data[:HEAD]).startswith("image/"):
        data = without_metadata(data)
        _check_size(name, data[:HEAD])
    with store.arriving() as arrived:
        blob = arrived.take(data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK))
        arrived.settle({blob.sha256})
        attach(user=user, files={name: blob}, at=at)
    return visible_attachments(user=user).get(sha256=blob.sha256)


def as_text(attachment: Attachment, name: str) -> str:
    """The Markdown that shows a picture, or leads to a file of any other kind. ``name`` is what it is called here."""
    words = " ".join(_SIGNS.sub(" ", name).split())
    if not attachment.shown:
        return f"[{words or 'File'}]({attachment.url})"
    return f"![{words.rpartition('.')[0].strip() or words or 'Picture'}]({attachment.url})"


def _check_size(name: str, head: bytes) -> None:
    width, height = picture_size(head)
    if width * height > MOST_PIXELS:
        raise CannotKeepFile(
            f"{_shown(name)} has {width:,} × {height:,} pixels, more than fit. Make it smaller than 50 megapixels."
        )
    if not safe_picture(head):
        raise CannotKeepFile(f"{_shown(name)} does not say how large it is. Save it again in a picture program.")


def _shown(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= 80 else f"{name[:79]}…"
