import pytest

from core.templatetags.typography_tags import breakable_hashtags


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("#StandWithHer", "#Stand<wbr>With<wbr>Her"),
        ("#AcompañarEsResistir", "#Acompañar<wbr>Es<wbr>Resistir"),
        ("#DefenderÁguas now", "#Defender<wbr>Águas now"),
        ("FORUM-ASIA and McDonald", "FORUM-ASIA and McDonald"),
        ("<b> & #TodasJuntas", "&lt;b&gt; &amp; #Todas<wbr>Juntas"),
        ("", ""),
    ],
)
def test_only_hashtags_may_break_before_inner_capitals(text, markup):
    assert breakable_hashtags(text) == markup
