"""Finds numbers in prose that do not say what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MATH = re.compile(r"(?<!\\)\$\$(?:[^$\\]|\\.)+\$\$|(?<!\\)\$(?:[^$\\]|\\.)+\$", re.DOTALL)
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_LINK = re.compile(r"\]\([^)\s]*\)|https?://\S+")
_MARK = re.compile(r"^[ \t]*(?:[-*+][ \t]+)?\d{1,2}[.)](?=\s)", re.MULTILINE)
_NUMBER = re.compile(r"(?<![\w.,])[-+−]?\d[\d,]*(?:\.\d+)?(?:e[-+]?\d+)?")
_QUOTED = re.compile(r"“[^“”\n]{1,60}”|\"[^\"\n]{1,60}\"")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b|\b\d{4}-\d{2}(?:-\d{2})?\b|\b24/7\b")

# What stands for a formula, code or something quoted is a word to whoever reads the number before it.
_STANDS_IN = " formula "

_MONEY = re.compile(r"[$€£]\s?$")
_UNIT_AT_ONCE = re.compile(r"(?:-|‑)?[A-Za-zµμ°℃]|\s?[%‰×°]|\s?[\"”’]?\s?\*{0,2}\s?[%×]")
_PREFIX = re.compile(r"^\s?(?:k|K|M|B|G|T|million|billion|thousand|trillion)\b")
_TIME_OF_DAY = re.compile(r"\s?(?:[ap]\.?m\b|in the (?:morning|afternoon|evening)|at night)")
_NEXT_WORD = re.compile(r"^\s*([A-Za-zµμ][\w’'/-]*)")
_JOINS = (
    r"[-–—/:×·*+=≈<>≤≥÷−,]",
    *(
        "to",
        "and",
        "or",
        "by",
        "in",
        "of",
        "out of",
        "against",
        "versus",
        "vs",
        "than",
        ", and",
        ", or",
        "but",
        ", but",
    ),
    *("instead of", "rather than", "from", "down to", "up to"),
)
_HEDGES = ("about", "nearly", "at most", "at least", "around", "roughly", "only", "the", "all", "every")
_TO_NUMBER = re.compile(rf"^[\s*_]*(?:{'|'.join(_JOINS)})[\s*_]*(?:{'|'.join(_HEDGES)})?[\s*_~≈<>≤≥(]*[$€£]?[-+−]?\d")
_LEADS = re.compile(
    r"(?:\d[\d,.]*\s*(?:[kMBGT]\b)?\s*(?:in|of|out of|:|against)\s*|[×·=*/÷^:]\s*|"
    r"\b0(?:\.\d+)?\s(?:to|and)\s|\b(?:one|two|half)\s(?:in|of|out of)\s|[A-Za-z@#_]-?|[A-Za-z]\s?[=<>≤≥≈]\s?)$"
)

_NAMED = frozenset(
    (
        *("stage", "step", "phase", "day", "week", "month", "hour", "minute", "year", "quarter", "version", "level"),
        *("rank", "ranks", "position", "positions", "place", "slot", "top", "tier", "round", "case", "figure"),
        *("table", "class", "label", "labels", "type", "layer", "epoch", "part", "section", "group", "arm", "number"),
        *("no", "chapter", "option", "rule", "line", "page", "point", "answer", "port", "http", "code", "status"),
    )
)
"""Words after which a number is a name: stage 3, position 1."""

_PURE = frozenset(
    (
        *("ratio", "value", "values", "threshold", "thresholds", "score", "scores", "scored", "weight", "weights"),
        *("weighted", "probability", "probabilities", "probable", "auc", "roc-auc", "pr-auc", "ndcg", "mrr", "map"),
        *("recall", "precision", "f1", "f-score", "r2", "kappa", "correlation", "coefficient", "exponent"),
        *("temperature", "alpha", "beta", "gamma", "epsilon", "lambda", "factor", "factors", "multiplier", "dropout"),
        *("momentum", "loss", "entropy", "log-loss", "logloss", "ece", "calibration", "cosine", "similarity"),
        *("prior", "significance", "power", "p-value", "quantile", "percentile", "odds", "scale", "rating", "grade"),
        *("calibrated", "predicted", "prediction", "predictions", "lift", "psi", "divergence", "bleu", "rouge"),
        *("perplexity", "accuracy", "elo", "dcg", "gini", "rate", "discount", "fraction", "share", "margin", "bias"),
        *("k", "elasticity", "gain"),
    )
)
"""Words of quantities that have no unit: an AUC of 0.75."""

_NO_UNIT = frozenset(
    (
        *("an", "the", "and", "or", "but", "nor", "at", "in", "on", "for", "from", "to", "by", "with", "without"),
        *("within", "is", "are", "was", "were", "be", "been", "being", "so", "since", "because", "while", "when"),
        *("where", "if", "then", "than", "that", "which", "who", "whose", "as", "it", "its", "we", "they", "this"),
        *("these", "those", "not", "can", "could", "may", "might", "would", "will", "should", "must", "has", "have"),
        *("had", "do", "does", "did", "both", "after", "before", "until", "under", "over", "between", "rather"),
        *("instead", "only", "even", "too", "also", "across", "against", "along", "around", "behind", "beside"),
        *("despite", "during", "except", "inside", "into", "near", "onto", "outside", "past", "through", "toward"),
        *("upon", "via", "yet", "unless", "whether", "although", "though", "however", "therefore", "thus", "still"),
        *("already", "again", "once"),
    )
)
"""Words that say nothing of what was counted before them. "A day", "per second" and "of them" do."""

_REACH = 40
"""How many letters before a number are searched for a word of a quantity without a unit."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A number without a unit, and the words around it."""

    number: str
    around: str


def bare_numbers(text: str) -> Iterator[Bare]:
    """Every number of ``text``, outside mathematics, code, addresses and marks of lists, that is neither followed by
    what it counts nor one of the numbers that need no unit: years, ordinals, parts of names (``p99``, ``GPT-4``,
    ``stage 3``), quantities without one (``an NDCG@10 of 41``), shares and probabilities below 1, 0 and 1, what is
    quoted, and all but the last of a range or a list."""
    plain = _plain(text)
    for found in _NUMBER.finditer(plain):
        number = found[0].rstrip(",")
        before, after = plain[: found.start()], plain[found.start() + len(number) :]
        if not (_is_said(number, after) or _needs_none(number, before, after)):
            yield Bare(number, _around(plain, found.start(), len(number)))


def _plain(text: str) -> str:
    for pattern, instead in (
        (_CODE, _STANDS_IN),
        (_MATH, _STANDS_IN),
        (_QUOTED, _STANDS_IN),
        (_LINK, " "),
        (_MARK, ""),
        (_CLOCK, _STANDS_IN),
    ):
        text = pattern.sub(instead, text)
    return text.replace("\\$", "$").replace("**", "").replace("\u202f", " ").replace("\xa0", " ")


def _is_said(number: str, after: str) -> bool:
    if _UNIT_AT_ONCE.match(after) and not _PREFIX.match(after):
        return not after[0].isspace() or bool(re.match(r"\s?[%‰×°]", after))
    prefix = _PREFIX.match(after)
    rest = after[prefix.end() :] if prefix else after
    if _TO_NUMBER.match(rest) or _TIME_OF_DAY.match(rest) or re.match(r"\s?[%×]|/[a-z]", rest):
        return True
    word = _NEXT_WORD.match(rest.lstrip("(\"“”'’*_ \n"))
    return word is not None and not rest.startswith((".", ",", ";", ":", ")")) and word[1].lower() not in _NO_UNIT


def _needs_none(number: str, before: str, after: str) -> bool:
    digits = number.lstrip("-+−")
    if digits.startswith("0") or digits == "1" or (len(digits) == 4 and "1900" <= digits <= "2099"):
        return True  # nothing, one, a share or a probability, a year
    if _MONEY.search(before) or _LEADS.search(before):
        return True
    said = [word.strip("-").lower() for word in re.findall(r"[A-Za-z][\w-]*", _clause(before)[-_REACH:])]
    if said and said[-1] in _NAMED and not after.lstrip().startswith(("k ", "M ")):
        return True
    return any(word in _PURE for word in said)


def _clause(before: str) -> str:
    return re.split(r"[.;?!]\s|\n\n", before)[-1]


def _around(plain: str, start: int, length: int) -> str:
    end = start + length + 20
    left, right = plain[max(0, start - 30) : start], plain[start:end]
    left = left.partition(" ")[2] if start > 30 else left
    right = (right.rpartition(" ")[0] or right) if end < len(plain) else right
    return " ".join(f"{left}{right}".split())
