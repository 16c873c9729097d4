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
    {% plan_block block %}               PlanBlock, inside <ol class="blocks">
    {% due_row row %}                    DueRow, inside <ul class="rows">; selectable=True lets x select it (value=…)
    {% meter row %}                      Meter, inside <ul class="meters">
    {% empty_state title text %}         optional action_text=, action_url=, icon=
    {% toast text %}                     optional undo_url= (a POST), state= "" | "ok" | "warn" | "bad", oob=True when the
                                         answer of htmx carries it (it lands in #toasts of base.html)
    {% verdict_heading title detail %}   optional ok=True|False; put it in an element with role="status" that is
                                         on the page before the verdict arrives

Drawings (inline SVG with the numbers in words for screen readers)
    {% hexagon today %}                  today: {round key: 0..100 or None}; optional predicted= (the same), faded= (keys
                                         not asked), today_label="today", predicted_label="", name="Readiness"
    {% case_grid cases %}                sequence of CaseSquare; optional target= (CSS selector that htmx fills when the
                                         urls are paths), current= (index shown now), name="Test cases"
    {% growth_plot growth %}             Growth
    {% heatmap days %}                   sequence of HeatDay, any order, gaps are zero; optional unit="reviews"
    {% forecast days %}                  sequence of ForecastDay; optional overdue=0, unit="reviews"
    {% week_bars days %}                 seven WeekDay; optional note= (a sentence below)

Classes for plain HTML (pieces.css and base.css, no tag needed)
    buttons    .btn, .btn.primary (one a screen), .btn.quiet, .btn.danger, .btn.small, .btn.icon-only
    layout     .stack, .cluster, .columns (three of Today), .split, .card, .section-title, .page-note
    lists      .rows > li[data-row] > a, .tabs > a[aria-current="page"], .crumbs
    tables     .table-card > table, td.num, .table-cards-on-phone
    forms      .field > label + input + .field-hint + .field-error, .notice(.ok|.warn|.bad), .chip, .tag

Attributes the scripts know
    data-island="editor|timer|casegrid|split|copy" data-props="<id of json_script>"
    data-row, data-selectable, data-grade="1..4", data-undo, data-redo, data-edit, data-key="run|submit"
"""
