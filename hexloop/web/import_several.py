"""Several files chosen at once: pages of Markdown with what they show, as one folder."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.core.files import File
from django.core.files.uploadedfile import UploadedFile

from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.markdown_folder.sorting import PAGES
from hexloop.core.formats.notion.names import split

_IN_MEMORY = 8 * 1024 * 1024
_ONE_BY_ONE = (
    "Only pages of Markdown (.md) can come together, with the pictures they show. Bring other files one by one."
)
_TWICE = "Two of these files have the same name. Bring them one by one, or in a zip file with their folders."


@contextmanager
def one_file(sent: Sequence[UploadedFile[bytes]]) -> Iterator[File[bytes]]:
    """What was chosen as one file: the file itself, or several in a zip file. Raises ``BadFile``."""
    if len(sent) == 1:
        yield sent[0]
        return
    names = [(file.name or "file").replace("\\", "/").rpartition("/")[2] for file in sent]
    if not any(split(name)[1] in PAGES for name in names):
        raise BadFile(_ONE_BY_ONE)
    if len(set(names)) < len(names):
        raise BadFile(_TWICE)
    with tempfile.SpooledTemporaryFile(_IN_MEMORY, prefix="hexloop-") as packed:
        with zipfile.ZipFile(packed, "w") as archive:
            for name, file in zip(names, sent, strict=True):
                with archive.open(name, "w") as entry:
                    for chunk in file.chunks():
                        entry.write(chunk)
        packed.seek(0)
        yield File(packed, name=f"{len(sent)} files.zip")
