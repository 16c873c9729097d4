from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('coding', '0002_attempt_growth'),
    ]

    operations = [
        migrations.AddField(
            model_name='owncase',
            name='answer',
            field=models.TextField(blank=True, default=''),
            preserve_default=False,
        ),
    ]
