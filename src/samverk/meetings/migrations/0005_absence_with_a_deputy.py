"""Who is absent may say why, and call a deputy in."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0003_members_have_seats"),
        ("meetings", "0004_days_of_meetings_count"),
    ]

    operations = [
        migrations.AddField(
            model_name="attendance",
            name="reason",
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name="attendance",
            name="called_in",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="directory.person",
            ),
        ),
    ]
