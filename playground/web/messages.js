/** The messages of the open channel: grouped by author, parted by day, the newest at the bottom. */

import { nameColor } from "./avatars.js";
import { emit, on } from "./bus.js";
import { channelIcon } from "./channel_icons.js";
import { h, iconButton } from "./dom.js";
import { displayName, log, message as find, openChannel, state, unread } from "./state.js";
import { longDay, t } from "./i18n.js";
import { loadOlder, open } from "./loading.js";
import { messageKey, messageMenu } from "./message_actions.js";
import { messageView } from "./message.js";
import { notes } from "./interactions.js";
import { inlineMarkdown } from "./markdown_view.js";
import { isForum, isThread } from "./permissions.js";
import { attempt, toast } from "./toasts.js";

const GROUPED_MS = 7 * 60_000;
const NEAR_END_PX = 90;

let pane;
let list;
let down;
let shown = new Map(); // message id -> {key, node} already drawn
let firstUnread = null;

export function messagesPane() {
  list = h("div", {
    class: "log",
    role: "log",
    "aria-live": "polite",
    "aria-relevant": "additions",
    "aria-label": t("messages.label"),
  });
  down = iconButton("chevron", t("messages.toEnd"), toEnd, { class: "icon-button to-end", hidden: true });
  pane = h("div", { class: "log-pane", tabindex: "-1", onscroll: scrolled }, list);
  list.addEventListener("keydown", keys);
  list.addEventListener("contextmenu", context);
  on("messages", (id) => id === state.open && draw());
  on("open", opened);
  on("world", draw);
  on("to-end", toEnd);
  on("jump", ({ channel, message }) => jumpTo(channel, message));
  const sizes = new ResizeObserver(() => {
    if (stuck) pane.scrollTop = pane.scrollHeight;
  });
  sizes.observe(list);
  sizes.observe(pane);
  return h("div", { class: "log-frame" }, pane, down);
}

let stuck = true; // the end is in view and stays so

function opened(id) {
  if (list.dataset.channel !== id) {
    shown.clear();
    stuck = true;
    firstUnread = unread(id) ? state.read.get(id) : null;
  }
  list.dataset.channel = id;
  draw();
}

function draw() {
  const one = openChannel();
  pane.parentElement.hidden = isForum(one);
  if (!one || isForum(one)) return;
  const { messages, complete, loaded } = log(one.id);
  const height = pane.scrollHeight;
  const fromTop = pane.scrollTop;
  const grew = list.dataset.first && list.dataset.first !== messages[0]?.id;
  list.setAttribute("aria-busy", String(!loaded));
  sync([...(complete ? [["start", () => beginning(one)]] : []), ...rows(messages)]);
  list.dataset.first = messages[0]?.id ?? "";
  if (stuck) pane.scrollTop = pane.scrollHeight;
  else if (grew) pane.scrollTop = fromTop + pane.scrollHeight - height;
}

/** [key, make] of everything to show, in order; a key that was shown before keeps its node. */
function rows(messages) {
  const all = [];
  messages.forEach((message, n) => {
    const before = messages[n - 1];
    const newDay = !before || dayOf(before) !== dayOf(message);
    const unreadHere = firstUnread && before?.id === firstUnread && message.author.id !== state.me.id;
    if (newDay) all.push([`day ${dayOf(message)}`, () => divider(longDay(new Date(message.timestamp)))]);
    if (unreadHere) all.push([`new ${message.id}`, () => divider(t("messages.new"), "new")]);
    const grouped = !newDay && !unreadHere && follows(message, before);
    all.push([keyOf(message, grouped), () => messageView(message, grouped), message]);
  });
  return all;
}

const dayOf = (message) => new Date(message.timestamp).toDateString();

const WRITTEN = [0, 19, 20, 23]; // plain, reply, answer to a slash command, answer to a menu command
const isPrivate = (message) => Boolean((message.flags ?? 0) & 64);
const headed = (message) => message.type !== 0 || message.interaction || message.interaction_metadata;
/** A webhook may speak with another name and face in each message. */
const face = ({ author }) => `${author.id} ${author.username} ${author.avatar}`;

/** Does a message go on from the one before, without face and name? */
function follows(message, before) {
  if (headed(message) || !WRITTEN.includes(before.type)) return false;
  const gap = new Date(message.timestamp) - new Date(before.timestamp);
  return face(message) === face(before) && isPrivate(message) === isPrivate(before) && gap < GROUPED_MS;
}

/** A message is drawn anew when any of this changed. */
function keyOf(message, grouped) {
  const looks = `${displayName(message.author)} ${nameColor(message.author.id)}`;
  return `${message.id} ${grouped} ${state.editing === message.id} ${threadOf(message)} ${looks}`;
}

function threadOf({ id }) {
  const thread = state.channels.get(id);
  return thread ? `${thread.name} ${thread.message_count} ${thread.thread_metadata?.archived}` : "";
}

const versions = new WeakMap();

function sync(wanted) {
  const next = new Map();
  const nodes = wanted.map(([key, make, message]) => {
    const known = shown.get(key);
    const same = known && versions.get(known) === message && !message?.local && !noteChanged(known, message);
    const node = same ? known : make();
    versions.set(node, message);
    if (message) node.dataset.note = noteOf(message);
    next.set(key, node);
    return node;
  });
  shown = next;
  replaceChanged(nodes);
}

const noteOf = (message) => notes.get(message.id) ?? "";
const noteChanged = (node, message) => Boolean(message) && node.dataset.note !== noteOf(message);

/** Leaves unchanged nodes where they are, so that focus, open spoilers and playing media survive. */
function replaceChanged(nodes) {
  const focused = focusInside();
  const wanted = new Set(nodes);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, n) => {
    if (list.children[n] !== node) list.insertBefore(node, list.children[n] ?? null);
  });
  if (focused && document.activeElement === document.body) refocus(focused);
}

/** Where the focus is in the log: which message, how many after it, which control of its card. */
function focusInside() {
  const here = document.activeElement?.closest?.("article.message");
  if (!here || !list.contains(here)) return null;
  const after = articles().length - articles().indexOf(here);
  return { id: here.id, after, control: document.activeElement.dataset.control };
}

/** The same control of the message, else the message, else, where that is gone, its neighbour. */
function refocus({ id, after, control }) {
  const same = document.getElementById(id);
  const twin = control && same?.querySelector(`[data-control="${CSS.escape(control)}"]`);
  const neighbour = articles().at(-Math.max(1, after - 1));
  (twin || same || neighbour)?.focus({ preventScroll: Boolean(same) });
}

const articles = () => [...list.querySelectorAll("article.message")];

const divider = (text, kind = "") =>
  h("div", { class: `divider ${kind}`, role: "separator", "aria-label": text }, h("span", null, text));

function beginning(one) {
  const name = one.name ?? displayName(one.recipients?.[0] ?? state.bot, null);
  return h(
    "div",
    { class: "beginning" },
    h("span", { class: "beginning-sign" }, channelIcon(one)),
    h("h2", null, one.guild && !isThread(one) ? t("messages.beginning", { name }) : name),
    h("p", null, firstWords(one, name)),
  );
}

function firstWords(one, name) {
  if (!one.guild) return t("messages.beginningDm", { name });
  const owner = isThread(one) && state.users.get(one.owner_id);
  if (owner) return t("system.threadStarter", { name: displayName(owner) });
  return one.topic ? inlineMarkdown(one.topic) : t("messages.beginningText", { name });
}

function scrolled() {
  stuck = pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR_END_PX;
  down.hidden = stuck;
  if (pane.scrollTop < 200) attempt(loadOlder(state.open));
}

export function toEnd() {
  stuck = true;
  pane.scrollTop = pane.scrollHeight;
}

const MOST_PAGES = 10;

/** Scrolls to a message of any channel, reading older pages until it is there. */
async function jumpTo(channelId, id) {
  if (!state.channels.has(channelId)) return toast(t("messages.notFound"), { kind: "error" });
  if (state.open !== channelId) await attempt(open(channelId));
  if (!id) return undefined;
  for (let page = 0; page < MOST_PAGES && !find(channelId, id); page += 1) {
    if (!(await attempt(loadOlder(channelId)))) break;
  }
  const node = document.getElementById(`message-${id}`);
  if (!node) return toast(t("messages.notFound"), { kind: "error" });
  stuck = false;
  node.scrollIntoView({ block: "center" });
  node.focus({ preventScroll: true });
  node.classList.add("flash");
  return setTimeout(() => node.classList.remove("flash"), 1600);
}

/** Puts the keyboard on the newest message. */
export function focusLast() {
  articles().pop()?.focus();
}

function keys(event) {
  const here = event.target.closest("article.message");
  if (!here || event.target.matches("input, textarea")) return;
  const all = articles();
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step) {
    event.preventDefault();
    const next = all[all.indexOf(here) + step];
    if (next) next.focus();
    else if (step > 0) emit("focus-composer");
  } else if (event.target === here) {
    messageKey(event, find(state.open, here.dataset.id), here);
  }
}

function context(event) {
  const here = event.target.closest("article.message");
  if (!here || event.target.closest("a, textarea, video, audio") || String(getSelection())) return;
  event.preventDefault();
  messageMenu({ x: event.clientX, y: event.clientY }, find(state.open, here.dataset.id));
}
