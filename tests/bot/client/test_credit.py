from bot.client.credit import remarked
from bot.features.translation import Origin, Translation
from bot.i18n import Strings


def test_of_the_small_line_only_the_pair_and_who_translated_change() -> None:
    say = Strings.load().speak("en-US")
    better = Translation("x", "zh-Hans", "en", Origin("member"))
    line = remarked(say, "-# A → B · by a machine · shared by <@1>\n-# **yyds**: the best", better)
    assert line.endswith("→ English · by a member of this community · shared by <@1>\n-# **yyds**: the best")
    assert remarked(say, "-# A → B · by a machine", better).endswith("by a member of this community")
