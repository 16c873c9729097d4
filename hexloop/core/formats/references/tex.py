r"""LaTeX in references: accents and signs to plain text, and plain text so that LaTeX sets it as it stands.

Formulas between ``$`` stay as they are in both directions. Reading goes over a text once, whatever stands in it, and
knows no recursion: a bibliography is text from anywhere.
"""

from __future__ import annotations

import re
import unicodedata

from hexloop.lib.tex_words import SIGNS

_ACCENTS = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
}
_TABLE = r"""
ss ß ae æ AE Æ oe œ OE Œ aa å AA Å o ø O Ø l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ S § P ¶ copyright ©
pounds £ euro € texteuro € textregistered ® texttrademark ™ textdegree ° textmu µ textendash – textemdash —
textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' guillemotleft «
guillemotright » ldots … dots … textellipsis … textbullet • textbackslash \ textasciitilde ~ textasciicircum ^
textasciigrave ` textbraceleft { textbraceright } textbar | textless < textgreater > textunderscore _ textdollar $
textquotedbl " LaTeX LaTeX TeX TeX
"""
_WORDS = _TABLE.split()
_LETTERS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
_ESCAPED = {"\\": " ", " ": " ", ",": " ", ";": " ", "/": "", "-": "", "@": "", ":": " ", "!": ""}
_LIGATURES = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "{": "", "}": ""}

_TOKEN = re.compile(
    r"""
      (?P<math>\$(?:[^$\\]|\\.)*\$)
    | \\(?P<accent>[`'^~=."]|[uvHcdbkr](?![A-Za-z]))\s*
      (?:\{\s*(?P<braced>\\?[^\W\d_])?\s*\}|(?P<bare>\\[ij](?![A-Za-z])|[^\W\d_]))
    | \\(?P<skipped>href|cite[pt]?|footnotemark)\s*\{[^{}]*\}
    | \\(?P<command>[A-Za-z]+)\*?\s*
    | \\(?P<escaped>.)
    | (?P<ligature>---?|``|''|[~{}])
    | (?P<text>[^\\${}~`'-]+)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SAFE_TABLE = r"""
\ \textbackslash{} { \textbraceleft{} } \textbraceright{} ~ \textasciitilde{} ^ \textasciicircum{} & \& % \% # \# _ \_
$ \$ – -- — --- “ `` ” '' ß {\ss} æ {\ae} Æ {\AE} œ {\oe} Œ {\OE} ø {\o} Ø {\O} ł {\l} Ł {\L} ı {\i} å {\aa} Å {\AA} <
\textless{} > \textgreater{} | \textbar{}
"""
_SAFE = _SAFE_TABLE.split()
_WRITTEN = dict(zip(_SAFE[::2], _SAFE[1::2], strict=True))
_ACCENT_SIGNS = {mark: sign for sign, mark in _ACCENTS.items()}
_FORMULA = re.compile(r"\$(?=[^\s$])[^$]*(?<=[^\s\\])\$(?!\d)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]+")


def tidy(text: str) -> str:
    """One line of plain text: composed letters, single spaces, nothing that cannot be seen or stored."""
    return " ".join(_CONTROL.sub(" ", unicodedata.normalize("NFC", text)).split())


def plain(tex: str) -> str:
    r"""What a reader sees: ``{\"o}`` becomes ``ö``, ``--`` a dash; commands and braces go, formulas stay."""
    if not re.search(r"[\\${}~`'-]", tex):
        return tidy(tex)
    return tidy("".join(_read(found) for found in _TOKEN.finditer(tex)))


def escaped(text: str) -> str:
    """LaTeX that is set as ``text`` stands, with braces in pairs; ``plain`` gives the text back."""
    parts: list[str] = []
    end = 0
    for formula in _FORMULA.finditer(text):
        if _in_pairs(formula[0]):
            parts += [_written(text[end : formula.start()]), formula[0]]
            end = formula.end()
    return "".join([*parts, _written(text[end:])])


def _read(found: re.Match[str]) -> str:
    kind = found.lastgroup or ""
    if found["accent"]:
        return _accented(found)
    if kind == "command":
        return _LETTERS.get(found["command"], SIGNS.get(found["command"], ""))
    if kind == "escaped":
        return _ESCAPED.get(found["escaped"], found["escaped"])
    if kind == "ligature":
        return _LIGATURES[found["ligature"]]
    return "" if kind == "skipped" else found[0]


def _accented(found: re.Match[str]) -> str:
    letter = (found["braced"] or found["bare"] or "").removeprefix("\\")
    return letter + _ACCENTS[found["accent"]] if letter else ""


def _written(text: str) -> str:
    parts: list[str] = []
    for char in text:
        written = _WRITTEN.get(char) or _with_accent(char)
        if parts and written[0] in "-`'" and parts[-1][-1] == written[0]:
            parts.append("{}")  # side by side they would be read as one sign
        parts.append(written)
    return "".join(parts)


def _with_accent(char: str) -> str:
    parts = unicodedata.normalize("NFD", char)
    if len(parts) == 2 and parts[0].isascii() and parts[0].isalpha() and parts[1] in _ACCENT_SIGNS:
        return f"{{\\{_ACCENT_SIGNS[parts[1]]}{{{parts[0]}}}}}"
    return char


def _in_pairs(formula: str) -> bool:
    """Whether braces are in pairs as BibTeX counts them, which does not know that some are escaped."""
    depth = 0
    for char in formula:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0
