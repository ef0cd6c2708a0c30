/** What one can do with a message: the bar that shows on it, its menu, its keys. */

import * as api from "./api.js";
import { avatar } from "./avatars.js";
import { confirmThat } from "./dialogs.js";
import { h, iconButton } from "./dom.js";
import { askWhereTo } from "./forwards.js";
import { plural, t } from "./i18n.js";
import { runMenu } from "./interactions.js";
import { commandsOf, dismiss } from "./loading.js";
import { markdown } from "./markdown_view.js";
import { openMenu } from "./menus.js";
import { isThread, may, mayWrite } from "./permissions.js";
import { chooseReaction } from "./reactions.js";
import { channel, replyTo, startEditing, state } from "./state.js";
import { startThread } from "./threads.js";
import { attempt, toast } from "./toasts.js";
import { wordsOf } from "./words.js";

const isMine = (message) => message.author.id === state.me.id && !message.webhook_id;
const isPrivate = (message) => Boolean((message.flags ?? 0) & 64);
const ORDINARY = [0, 19];
const WRITTEN = [0, 19, 20, 23];
const hasEnded = ({ poll }) => poll.results?.is_finalized;

const can = {
  react: (message) => !isPrivate(message) && may("addReactions", message.channel_id),
  reply: (message) => !isPrivate(message) && mayWrite(channel(message.channel_id)),
  edit: (message) => isMine(message) && ORDINARY.includes(message.type) && !message.poll && !message.message_snapshots,
  forward: (message) => !isPrivate(message) && WRITTEN.includes(message.type) && !message.poll && !message.local,
  pin: (message) => !isPrivate(message) && WRITTEN.includes(message.type) && may("pinMessages", message.channel_id),
  endPoll: (message) => Boolean(message.poll) && isMine(message) && !hasEnded(message),
  remove: (message) =>
    !isPrivate(message) &&
    (isMine(message) || (channel(message.channel_id)?.guild && may("manageMessages", message.channel_id))),
  thread: (message) =>
    !isPrivate(message) &&
    may("createThreads", message.channel_id) &&
    ORDINARY.includes(message.type) &&
    channel(message.channel_id)?.guild &&
    !isThread(channel(message.channel_id)) &&
    !channel(message.id),
  apps: (message) => WRITTEN.includes(message.type),
};

export const mayEdit = (message) => can.edit(message);

/** No stop for Tab, of which a log would have hundreds: Enter on a message brings the menu, which has it all. */
const tool = (name, label, run, props) => iconButton(name, label, run, { tabindex: "-1", ...props });

/** The small bar in the corner of a message. */
export function toolbar(message) {
  return h(
    "div",
    { class: "toolbar", role: "toolbar", "aria-label": t("message.actions") },
    can.react(message)
      ? tool("smile", t("message.react"), (event) => chooseReaction(event.currentTarget, message))
      : null,
    can.reply(message) ? tool("reply", t("message.reply"), () => replyTo(message)) : null,
    can.edit(message) ? tool("edit", t("message.edit"), () => startEditing(message.id)) : null,
    tool("more", t("message.more"), (event) => messageMenu(event.currentTarget, message), {
      "aria-haspopup": "menu",
    }),
  );
}

export async function messageMenu(anchor, message) {
  const item = (allowed, entry) => (allowed(message) ? entry : null);
  const menu = openMenu(
    anchor,
    [
      item(can.react, {
        label: t("message.react"),
        icon: "smile",
        hint: "+",
        run: () => chooseReaction(elementOf(message) ?? anchor, message),
      }),
      item(can.reply, { label: t("message.reply"), icon: "reply", hint: "R", run: () => replyTo(message) }),
      item(can.forward, { label: t("forward.menu"), icon: "forward", hint: "F", run: () => askWhereTo(message) }),
      item(can.edit, { label: t("message.edit"), icon: "edit", hint: "E", run: () => startEditing(message.id) }),
      item(can.thread, { label: t("thread.start"), icon: "thread", hint: "T", run: () => startThread(message) }),
      item(can.pin, {
        label: t(message.pinned ? "pins.unpin" : "pins.pin"),
        icon: "pin",
        hint: "P",
        run: () => pin(message),
      }),
      item(can.endPoll, {
        label: t("poll.end"),
        icon: "poll",
        run: () => attempt(api.endPoll(message.channel_id, message.id)),
      }),
      message.content ? { label: t("message.copyText"), icon: "copy", run: () => copy(message.content) } : null,
      { label: t("message.copyLink"), icon: "link", run: () => copy(linkTo(message)) },
      { label: t("action.copyId"), icon: "copy", run: () => copy(message.id) },
      isPrivate(message) ? { label: t("message.dismiss"), icon: "close", run: () => dismiss(message) } : null,
      item(can.remove, {
        label: t("message.delete"),
        icon: "trash",
        danger: true,
        hint: "Del",
        run: () => askToDelete(message),
      }),
    ],
    t("message.actions"),
  );
  if (can.apps(message) && !message.local) menu.add(await appEntries(3, message.channel_id, message.id));
}

const elementOf = (message) => document.getElementById(`message-${message.id}`);

/** Menu entries for the commands of a type (2 user, 3 message) on `target`. */
export async function appEntries(type, channelId, target) {
  const commands = await commandsOf(channelId).catch(() => []);
  const entries = commands
    .filter((each) => each.type === type)
    .map((command) => ({
      label: command.name_localized ?? command.name,
      face: avatar(state.bot, state.bot.username, { size: 20 }),
      run: () => runMenu(command, target),
    }));
  return entries.length ? [{ heading: t("menu.apps") }, ...entries] : [];
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("action.copied"), { ms: 2000 });
  } catch {
    toast(t("action.copyFailed", { text }), { kind: "error" });
  }
}

const pin = (message) => attempt((message.pinned ? api.unpin : api.pin)(message.channel_id, message.id));

const linkTo = ({ channel_id: place, id }) =>
  `https://discord.com/channels/${channel(place)?.guild?.id ?? "@me"}/${place}/${id}`;

function askToDelete(message) {
  const files = (message.attachments ?? []).length;
  confirmThat({
    title: t("message.deleteTitle"),
    text: t("message.deleteText"),
    label: t("message.delete"),
    preview: h(
      "blockquote",
      { class: "preview" },
      files && !message.content ? plural("upload.files", files) : markdown(wordsOf(message)),
    ),
    run: () => attempt(api.remove(message.channel_id, message.id)),
  });
}

const KEYS = {
  r: [can.reply, replyTo],
  e: [can.edit, (message) => startEditing(message.id)],
  f: [can.forward, askWhereTo],
  p: [can.pin, pin],
  t: [can.thread, (message) => startThread(message)],
  "+": [can.react, (message, element) => chooseReaction(element, message)],
  Delete: [can.remove, askToDelete],
  Enter: [() => true, (message, element) => messageMenu(element, message)],
  ContextMenu: [() => true, (message, element) => messageMenu(element, message)],
};

/** A key pressed while a message has the focus. Returns whether it meant something. */
export function messageKey(event, message, element) {
  const [allowed, act] = KEYS[event.key] ?? [];
  if (!act || event.ctrlKey || event.metaKey || event.altKey || !allowed(message)) return false;
  event.preventDefault();
  act(message, element);
  return true;
}
