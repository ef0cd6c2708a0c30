"""The glossary as a CSV file, out and in. What an import would do is shown before it is done."""

import io
from typing import Any

import discord
from discord import ui
from discord.ext import commands

from bot.client import Interaction, outgoing
from bot.client.ui import custom_id, on_press, speaker
from bot.errors import UserError
from bot.features.glossary import sheet
from bot.features.glossary.sheet import Plan, Problem
from bot.i18n import Speaker
from bot.services import Services
from cogs.glossary import cards, rights

_FILE = "glossary.csv"
_MOST_TITLES = 12
_MOST_PROBLEMS = 8


class SpreadsheetCog(commands.Cog):
    """The buttons below a preview. The file itself hangs on the card, so nothing is kept anywhere."""

    def __init__(self, services: Services) -> None:
        self._services = services

    @on_press("glossary:import")
    async def apply(self, interaction: Interaction, digest: str) -> None:
        guild_id = rights.moderated(interaction)
        attached = interaction.message.attachments if interaction.message else []
        if not attached:
            raise UserError("error-component-outdated")
        await outgoing.in_time(interaction, self._apply(interaction, guild_id, attached[0], digest))

    async def _apply(
        self, interaction: Interaction, guild_id: int, file: discord.Attachment, digest: str
    ) -> None:
        rows, _ = sheet.read(await file.read())
        say, member = speaker(interaction), interaction.user.id
        plan = await self._services.glossary.carry_out(guild_id, member, rows, digest)
        if plan is None:
            raise UserError("glossary-import-changed")
        done = say("glossary-imported", added=len(plan.added), changed=len(plan.changed))
        await outgoing.update(interaction, cards.sentence(done))

    @on_press("glossary:import-not")
    async def give_up(self, interaction: Interaction) -> None:
        await outgoing.update(interaction, cards.sentence(speaker(interaction)("glossary-import-given-up")))


async def export(services: Services, interaction: Interaction, guild_id: int) -> None:
    """Answer with the file."""
    terms = await services.glossary.entries(guild_id)
    here = await services.community.guild_languages(guild_id)
    text = speaker(interaction)("glossary-exported", terms=len(terms))
    data = sheet.write(terms, here or ("en", "zh-Hans", "es"))
    view = cards.sentence(text, ui.File(f"attachment://{_FILE}"))
    await outgoing.reply(interaction, view, files=[discord.File(io.BytesIO(data), _FILE)])


async def preview(
    services: Services, interaction: Interaction, guild_id: int, file: discord.Attachment
) -> None:
    """Answer with what an import would do, or with what is wrong in the file."""
    if file.size > sheet.MOST_BYTES:
        raise UserError("glossary-import-too-big", most=sheet.MOST_BYTES // 1_000)
    data = await outgoing.in_time(interaction, file.read())
    rows, problems = sheet.read(data)
    plan = await services.glossary.plan(guild_id, rows)
    say = speaker(interaction)
    if problems := [*problems, *plan.problems]:
        await outgoing.reply(interaction, cards.sentence(_complaint(say, problems)))
    elif not plan.added and not plan.changed:
        await outgoing.reply(interaction, cards.sentence(say("glossary-import-nothing-new", same=plan.same)))
    else:
        copy = discord.File(io.BytesIO(data), _FILE)
        await outgoing.reply(interaction, _preview(say, plan), files=[copy])


def _preview(say: Speaker, plan: Plan) -> ui.LayoutView:
    marked = [*(("➕", entry) for entry in plan.added), *(("✏️", entry) for entry in plan.changed)]
    counts = say("glossary-import-would", added=len(plan.added), changed=len(plan.changed), same=plan.same)
    text = "\n".join([f"**{counts}**", *cards.titles(marked, _MOST_TITLES)])
    apply: ui.Button[Any] = ui.Button(
        label=say("glossary-import-yes"),
        custom_id=custom_id("glossary:import", plan.digest),
        style=discord.ButtonStyle.success,
    )
    leave: ui.Button[Any] = ui.Button(
        label=say("glossary-import-no"), custom_id=custom_id("glossary:import-not")
    )
    return cards.sentence(text, ui.File(f"attachment://{_FILE}"), ui.ActionRow(apply, leave))


def _complaint(say: Speaker, problems: list[Problem]) -> str:
    lines = [_problem(say, problem) for problem in sorted(problems, key=lambda problem: problem.line)]
    more = [say("glossary-import-more-problems", number=len(lines) - _MOST_PROBLEMS)]
    shown = [*lines[:_MOST_PROBLEMS], *(more if len(lines) > _MOST_PROBLEMS else [])]
    return "\n".join([f"**{say('glossary-import-problems')}**", *shown])


def _problem(say: Speaker, problem: Problem) -> str:
    what = say(problem.error.key, **problem.error.params)
    if not problem.column:
        return say("glossary-import-line", line=str(problem.line), what=what)
    return say("glossary-import-cell", line=str(problem.line), column=problem.column, what=what)
