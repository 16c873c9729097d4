"""A folder as one zip file, so that it is read in the same way as one that comes through a browser."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from hexloop.core.formats.archive import CHUNK, MIB, Caps
from hexloop.core.formats.errors import BadFile
from hexloop.core.formats.markdown_folder.sorting import SETTINGS

_LINK = (stat.S_IFLNK | 0o777) << 16
_ODD = (stat.S_IFIFO | 0o666) << 16
_TIME = (1980, 1, 1, 0, 0, 0)
CAPS = Caps()


def pack_folder(folder: Path, target: IO[bytes], caps: Caps = CAPS) -> None:
    """Write every file of a folder into a zip file, below the folder's name. Links are not followed: they, and what is
    neither file nor folder, are noted without what they lead to. Of hidden folders only the name is noted, except for
    the settings of Obsidian. Raises ``BadFile`` for a folder that is larger than an import may be."""
    root, size, count = folder.resolve(), 0, 0
    with zipfile.ZipFile(target, "w") as packed:
        for path, mode in _files(root):
            count += 1
            name = f"{root.name or 'folder'}/{path.relative_to(root).as_posix()}"
            info = zipfile.ZipInfo(name.encode("utf-8", "replace").decode("utf-8"), _TIME)
            if not stat.S_ISREG(mode):
                info.external_attr = 0 if stat.S_ISDIR(mode) else _LINK if stat.S_ISLNK(mode) else _ODD
                packed.writestr(info, b"")
            else:
                size += _copy(path, info, packed, caps.total - size)
            if count > caps.entries or size > caps.total:
                raise BadFile(
                    f"This folder holds more than {caps.entries:,} files or {caps.total // MIB:,} MB. Import its "
                    "folders one by one."
                )


def _copy(path: Path, info: zipfile.ZipInfo, packed: zipfile.ZipFile, left: int) -> int:
    size = 0
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file, packed.open(info, "w") as entry:
            while size <= left and (chunk := file.read(CHUNK)):
                size += entry.write(chunk)
    except OSError as error:
        raise BadFile(f"{path} cannot be read: {error.strerror}. Change its permissions, or move it away.") from error
    return size


def _files(folder: Path) -> Iterator[tuple[Path, int]]:
    """Files with their modes, in the order of their names; a hidden folder stands for all that is in it."""
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda one: one.name)
    for entry in entries:
        path = Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            if entry.name.startswith(".") and entry.name != SETTINGS:
                yield path, stat.S_IFDIR
            else:
                yield from _files(path)
        else:
            yield path, entry.stat(follow_symlinks=False).st_mode
