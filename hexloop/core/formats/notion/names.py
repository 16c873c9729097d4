"""The names of files in an export: paths that can be trusted to be mere words, titles, and the ids behind them."""

from __future__ import annotations

import contextlib
import re
import stat
import unicodedata
import zipfile

Path = tuple[str, ...]
"""The parts of a path, each normalised (NFC), without ``.`` and ``..``."""

MOST_NAME = 4_000
_DASHED = re.compile(r"([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})", re.IGNORECASE)
_ID_AT_END = re.compile(r"(?:^|[ _-])([0-9a-f]{32})$", re.IGNORECASE)
_ANY_ID = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])", re.IGNORECASE)
_PART = re.compile(r"(?:[0-9a-f-]{32,36}_)?Export(?:Block)?-.{0,80}Part-\d+\.zip", re.IGNORECASE)
_ROOT = re.compile(r"(?:[0-9a-f-]{32,36}_)?Export(?:Block)?-[0-9a-f-]{8,80}(?:-Part-\d+)?", re.IGNORECASE)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")
_UTF8 = 0x800
_JUNK = {".ds_store", "thumbs.db", "desktop.ini"}


def name_of(entry: zipfile.ZipInfo) -> str:
    """The name of an entry. Names that say they are old DOS ones are most often UTF-8 all the same."""
    name = entry.filename
    if not entry.flag_bits & _UTF8:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name


def fault_of(entry: zipfile.ZipInfo) -> str:
    """Why an entry is left alone, empty where it is a plain file with a name that leads nowhere else."""
    name = name_of(entry)
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "It is a link to another file, which no export holds."
    if "\0" in entry.orig_filename:
        return "Its name holds a NUL character."
    if name.startswith(("/", "\\")) or _DRIVE.match(name) or ".." in re.split(r"[\\/]", name):
        return "Its name leads out of the export."
    if len(name) > MOST_NAME or name.endswith("/") or not path_of(name):
        return "It has no name that can be used."
    return ""


def path_of(name: str) -> Path:
    """The parts of a name. Backslashes separate as well: some programs of Windows pack so."""
    parts = unicodedata.normalize("NFC", name).replace("\\", "/").split("/")
    return tuple(part for part in parts if part not in {"", "."})


def is_junk(path: Path) -> bool:
    """Whether an operating system made it, not Notion."""
    return "__MACOSX" in path or path[-1].casefold() in _JUNK or path[-1].startswith("._")


def is_part(name: str) -> bool:
    """Whether a zip file is named as Notion names the parts of an export."""
    return bool(_PART.fullmatch(name))


def is_root(folder: str) -> bool:
    """Whether a folder is the one that Notion puts around an export."""
    return bool(_ROOT.fullmatch(folder))


def split(name: str) -> tuple[str, str]:
    """The stem and the ending (with its dot, in small letters) of a file's name."""
    stem, dot, ending = name.rpartition(".")
    return (stem, dot + ending.lower()) if dot and stem else (name, "")


def titled(stem: str) -> tuple[str, str]:
    """The title and the id in the stem of a name: ``Trees 0f…`` is ``Trees`` and ``0f…``; an empty id is none."""
    plain = _DASHED.sub(lambda found: "".join(found.groups()), stem)
    found = _ID_AT_END.search(plain)
    return (plain[: found.start()].strip(), found[1].lower()) if found else (stem.strip(), "")


def id_in(text: str) -> str:
    """The last id in an address, empty where there is none."""
    found = _ANY_ID.findall(_DASHED.sub(lambda one: "".join(one.groups()), text))
    return found[-1].lower() if found else ""


def key_of(title: str) -> str:
    """A title as titles are compared."""
    return " ".join(unicodedata.normalize("NFC", title).casefold().replace("@", " ").split())


def squeezed(title: str) -> str:
    """The letters and digits of a title alone: what is left of it in the name of a file, up to where that is cut."""
    return "".join(sign for sign in unicodedata.normalize("NFC", title).casefold() if sign.isalnum())
