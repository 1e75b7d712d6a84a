"""Writing many rows in one statement, on both databases.

Django's ``bulk_create`` divides them on SQLite, which it believes to take 999 values in a statement; here they go as
one value that SQLite takes apart itself.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models


def insert(rows: Sequence[models.Model]) -> None:
    """Insert new rows of one model; their primary keys are set. One statement, none without rows."""
    if not rows:
        return
    if connection.vendor != "sqlite":
        type(rows[0])._default_manager.bulk_create(rows)
        return
    meta = rows[0]._meta
    fields = meta.concrete_fields
    quote = connection.ops.quote_name
    values = [[as_stored(field, row) for field in fields] for row in rows]
    columns = ", ".join(quote(field.column) for field in fields)
    taken = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(fields)))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(meta.db_table)} ({columns}) SELECT {taken} FROM json_each(%s)",  # noqa: S608 - names of columns
            [json.dumps(values)],
        )


def as_stored(field: models.Field, row: models.Model) -> Any:
    """Return the value of a field as SQLite keeps it."""
    value = field.get_db_prep_save(field.pre_save(row, add=True), connection)
    return str(value) if isinstance(value, datetime) else value
