from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('coding', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='attempt',
            name='growth',
            field=models.JSONField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name='attempt',
            name='guess',
            field=models.CharField(blank=True, default='', max_length=16),
            preserve_default=False,
        ),
    ]
