"""Writing many rows in one statement, on both databases, without holding them all as objects.

Django's ``bulk_create`` divides them on SQLite, which it believes to take 999 values in a statement, and holds every
value several times on PostgreSQL. Here the rows go as one value, JSON, that the database takes apart itself.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection, models


def insert(model: type[models.Model], rows: Iterable[models.Model]) -> None:
    """Insert new rows of a model; their primary keys are set. One statement; none without rows."""
    fields = model._meta.concrete_fields
    values = ",".join(json.dumps([as_stored(field, row) for field in fields]) for row in rows)
    if not values:
        return
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in fields)
    if connection.vendor == "sqlite":
        taken = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(fields)))
        source = "json_each(%s)"
    else:
        taken = ", ".join(f"(value->>{place})::{field.db_type(connection)}" for place, field in enumerate(fields))
        source = "json_array_elements(%s::json)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(model._meta.db_table)} ({columns}) SELECT {taken} FROM {source}",  # noqa: S608 - names of columns
            [f"[{values}]"],
        )


def as_stored(field: models.Field, row: models.Model) -> Any:
    """Return the value of a field as the database keeps it, in a form that JSON has."""
    value = field.get_db_prep_save(field.pre_save(row, add=True), connection)
    return str(value) if isinstance(value, date | UUID) else value
