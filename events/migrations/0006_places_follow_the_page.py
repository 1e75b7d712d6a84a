"""How many places the page wants, and how people come to the event at present."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0005_staff_side"),
    ]

    operations = [
        migrations.AddField(
            model_name="eventplaces",
            name="wanted",
            field=models.PositiveIntegerField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="eventplaces",
            name="mode",
            field=models.CharField(default="open", max_length=10),
        ),
    ]
