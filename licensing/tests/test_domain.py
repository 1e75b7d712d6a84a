import pytest

from licensing.domain import LICENCES, Credit, find_missing_rights

COMPLETE = {
    "licence_code": "own",
    "creator": "Acompaña",
    "source_name": "",
    "source_url": "",
    "permission_note": "",
}


def test_the_six_licences_exist_in_four_versions_besides_four_other_terms():
    assert len(LICENCES) == 6 * 4 + 4
    assert all(code == licence.code == code.lower() for code, licence in LICENCES.items())


@pytest.mark.parametrize(
    ("code", "label", "deed_url"),
    [
        ("cc-by-nc-nd-2.0", "CC BY-NC-ND 2.0", "https://creativecommons.org/licenses/by-nc-nd/2.0/"),
        ("cc-by-sa-2.5", "CC BY-SA 2.5", "https://creativecommons.org/licenses/by-sa/2.5/"),
        ("cc-by-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("public-domain", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"),
        ("own", "", ""),
        ("permission", "", ""),
    ],
)
def test_label_and_deed(code, label, deed_url):
    assert (LICENCES[code].label, LICENCES[code].deed_url) == (label, deed_url)


@pytest.mark.parametrize(
    ("code", "permits_derivatives", "permits_commercial_use", "requires_attribution", "share_alike"),
    [
        ("cc-by-3.0", True, True, True, False),
        ("cc-by-sa-3.0", True, True, True, True),
        ("cc-by-nd-3.0", False, True, True, False),
        ("cc-by-nc-3.0", True, False, True, False),
        ("cc-by-nc-sa-3.0", True, False, True, True),
        ("cc-by-nc-nd-3.0", False, False, True, False),
        ("cc0-1.0", True, True, False, False),
        ("public-domain", True, True, False, False),
        ("own", True, True, False, False),
        ("permission", False, False, True, False),
    ],
)
def test_terms(code, permits_derivatives, permits_commercial_use, requires_attribution, share_alike):
    licence = LICENCES[code]

    assert (
        licence.permits_derivatives,
        licence.permits_commercial_use,
        licence.requires_attribution,
        licence.share_alike,
    ) == (permits_derivatives, permits_commercial_use, requires_attribution, share_alike)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        (("Philippe Leroyer", "Flickr", "CC BY-NC-ND 2.0"), "© Philippe Leroyer | Flickr (CC BY-NC-ND 2.0)"),
        (("Acompaña", "", ""), "© Acompaña"),
        (("Ana", "", "CC BY 4.0"), "© Ana (CC BY 4.0)"),
        (("", "Flickr", "CC BY 4.0"), "Flickr (CC BY 4.0)"),
        (("", "", "CC BY 4.0"), "(CC BY 4.0)"),
        (("", "", ""), ""),
    ],
)
def test_text_of_a_credit(parts, text):
    creator, source_name, licence_label = parts

    assert Credit(creator, source_name, "", licence_label, "").text == text


def test_in_the_public_domain_nobody_claims_a_right():
    credit = Credit("Ana", "Archive", "", "CC0 1.0", "", is_copyrighted=False)

    assert credit.text == "Ana | Archive (CC0 1.0)"


@pytest.mark.parametrize(
    ("rights", "missing"),
    [
        ({}, []),
        ({"creator": ""}, ["creator"]),
        ({"licence_code": ""}, ["licence"]),
        ({"licence_code": "", "creator": ""}, ["creator", "licence"]),
        ({"licence_code": "of-yesterday"}, ["licence"]),
        ({"licence_code": "cc-by-4.0"}, ["source_name"]),
        ({"licence_code": "cc-by-4.0", "source_name": "Flickr"}, []),
        ({"licence_code": "cc-by-4.0", "source_url": "https://example.org/"}, []),
        ({"licence_code": "permission"}, ["permission_note"]),
        ({"licence_code": "permission", "permission_note": "Letter of 3 May 2026"}, []),
        ({"licence_code": "permission", "creator": ""}, ["creator", "permission_note"]),
        ({"licence_code": "public-domain", "creator": ""}, []),
    ],
)
def test_missing_rights(rights, missing):
    assert find_missing_rights(**{**COMPLETE, **rights}) == missing
