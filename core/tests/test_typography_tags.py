import pytest

from core.templatetags.typography_tags import breakable_hashtags


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("#StandWithHer", "<bdi>#Stand<wbr>With<wbr>Her</bdi>"),
        ("#AcompañarEsResistir", "<bdi>#Acompañar<wbr>Es<wbr>Resistir</bdi>"),
        ("#DefenderÁguas now", "<bdi>#Defender<wbr>Águas</bdi> now"),
        ("FORUM-ASIA and McDonald", "FORUM-ASIA and McDonald"),
        ("<b> & #TodasJuntas", "&lt;b&gt; &amp; <bdi>#Todas<wbr>Juntas</bdi>"),
        ("", ""),
    ],
)
def test_only_hashtags_are_isolated_and_may_break_before_inner_capitals(text, markup):
    assert breakable_hashtags(text) == markup
