"""Gives old cards their deck and group, old reviews their study day, and lets old grades be undone."""

from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import migrations

from hexloop.core.memory.study_day import StudyClock

BATCH = 500


def fill(apps, schema_editor):
    Card, Review = apps.get_model("review", "Card"), apps.get_model("review", "Review")
    Action, Preferences = apps.get_model("review", "Action"), apps.get_model("accounts", "Preferences")
    clocks = {
        chosen.owner_id: StudyClock(ZoneInfo(chosen.time_zone), chosen.day_start_hour)
        for chosen in Preferences.objects.all()
    }
    default = StudyClock(ZoneInfo(settings.MACHINE_ZONE))
    for card in Card.objects.iterator(BATCH):
        card.deck, card.group = f"{card.round}::{card.topic}" if card.topic else card.round, card.key
        card.reviewed_day = clocks.get(card.owner_id, default).day_of(card.last_review_at).toordinal()
        card.save(update_fields=["deck", "group", "reviewed_day"])
    actions = []
    for review in Review.objects.order_by("pk").iterator(BATCH):
        review.on = clocks.get(review.owner_id, default).day_of(review.at)
        review.review_kind = kind_of(review.before)
        review.save(update_fields=["on", "review_kind"])
        actions.append(action_of(Action, review))
    Action.objects.bulk_create(actions, BATCH)


def kind_of(before):
    if before is None:
        return "learn"
    return "relearn" if before["last_grade"] == 1 else "review"


def action_of(Action, review):
    before, after = review.before, review.after
    changed = [name for name in after if before is None or before.get(name) != after[name]]
    change = {
        "kind": review.card_kind,
        "key": review.card_key,
        "before": None if before is None else {name: before[name] for name in changed},
        "after": {name: after[name] for name in changed},
    }
    return Action(
        owner_id=review.owner_id,
        under_nda=review.under_nda,
        verb="grade",
        text=f"Grade: {review.card_key}",
        at=review.at,
        changes=[change],
        review=review,
        undone_at=review.undone_at,
    )


class Migration(migrations.Migration):
    dependencies = [("review", "0002_one_queue"), ("accounts", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
