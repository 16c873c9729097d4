"""The text of a field between Anki and here: media, LaTeX, sound. Nothing is made safe here; cleaning comes after."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from urllib.parse import unquote

MOST_TAG = 20_000
_IMG = re.compile(r"<img\b[^>]{0,20000}>", re.IGNORECASE)
_SRC = re.compile(r"""\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", re.IGNORECASE)
_SOUND = re.compile(r"\[sound:([^\]\n]{1,500})\]")
_LATEX = re.compile(
    r"\[\$\$\](.{1,5000}?)\[/\$\$\]|\[\$\](.{1,5000}?)\[/\$\]|\[latex\](.{1,5000}?)\[/latex\]",
    re.DOTALL | re.IGNORECASE,
)
_OWN_IMG = re.compile(r'<img\b[^>]{0,2000}?\bsrc="/files/([0-9a-f]{64})/"[^>]{0,2000}>')
_OWN_AUDIO = re.compile(
    r'<audio\b[^>]{0,2000}?\bsrc="/files/([0-9a-f]{64})/"[^>]{0,2000}>.{0,2000}?</audio>', re.DOTALL
)
_MATH = re.compile(r'<(span|div) class="math (inline|block)">(.{0,20000}?)</\1>', re.DOTALL)


def media_names(text: str) -> list[str]:
    """The files that a field shows or plays, by name, in order."""
    pictures = [_source(tag) for tag in _IMG.findall(text)]
    sounds = [html.unescape(name) for name in _SOUND.findall(text)]
    return [name for name in (*pictures, *sounds) if name]


def brought_in(text: str, address: Callable[[str], str]) -> str:
    """A field with its pictures and sounds at the ``address`` of their names, and LaTeX as ``\\(…\\)``.

    Where an address is empty, a few words say what is missing. LaTeX is text from then on: nothing runs it.
    """
    text = _LATEX.sub(_latex, text)
    text = _IMG.sub(lambda found: _picture(found[0], address), text)
    return _SOUND.sub(lambda found: _sound(html.unescape(found[1]), address), text)


def taken_out(text: str, name: Callable[[str], str]) -> str:
    """The other way: HTML of this program as Anki shows it. ``name`` gives the file name of an attachment's hash."""
    text = _OWN_IMG.sub(lambda found: f'<img src="{html.escape(name(found[1]))}">', text)
    text = _OWN_AUDIO.sub(lambda found: f"[sound:{name(found[1])}]", text)
    return _MATH.sub(lambda found: rf"\({found[3]}\)" if found[2] == "inline" else rf"\[{found[3]}\]", text)


def own_files(text: str) -> list[str]:
    """The hashes of the files that a text of this program shows or plays."""
    return [sha256 for pattern in (_OWN_IMG, _OWN_AUDIO) for sha256 in pattern.findall(text)]


def _source(tag: str) -> str:
    found = _SRC.search(tag)
    return unquote(html.unescape(next((part for part in found.groups() if part), ""))) if found else ""


def _picture(tag: str, address: Callable[[str], str]) -> str:
    name = _source(tag)
    found = address(name) if name else ""
    shown = html.escape(name[:100])
    return f'<img src="{found}" alt="{shown}">' if found else f"<em>[picture missing: {shown or 'no name'}]</em>"


def _sound(name: str, address: Callable[[str], str]) -> str:
    found = address(name)
    return (
        f'<audio controls src="{found}"></audio>' if found else f"<em>[sound missing: {html.escape(name[:100])}]</em>"
    )


def _latex(found: re.Match[str]) -> str:
    display, inline, free = found[1], found[2], found[3]
    if display:
        return rf"\[{display}\]"
    if inline:
        return rf"\({inline}\)"
    bare = free.strip()
    if bare.startswith("$$") and bare.endswith("$$") and len(bare) > 4:
        return rf"\[{bare[2:-2]}\]"
    if bare.startswith("\\begin{"):
        return rf"\[{bare}\]"
    return re.sub(r"\$([^$]{1,2000})\$", r"\\(\1\\)", bare)
