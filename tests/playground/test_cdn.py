import aiohttp
import pytest

from playground import Person, Playground


@pytest.mark.parametrize("path", ["attachments/1/2/x.txt", "avatars/1/a.png", "emojis/1.png", "emojis/x"])
async def test_what_is_not_there_is_not_found(play: Playground, path: str) -> None:
    async with aiohttp.ClientSession(play.url) as session, session.get(f"/cdn/{path}") as reply:
        assert reply.status == 404


async def test_an_avatar_is_the_initial_of_its_person(play: Playground, mei: Person) -> None:
    async with (
        aiohttp.ClientSession(play.url) as session,
        session.get(f"/cdn/avatars/{mei.id}/0.png") as reply,
    ):
        assert reply.content_type == "image/svg+xml"
        assert ">M</text>" in await reply.text()


async def test_an_upload_is_served_with_its_type_and_name(play: Playground, mei: Person) -> None:
    card = await mei.writes("", files=[("茶 叶.png", b"\x89PNG")])
    [file] = card.raw["attachments"]
    assert (file["filename"], file["content_type"], file["size"]) == ("茶 叶.png", "image/png", 4)
    async with aiohttp.ClientSession() as session, session.get(file["url"]) as reply:
        assert await reply.read() == b"\x89PNG"


async def test_a_servers_emoji_is_drawn(play: Playground) -> None:
    [tea] = play.world.home.emojis.values()
    async with aiohttp.ClientSession(play.url) as session, session.get(f"/cdn/emojis/{tea.id}.png") as reply:
        assert "<svg" in await reply.text()
