from db.grants import GrantStore
from playground import Playground
from playground.driver import Person
from tests.cogs.onboarding.arriving import live, roles_of
from tests.cogs.onboarding.setting_up import role_id
from tests.cogs.onboarding.test_upkeep import until
from tests.teahouse import Running


async def test_roles_that_an_earlier_run_owed_are_given_and_taken_once(
    teahouse: Running, play: Playground, kai: Person, ann: Person
) -> None:
    await live(teahouse, play, kai)
    for name in ("Old", "New", "Power"):
        await kai.creates_role(name)
    for name in ("Old", "Power"):
        await kai.gives_role(ann, name)
    old, new, power = (int(role_id(play, name)) for name in ("Old", "New", "Power"))
    await kai.changes_role("Power", permissions=["BAN_MEMBERS"])
    guild, nobody = play.world.home.id, play.stranger("Lin")
    assert teahouse.database
    store = GrantStore(teahouse.database)
    await store.want(guild, ann.id, [new, old, power])
    await store.want(guild, ann.id, [new], [old, power])
    await store.want(guild, nobody.id, [new])
    await teahouse.restart()
    store = GrantStore(teahouse.database)

    async def settled() -> bool:
        return not await store.open(guild, ann.id)

    await until(settled)
    assert {"New", "Power"} <= roles_of(play, ann)
    assert "Old" not in roles_of(play, ann)
    assert [grant.role_id for grant in await store.open(guild, nobody.id)] == [new]
    await play.take_role(ann, "New")
    await store.want(guild, ann.id, [new])
    assert await store.open(guild, ann.id) == []
