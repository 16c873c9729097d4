"""Formulas on a line of plain text, for titles."""

from __future__ import annotations

import re

_TABLE = """
alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ
Omega Ω ell ℓ times × pm ± div ÷ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼ in ∈ to → rightarrow → infty ∞
partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ mid | lVert ‖ rVert ‖ ldots … dots … cdots ⋯ propto ∝ forall ∀ exists ∃ top ᵀ
ll ≪ gg ≫
"""
_WORDS = _TABLE.split()
SIGNS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True)) | dict.fromkeys(
    ("left", "right", "big", "Big", "quad", "qquad", "displaystyle"), ""
)
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")

_SPACE = re.compile(r"\\[,;:! ]|~")
_DOT = re.compile(r"\s*\\cdot(?![a-zA-Z])\s*")
_NAMED = re.compile(r"\\(?:text|mathrm|mathbf|mathbb|mathcal|boldsymbol|operatorname|hat|bar|tilde)\{([^{}]*)\}")
_POWER = re.compile(r"\^(?:\{([0-9+\-n]+)\}|([0-9n]))")
_RAISED_GROUP = re.compile(r"([_^])\{([^{}]*)\}")
_ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
_FRACTION = re.compile(r"\\[dt]?frac\{([^{}]*)\}\{([^{}]*)\}")
_COMMAND = re.compile(r"\\([a-zA-Z]+)")


def tex_words(tex: str) -> str:
    """A formula as one would type it on a line: ``\\sqrt{d_k} \\le 2^{20}`` becomes ``√d_k ≤ 2²⁰``. Where there is no
    sign for something, its TeX name stays without the backslash."""
    text = _NAMED.sub(r"\1", _DOT.sub("·", _SPACE.sub(" ", tex)))
    text = _POWER.sub(lambda found: (found[1] or found[2]).translate(_RAISED), text)
    text = _RAISED_GROUP.sub(lambda found: found[1] + _grouped(found[2]), text)
    text = _ROOT.sub(lambda found: f"√{_grouped(found[1])}", text)
    text = _FRACTION.sub(lambda found: f"{_grouped(found[1])}/{_grouped(found[2])}", text)
    text = _COMMAND.sub(lambda found: SIGNS.get(found[1], found[1]), text)
    return " ".join(re.sub(r"[{}\\]", "", text).split())


def _grouped(part: str) -> str:
    """In brackets where it is more than a name or a number."""
    return part if re.fullmatch(r"[\w\\.]+", part) else f"({part})"
