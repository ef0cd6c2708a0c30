/** Members, roles and channels as choices of a select or an option of a command. */

import { avatar, hex } from "./avatars.js";
import { channelIcon } from "./channel_icons.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { isThread, TYPE } from "./permissions.js";
import { displayName, openChannel, openGuild, state } from "./state.js";

export function userChoices() {
  const guild = openGuild();
  const users = guild ? guild.members.map((each) => each.user) : [state.me, ...(openChannel()?.recipients ?? [])];
  return users.map((user) => ({
    value: user.id,
    label: displayName(user),
    description: `@${user.username}`,
    kind: "user",
    face: () => avatar(user, displayName(user), { size: 22 }),
  }));
}

export function roleChoices() {
  const guild = openGuild();
  return (guild?.roles ?? [])
    .toSorted((a, b) => b.position - a.position)
    .map((role) => ({
      value: role.id,
      label: role.id === guild.id ? "@everyone" : role.name,
      kind: "role",
      face: () => h("span", { class: "role-dot", style: role.color ? { "--tone": hex(role.color) } : {} }),
    }));
}

/** `types`: Discord's channel types to offer; all of the server's when empty. */
export function channelChoices(types = []) {
  const guild = openGuild();
  return [...state.channels.values()]
    .filter((each) => each.guild === guild && (types.length ? types.includes(each.type) : !isThread(each)))
    .map((each) => ({
      value: each.id,
      label: each.name,
      description: categoryOf(each),
      kind: "channel",
      face: () => channelIcon(each),
    }));
}

function categoryOf(one) {
  const parent = state.channels.get(one.parent_id);
  return one.type === TYPE.category ? t("channel.category") : parent?.name;
}

export const mentionableChoices = () => [...userChoices(), ...roleChoices()];

/** Choices for a select component (5 user, 6 role, 7 mentionable, 8 channel). */
export function entityChoices(component) {
  return { 5: userChoices, 6: roleChoices, 7: mentionableChoices, 8: () => channelChoices(component.channel_types) }[
    component.type
  ]();
}
