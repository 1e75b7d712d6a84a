from core.outline import Outline


def test_headings_move_below_the_section_around_them():
    assert Outline(top=3).fit("<h2>Issue</h2><p>…</p><h3>Detail</h3>") == "<h3>Issue</h3><p>…</p><h4>Detail</h4>"


def test_a_story_that_begins_with_a_lower_heading_skips_no_level():
    assert Outline(top=2).fit("<h3>One</h3><h3>Two</h3>") == "<h2>One</h2><h2>Two</h2>"


def test_headings_of_one_text_go_on_in_the_next():
    outline = Outline(top=2)
    outline.fit("<h2>Issue</h2>")
    assert outline.fit("<h3>Detail</h3>") == "<h3>Detail</h3>"


def test_the_heading_of_a_block_ranks_like_the_highest_of_a_text():
    outline = Outline(top=3)
    assert outline.level_of(2) == 3
    assert outline.fit("<h3>Detail</h3>") == "<h4>Detail</h4>"


def test_attributes_and_nested_words_stay():
    assert Outline(top=3).fit('<h2 id="a">Her <b>name</b></h2>') == '<h3 id="a">Her <b>name</b></h3>'


def test_no_heading_is_deeper_than_html_knows():
    outline = Outline(top=6)
    assert outline.fit("<h2>A</h2><h3>B</h3>") == "<h6>A</h6><h6>B</h6>"
