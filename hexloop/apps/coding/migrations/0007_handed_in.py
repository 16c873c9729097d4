"""An attempt says whether it was handed in by itself at the end of a round."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("coding", "0006_attempt_elsewhere")]

    operations = [
        migrations.AddField("attempt", "handed_in", models.BooleanField(default=False)),
    ]
