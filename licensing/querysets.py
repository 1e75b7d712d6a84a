"""The rules of `licensing.domain` as conditions of a database."""

from django.db.models import Q

from licensing.domain import LICENCES


def lacking_rights() -> Q:
    """Images or documents that may not be published yet: those whose `missing_rights` is not empty."""
    terms = LICENCES.values()
    return (
        Q(licence="")
        | Q(creator="", licence__in=[licence.code for licence in terms if licence.is_copyrighted])
        | Q(
            source_name="",
            source_url="",
            licence__in=[licence.code for licence in terms if licence.requires_source],
        )
        | Q(permission_note="", licence__in=[licence.code for licence in terms if licence.requires_permission_note])
    )
