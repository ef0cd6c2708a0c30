import asyncio
from collections.abc import Callable

import pytest

from bot.clock import utc_now
from bot.errors import EngineError, EnginesUnavailable, EngineTimeout, EngineUnreachable
from bot.features.translation.engines import Engine, Request, Result
from bot.features.translation.memory import Recollection, phrasebook
from bot.features.translation.outcome import Origin, Silence, Translation
from bot.features.translation.service import TranslationService, build
from bot.features.translation.slang import slang
from bot.settings import Settings
from tests.bot.features.translation.doubles import Scripted

SPANISH = "¿dónde compraste esa camisa tan bonita?"
ENGLISH = "where did you buy such a nice shirt?"


def knowing(answers: dict[str, str], source: str | None = None) -> Callable[[Request], Result]:
    return lambda request: Result(answers[request.text], request.source or source)


def failing(error: EngineError) -> Callable[[Request], EngineError]:
    return lambda _: error


def serving(*engines: Engine) -> TranslationService:
    return TranslationService(engines, utc_now, [phrasebook()], slang())


async def test_a_message_is_translated_and_says_by_whom() -> None:
    service = serving(Scripted(knowing({SPANISH: ENGLISH})))
    assert await service.translate(SPANISH, "en") == Translation(
        ENGLISH, "es", "en", Origin("engine", "scripted")
    )


@pytest.mark.parametrize(
    ("text", "silence"),
    [
        ("", Silence("nothing")),
        ("<@1> 😀 https://example.org", Silence("nothing")),
        ("`code` 12:30", Silence("nothing")),
        ("hahaha lol", Silence("interjection")),
        ("||lol||", Silence("interjection")),
        (ENGLISH, Silence("same_language", "en")),
    ],
)
async def test_what_needs_no_translation_is_met_with_silence_and_no_engine(
    text: str, silence: Silence
) -> None:
    engine = Scripted(failing(EngineUnreachable("scripted")))
    assert await serving(engine).translate(text, "en") == silence
    assert engine.requests == []


async def test_chinese_that_is_the_same_in_both_scripts_is_not_translated() -> None:
    assert await serving().translate("晚安", "zh-Hant") == Silence("same_language", "zh-Hant")
    told = await serving().translate("谢谢", "zh-Hant")
    assert isinstance(told, Translation)
    assert told.text == "謝謝"


async def test_the_phrasebook_answers_without_an_engine_and_keeps_the_markup() -> None:
    told = await serving().translate("> <@1> 你好！ <:wave:2>", "en")
    assert told == Translation("> <@1> Hello! <:wave:2>", "zh-Hans", "en", Origin("phrasebook"))


async def test_a_greeting_in_the_readers_language_is_not_translated() -> None:
    assert await serving().translate("hi", "en") == Silence("same_language", "en")


class Corrections:
    """A memory as a server's own would be."""

    async def recall(self, text: str, source: str | None, target: str) -> Recollection | None:
        return Recollection("Howdy", "zh-Hans", "member") if text == "你好" else None


async def test_what_people_settled_outranks_the_phrasebook() -> None:
    service = TranslationService([], utc_now, [Corrections(), phrasebook()])
    assert await service.translate("你好", "en") == Translation("Howdy", "zh-Hans", "en", Origin("member"))


async def test_what_went_to_an_engine_and_what_was_known_is_counted_in_characters() -> None:
    service = serving(Scripted(knowing({SPANISH: ENGLISH})))
    for cost in ((len(SPANISH), len("hola")), (0, len(SPANISH) + len("hola"))):
        told = await service.translate(f"hola\n{SPANISH}", "en")
        assert isinstance(told, Translation)
        assert (told.sent, told.saved) == cost


async def test_what_a_machine_had_a_part_in_is_marked_as_its_own() -> None:
    told = await serving(Scripted(knowing({SPANISH: ENGLISH}))).translate(f"hola\n{SPANISH}", "en")
    assert isinstance(told, Translation)
    assert told.origin == Origin("engine", "scripted")


async def test_a_stated_source_outweighs_detection() -> None:
    engine = Scripted(knowing({"gift": "veneno"}))
    told = await serving(engine).translate("gift", "es", source="de")
    assert isinstance(told, Translation)
    assert (told.text, told.source) == ("veneno", "de")


async def test_what_is_not_certain_is_left_to_the_engine_to_detect() -> None:
    engine = Scripted(knowing({"blub zor": "hola"}, source="nl"))
    told = await serving(engine).translate("blub zor", "es")
    assert engine.requests[0].source is None
    assert isinstance(told, Translation)
    assert told.source == "nl"


async def test_the_language_that_an_engine_detects_can_call_for_silence() -> None:
    engine = Scripted(knowing({"blub zor": "blub zor"}, source="es"))
    assert await serving(engine).translate("blub zor", "es") == Silence("same_language", "es")


async def test_a_name_that_comes_back_as_it_was_is_not_repeated() -> None:
    engine = Scripted(knowing({"Anneliese": "Anneliese"}))
    assert await serving(engine).translate("Anneliese", "es", source="de") == Silence("nothing", "de")


async def test_a_line_in_the_readers_language_is_kept_and_the_other_translated() -> None:
    engine = Scripted(knowing({"我们今天晚上一起玩吧": "let us play tonight"}))
    told = await serving(engine).translate("Good news for everyone today\n我们今天晚上一起玩吧", "en")
    assert isinstance(told, Translation)
    assert told.text == "Good news for everyone today\nlet us play tonight"
    assert [request.text for request in engine.requests] == ["我们今天晚上一起玩吧"]


async def test_a_line_that_no_engine_can_translate_does_not_cost_the_others() -> None:
    nonsense = "brillig slithy toves gyre"
    engine = Scripted(knowing({SPANISH: ENGLISH, nonsense: nonsense}))
    told = await serving(engine).translate(f"{SPANISH}\n{nonsense}", "en", source="es")
    assert isinstance(told, Translation)
    assert told.text == f"{ENGLISH}\n{nonsense}"
    with pytest.raises(EnginesUnavailable):
        await serving(engine).translate(nonsense, "en", source="es")


async def test_a_line_that_no_engine_was_there_for_is_not_passed_over() -> None:
    def answer(request: Request) -> Result | EngineError:
        return Result(ENGLISH, "es") if request.text == SPANISH else EngineTimeout("scripted")

    with pytest.raises(EnginesUnavailable):
        await serving(Scripted(answer)).translate(f"{SPANISH}\nhasta el fin del mundo", "en")


async def test_without_an_engine_for_the_pair_the_person_is_told() -> None:
    with pytest.raises(EnginesUnavailable) as unavailable:
        await serving().translate(SPANISH, "en")
    assert unavailable.value.failures == ()


class Slow(Scripted):
    async def translate(self, request: Request) -> Result:
        await asyncio.sleep(0.05)
        return await super().translate(request)


async def test_thirty_readers_of_one_message_cost_one_request() -> None:
    engine = Slow(knowing({SPANISH: ENGLISH}))
    service = serving(engine)
    told = await asyncio.gather(*(service.translate(SPANISH, "en") for _ in range(30)))
    assert len(set(told)) == 1
    await service.translate(f"<@1> {SPANISH}", "en")
    assert len(engine.requests) == 1


async def test_a_lost_token_is_repaired_by_translating_the_pieces() -> None:
    engine = Scripted(
        knowing(
            {
                "pregunta a [X0X] por la camisa": "ask for the shirt",
                "pregunta a": "ask",
                "por la camisa": "for the shirt",
            }
        )
    )
    told = await serving(engine).translate("pregunta a <@1> por la camisa", "en", source="es")
    assert isinstance(told, Translation)
    assert told.text == "ask <@1> for the shirt"


async def test_the_service_is_built_from_the_settings() -> None:
    service = build(Settings(translation_engines=("mymemory",)), utc_now)
    told = await service.translate("gracias", "zh-Hans")
    assert isinstance(told, Translation)
    assert told.text == "谢谢"
    await service.close()


async def test_detection_loads_its_model_off_the_event_loop() -> None:
    service = serving()
    await service.warm()
    assert (await service.detect("me gusta mucho esta canción", ["es", "en"])).code == "es"


async def test_traditional_chinese_is_converted_for_its_reader_without_an_engine() -> None:
    outcome = await serving().translate("這個貼圖好可愛喔 <:tea:1> https://example.com/體", "zh-Hans")
    assert isinstance(outcome, Translation)
    assert outcome.text.startswith("这个贴图好可爱喔 <:tea:1> https://example.com/")
    assert outcome.origin == Origin("conversion", "OpenCC")


DUMPLINGS = "my 妈妈 made 饺子 today"


@pytest.mark.parametrize(
    ("target", "source", "text"),
    [
        ("en", "zh-Hans", "my mom made dumplings today"),
        ("zh-Hans", "en", "我的妈妈今天做了饺子"),
        ("es", "en", "mi mamá hizo empanadillas hoy"),
    ],
)
async def test_a_message_in_two_languages_is_translated_by_its_parts(
    target: str, source: str, text: str
) -> None:
    answers = {
        "妈妈": "mom",
        "饺子": "dumplings",
        "my [X0X] made [X1X] today": "我的[X0X]今天做了[X1X]",
        "my mom made dumplings today": "mi mamá hizo empanadillas hoy",
    }
    for markup in ("", "<@1> ", "> "):
        outcome = await serving(Scripted(knowing(answers))).translate(markup + DUMPLINGS, target)
        assert isinstance(outcome, Translation)
        assert (outcome.text, outcome.source) == (markup + text, source)
        assert outcome.origin == Origin("engine", "scripted")


async def test_parts_that_the_phrasebook_knows_need_no_engine() -> None:
    outcome = await serving().translate("I say 谢谢！晚安", "en")
    assert isinstance(outcome, Translation)
    assert outcome.text == "I say thank you! Good night"
    assert outcome.origin == Origin("phrasebook")


async def test_who_says_what_language_it_is_in_is_believed() -> None:
    engine = Scripted(knowing({DUMPLINGS: "mi mamá hizo empanadillas hoy"}))
    outcome = await serving(engine).translate(DUMPLINGS, "es", source="en")
    assert isinstance(outcome, Translation)
    assert outcome.text == "mi mamá hizo empanadillas hoy"


async def test_slang_is_explained_to_who_does_not_speak_it() -> None:
    text = "这个游戏真的yyds，你们都要来玩"
    service = serving(Scripted(knowing({text: "This game is the best ever, you all have to play it"})))
    outcome = await service.translate(text, "en")
    assert isinstance(outcome, Translation)
    assert [note.form for note in outcome.notes] == ["yyds"]


@pytest.mark.parametrize(
    ("text", "target", "forms"),
    [
        ("xswl", "en", ["xswl"]),
        ("哈哈哈哈 xswl", "es", ["xswl"]),
        ("666", "en", ["666"]),
        ("gg", "zh-Hans", ["gg"]),
        ("lmao", "zh-Hans", ["lmao"]),
        ("gg", "en", []),
        ("we had such a good time, yyds", "en", ["yyds"]),
    ],
)
async def test_slang_that_is_no_text_is_not_translated_but_explained(
    text: str, target: str, forms: list[str]
) -> None:
    engine = Scripted(failing(EngineUnreachable("scripted")))
    outcome = await serving(engine).translate(text, target)
    assert isinstance(outcome, Silence)
    assert [note.form for note in outcome.notes] == forms
    assert engine.requests == []
