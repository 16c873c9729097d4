"""Import: a file is looked at, the person says where it belongs, then it comes in with a report."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hexloop.apps.accounts.http import SignedInRequest
from hexloop.apps.files import services
from hexloop.apps.files.models import Import, Source, Stage
from hexloop.apps.files.queries import visible_imports
from hexloop.core.formats.errors import BadFile
from hexloop.importers import bringing
from hexloop.importers.doors import DOORS, RESUMABLE
from hexloop.web import import_notion, import_table
from hexloop.web import importing as showing
from hexloop.web.import_choices import form_of
from hexloop.web.import_reports import ReportPage, report_json, report_page, report_table
from hexloop.web.import_several import one_file

_NO_FILE = "Choose a file first: see below what can be imported."
_EMPTY = "That file is empty. Choose another one, or export it again."


@require_http_methods(["GET", "HEAD", "POST"])
def import_page(request: SignedInRequest) -> HttpResponse:
    """Choose a file. It is read at once; a bad one is refused here and nothing of it is kept."""
    if request.method != "POST":
        return _chooser(request)
    sent = request.FILES.getlist("file")
    if not sent:
        return _chooser(request, fault=_NO_FILE)
    if not all(file.size for file in sent):
        return _chooser(request, fault=_EMPTY)
    try:
        with one_file(sent) as file:
            brought = bringing.look(user=request.user, name=file.name or "file", file=file, at=timezone.now())
            bringing.keep(brought=brought, file=file)
    except BadFile as error:
        return _chooser(request, fault=str(error))
    return redirect("import_brought", brought_id=brought.pk)


@require_safe
def import_brought(request: SignedInRequest, brought_id: int) -> HttpResponse:
    """One import at whatever stage it is: choices, progress or report."""
    brought = _visible(request, brought_id)
    if brought.stage == Stage.CHOOSING:
        return _choices(request, brought)
    if brought.stage == Stage.RUNNING:
        return _progress_page(request, brought)
    context = {"brought": brought, "report": _report(request, brought), "door": DOORS[Source(brought.source)]}
    return render(request, "web/import_report.html", context)


@require_POST
def import_start(request: SignedInRequest, brought_id: int) -> HttpResponse:
    """Import as was chosen, or go on with what was stopped part of the way."""
    brought = _visible(request, brought_id)
    if brought.stage == Stage.STOPPED and services.resume_import(brought=brought):
        bringing.start(brought)
    if brought.stage != Stage.CHOOSING:
        return redirect("import_brought", brought_id=brought.pk)
    chosen = form_of(brought.source).read(brought, request.POST)
    if chosen.faulty:
        return _choices(request, brought, {**chosen.context, "faulty": True}, status=422)
    if services.choose(brought=brought, choices=chosen.choices):
        bringing.start(brought)
    return redirect("import_brought", brought_id=brought.pk)


@require_POST
def import_look_again(request: SignedInRequest, brought_id: int, number: int | None = None) -> HttpResponse:
    """The columns of tables after one became something else: of all on their page, or of one for its place there."""
    brought = _visible(request, brought_id)
    if brought.stage != Stage.CHOOSING or brought.source not in {Source.NOTION, Source.CSV}:
        raise Http404
    if brought.source == Source.CSV:
        return _choices(request, brought, import_table.context(brought, request.POST))
    tables = import_notion.asked(brought, request.POST).tables
    if number is None:
        return _choices(request, brought, {"tables": tables})
    if number >= len(tables):
        raise Http404
    context = {"brought": brought, "table": tables[number], "targets": import_notion.TARGET_CHOICES}
    return render(request, "web/_import_notion_table.html", context)


@require_safe
def import_progress(request: SignedInRequest, brought_id: int) -> HttpResponse:
    """How far it is; when it has ended, the page is asked for anew."""
    brought = _visible(request, brought_id)
    if brought.stage != Stage.RUNNING:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return _progress(request, brought, "web/_import_progress.html")


@require_POST
def import_cancel(request: SignedInRequest, brought_id: int) -> HttpResponse:
    """Stop an import under way, or forget a file that waits."""
    brought = _visible(request, brought_id)
    if brought.stage == Stage.CHOOSING:
        services.drop_import(user=request.user, brought=brought)
        messages.success(request, f"{brought.name} was put aside; nothing was imported.")
        return redirect("import")
    if brought.stage == Stage.STOPPED:
        services.leave_import(brought=brought)
        messages.success(request, f"{brought.name} stays as it is; what came in is kept.")
    progress = bringing.progress_of(brought)
    if progress:
        progress.cancel()
    return redirect("import_brought", brought_id=brought.pk)


@require_safe
def import_report(request: SignedInRequest, brought_id: int, form: str) -> HttpResponse:
    """The whole report to keep, as a table or for another program."""
    brought = _visible(request, brought_id)
    if brought.stage != Stage.DONE:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="import-{brought.pk}.{form}"'}
    if form == "json":
        params = {"ensure_ascii": False, "indent": 1}
        return JsonResponse(report_json(brought), json_dumps_params=params, headers=headers)
    raw = report_table(brought, DOORS[Source(brought.source)])
    return HttpResponse(raw, content_type="text/csv; charset=utf-8", headers=headers)


def _visible(request: SignedInRequest, brought_id: int) -> Import:
    return get_object_or_404(visible_imports(user=request.user), pk=brought_id)


def _chooser(request: SignedInRequest, fault: str = "") -> HttpResponse:
    context = {"rows": showing.import_rows(request.user), "fault": fault}
    return render(request, "web/import_page.html", context, status=422 if fault else 200)


def _choices(
    request: SignedInRequest, brought: Import, context: dict[str, object] | None = None, status: int = 200
) -> HttpResponse:
    form = form_of(brought.source)
    shared = {"brought": brought, "held": showing.held_text(brought), **form.context(brought), **(context or {})}
    return render(request, form.template, shared, status=status)


def _progress_page(request: SignedInRequest, brought: Import) -> HttpResponse:
    return _progress(request, brought, "web/import_progress.html")


def _progress(request: SignedInRequest, brought: Import, template: str) -> HttpResponse:
    now = showing.underway(brought)
    if now is None:
        # Another process had it and is gone.
        services.stop_left_over(at=timezone.now(), running=bringing.under_way(), resumable=RESUMABLE)
        if request.htmx:
            return HttpResponse(headers={"HX-Refresh": "true"})
        return redirect("import_brought", brought_id=brought.pk)
    return render(request, template, {"brought": brought, "now": now, "door": DOORS[Source(brought.source)]})


def _report(request: SignedInRequest, brought: Import) -> ReportPage:
    start = request.GET.get("from", "")
    number = int(start) if start.isascii() and start.isdigit() and len(start) < 9 else 0
    words = request.GET.get("q", "")[:200].strip()
    return report_page(brought, show=request.GET.get("show", ""), words=words, start=number)
