"""The sound of rounds moves to the recordings app, with the moments that fall into it. Both ways."""

from datetime import timedelta

from django.db import migrations

KIND = "round"
MS = timedelta(milliseconds=1)


def move(apps, schema_editor):
    """Each recording of a round becomes one of the recordings app, which has its own marks."""
    old, kept = apps.get_model("mock", "Recording"), apps.get_model("mock", "Mark")
    new, mark = apps.get_model("recordings", "Recording"), apps.get_model("recordings", "Mark")
    for row in old.objects.select_related("round").order_by("pk"):
        moved = new.objects.create(
            owner_id=row.round.owner_id,
            kind=KIND,
            key=str(row.round_id),
            file=row.file,
            media_type=row.media_type,
            started_at=row.started_at,
            heard_at=row.started_at + timedelta(seconds=row.seconds),
            ended_at=row.ended_at,
            seconds=row.seconds,
            size=row.size,
        )
        begins = (row.started_at - (row.round.started_at or row.started_at)) // MS
        inside = kept.objects.filter(
            round=row.round, at_ms__gte=max(0, begins), at_ms__lte=max(0, begins + row.seconds * 1000)
        )
        mark.objects.bulk_create(
            mark(recording=moved, at_ms=one.at_ms - begins, kind=one.kind, words=one.words) for one in inside
        )
    kept.objects.filter(kind="silence").delete()


def move_back(apps, schema_editor):
    """Recordings of rounds become rows of the mock app again; of their marks the silences, which the round lost."""
    old, kept = apps.get_model("mock", "Recording"), apps.get_model("mock", "Mark")
    new, rounds = apps.get_model("recordings", "Recording"), apps.get_model("mock", "MockRound")
    for row in new.objects.filter(kind=KIND).order_by("pk"):
        round_row = rounds.objects.filter(pk=row.key).first()
        if round_row is None:
            continue
        old.objects.create(
            round=round_row,
            file=row.file,
            media_type=row.media_type,
            started_at=row.started_at,
            ended_at=row.ended_at,
            seconds=row.seconds,
            size=row.size,
        )
        begins = (row.started_at - (round_row.started_at or row.started_at)) // MS
        kept.objects.bulk_create(
            kept(round=round_row, at_ms=max(0, begins + one.at_ms), kind=one.kind, words=one.words)
            for one in row.marks.filter(kind="silence")
        )
    new.objects.filter(kind=KIND).delete()


class Migration(migrations.Migration):
    dependencies = [("mock", "0005_several_problems"), ("recordings", "0001_initial")]

    operations = [migrations.RunPython(move, move_back)]
