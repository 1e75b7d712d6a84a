"""What closes a publication closes it in every language, also where a version was made by hand or is no longer in step.

Translations in step follow their source in everything. The other versions follow it here in what protects people:
a withdrawal of the whole or of a file, and an embargo. None of it is lifted in their name.
"""

from publications.models.pages import PublicationPage
from translations.cascade import leads_other_languages, translations_of


def be_as_closed(page: PublicationPage, leader: PublicationPage) -> bool:
    """Close a version as far as the one that leads it is closed; tell whether anything had to be changed."""
    is_changed = False
    if leader.is_withdrawn and not page.is_withdrawn:
        page.is_withdrawn = is_changed = True
    if leader.is_under_embargo and (page.embargo_until is None or page.embargo_until < leader.embargo_until):
        page.embargo_until, is_changed = leader.embargo_until, True
    withdrawn = {row.key: row for row in leader.files.all() if row.is_withdrawn}
    rows = list(page.files.all())
    open_rows = [row for row in rows if row.key in withdrawn and not row.is_withdrawn]
    for row in open_rows:
        row.is_withdrawn, row.withdrawal_reason = True, withdrawn[row.key].withdrawal_reason
    if open_rows:
        page.files = rows
    return is_changed or bool(open_rows)


def follow_leader(page: PublicationPage) -> None:
    """Before a version is stored that readers see: an older revision of it opens nothing that is closed elsewhere."""
    if not page.live or page.pk is None or page.alias_of_id:
        return
    others = PublicationPage.objects.filter(translation_key=page.translation_key, live=True, alias_of__isnull=True)
    others = list(others.exclude(pk=page.pk).select_related("locale"))
    if others and not leads_other_languages(page):
        for leader in others:
            if leads_other_languages(leader):
                be_as_closed(page, leader)


def lead_others(page: PublicationPage) -> None:
    """Close the other live versions as far as a version that was just published is closed."""
    for version in translations_of(page):
        if version.live and not version.alias_of_id and be_as_closed(version, page):
            version.save(clean=False)
