from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("post", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="unsubscribe",
            field=models.CharField(blank=True, max_length=400),
        ),
    ]
