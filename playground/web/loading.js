/** Reading the world, the channel's past and its commands from the server. */

import * as api from "./api.js";
import { emit } from "./bus.js";
import { drop, log, markRead, state } from "./state.js";

export async function loadWorld() {
  const world = await api.world();
  Object.assign(state, {
    me: world.me,
    bot: world.bot,
    canRestart: world.can_restart,
    permissions: world.permissions,
    guilds: world.guilds,
    dms: world.dms,
  });
  state.channels = new Map();
  for (const guild of world.guilds) adoptGuild(guild);
  for (const dm of world.dms) state.channels.set(dm.id, { ...dm, guild: null });
  for (const user of [world.me, world.bot]) if (user) state.users.set(user.id, user);
  for (const id of state.channels.keys())
    if (!state.read.has(id)) state.read.set(id, state.channels.get(id).last_message_id ?? "0");
  emit("world");
}

function adoptGuild(guild) {
  for (const one of [...guild.channels, ...(guild.threads ?? [])]) state.channels.set(one.id, { ...one, guild });
  for (const { user } of guild.members) state.users.set(user.id, user);
}

let pendingReload = null;

/** Something structural changed: read the world again, once for a burst of events. */
export function reloadWorldSoon() {
  clearTimeout(pendingReload);
  pendingReload = setTimeout(() => loadWorld().catch(() => {}), 80);
}

async function loadLog(channelId) {
  const page = await api.messages(channelId);
  const one = log(channelId);
  const local = one.messages.filter((each) => each.local);
  one.messages = [...page.reverse(), ...local];
  one.complete = page.length < 50;
  one.loaded = true;
  emit("messages", channelId);
}

/** The fifty messages before the oldest one here. Returns whether there were any. */
export async function loadOlder(channelId) {
  const one = log(channelId);
  if (one.complete || one.loading || !one.messages.length) return false;
  one.loading = true;
  try {
    const page = await api.messages(channelId, { before: one.messages[0].id });
    one.messages = [...page.reverse(), ...one.messages];
    one.complete = page.length < 50;
  } finally {
    one.loading = false;
  }
  emit("messages", channelId);
  return true;
}

const commandLists = new Map();
const localNames = new Map(); // name of a command -> what the person knows it by

export const commandName = (name) => localNames.get(name) ?? name;

/** The commands the person may use in a channel; asked once a channel until the bot changes them. */
export function commandsOf(channelId) {
  if (!commandLists.has(channelId)) {
    const asked = api.commands(channelId);
    asked.then(
      (all) => all.forEach((each) => localNames.set(each.name, each.name_localized ?? each.name)),
      () => commandLists.delete(channelId),
    );
    commandLists.set(channelId, asked);
  }
  return commandLists.get(channelId);
}

export const forgetCommands = () => commandLists.clear();

/** Shows a channel: its address, its messages, and that they were read. */
export async function open(channelId) {
  if (state.open !== channelId) Object.assign(state, { open: channelId, replyingTo: null, editing: null });
  history.replaceState(null, "", `${location.pathname}${location.search}#${channelId}`);
  emit("open", channelId);
  markRead(channelId);
  if (!log(channelId).loaded) await loadLog(channelId);
}

export async function dismiss(one) {
  drop(one.channel_id, [one.id]);
  if (!one.local) await api.dismiss(one.id);
}

/** After a gap in the stream: everything shown may be stale. */
export async function catchUp() {
  for (const each of state.logs.values()) each.loaded = false;
  forgetCommands();
  await loadWorld();
  if (state.open && state.channels.has(state.open)) await loadLog(state.open);
}
