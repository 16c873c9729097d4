"""Every read of the papers app."""

from hexloop.apps.papers.queries.merging import merge_choices, merge_outcome
from hexloop.apps.papers.queries.paper_list import (
    RATED,
    SHELVES,
    SORTS,
    Filters,
    counts_text,
    filtered,
    list_url,
    overview,
    sections,
    today_of,
    topic_url,
)
from hexloop.apps.papers.queries.paper_page import (
    find_paper,
    links,
    moved_to,
    paper_notes,
    paper_of_notes,
    paper_side,
    tldr_html,
    topic_ids,
    who_wrote,
)
from hexloop.apps.papers.queries.shown import Known, known_papers
from hexloop.apps.papers.queries.things import paper_counts, paper_face, paper_things, topic_titles
from hexloop.apps.papers.queries.visible import paper_url, reference_of, reference_to_export, same_paper, visible_papers

__all__ = [
    "RATED",
    "SHELVES",
    "SORTS",
    "Filters",
    "Known",
    "counts_text",
    "filtered",
    "find_paper",
    "known_papers",
    "links",
    "list_url",
    "merge_choices",
    "merge_outcome",
    "moved_to",
    "overview",
    "paper_counts",
    "paper_face",
    "paper_notes",
    "paper_of_notes",
    "paper_side",
    "paper_things",
    "paper_url",
    "reference_of",
    "reference_to_export",
    "same_paper",
    "sections",
    "tldr_html",
    "today_of",
    "topic_ids",
    "topic_titles",
    "topic_url",
    "visible_papers",
    "who_wrote",
]
