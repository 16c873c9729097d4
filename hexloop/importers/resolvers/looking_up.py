"""Everything that is known of a paper by its ids, put together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hexloop.core.formats.references.looked_up import BadAnswer, Looked, NotThere
from hexloop.core.formats.references.records import Reference, is_published, merged
from hexloop.importers.resolvers.arxiv import Arxiv
from hexloop.importers.resolvers.crossref import Crossref
from hexloop.importers.resolvers.resolver import Resolver
from hexloop.lib.outside import Unreachable


@dataclass(frozen=True, slots=True)
class Catalogues:
    """Who is asked about which ids."""

    arxiv: Resolver = field(default_factory=Arxiv)
    crossref: Resolver = field(default_factory=Crossref)


CATALOGUES = Catalogues()


def look_up(*, arxiv_id: str = "", doi: str = "", catalogues: Catalogues = CATALOGUES) -> Reference:
    """A preprint and its published version as one reference, the published one first.

    Raises what the first catalogue that is asked raises. Once one has answered, the other may fail: what is missing
    then can be looked up later.
    """
    if not arxiv_id:
        return _published(catalogues.crossref.look_up(doi), catalogues)
    preprint = catalogues.arxiv.look_up(arxiv_id)
    published = doi or preprint.published_doi
    return _together(preprint.reference, published, catalogues)


def _published(found: Looked, catalogues: Catalogues) -> Reference:
    """A work of Crossref's; where it is a preprint there, with its published version."""
    if not found.published_doi or found.published_doi == found.reference.doi:
        return found.reference
    return _together(found.reference, found.published_doi, catalogues)


def _together(preprint: Reference, doi: str, catalogues: Catalogues) -> Reference:
    if not doi:
        return preprint
    try:
        published = catalogues.crossref.look_up(doi).reference
    except (Unreachable, NotThere, BadAnswer):
        return replace(preprint, doi=preprint.doi or doi)
    return merged(published, preprint) if is_published(published) else merged(preprint, published)
