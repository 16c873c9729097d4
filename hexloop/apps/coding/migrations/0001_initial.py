
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('review', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ListEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('list_id', models.CharField(max_length=64)),
                ('slug', models.CharField(max_length=100)),
                ('place', models.PositiveIntegerField()),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('list_id', 'slug'), name='one_entry_per_list')],
            },
        ),
        migrations.CreateModel(
            name='Problem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=100, unique=True)),
                ('number', models.PositiveIntegerField(blank=True, null=True)),
                ('title', models.CharField(max_length=200)),
                ('kind', models.CharField(max_length=8)),
                ('difficulty', models.CharField(max_length=8)),
                ('difficulty_rank', models.PositiveSmallIntegerField()),
                ('pattern', models.CharField(max_length=80)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('pack', models.CharField(max_length=64)),
                ('listed', models.BooleanField(default=True)),
                ('owner', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='OwnCase',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('under_nda', models.BooleanField(default=False)),
                ('text', models.TextField(max_length=20000)),
                ('expected', models.TextField(blank=True, max_length=20000)),
                ('made_at', models.DateTimeField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('problem', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='coding.problem')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Draft',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('under_nda', models.BooleanField(default=False)),
                ('source', models.TextField()),
                ('revision', models.PositiveIntegerField(default=1)),
                ('seconds', models.PositiveIntegerField(default=0)),
                ('saved_at', models.DateTimeField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('problem', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='coding.problem')),
            ],
        ),
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('under_nda', models.BooleanField(default=False)),
                ('at', models.DateTimeField()),
                ('source', models.TextField()),
                ('verdict', models.CharField(max_length=3)),
                ('passed', models.PositiveIntegerField()),
                ('total', models.PositiveIntegerField()),
                ('cpu_ms', models.FloatField()),
                ('wall_ms', models.FloatField()),
                ('message', models.TextField(blank=True)),
                ('cases', models.JSONField(default=list)),
                ('failing', models.JSONField(blank=True, null=True)),
                ('seconds', models.PositiveIntegerField(default=0)),
                ('hints_seen', models.PositiveSmallIntegerField(default=0)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('review', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='review.review')),
                ('problem', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attempts', to='coding.problem')),
            ],
        ),
        migrations.CreateModel(
            name='ProblemTopic',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('topic', models.CharField(max_length=64)),
                ('place', models.PositiveSmallIntegerField()),
                ('problem', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='topics', to='coding.problem')),
            ],
        ),
        migrations.CreateModel(
            name='Progress',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('under_nda', models.BooleanField(default=False)),
                ('insight', models.TextField(blank=True, max_length=2000)),
                ('insight_at', models.DateTimeField(blank=True, null=True)),
                ('hints_seen', models.PositiveSmallIntegerField(default=0)),
                ('hints_at', models.DateTimeField(blank=True, null=True)),
                ('unlocked_at', models.DateTimeField(blank=True, null=True)),
                ('first_opened_at', models.DateTimeField()),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('problem', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='progress', to='coding.problem')),
            ],
        ),
        migrations.AddIndex(
            model_name='problem',
            index=models.Index(fields=['number'], name='problems_by_number'),
        ),
        migrations.AddConstraint(
            model_name='draft',
            constraint=models.UniqueConstraint(fields=('owner', 'problem'), name='one_draft_per_problem'),
        ),
        migrations.AddIndex(
            model_name='attempt',
            index=models.Index(fields=['owner', 'problem', '-at'], name='attempts_of_problem'),
        ),
        migrations.AddIndex(
            model_name='attempt',
            index=models.Index(fields=['owner', '-at'], name='attempts_latest'),
        ),
        migrations.AddIndex(
            model_name='problemtopic',
            index=models.Index(fields=['topic'], name='problems_by_topic'),
        ),
        migrations.AddConstraint(
            model_name='problemtopic',
            constraint=models.UniqueConstraint(fields=('problem', 'topic'), name='one_topic_per_problem'),
        ),
        migrations.AddConstraint(
            model_name='progress',
            constraint=models.UniqueConstraint(fields=('owner', 'problem'), name='one_progress_per_problem'),
        ),
    ]
