"""The work of staff in a real browser: a campaign from its first word to its end, by the accounts of each role."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from wagtail.models import Page as WagtailPage

from tests.browser.office import press, put_words
from tests.served import ServedSite

TITLE = "Water defenders of the highlands"
SLUG = "water-defenders"
COLOUR = "teal"
ENGLISH = {
    "title": TITLE,
    "summary": "They guard the spring. Ask the ministry to guard them.",
    "hero_alt": "Two hands hold a bowl of water.",
    "hashtag": "#StandWithTheSpring",
    "demand": "Give back the permit to the community.",
    "addressed_to": "The ministry of the environment",
    "share_text": "Stand with those who guard the spring.",
    "slug": SLUG,
}
SPANISH = {
    "title": "Defensoras del agua",
    "slug": "defensoras-del-agua",
    "summary": "Cuidan el manantial. Pide al ministerio que las cuide a ellas.",
    "hero_alt": "Dos manos sostienen un cuenco de agua.",
    "demand": "Que el permiso vuelva a la comunidad.",
    "addressed_to": "El ministerio de ambiente",
    "share_text": "Con quienes cuidan el manantial.",
}
STORY = (
    "She keeps the spring of her village.",
    "The permit was taken away in one night.",
    "We ask for the permit to come back.",
    "The ministry can do it with one signature.",
)


@pytest.fixture
def section(db) -> int:
    return WagtailPage.objects.get(slug="campaigns").pk


def picture() -> dict:
    """Return a picture as a file field takes it."""
    output = BytesIO()
    Image.new("RGB", (1600, 900), COLOUR).save(output, "JPEG")
    return {"name": "IMG_4711.jpg", "mimeType": "image/jpeg", "buffer": output.getvalue()}


def choose_more(page: Page, action: str) -> None:
    """Press one of the actions behind the arrow of the footer."""
    page.locator("footer [data-w-dropdown-target=toggle]").first.click()
    press(page, action)


def upload_picture(page: Page) -> None:
    page.get_by_role("button", name="Choose an image").first.click()
    page.get_by_role("tab", name="Upload").click()
    dialog = page.locator(".modal-content")
    dialog.locator("[name$=-file]").set_input_files(picture())
    dialog.locator("[name$=-title]").fill("Bowl of water")
    dialog.locator("[name$=-description]").fill(ENGLISH["hero_alt"])
    dialog.locator("[name$=-creator]").fill("Acompaña")
    dialog.locator("[name$=-licence]").select_option("own")
    dialog.get_by_role("button", name="Upload").click()
    expect(dialog).to_be_hidden()


def write_story(page: Page) -> None:
    """Put a sentence below every heading that the starter offers."""
    boxes = page.locator("[data-contentpath=body] .public-DraftEditor-content")
    assert boxes.count() == len(STORY)
    for number, sentence in enumerate(STORY):
        boxes.nth(number).click()
        page.keyboard.press("Control+End")
        page.keyboard.press("Enter")
        page.keyboard.type(sentence)
        expect(page.locator(f"[name=body-{number}-value-text]")).to_have_value(re.compile(re.escape(sentence)))


def write_campaign(page: Page, section: int) -> int:
    """Write a campaign as an editor, send it to moderation, and return its number."""
    page.goto(f"/admin/pages/add/campaigns/campaignpage/{section}/")
    upload_picture(page)
    for name in ("title", "summary", "hero_alt", "hashtag", "demand", "addressed_to", "share_text"):
        page.locator(f"#page-edit-form [name={name}]").fill(ENGLISH[name])
    write_story(page)
    page.get_by_role("tab", name="Promote").click()
    page.locator("#page-edit-form [name=slug]").fill(SLUG)
    choose_more(page, "Submit to Moderation")
    done = page.locator(".messages")
    expect(done).to_contain_text(TITLE)
    return int(re.search(r"/pages/(\d+)/edit/", done.inner_html()).group(1))


def approve(page: Page, number: int) -> None:
    """Approve what waits for moderation, as a moderator who finds it on the first page of the staff side."""
    page.goto("/admin/")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url(f"**/admin/pages/{number}/edit/")
    choose_more(page, "Approve and Publish")


def send_to_translation(page: Page, number: int) -> int:
    """Ask for the Spanish version of a page, and return its number."""
    page.goto(f"/admin/localize/submit/page/{number}/")
    page.get_by_label("Español").check()
    press(page, "Submit")
    return int(re.search(r"/pages/(\d+)/edit/", page.url).group(1))


def translate(page: Page, number: int) -> None:
    """Translate the title by hand and the rest at the addresses that the editor uses; send it for review."""
    page.goto(f"/admin/pages/{number}/edit/")
    page.get_by_role("button", name="Translate", exact=True).first.click()
    page.locator(".js-translation-editor textarea").fill(SPANISH["title"])
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Translated manually")).to_be_visible()
    sources = put_words(page, lambda path, source: SPANISH.get(path) or f"({source})")
    assert sources >= {ENGLISH["summary"], *STORY}
    page.reload()
    expect(page.get_by_text("Every string has its translation.")).to_be_visible()
    press(page, "Send for review")
    expect(page.locator(".messages")).to_contain_text("sent for review")


def approve_translation(page: Page, number: int) -> None:
    page.goto(f"/admin/pages/{number}/edit/")
    press(page, "Approve")


def unpublish(page: Page, number: int) -> None:
    page.goto(f"/admin/pages/{number}/unpublish/")
    press(page, "Yes, unpublish it")


def test_a_campaign_from_its_first_word_to_its_end(office, workshop: ServedSite, section, foreign_requests):
    editor, moderator, translator = office("editor"), office("moderator"), office("translator")
    english, spanish = f"/en/campaigns/{SLUG}/", f"/es/campanas/{SPANISH['slug']}/"

    number = write_campaign(editor, section)
    assert workshop.get(english).status_code == 404

    approve(moderator, number)
    assert ENGLISH["hero_alt"] in workshop.get(english).text

    translation = send_to_translation(moderator, number)
    assert workshop.get(spanish).status_code == 404

    translate(translator, translation)
    assert workshop.get(spanish).status_code == 404

    approve_translation(moderator, translation)
    published = workshop.get(spanish).text
    assert all(words in published for words in (SPANISH["title"], SPANISH["hero_alt"], SPANISH["demand"]))
    assert f'hreflang="es" href="{workshop.url}{spanish}"' in workshop.get(english).text

    unpublish(moderator, translation)
    assert workshop.get(spanish).status_code == 404
    assert 'hreflang="es"' not in workshop.get(english).text
    unpublish(moderator, number)
    assert workshop.get(english).status_code == 404
    assert foreign_requests == []


# --- The whole staff side -------------------------------------------------------------------------

ADMIN_ADDRESSES = (
    "",
    "pages/",
    "pages/{home}/edit/",
    "pages/{spanish}/edit/",
    "pages/add/events/eventpage/{section}/",
    "images/",
    "images/add/",
    "documents/",
    "snippets/",
    "localize/reports/translations/",
    "reports/site-history/",
    "users/",
    "account/",
)


def test_admin_pages_ask_nobody_else_and_break_no_rule(office, section, foreign_requests):
    page = office("admin")
    complaints = []
    page.on(
        "console", lambda message: complaints.append(f"{page.url}: {message.text}") if message.type == "error" else None
    )
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    numbers = {
        "section": section,
        "home": WagtailPage.objects.get(slug="home").pk,
        "spanish": WagtailPage.objects.get(slug="inicio").pk,
    }
    for address in ADMIN_ADDRESSES:
        page.goto(f"/admin/{address.format(**numbers)}", wait_until="networkidle")
    assert foreign_requests == []
    assert not complaints, "\n".join(complaints)
