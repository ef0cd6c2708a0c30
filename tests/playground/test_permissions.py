"""The permission algorithm, held against the cases Discord documents and against discord.py's own."""

import discord
from hypothesis import given
from hypothesis import strategies as st

from playground.permissions import ALL, DEFAULT_EVERYONE, NONE, Overwrite, Permission, compute, names

OWNER, EVERYONE, HELPER, MUTED, MEMBER = 1, 100, 200, 300, 7
P = Permission


def allowed(
    *overwrites: Overwrite,
    everyone: Permission = DEFAULT_EVERYONE,
    helper: Permission = NONE,
    thread: bool = False,
    timed_out: bool = False,
) -> Permission:
    roles = {EVERYONE: int(everyone), HELPER: int(helper), MUTED: 0}
    return compute(
        OWNER, EVERYONE, roles, MEMBER, [HELPER, MUTED], overwrites, thread=thread, timed_out=timed_out
    )


def test_names_and_bits_are_those_of_the_library() -> None:
    aliases = {
        "use_vad": "use_voice_activation",
        "create_guild_expressions": "create_expressions",
        "manage_guild_expressions": "manage_expressions",
    }
    for permission in Permission:
        name = str(permission.name).lower()
        assert discord.Permissions.VALID_FLAGS[aliases.get(name, name)] == permission.value


def test_no_permission_of_the_library_is_missing() -> None:
    ours = {permission.value for permission in Permission}
    assert set(discord.Permissions.VALID_FLAGS.values()) == ours


def test_the_owner_may_everything_whatever_the_channel_denies() -> None:
    denies = [Overwrite(EVERYONE, 0, deny=ALL)]
    assert compute(OWNER, EVERYONE, {EVERYONE: 0}, OWNER, [], denies) == ALL


def test_an_administrator_may_everything_whatever_the_channel_denies() -> None:
    assert allowed(Overwrite(MEMBER, 1, deny=ALL), helper=P.ADMINISTRATOR) == ALL


def test_roles_add_up() -> None:
    assert P.MANAGE_MESSAGES not in allowed()
    assert P.MANAGE_MESSAGES in allowed(helper=P.MANAGE_MESSAGES)


def test_a_role_overwrite_outranks_everyones() -> None:
    closed = Overwrite(EVERYONE, 0, deny=P.SEND_MESSAGES)
    assert P.SEND_MESSAGES not in allowed(closed)
    assert P.SEND_MESSAGES in allowed(Overwrite(HELPER, 0, allow=P.SEND_MESSAGES), closed)


def test_among_roles_an_allowance_outranks_a_denial() -> None:
    assert P.SEND_MESSAGES in allowed(
        Overwrite(HELPER, 0, allow=P.SEND_MESSAGES), Overwrite(MUTED, 0, deny=P.SEND_MESSAGES)
    )


def test_a_members_own_overwrite_has_the_last_word() -> None:
    assert P.SEND_MESSAGES not in allowed(
        Overwrite(MEMBER, 1, deny=P.SEND_MESSAGES), Overwrite(HELPER, 0, allow=P.SEND_MESSAGES)
    )


def test_another_members_overwrite_does_not_matter() -> None:
    assert allowed(Overwrite(8, 1, deny=ALL), Overwrite(MEMBER, 0, deny=ALL)) == allowed()


def test_who_cannot_see_a_channel_can_do_nothing_there() -> None:
    assert allowed(Overwrite(EVERYONE, 0, deny=P.VIEW_CHANNEL), helper=P.MANAGE_CHANNELS) == NONE


def test_without_a_channel_nothing_is_implied() -> None:
    roles = {EVERYONE: int(P.MANAGE_GUILD)}
    assert compute(OWNER, EVERYONE, roles, MEMBER, []) == P.MANAGE_GUILD


def test_who_cannot_write_cannot_attach_embed_or_ping() -> None:
    held = allowed(Overwrite(EVERYONE, 0, deny=P.SEND_MESSAGES), helper=P.MENTION_EVERYONE)
    assert not held & (P.ATTACH_FILES | P.EMBED_LINKS | P.MENTION_EVERYONE | P.SEND_TTS_MESSAGES)
    assert P.ADD_REACTIONS in held


def test_in_a_thread_its_own_permission_to_write_decides() -> None:
    no_channel = Overwrite(EVERYONE, 0, deny=P.SEND_MESSAGES)
    no_threads = Overwrite(EVERYONE, 0, deny=P.SEND_MESSAGES_IN_THREADS)
    assert P.SEND_MESSAGES | P.EMBED_LINKS in allowed(no_channel, thread=True)
    assert not allowed(no_threads, thread=True) & (P.SEND_MESSAGES | P.EMBED_LINKS)


def test_a_timed_out_member_only_sees_and_reads() -> None:
    assert allowed(helper=P.MANAGE_MESSAGES, timed_out=True) == P.VIEW_CHANNEL | P.READ_MESSAGE_HISTORY


def test_names_come_lowest_bit_first_and_unknown_bits_are_left_out() -> None:
    assert names(1 << 52 | 1 << 10 | 1 << 47) == ["VIEW_CHANNEL", "BYPASS_SLOWMODE"]


bits = st.integers(0, int(ALL) & ~int(P.ADMINISTRATOR)).map(Permission)


@given(base=bits, allow=bits, deny=bits)
def test_what_everyone_is_denied_and_nobody_allows_is_not_held(
    base: Permission, allow: Permission, deny: Permission
) -> None:
    held = allowed(Overwrite(EVERYONE, 0, allow=allow & ~deny, deny=deny), everyone=base & ~P.ADMINISTRATOR)
    assert not held & deny
    assert not held & ~(base | allow)
