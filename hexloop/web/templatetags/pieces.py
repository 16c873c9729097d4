"""The tags of the design system: ``{% load pieces %}``. See every one of them live on ``/style/``.

Values come from ``hexloop.web.pieces`` or are any objects with the same field names. ``round`` is a
``Round``, its key (``"coding"``, ``"design"``, ``"breadth"``, ``"domain"``, ``"project"``,
``"behavior"``) or ``""``.

Marks
    {% icon "play" %}                    an icon of frontend/icons.json; {% icon "play" label="Start" %} speaks
    {% logo %}                           the hexagon mark
    {% round_dot round %}                the square of a round; {% round_dot round label=True %} says its name
    {% mastery_bars level round %}       level 0..4: never tried, no clue, bugs, slow, solid; words=True shows the word
    {% stage_chip stage %}               "scheduling", "in progress" or "done"
    {% key_hint "mod+enter" %}           a key as <kbd>; "mod" is Ctrl, or the command key on a Mac; "g d" is a sequence

Rows and cards
    {% drawn "app/_row.html" rows %}     the rows of a list from a template that looks at ``row`` alone, each a frozen
                                         dataclass of texts and numbers; drawn once for all that say the same
    {% plan_block block %}               PlanBlock, inside <ol class="blocks">
    {% due_row row %}                    DueRow, inside <ul class="rows">; selectable=True lets x select it (value=…)
    {% meter row %}                      Meter, inside <ul class="meters">
    {% empty_state title text %}         optional action_text=, action_url=, icon=
    {% toast text %}                     optional undo_url= (a POST), state= "" | "ok" | "warn" | "bad", oob=True when
                                         the answer of htmx carries it (it lands in #toasts of base.html)
    {% verdict_heading title detail %}   optional ok=True|False; put it in an element with role="status" that is
                                         on the page before the verdict arrives

Drawings (inline SVG with the numbers in words for screen readers)
    {% hexagon today %}                  today: {round key: 0..100 or None}; optional predicted= (the same), faded=
                                         (keys not asked), today_label="today", predicted_label="", name="Readiness"
    {% case_grid cases %}                sequence of CaseSquare; optional target= (CSS selector that htmx fills when the
                                         urls are paths), current= (index shown now), name="Test cases"
    {% growth_plot growth %}             Growth
    {% heatmap days %}                   sequence of HeatDay, any order, gaps are zero; optional unit="reviews"
    {% forecast days %}                  sequence of ForecastDay; optional overdue=0, unit="reviews"
    {% week_bars days %}                 seven WeekDay; optional note= (a sentence below)

Templates to start from
    web/base.html        blocks title, head, crumbs, heading, subtitle, actions, content, page_keys, body_class
    web/base_wide.html   the same blocks; fills the window, one bar on top (subtitle: <div class="wide-meta">)
    page_keys takes {{ keys|json_script:"page-keys" }}: a list of {keys, title, and url, selector or event}; the
    page's keys win over those of the frame (hexloop.web.frame.Key says what the fields mean)

Classes for plain HTML (base.css, frame.css, pieces.css; no tag needed)
    buttons    .btn and .primary (one a screen), .quiet, .danger, .small, .icon-only; .grades around grade buttons
    layout     .stack(.loose), .cluster, .columns (three as on Today), .columns.two, .card(.flush), .section-title,
               .page-subtitle, .page-note, .verdict-columns (cases beside a plot), .prose (Markdown), .code (Pygments)
    panes      .split(data-axis="y") > .pane(.padded .raised) + [role="separator"][aria-label] + .pane
    lists      .rows > li.row[data-row] > a.row-main > .row-title + .row-detail, then .row-due
               .tabs > a[aria-current="page"], ol.crumbs > li > a
    tables     .table-card > table(.table-cards-on-phone), td.num
    forms      .field > label + input + .field-hint + .field-error, label.check > input, .choices,
               .notice(.ok .warn .bad) > icon + p, .chip[aria-current], .tag
    words      .muted, .quiet-text, .small, .ok-text, .warn-text, .bad-text, .visually-hidden, .mono

What the scripts know
    data-island="editor" data-props="id"   around <textarea name="source">; json_script: {draftUrl, revision, vim,
        completion, label, readOnly}; inside: [data-editor-status], [data-editor-hint] (in .editor-foot). The draft is
        posted as source, revision, seconds; the answer is {revision} or 409 {revision, source}. The element takes
        CustomEvent("hexloop:editor-set", {detail: {source}}); a button [data-editor-set="<id of json_script>"]
        (a JSON string) sends it to the page's editor.
    data-island="timer" data-props="id"    <button class="timer">: {seconds, minutes, paused}; fills input[name=seconds]
    data-island="split" data-store="name" data-start="44" data-least="20" data-most="80"
    data-island="copy" data-copy="#id"     copies text; the words that change stand in [data-label]
    data-row, data-selectable, data-edit, data-undo, data-redo, data-grade="1".."4", data-key="run" or "submit",
    data-opens="palette"; form[data-theme-form] with input[name=theme]: switches at once
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache, lru_cache
from typing import Any

from django import template
from django.template.context import Context
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeData, SafeString, mark_safe

from hexloop.core.rounds import Round
from hexloop.web import drawing
from hexloop.web.pieces import (
    MASTERY_WORDS,
    STAGE_ICONS,
    CaseSquare,
    DueRow,
    ForecastDay,
    Growth,
    HeatDay,
    Meter,
    PlanBlock,
    WeekDay,
)

register = template.Library()

_ROUND_NAMES = {member.value: member.title for member in Round}
_KEY_NAMES = {"enter": "↵", "shift": "Shift", "esc": "Esc", "space": "Space", "mod": "Ctrl", "alt": "Alt"}
_TOAST_STATES = {"success": "ok", "warning": "warn", "error": "bad", "ok": "ok", "warn": "warn", "bad": "bad"}
_TOAST_ICONS = {"ok": "check", "warn": "triangle-alert", "bad": "circle-x", "": "info"}


# Marks -----------------------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def icon(context: Context, name: str, label: str = "") -> SafeString:
    """An icon of the sprite; decoration unless ``label`` gives it a name."""
    return _icon(name, label, str(context.get("asset_version", "")))


@cache
def _icon(name: str, label: str, version: str) -> SafeString:
    href = f"{static('dist/icons.svg')}?v={version}#{name}"
    if label:
        return format_html('<svg class="icon" role="img" aria-label="{}"><use href="{}"/></svg>', label, href)
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}"/></svg>', href)


@register.simple_tag
def logo() -> SafeString:
    """The hexagon mark; the word beside it is its name."""
    return mark_safe(
        '<svg class="logo" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2.2 20.5 7.1v9.8L12 21.8 3.5 16.9V7.1z" '
        'fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>'
        '<path d="M12 8 15.5 10v4L12 16 8.5 14v-4z" fill="currentColor"/></svg>'
    )


@register.simple_tag
@lru_cache
def round_dot(round: str = "", label: bool = False) -> SafeString:  # noqa: A002 -- the word of the product
    """The square in a round's hue; without a round an empty slot of the same size keeps columns straight."""
    name = _ROUND_NAMES.get(round, "")
    if not name:
        return mark_safe('<span class="dot none"></span>')
    if label:
        return format_html('<span class="dot" data-round="{}" role="img" aria-label="{}"></span>', round, name)
    return format_html('<span class="dot" data-round="{}"></span>', round)


@register.simple_tag
@lru_cache
def mastery_bars(level: int, round: str = "", words: bool = False) -> SafeString:  # noqa: A002 -- the word of the product
    """Four bars, ``level`` of them filled with the round's hue, and the word for it."""
    bars = format_html_join("", '<i class="{}"></i>', (("on" if n < level else "",) for n in range(4)))
    return format_html(
        '<span class="mastery" data-round="{}"><span class="mastery-bars" aria-hidden="true">{}</span>'
        '<span class="{}"><span class="visually-hidden">Mastery: </span>{}</span></span>',
        round,
        bars,
        "mastery-word" if words else "visually-hidden",
        MASTERY_WORDS[level],
    )


@register.simple_tag(takes_context=True)
def stage_chip(context: Context, stage: str) -> SafeString:
    """Where a round of a loop stands, as an icon and a word."""
    return format_html(
        '<span class="stage" data-stage="{}">{}{}</span>',
        stage.replace(" ", "-"),
        icon(context, STAGE_ICONS[stage]),
        stage.capitalize(),
    )


@register.simple_tag
@cache
def key_hint(keys: str) -> SafeString:
    """A key or a sequence. The script swaps "Ctrl" for the command sign where there is such a key."""
    return format_html_join(" ", "{}", ((_one_key(key),) for key in keys.split()))


def _one_key(key: str) -> SafeString:
    parts = key.split("+") if len(key) > 1 else [key]
    names = [_KEY_NAMES.get(part.lower(), part.upper() if len(part) == 1 else part) for part in parts]
    names = names if len(parts) > 1 else [_KEY_NAMES.get(key.lower(), key)]
    return format_html('<kbd class="key"{}>{}</kbd>', mark_safe(" data-mod") if "mod" in parts else "", "+".join(names))


# Rows and cards --------------------------------------------------------------------------------


@register.simple_tag(takes_context=True)
def drawn(context: Context, template_name: str, rows: Iterable[Hashable]) -> SafeString:
    """What ``template_name`` makes of each of ``rows``: ``row`` is all that it may look at. A row that says the same as
    one that was drawn before is not drawn again: lists show the same rows over and over, and drawing costs more than
    reading them.

    Raises ``TypeError`` for a row that holds marked-up text: it would be equal to a text that says the same.
    """
    version = str(context.get("asset_version", ""))
    return mark_safe("".join(_drawn(template_name, row, version) for row in rows))  # noqa: S308 -- templates made them


@lru_cache(maxsize=4096)
def _drawn(template_name: str, row: Any, version: str) -> SafeString:
    _refuse_markup(row, type(row).__name__)
    values = {"row": row, "asset_version": version}
    return mark_safe(get_template(template_name).render(values))  # noqa: S308 -- a template made it


def _refuse_markup(value: Any, name: str) -> None:
    """Also in the rows and tuples that a row holds."""
    if isinstance(value, SafeData):
        raise TypeError(f"{name} is marked-up text, which cannot stand in a drawn row.")
    if is_dataclass(value):
        for field in fields(value):
            _refuse_markup(getattr(value, field.name), f"{field.name} of {type(value).__name__}")
    elif isinstance(value, tuple):
        for each in value:
            _refuse_markup(each, name)


@register.simple_tag(takes_context=True)
def plan_block(context: Context, block: PlanBlock) -> SafeString:
    """A stretch of the day with what it holds. One that is started by a form needs ``<form id="block-start">`` on its
    page, which has the token."""
    return drawn(context, "pieces/plan_block.html", [block])


@register.simple_tag(takes_context=True)
def due_row(context: Context, row: DueRow, selectable: bool = False, value: str = "") -> SafeString:
    """A thing to look at again; with ``selectable`` a checkbox named ``selected`` carries ``value``."""
    if not selectable:
        return drawn(context, "pieces/due_row.html", [row])
    values = {"row": row, "selectable": True, "value": value}
    return mark_safe(get_template("pieces/due_row.html").render(values))  # noqa: S308 -- a template made it


@register.inclusion_tag("pieces/meter.html")
def meter(row: Meter) -> dict[str, Any]:
    """A share as a thin bar with its number."""
    return {"row": row, "percent": max(0, min(100, row.percent))}


@register.inclusion_tag("pieces/empty_state.html", takes_context=True)
def empty_state(
    context: Context,
    title: str,
    text: str,
    *,
    action_text: str = "",
    action_url: str = "",
    icon: str = "hexagon",
) -> dict[str, Any]:
    """What to do when there is nothing to show."""
    return _with_version(
        context, title=title, text=text, action_text=action_text, action_url=action_url, icon_name=icon
    )


@register.inclusion_tag("pieces/toast.html", takes_context=True)
def toast(context: Context, text: str, *, undo_url: str = "", state: str = "", oob: bool = False) -> dict[str, Any]:
    """A short message with Undo. ``state`` takes our words or those of Django's messages."""
    known = _TOAST_STATES.get(state, "")
    return _with_version(
        context,
        text=text,
        undo_url=undo_url,
        state=known,
        icon_name=_TOAST_ICONS[known],
        oob=oob,
    )


@register.inclusion_tag("pieces/verdict_heading.html", takes_context=True)
def verdict_heading(context: Context, title: str, detail: str = "", ok: bool = True) -> dict[str, Any]:
    """The verdict in one line: the word, then the numbers."""
    return _with_version(context, title=title, detail=detail, ok=ok)


# Drawings --------------------------------------------------------------------------------------


@register.inclusion_tag("pieces/hexagon.html")
def hexagon(
    today: Mapping[str, int | None],
    *,
    predicted: Mapping[str, int | None] | None = None,
    faded: Sequence[str] = (),
    today_label: str = "today",
    predicted_label: str = "",
    name: str = "Readiness",
) -> dict[str, Any]:
    """The six rounds as a hexagon, with a table of the same numbers for screen readers."""
    shape = drawing.hexagon_shape(today=today, predicted=predicted, faded=faded)
    return {
        "shape": shape,
        "rows": [(axis, (predicted or {}).get(axis.key)) for axis in shape.axes],
        "today_label": today_label,
        "predicted_label": predicted_label,
        "name": name,
        "box": f"0 0 {drawing.HEX_WIDTH} {drawing.HEX_HEIGHT}",
        "centre": drawing.HEX_CENTRE,
    }


@register.inclusion_tag("pieces/case_grid.html")
def case_grid(
    cases: Sequence[CaseSquare], target: str = "", current: int | None = None, name: str = "Test cases"
) -> dict[str, Any]:
    """One square a case. Squares are links; the script adds arrow keys and fills ``target``."""
    return {
        "squares": list(zip(cases, drawing.shades(cases), strict=True)),
        "target": target,
        "current": current,
        "name": name,
    }


@register.inclusion_tag("pieces/growth_plot.html")
def growth_plot(growth: Growth) -> dict[str, Any]:
    """Time against size: what was measured, the fitted class and the target."""
    return {
        "shape": drawing.growth_shape(growth),
        "growth": growth,
        "box": f"0 0 {drawing.PLOT_WIDTH} {drawing.PLOT_HEIGHT}",
    }


@register.inclusion_tag("pieces/heatmap.html")
def heatmap(days: Sequence[HeatDay], unit: str = "reviews") -> dict[str, Any]:
    """Weeks by weekdays."""
    shape = drawing.heatmap_shape(days, unit=unit)
    box = f"0 -16 {shape.width} {16 + 7 * drawing.HEAT_STEP}"
    # A year is 365 squares: as nodes of a template they cost more than the rest of their page.
    size = drawing.HEAT_CELL
    square = (
        f'<rect class="heat h{{}}" x="{{}}" y="{{}}" width="{size}" height="{size}" rx="2"><title>{{}}</title></rect>'
    )
    squares = format_html_join("", square, ((day.level, day.x, day.y, day.title) for day in shape.cells))
    named = unit.removesuffix("s") if shape.total == 1 else unit
    return {"shape": shape, "unit": named, "squares": squares, "box": box}


@register.inclusion_tag("pieces/forecast.html")
def forecast(days: Sequence[ForecastDay], overdue: int = 0, unit: str = "reviews") -> dict[str, Any]:
    """What falls due on the coming days."""
    columns = (_column(day, bar, unit) for day, bar in drawing.forecast_bars(days, overdue))
    return {"columns": mark_safe("".join(columns))}  # noqa: S308 -- built safe below


@lru_cache(maxsize=1024)
def _column(day: ForecastDay, bar: drawing.Bar, unit: str) -> SafeString:
    """A bar with its count above and its label below. Built here, as a page may hold hundreds."""
    return format_html(
        '<li class="bar-column"><span class="bar-count" aria-hidden="true">{}</span>'
        '<svg viewBox="0 0 100 {}" preserveAspectRatio="none" aria-hidden="true">{}</svg>'
        '<span class="bar-label" aria-hidden="true">{}</span>'
        '<span class="visually-hidden">{}: {} {}</span></li>',
        day.count or "",
        drawing.BAR_HEIGHT,
        format_html('<rect class="{}" y="{}" width="100" height="{}"/>', bar.kind, bar.y, bar.height)
        if bar.height
        else "",
        day.label,
        day.title or day.label,
        day.count,
        unit,
    )


@register.inclusion_tag("pieces/week_bars.html")
def week_bars(days: Sequence[WeekDay], note: str = "") -> dict[str, Any]:
    """Minutes done on each day of a week, stacked by round."""
    columns = [(day, bars, _minutes_in_words(day)) for day, bars in drawing.week_columns(days)]
    return {"columns": columns, "note": note, "box": f"0 0 100 {drawing.BAR_HEIGHT}"}


def _minutes_in_words(day: WeekDay) -> str:
    parts = [f"{drawing.AXIS_NAMES[key]} {day.minutes[key]} min" for key in drawing.AXES if day.minutes.get(key)]
    return f"{day.title}: {', '.join(parts) or 'nothing'}"


def _with_version(context: Context, **values: Any) -> dict[str, Any]:
    # An inclusion tag gets a context of its own; the icons inside need the version of the assets.
    return {"asset_version": context.get("asset_version", ""), **values}
