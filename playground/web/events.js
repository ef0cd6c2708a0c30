/** The stream of what happens, applied to the state. */

import * as api from "./api.js";
import { emit } from "./bus.js";
import * as interactions from "./interactions.js";
import { catchUp, forgetCommands, reloadWorldSoon } from "./loading.js";
import { isThread } from "./permissions.js";
import { channel, drop, keep, log, markRead, message, state } from "./state.js";

const handlers = {
  MESSAGE_CREATE: arrived,
  MESSAGE_UPDATE: changed,
  MESSAGE_DELETE: (d) => drop(d.channel_id, [d.id]),
  MESSAGE_DELETE_BULK: (d) => drop(d.channel_id, d.ids),
  MESSAGE_REACTION_ADD: (d) => countReaction(d, 1),
  MESSAGE_REACTION_REMOVE: (d) => countReaction(d, -1),
  MESSAGE_REACTION_REMOVE_ALL: (d) => setReactions(d, () => []),
  MESSAGE_REACTION_REMOVE_EMOJI: (d) => setReactions(d, (all) => all.filter((each) => !sameEmoji(each.emoji, d.emoji))),
  MESSAGE_POLL_VOTE_ADD: (d) => countVote(d, 1),
  MESSAGE_POLL_VOTE_REMOVE: (d) => countVote(d, -1),
  TYPING_START: startedTyping,
  INTERACTION_SUCCESS: (d) => interactions.settle(d.id, { ok: true }),
  INTERACTION_FAILURE: (d) => interactions.settle(d.id, { ok: false, reason: d.reason }),
  INTERACTION_MODAL_CREATE: (d) => interactions.settle(d.id, { ok: true, modal: d }),
  BOT_STATUS: (d) => {
    state.botOnline = d.online;
    forgetCommands();
    emit("bot");
  },
  APPLICATION_COMMANDS_UPDATE: forgetCommands,
};

const STRUCTURE = /^(GUILD_|CHANNEL_(?!PINS)|THREAD_|PERMISSIONS_UPDATE|USER_UPDATE)/;

const RETRY_MS = 1500;

export function listen() {
  const stream = api.events();
  stream.onmessage = ({ data }) => {
    const { t: name, d } = JSON.parse(data);
    if (handlers[name]) handlers[name](d);
    else if (STRUCTURE.test(name)) reloadWorldSoon();
  };
  stream.onopen = () => {
    if (!state.connected) resume();
  };
  stream.onerror = () => {
    setConnected(false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(resume, RETRY_MS, listen);
  };
  addEventListener("pagehide", () => stream.close());
}

/** Reads what was missed, then goes on. A playground that was started anew does not know this person any more. */
async function resume(then = () => setConnected(true)) {
  try {
    await catchUp();
    interactions.stopWaiting();
    then();
  } catch (error) {
    if (error instanceof api.Refused) location.assign("/");
    else setTimeout(resume, RETRY_MS, then);
  }
}

function setConnected(connected) {
  state.connected = connected;
  emit("connection");
}

function arrived(one) {
  const place = channel(one.channel_id);
  if (!place) reloadWorldSoon();
  else if (!((one.flags ?? 0) & 64)) place.last_message_id = one.id;
  if (isThread(place)) countInThread(place);
  stopTyping(one.channel_id, one.author?.id);
  if (log(one.channel_id).loaded || (one.flags ?? 0) & 64) keep(one);
  const mine = one.author?.id === state.me.id;
  if (mine || (one.channel_id === state.open && !document.hidden)) markRead(one.channel_id);
  else noteUnread(one);
  emit("arrived", one);
}

/** The card on the message that a thread began with tells how many messages it has. */
function countInThread(thread) {
  thread.message_count = (thread.message_count ?? 0) + 1;
  emit("messages", thread.parent_id);
}

function noteUnread(one) {
  const forMe = one.mention_everyone || (one.mentions ?? []).some((user) => user.id === state.me.id);
  if (forMe) {
    state.mentions.set(one.channel_id, (state.mentions.get(one.channel_id) ?? 0) + 1);
  }
  emit("unread");
}

function changed(one) {
  if (message(one.channel_id, one.id)) keep(one);
  else if ((one.flags ?? 0) & 64) keep(one);
}

const sameEmoji = (a, b) => (a.id ? a.id === b.id : a.name === b.name);

function setReactions(d, change) {
  const one = message(d.channel_id, d.message_id);
  if (one) keep({ ...one, reactions: change(one.reactions ?? []) });
}

function countReaction(d, step) {
  setReactions(d, (all) => {
    const mine = d.user_id === state.me.id;
    const known = all.find((each) => sameEmoji(each.emoji, d.emoji)) ?? { emoji: d.emoji, count: 0, me: false };
    const now = { ...known, count: known.count + step, me: mine ? step > 0 : known.me };
    const rest = all.includes(known) ? all.map((each) => (each === known ? now : each)) : [...all, now];
    return rest.filter((each) => each.count > 0);
  });
}

function countVote(d, step) {
  const one = message(d.channel_id, d.message_id);
  if (!one?.poll) return;
  const { answer_counts: all = [], ...results } = one.poll.results ?? {};
  const known = all.find((each) => each.id === d.answer_id) ?? { id: d.answer_id, count: 0, me_voted: false };
  const mine = d.user_id === state.me.id;
  const now = { ...known, count: known.count + step, me_voted: mine ? step > 0 : known.me_voted };
  const answer_counts = [...all.filter((each) => each.id !== d.answer_id), now];
  keep({ ...one, poll: { ...one.poll, results: { ...results, answer_counts } } });
}

const TYPING_SHOWN_MS = 10_000; // Discord's own figure

function startedTyping({ channel_id, user_id }) {
  if (user_id === state.me.id) return;
  if (!state.typing.has(channel_id)) state.typing.set(channel_id, new Map());
  const typists = state.typing.get(channel_id);
  clearTimeout(typists.get(user_id));
  typists.set(
    user_id,
    setTimeout(() => stopTyping(channel_id, user_id), TYPING_SHOWN_MS),
  );
  emit("typing", channel_id);
}

function stopTyping(channelId, userId) {
  const typists = state.typing.get(channelId);
  if (!typists?.has(userId)) return;
  clearTimeout(typists.get(userId));
  typists.delete(userId);
  emit("typing", channelId);
}

/** The open tab comes back to the front: what arrived meanwhile is read now. */
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && state.open) markRead(state.open);
});
