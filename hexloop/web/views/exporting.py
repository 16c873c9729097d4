"""Export: everything as plain files, cards for Anki, questions and cards as tables."""

from __future__ import annotations

import tempfile
from pathlib import Path

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.files import store
from hexloop.importers.anki.exporting import Chosen, NothingToExport, export_package
from hexloop.importers.tables import cards_table, questions_table
from hexloop.importers.whole.zipping import zip_everything

_TABLES = {"questions": questions_table, "cards": cards_table}


@require_safe
def export_page(request: SignedInRequest) -> HttpResponse:
    """What can be taken out."""
    return render(request, "web/export_page.html")


@require_POST
def export_everything(request: SignedInRequest) -> HttpResponseBase:
    """The folder that ``hexloop export`` writes, in one zip file. Questions get a name that stays, hence POST."""
    at = timezone.now()
    with tempfile.TemporaryDirectory(dir=store.scratch(), prefix="export-") as scratch:
        target = Path(scratch) / "hexloop.zip"
        zip_everything(user=request.user, target=target, at=at)
        # Open files outlive their names, so the folder can go before the answer is sent.
        opened = target.open("rb")
    name = f"hexloop-export-{at:%Y-%m-%d}.zip"
    return FileResponse(opened, as_attachment=True, filename=name, content_type="application/zip")


@require_POST
def export_anki(request: SignedInRequest) -> HttpResponseBase:
    """A package with what was chosen. Sent and not only asked for, because questions get a name that stays."""
    chosen = Chosen(packs="packs" in request.POST, problems="problems" in request.POST)
    with tempfile.TemporaryDirectory(dir=store.scratch(), prefix="export-") as folder:
        target = Path(folder) / "hexloop.apkg"
        try:
            export_package(user=request.user, target=target, chosen=chosen, at=timezone.now())
        except NothingToExport as error:
            return render(request, "web/export_page.html", {"fault": str(error), "chosen": chosen}, status=422)
        # Open files outlive their names, so the folder can go before the answer is sent.
        opened = target.open("rb")
    return FileResponse(opened, as_attachment=True, filename="hexloop.apkg", content_type="application/apkg")


@require_POST
def export_csv(request: SignedInRequest) -> HttpResponse:
    """A table of questions or of cards."""
    name = "cards" if request.POST.get("what") == "cards" else "questions"
    raw = _TABLES[name](user=request.user, bom="bom" in request.POST)
    headers = {"Content-Disposition": f'attachment; filename="hexloop-{name}.csv"'}
    return HttpResponse(raw, content_type="text/csv; charset=utf-8", headers=headers)
