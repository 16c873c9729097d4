"""The shelves of a pack's reading list."""

from __future__ import annotations

from enum import StrEnum

from hexloop.core.rounds import Round


class Group(StrEnum):
    """The shelf of the reading list that a paper stands on."""

    NLP = "nlp"
    SEARCH = "search"
    RECOMMENDATION = "recommendation"
    ADS = "ads"
    MULTIMODAL = "multimodal"
    BASICS = "basics"
    OTHER = "other"

    @property
    def title(self) -> str:  # type: ignore[override]  # a label, not str.title
        """The name a person reads."""
        return _TITLES[self]

    @property
    def round(self) -> Round:
        """The round in which its papers are asked about."""
        return Round.BREADTH if self is Group.BASICS else Round.DOMAIN


_TITLES = {
    Group.NLP: "NLP and LLMs",
    Group.SEARCH: "Search and ranking",
    Group.RECOMMENDATION: "Recommendation",
    Group.ADS: "Ads",
    Group.MULTIMODAL: "Images and text",
    Group.BASICS: "Deep learning and ML basics",
    Group.OTHER: "Other papers",
}
AREAS = {
    "NLP/LLM": Group.NLP,
    "Search/LTR": Group.SEARCH,
    "Recommendation": Group.RECOMMENDATION,
    "Ads": Group.ADS,
    "Multimodal": Group.MULTIMODAL,
    "DL/ML basics": Group.BASICS,
}
"""What papers.toml calls the shelves."""
