"""Formulas on a line of plain text: as one reads them in a title or a passage, and as one would type them.

No parser and no recursion: a formula is text from anywhere. Groups are read from the innermost out, a few levels deep.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

_TABLE = """
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ
Phi Φ Psi Ψ Omega Ω ell ℓ times × pm ± div ÷ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ equiv ≡ in ∈ notin ∉
to → rightarrow → leftarrow ← gets ← Rightarrow ⇒ iff ⇔ mapsto ↦ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ mid |
lVert ‖ rVert ‖ lvert | rvert | ldots … dots … cdots ⋯ propto ∝ forall ∀ exists ∃ top ᵀ ll ≪ gg ≫ odot ⊙ oplus ⊕
otimes ⊗ circ ∘ star ⋆ cap ∩ cup ∪ subset ⊂ subseteq ⊆ emptyset ∅ succ ≻ prec ≺ perp ⊥ lfloor ⌊ rfloor ⌋ lceil ⌈
rceil ⌉ langle ⟨ rangle ⟩
"""
_WORDS = _TABLE.split()
_SIZES = ("left", "right", "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "quad", "qquad", "displaystyle")
SIGNS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)) | dict.fromkeys(_SIZES, "")

_TYPED_TABLE = """
times * le <= leq <= ge >= geq >= ne != neq != to -> rightarrow -> leftarrow <- gets <- mid | lVert || rVert || lvert |
rvert | ldots ... dots ... cdots ... infty inf top T varepsilon epsilon varphi phi
"""
_TYPED_WORDS = _TYPED_TABLE.split()
_TYPED = dict(zip(_TYPED_WORDS[::2], _TYPED_WORDS[1::2], strict=True)) | dict.fromkeys(_SIZES, "")

_MOST_PASSES = 8
"""How deep groups within groups are read; what lies deeper only loses its braces."""
_ACCENTS = {"hat": "\u0302", "widehat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "dot": "\u0307"}
_OPEN, _CLOSE, _NORM = "\ue000", "\ue001", "\ue002"
"""Stand for signs that a formula shows, so that they are not taken for marks of TeX."""
_SHOWN = {"{": _OPEN, "}": _CLOSE, "|": _NORM}

_ESCAPED = re.compile(r"\\([{}|%$&#_])")
_SPACE = re.compile(r"\\[,;:! \\]|~")
_DOT = re.compile(r" ?\\cdot(?![a-zA-Z]) ?")
_ENVIRONMENT = re.compile(r"\\(begin|end)\{([a-z]*matrix|)[a-z]*\*?\}")
_NAMED = re.compile(
    r"\\(?:text|textbf|textit|math[a-z]{2,4}|boldsymbol|operatorname\*?|overline|under(?:line|brace)|vec)\s*"
    r"\{([^{}]*)\}"
)
_ACCENTED = re.compile(rf"\\({'|'.join(_ACCENTS)})(?![a-zA-Z])\s*(?:\{{([^{{}}]*)\}}|(\\?[a-zA-Z]+))")
_POWER = re.compile(r"\^(?:\{([0-9+\-n]+)\}|([0-9n]))")
_RAISED_GROUP = re.compile(r"([_^])\{([^{}]*)\}")
_ROOT = re.compile(r"\\sqrt\s*(?:\{([^{}]*)\}|([a-zA-Z0-9]))")
_FRACTION = re.compile(r"\\[dt]?frac\s*(?:\{([^{}]*)\}|(\w))\s*(?:\{([^{}]*)\}|(\w))")
_CHOICE = re.compile(r"\\[dt]?binom\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_COMMAND = re.compile(r"\\([a-zA-Z]+)")
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_SMALL = re.compile(r"√?[\w\\.]+(?:\^\\?\w+)?|√\([^()]*\)|sqrt\([^()]*\)")


@dataclass(frozen=True, slots=True)
class _Hand:
    """One way of writing: the signs for commands, those for a dot and a norm, and whether roots and powers have signs
    of their own."""

    signs: Mapping[str, str]
    dot: str
    norm: str
    drawn: bool


_PRINTED = _Hand(SIGNS, "·", "‖", drawn=True)
_KEYED = _Hand(_TYPED, "*", "||", drawn=False)


def tex_words(tex: str) -> str:
    """A formula as one reads it on a line: ``\\sqrt{d_k} \\le 2^{20}`` becomes ``√d_k ≤ 2²⁰``. Where there is no
    sign for something, its TeX name stays without the backslash."""
    return _written(tex, _PRINTED)


def tex_typed(tex: str) -> str:
    """A formula as one types it without TeX, to be found by that: ``\\frac{1}{\\sqrt{d}}`` becomes ``1/sqrt(d)``."""
    return _written(tex, _KEYED)


def _written(tex: str, hand: _Hand) -> str:
    text = _ESCAPED.sub(lambda found: _SHOWN.get(found[1], found[1]), tex)
    if "\\begin" in text:
        text = _ENVIRONMENT.sub(_bracket, text.replace("\\\\", ";").replace("&", " "))
    text = _DOT.sub(hand.dot, " ".join(_SPACE.sub(" ", text).split()))
    for _ in range(_MOST_PASSES):
        before, text = text, _without_inner_groups(text, hand)
        if text == before:
            break
    text = _COMMAND.sub(lambda found: _command(found, hand), text)
    text = re.sub(r"[{}\\]", "", text).replace("^ᵀ", "ᵀ")
    return " ".join(text.replace(_OPEN, "{").replace(_CLOSE, "}").replace(_NORM, hand.norm).split())


def _without_inner_groups(text: str, hand: _Hand) -> str:
    text = _NAMED.sub(r"\1", text)
    if hand.drawn:
        text = _POWER.sub(lambda found: (found[1] or found[2]).translate(_RAISED), text)
    text = _ACCENTED.sub(lambda found: _accented(found, hand), text)
    text = _RAISED_GROUP.sub(lambda found: found[1] + _grouped(found[2]), text)
    text = _ROOT.sub(lambda found: _root(found[1] or found[2] or "", hand), text)
    text = _CHOICE.sub(lambda found: f"({found[1]} choose {found[2]})", text)
    return _FRACTION.sub(
        lambda found: f"{_grouped(found[1] or found[2] or '')}/{_grouped(found[3] or found[4] or '')}", text
    )


def _command(found: re.Match[str], hand: _Hand) -> str:
    """A sign stands where it stood; a name keeps its distance from the letter before it."""
    said = hand.signs.get(found[1], found[1])
    before = found.string[found.start() - 1 : found.start()]
    return f" {said}" if before.isalnum() and said.isascii() and said.isalpha() else said


def _root(of: str, hand: _Hand) -> str:
    return f"√{_grouped(of)}" if hand.drawn else f"sqrt({of})"


def _accented(found: re.Match[str], hand: _Hand) -> str:
    """A single letter gets its accent; over more than one there is none to write."""
    under = found[2] if found[2] is not None else found[3]
    letter = SIGNS.get(under.strip().removeprefix("\\"), under.strip())
    if hand.drawn and len(letter) == 1:
        return unicodedata.normalize("NFC", letter + _ACCENTS[found[1]])
    return under


def _bracket(found: re.Match[str]) -> str:
    if not found[2]:
        return ""
    return "[" if found[1] == "begin" else "]"


def _grouped(part: str) -> str:
    """In brackets where it is more than a name or a number."""
    return part if _SMALL.fullmatch(part) else f"({part})"
