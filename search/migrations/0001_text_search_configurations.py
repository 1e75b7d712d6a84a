"""PostgreSQL learns to search without accents in the languages of the site; other databases need nothing."""

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, migrations, transaction

STEMMED = ["arabic", "basque", "english", "french", "portuguese", "spanish"]


def enable_unaccent(connection) -> None:
    """Create the extension; raise ImproperlyConfigured with what to do when this user may not."""
    try:
        with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    except DatabaseError as error:
        name = connection.settings_dict["NAME"]
        raise ImproperlyConfigured(
            f"Search needs the extension unaccent of PostgreSQL, and this user may not create it. Let an administrator run "
            f"“CREATE EXTENSION unaccent;” in the database {name}, then migrate again."
        ) from error


def create_configurations(apps, schema_editor) -> None:
    """Create one configuration a language: accents fall first, then the endings."""
    connection = schema_editor.connection
    if connection.vendor != "postgresql":
        return
    enable_unaccent(connection)
    with connection.cursor() as cursor:
        cursor.execute("SELECT cfgname FROM pg_ts_config WHERE cfgnamespace = 'pg_catalog'::regnamespace")
        known = {name for (name,) in cursor.fetchall()}
        for name in ["simple", *STEMMED]:
            # An old server may lack a stemmer: its language is then searched word by word.
            base = name if name in known else "simple"
            dictionary = "simple" if base == "simple" else f"{base}_stem"
            cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS acompana_{name}")
            cursor.execute(f"CREATE TEXT SEARCH CONFIGURATION acompana_{name} (COPY = pg_catalog.{base})")
            cursor.execute(
                f"ALTER TEXT SEARCH CONFIGURATION acompana_{name} "
                f"ALTER MAPPING FOR hword, hword_part, word WITH unaccent, {dictionary}"
            )


def remove_configurations(apps, schema_editor) -> None:
    """Remove the configurations; the extension stays, others may use it."""
    if schema_editor.connection.vendor == "postgresql":
        with schema_editor.connection.cursor() as cursor:
            for name in ["simple", *STEMMED]:
                cursor.execute(f"DROP TEXT SEARCH CONFIGURATION IF EXISTS acompana_{name}")


class Migration(migrations.Migration):
    """No model of its own: only what the database must know."""

    # The configurations exist before the first page is indexed.
    run_before = [("home", "0001_initial")]
    dependencies = [("wagtailsearch", "0010_add_text_fields")]
    operations = [migrations.RunPython(create_configurations, remove_configurations, elidable=False)]
