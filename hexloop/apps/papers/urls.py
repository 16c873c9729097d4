"""The addresses of papers."""

from __future__ import annotations

from django.urls import path

from hexloop.apps.papers.views import highlights, lists, merging, notes, paper, pdfs, records

urlpatterns = [
    path("papers/", lists.papers_page, name="papers"),
    path("papers/papers.bib", lists.papers_bib, name="papers_bib"),
    path("papers/new/", records.paper_new, name="paper_new"),
    path("papers/pdf/", pdfs.pdf_add, name="pdf_add"),
    path("papers/list/<str:pack_id>/", lists.listed_paper, name="listed_paper"),
    path("papers/<str:slug>/", paper.paper_page, name="paper"),
    path("papers/<str:slug>/status/", paper.paper_status, name="paper_status"),
    path("papers/<str:slug>/tldr/", paper.paper_tldr, name="paper_tldr"),
    path("papers/<str:slug>/opinion/", paper.paper_opinion, name="paper_opinion"),
    path("papers/<str:slug>/about/", paper.paper_about, name="paper_about"),
    path("papers/<str:slug>/card/", paper.paper_card, name="paper_card"),
    path("papers/<str:slug>/record/", records.paper_record, name="paper_record"),
    path("papers/<str:slug>/paper.bib", records.paper_bib, name="paper_bib"),
    path("papers/<str:slug>/notes/", notes.paper_notes, name="paper_notes"),
    path("papers/<str:slug>/notes/begin/", notes.paper_notes_begin, name="paper_notes_begin"),
    path("papers/<str:slug>/pdf/", pdfs.pdf_page, name="paper_pdf"),
    path("papers/<str:slug>/pdf/add/", pdfs.paper_pdf_add, name="paper_pdf_add"),
    path("papers/<str:slug>/pdf/<int:number>/file/", pdfs.pdf_bytes, name="pdf_bytes"),
    path("papers/<str:slug>/pdf/<int:number>/place/", pdfs.pdf_place, name="pdf_place"),
    path("papers/<str:slug>/pdf/<int:number>/remove/", pdfs.pdf_remove, name="pdf_remove"),
    path("papers/<str:slug>/pdf/<int:number>/restore/", pdfs.pdf_restore, name="pdf_restore"),
    path("papers/<str:slug>/pdf/<int:number>/highlights/", highlights.highlight_make, name="highlight_make"),
    path("papers/<str:slug>/highlights/<int:number>/", highlights.highlight_edit, name="highlight_edit"),
    path("papers/<str:slug>/highlights/<int:number>/remove/", highlights.highlight_remove, name="highlight_remove"),
    path("papers/<str:slug>/highlights/<int:number>/restore/", highlights.highlight_restore, name="highlight_restore"),
    path("papers/<str:slug>/merge/", merging.paper_merge, name="paper_merge"),
    path("papers/<str:slug>/remove/", merging.paper_remove, name="paper_remove"),
]
