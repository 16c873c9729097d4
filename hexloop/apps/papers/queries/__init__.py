"""Every read of the papers app."""

from hexloop.apps.papers.queries.visible import paper_url, reference_of, same_paper, visible_papers

__all__ = ["paper_url", "reference_of", "same_paper", "visible_papers"]
