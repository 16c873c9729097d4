
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Card',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('under_nda', models.BooleanField(default=False)),
                ('kind', models.CharField(max_length=32)),
                ('key', models.CharField(max_length=200)),
                ('round', models.CharField(max_length=16)),
                ('topic', models.CharField(blank=True, max_length=64)),
                ('stability', models.FloatField()),
                ('difficulty', models.FloatField()),
                ('due_on', models.DateField()),
                ('due_at', models.DateTimeField()),
                ('last_review_at', models.DateTimeField()),
                ('last_grade', models.PositiveSmallIntegerField()),
                ('reviews', models.PositiveIntegerField(default=0)),
                ('lapses', models.PositiveIntegerField(default=0)),
                ('suspended', models.BooleanField(default=False)),
                ('made_at', models.DateTimeField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('under_nda', models.BooleanField(default=False)),
                ('card_kind', models.CharField(max_length=32)),
                ('card_key', models.CharField(max_length=200)),
                ('grade', models.PositiveSmallIntegerField()),
                ('at', models.DateTimeField()),
                ('seconds', models.PositiveIntegerField(default=0)),
                ('retrievability', models.FloatField(null=True)),
                ('before', models.JSONField(null=True)),
                ('after', models.JSONField()),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('card', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='history', to='review.card')),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddIndex(
            model_name='card',
            index=models.Index(fields=['owner', 'due_on'], name='cards_due'),
        ),
        migrations.AddConstraint(
            model_name='card',
            constraint=models.UniqueConstraint(fields=('owner', 'kind', 'key'), name='one_card_per_thing'),
        ),
        migrations.AddConstraint(
            model_name='card',
            constraint=models.CheckConstraint(condition=models.Q(('last_grade__range', (1, 4))), name='card_grade_1_to_4'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(fields=['owner', '-at'], name='reviews_latest'),
        ),
        migrations.AddIndex(
            model_name='review',
            index=models.Index(fields=['owner', 'card_kind', 'card_key'], name='reviews_of_thing'),
        ),
        migrations.AddConstraint(
            model_name='review',
            constraint=models.CheckConstraint(condition=models.Q(('grade__range', (1, 4))), name='review_grade_1_to_4'),
        ),
    ]
