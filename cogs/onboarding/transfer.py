"""A flow as a file: /welcome export hands it out, /welcome import takes it back after a look at it."""

import io
from collections.abc import Iterable
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, Teahouse, outgoing
from bot.client.ui import custom_id, on_press, speaker
from bot.errors import UserError
from bot.features.onboarding import Difference, Flow, Problem, Problems, head
from bot.i18n import Speaker
from cogs.onboarding import access
from cogs.onboarding.desk import Desk, number
from cogs.onboarding.panels import parts
from cogs.onboarding.panels.overview import overview

FILE_NAME = "welcome.toml"

_LARGEST_FILE = 1_000_000  # bytes; read into memory before it is looked at
_MOST_LINES = 15
_LONGEST_LINE = 240  # so that all of them fit into one message


class TransferCog(commands.Cog):
    def __init__(self, bot: Teahouse) -> None:
        self._welcome = bot.services.welcome
        self._desk = Desk(bot.services.welcome)

    async def hand_out(self, interaction: Interaction) -> None:
        scene = await self._desk.scene(interaction)
        document = head() + (await self._welcome.export(scene.guild.id) or "")
        file = discord.File(io.BytesIO(document.encode()), FILE_NAME)
        shown: ui.File[Any] = ui.File(f"attachment://{FILE_NAME}")
        view = parts.layout([ui.TextDisplay(scene.say("welcome-export-hint")), shown])
        await outgoing.reply(interaction, view, files=[file])

    async def take_in(self, interaction: Interaction, file: discord.Attachment) -> None:
        """Say what is wrong with the file, or what would change with it."""
        guild, say = access.managed(interaction), speaker(interaction)
        flow = await outgoing.in_time(interaction, self._read(interaction, guild, file))
        if isinstance(flow, Problems):
            await outgoing.reply(interaction, _mistakes(say, flow.found))
            return
        current = await self._welcome.current(guild.id)
        differences = await self._welcome.diff(guild.id, flow)
        if current and not differences:
            raise UserError("welcome-import-same")
        digest = await self._welcome.propose(guild.id, flow, interaction.user.id)
        version = current.version if current else 0
        await outgoing.reply(interaction, _proposal(say, flow, differences, (version, digest)))

    @on_press("welcome:apply")
    async def apply(self, interaction: Interaction, version: str, digest: str) -> None:
        guild = access.managed(interaction)
        work = self._welcome.apply(guild.id, digest, interaction.user.id, number(version))
        await self._desk.settle(interaction, work, overview)

    async def _read(
        self, interaction: Interaction, guild: discord.Guild, file: discord.Attachment
    ) -> Flow | Problems:
        if file.size > _LARGEST_FILE:
            raise UserError("welcome-import-too-large")
        try:
            document = (await file.read()).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UserError("welcome-import-not-text") from error
        flow = self._welcome.check(document)
        if isinstance(flow, Problems):
            return flow
        refused = _refused_roles(interaction, guild, flow, document)
        return Problems(refused) if refused else flow


def _refused_roles(
    interaction: Interaction, guild: discord.Guild, flow: Flow, document: str
) -> tuple[Problem, ...]:
    """The roles in a document that this admin must not have given to newcomers, each with its line."""
    lines = document.splitlines()
    refused = []
    for role_id in flow.role_ids():
        try:
            access.require_harmless(interaction, guild, role_id)
        except UserError as error:
            line = next((n for n, line in enumerate(lines, 1) if str(role_id) in line), None)
            refused.append(Problem(error.key, params=error.params, line=line))
    return tuple(sorted(refused, key=lambda problem: problem.line or 0))


def _mistakes(say: Speaker, found: Iterable[Problem]) -> ui.LayoutView:
    lines = [_sentence(say, problem) for problem in found]
    title = f"## {say('welcome-import-mistakes', count=len(lines))}"
    return parts.layout([_listed(say, title, lines), ui.TextDisplay(f"-# {say('welcome-import-again')}")])


def _sentence(say: Speaker, problem: Problem) -> str:
    sentence = say(problem.key, **problem.params)
    return f"**{say('welcome-line', line=str(problem.line))}** {sentence}" if problem.line else sentence


def _proposal(
    say: Speaker, flow: Flow, differences: Iterable[Difference], key: tuple[int, str]
) -> ui.LayoutView:
    lines = [say(each.key, **each.params) for each in differences]
    lines = lines or [say("welcome-import-new", steps=len(flow.steps))]
    apply: ui.Button[Any] = ui.Button(
        label=say("welcome-apply"),
        custom_id=custom_id("welcome:apply", *key),
        style=discord.ButtonStyle.primary,
    )
    return parts.layout([_listed(say, f"## {say('welcome-import-changes')}", lines), ui.ActionRow(apply)])


def _listed(say: Speaker, title: str, lines: list[str]) -> ui.TextDisplay[Any]:
    shown = [f"- {outgoing.clean(line)[:_LONGEST_LINE]}" for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        shown.append(f"-# {say('welcome-more', count=len(lines) - _MOST_LINES)}")
    return ui.TextDisplay("\n".join([title, *shown]))
