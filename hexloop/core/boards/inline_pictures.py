"""Pictures that stand inside a drawing as ``data:`` addresses."""

from __future__ import annotations

import base64
import binascii
import re

from hexloop.core.formats.pictures import BrokenPicture, without_metadata
from hexloop.core.formats.recognition import HEAD, media_type, safe_picture

_DATA = re.compile(r"data:image/(?:png|jpeg|webp|gif);base64,([A-Za-z0-9+/]+={0,2})")


def clean_picture(address: str) -> str | None:
    """The same picture as a ``data:`` address without what it tells of its making (place, camera). ``None`` when it is
    no raster picture that a browser may draw: told by its bytes, not by what the address says."""
    found = _DATA.fullmatch(address)
    if found is None:
        return None
    try:
        data = without_metadata(base64.b64decode(found[1], validate=True))
    except (binascii.Error, BrokenPicture):
        return None
    head = data[:HEAD]
    kind = media_type(head)
    if not kind.startswith("image/") or not safe_picture(head):
        return None
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
