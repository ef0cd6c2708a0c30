"""Looking through ten thousand questions."""

from statistics import median
from time import perf_counter

from bot.clock import utc_now
from bot.features.asking import SearchService, tokens
from bot.features.community import CommunityService
from bot.features.translation import Account, TranslationService
from db import Database
from db.asking import AskStore
from db.community import GuildStore, MemberStore

GUILD, QUESTIONS = 7, 10_000
# Measured: 3 to 17 ms. A bound that a busy machine keeps, and a scan of every text would not.
MOST_SECONDS = 0.2
ENGLISH = ("rent", "visa", "school", "lunch", "train", "cat", "phone", "bank", "tea", "music", "holiday",
           "exam", "coffee", "family", "market")  # fmt: skip
CHINESE = ("房租", "签证", "学校", "午饭", "火车", "小猫", "手机", "银行", "喝茶", "音乐", "放假",
           "考试", "咖啡", "家人", "市场")  # fmt: skip
WORDS = ("visa bank", "签证银行", "how much is the rent", "要多少钱")
NUMBERS = "WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < 10000)"


async def filled(db: Database) -> None:
    """Question number n is about the n-th of 225 pairs of things; all say "how much" and "多少钱"."""
    await db.run(
        "INSERT INTO ask_entries (id, guild_id, question_id, author_id, anonymous, language, target, topic,"
        f" state, at, channel_id, message_id, untranslated, version, shown) {NUMBERS}"
        " SELECT id, 7, id, 1, 0, 'en', 'zh-Hans', 'daily', 'posted', id, 70, id, 0, 1, 1 FROM n"
    )
    await db.run(
        "INSERT INTO ask_texts (entry_id, language, text, details, machine)"
        " SELECT id, 'en', 'How much?', '', 0 FROM ask_entries"
    )
    await db.run("CREATE TABLE pairs (pair INTEGER, token TEXT)")
    pairs = [(one, other) for one in range(15) for other in range(15)]
    async with db.transaction() as transaction:
        for number, (one, other) in enumerate(pairs):
            english = f"How much is the {ENGLISH[one]} and the {ENGLISH[other]}"
            said = f"{english}\n{CHINESE[one]}和{CHINESE[other]}要多少钱"
            for token in tokens.indexed(said):
                await transaction.run(
                    "INSERT INTO pairs VALUES (:number, :token)", number=number, token=token
                )
    await db.run(
        "INSERT INTO ask_tokens (guild_id, token, question_id, entry_id)"
        " SELECT 7, pairs.token, e.id, e.id FROM pairs JOIN ask_entries AS e ON e.id % 225 = pairs.pair"
    )


async def test_ten_thousand_questions_are_searched_while_nobody_notices(db: Database) -> None:
    await filled(db)
    community = CommunityService(GuildStore(db), MemberStore(db), utc_now)
    search = SearchService(AskStore(db), TranslationService([], utc_now), community)
    for words in WORDS:
        took = []
        for _ in range(5):
            began = perf_counter()
            found = await search.find(GUILD, words, "en", Account(GUILD, 1))
            took.append(perf_counter() - began)
        assert len(found) == 25
        assert median(took) < MOST_SECONDS
