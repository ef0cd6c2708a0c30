/** What one can do with a channel or a thread: from its head, and in the list by the other mouse button. */

import { newChannel, deleteChannel } from "./channel_deeds.js";
import { channelSettings } from "./channel_settings.js";
import { t } from "./i18n.js";
import { openMenu } from "./menus.js";
import { copy } from "./message_actions.js";
import { isThread, may, TYPE } from "./permissions.js";
import { threadEntries } from "./threads.js";

export function placeMenu(anchor, one) {
  const entries = isThread(one) ? threadEntries(one) : channelEntries(one);
  const address = `https://discord.com/channels/${one.guild.id}/${one.id}`;
  openMenu(
    anchor,
    [
      ...entries.filter((each) => !each?.danger),
      { label: t("place.copyLink"), icon: "link", run: () => copy(address) },
      { label: t("action.copyId"), icon: "copy", run: () => copy(one.id) },
      ...entries.filter((each) => each?.danger),
    ],
    t("place.actions", { name: one.name }),
  );
}

function channelEntries(one) {
  if (!may("manageChannels", one.id)) return [];
  const settings = { label: t("place.settings"), icon: "gear", run: () => channelSettings(one) };
  const create = { label: t("place.new"), icon: "plus", run: () => newChannel(one.guild, one.id) };
  const remove = { label: t("place.delete"), icon: "trash", danger: true, run: () => deleteChannel(one) };
  return [settings, one.type === TYPE.category ? create : null, remove];
}
