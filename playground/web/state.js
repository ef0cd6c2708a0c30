/**
 * What the person sees, as Discord's own payloads. Only events.js, loading.js and the actions write here.
 *
 * Topics on the bus: "world" (servers, channels, members), "open" (another channel is open),
 * "messages" (channel id), "unread", "typing" (channel id), "bot", "connection". To ask for something: "jump"
 * ({channel, message}), "insert" (text), "use-command", "focus-composer", "user-menu" ({user, anchor}).
 */

import { emit } from "./bus.js";

export const state = {
  me: null,
  bot: null,
  botOnline: true,
  canRestart: false,
  connected: true,
  people: [],
  guilds: [],
  dms: [],
  channels: new Map(), // every channel and thread, by id; each with `guild` (null in a DM)
  users: new Map(),
  permissions: {},
  logs: new Map(), // channel id -> {messages: oldest first, complete: no older ones, loaded}
  read: new Map(), // channel id -> id of the newest message seen
  mentions: new Map(), // channel id -> how many unread messages mention me
  typing: new Map(), // channel id -> Map(user id -> timer)
  open: null, // channel id
  replyingTo: null, // message
  editing: null, // message id
};

const FORUM = 15;

export const channel = (id) => state.channels.get(id) ?? null;
export const openChannel = () => channel(state.open);
export const openGuild = () => openChannel()?.guild ?? null;

export function log(channelId) {
  if (!state.logs.has(channelId)) state.logs.set(channelId, { messages: [], complete: false, loaded: false });
  return state.logs.get(channelId);
}

export const message = (channelId, id) => log(channelId).messages.find((each) => each.id === id) ?? null;

export const isNewer = (a, b) => BigInt(a) > BigInt(b ?? 0);

/** Puts a message where its id belongs, or in the place of its earlier version. */
export function keep(one) {
  const { messages } = log(one.channel_id);
  remember(one);
  const known = messages.findIndex((each) => each.id === one.id);
  if (known >= 0) {
    messages[known] = { ...messages[known], ...one };
  } else {
    let place = messages.length;
    while (place > 0 && isNewer(messages[place - 1].id, one.id)) place -= 1;
    messages.splice(place, 0, one);
  }
  emit("messages", one.channel_id);
}

function remember(one) {
  for (const user of [one.author, ...(one.mentions ?? [])]) {
    if (user && !one.webhook_id && !state.users.has(user.id)) state.users.set(user.id, user);
  }
}

export function drop(channelId, ids) {
  const one = log(channelId);
  one.messages = one.messages.filter((each) => !ids.includes(each.id));
  emit("messages", channelId);
}

export const member = (guild, userId) => guild?.members.find((each) => each.user.id === userId) ?? null;

/** How a user is called in a server: nickname, display name, or user name. */
export function displayName(user, guild = openGuild()) {
  return member(guild, user.id)?.nick ?? user.global_name ?? user.username;
}

export function roleById(id, guild = openGuild()) {
  return guild?.roles.find((each) => each.id === id) ?? null;
}

export const person = (id) => state.people.find((each) => each.id === id) ?? null;

export function unread(channelId) {
  const newest = channel(channelId)?.last_message_id;
  return Boolean(newest) && state.read.has(channelId) && isNewer(newest, state.read.get(channelId));
}

/** What a channel holds has been seen; a forum is seen with each of its posts. */
export function markRead(channelId) {
  const one = channel(channelId);
  for (const each of [one, channel(one?.parent_id)]) {
    if (each && (each === one || each.type === FORUM)) state.read.set(each.id, each.last_message_id ?? "0");
  }
  state.mentions.delete(channelId);
  emit("unread");
}

export function replyTo(one) {
  state.replyingTo = one;
  emit("composing");
}

export function startEditing(id) {
  state.editing = id;
  emit("messages", state.open);
}
