/** Where one writes: text, files, replies, commands; or a sentence why one may not. */

import * as api from "./api.js";
import { on } from "./bus.js";
import { commandForm } from "./command_form.js";
import { slashSuggestions } from "./commands.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { pickEmoji } from "./emoji.js";
import { t } from "./i18n.js";
import { sendable, suggestionsFor } from "./mention_text.js";
import { openMenu } from "./menus.js";
import { mayEdit } from "./message_actions.js";
import { focusLast, toEnd } from "./messages.js";
import { newPoll } from "./new_poll.js";
import { isForum, isThread, may, mayWrite, takesThreads } from "./permissions.js";
import { offersStickers, pickSticker } from "./stickers.js";
import { displayName, log, openChannel, replyTo, startEditing, state } from "./state.js";
import { Suggestions } from "./suggestions.js";
import { startThread } from "./threads.js";
import { attempt } from "./toasts.js";
import { chooseFiles, Tray } from "./uploads.js";

const TYPING_EVERY_MS = 8000;
const MOST_LETTERS = 2000;
const COUNT_FROM = 1800;

const drafts = new Map(); // channel id -> text not yet sent
let root;
let text;
let counter;
let tray;
let suggestions;
let lastTyping = 0;

export function composer() {
  root = h("section", { class: "composer", "aria-label": t("composer.label") });
  tray = new Tray();
  text = h("textarea", {
    id: "composer-text",
    rows: 1,
    autocomplete: "off",
    spellcheck: "true",
    "aria-autocomplete": "list",
    oninput: changed,
    onkeydown: keys,
    onpaste: (event) => takeFiles(event.clipboardData, event),
  });
  counter = h("span", { class: "count", "aria-live": "polite" });
  suggestions = new Suggestions(text);
  on("open", draw);
  on("world", draw);
  on("composing", () => {
    draw();
    text.focus();
  });
  on("focus-composer", () => text.focus());
  on("use-command", startCommand);
  on("insert", type);
  return root;
}

let drawnFor = null;
let drawnAs = "";

/** What the composer looks like hangs on this; unless it changed nothing is touched, so that an input method is not interrupted. */
const looks = (one) => [one.id, one.name, mayWrite(one), may("attachFiles"), state.replyingTo?.id].join("\n");

function draw() {
  const one = openChannel();
  if (!one) return;
  if (drawnFor !== one.id) changeDraft(one.id);
  root.hidden = isForum(one);
  if (root.querySelector(".command-form") || (root.hasChildNodes() && drawnAs === looks(one))) return;
  drawnAs = looks(one);
  if (!mayWrite(one)) return void fill(root, closed(one));
  const focused = document.activeElement === text;
  const label = t(placeholder(one), { name: one.name ?? displayName(state.bot) });
  text.placeholder = label;
  text.setAttribute("aria-label", label);
  fill(
    root,
    replyBar(),
    h(
      "div",
      { class: "composer-box" },
      tray.node,
      h(
        "div",
        { class: "composer-line" },
        iconButton("plus", t("composer.more"), (event) => moreMenu(event.currentTarget), {
          "aria-haspopup": "menu",
        }),
        text,
        counter,
        iconButton("slash", t("composer.commands"), () => type("/")),
        offersStickers()
          ? iconButton("sticker", t("sticker.pick"), (event) => pickSticker(event.currentTarget, sendSticker), {
              class: "icon-button wide-only",
            })
          : null,
        iconButton("smile", t("composer.emoji"), (event) =>
          pickEmoji(event.currentTarget, (emoji) => type(emoji.id ? `:${emoji.name}: ` : emoji.name)),
        ),
        iconButton("send", t("composer.send"), send, { class: "icon-button send" }),
      ),
    ),
  );
  if (focused) text.focus();
  resize();
}

/** What can be added to the conversation besides words. */
function moreMenu(anchor) {
  const one = openChannel();
  const upload = async () => tray.add(await chooseFiles());
  const stick = () => pickSticker(anchor, sendSticker);
  const mayThread = takesThreads(one) && may("createThreads");
  openMenu(
    anchor,
    [
      may("attachFiles") ? { label: t("composer.upload"), icon: "upload", run: upload } : null,
      may("sendPolls") ? { label: t("poll.new"), icon: "poll", run: newPoll } : null,
      offersStickers() ? { label: t("sticker.send"), icon: "sticker", run: stick } : null,
      mayThread ? { label: t("thread.new"), icon: "thread", run: () => startThread(null) } : null,
      { label: t("composer.commands"), icon: "slash", run: () => type("/") },
    ],
    t("composer.more"),
  );
}

async function sendSticker(id) {
  const reply = state.replyingTo ? { reply_to: state.replyingTo.id } : {};
  const sent = await attempt(api.write({ channel: state.open, content: "", sticker_ids: [id], ...reply }));
  if (!sent) return;
  state.replyingTo = null;
  draw();
  toEnd();
}

const placeholder = (one) =>
  !one.guild ? "composer.placeholderDm" : isThread(one) ? "composer.placeholderThread" : "composer.placeholder";

function changeDraft(channelId) {
  if (drawnFor) drafts.set(drawnFor, text.value);
  root.replaceChildren();
  text.value = drafts.get(channelId) ?? "";
  tray.clear();
  drawnFor = channelId;
  if (matchMedia("(min-width: 700px)").matches) queueMicrotask(() => text.focus());
}

function closed(one) {
  const why =
    isThread(one) && one.thread_metadata?.locked
      ? "composer.locked"
      : one.type === 5
        ? "composer.announcement"
        : "composer.denied";
  return h("p", { class: "composer-closed" }, icon("lock"), t(why));
}

function replyBar() {
  if (!state.replyingTo) return null;
  const name = displayName(state.replyingTo.author);
  return h(
    "div",
    { class: "reply-bar" },
    icon("reply"),
    h("span", null, t("composer.replyingTo", { name })),
    iconButton("close", t("composer.stopReply"), () => replyTo(null)),
  );
}

function type(more) {
  text.focus();
  text.setRangeText(more, text.selectionStart, text.selectionEnd, "end");
  changed();
}

function changed() {
  resize();
  suggest();
  if (text.value && !text.value.startsWith("/") && Date.now() - lastTyping > TYPING_EVERY_MS) {
    lastTyping = Date.now();
    api.typing(state.open).catch(() => {});
  }
}

function resize() {
  text.style.setProperty("block-size", "auto");
  text.style.setProperty("block-size", `${Math.min(text.scrollHeight, innerHeight / 2)}px`);
  const { length } = text.value;
  counter.textContent = length > COUNT_FROM ? String(MOST_LETTERS - length) : "";
  counter.classList.toggle("over", length > MOST_LETTERS);
}

/** Commands after a "/" at the start; names after @, # and :. */
async function suggest() {
  const before = text.value.slice(0, text.selectionStart);
  const slash = /^\/([^\n]*)$/.exec(before);
  if (slash) return slashSuggestions(suggestions, slash[1], startCommand);
  const word = /(?:^|[\s(（])([@#:])([^\s@#:]*)$/.exec(before) ?? /(?:^|[^\w])([@#])([^\s@#:]*)$/.exec(before);
  if (!word || (word[1] === ":" && word[2].length < 2)) return suggestions.hide();
  const found = suggestionsFor(word[1], word[2]);
  return suggestions.show(found.map((each) => ({ title: each, run: () => complete(each, word[2].length + 1) })));
}

function complete(written, replaced) {
  text.setRangeText(`${written} `, text.selectionStart - replaced, text.selectionStart, "end");
  changed();
}

/** Opens the form of a command: {command, path, options}. */
function startCommand(chosen) {
  if (typeof chosen === "string") return type(`/${chosen}`);
  suggestions.hide();
  text.value = "";
  resize();
  const finish = () => {
    root.replaceChildren();
    draw();
    text.focus();
  };
  fill(root, commandForm(chosen, finish));
  return (root.querySelector(".command-fields :is(input, .picker)") ?? root.querySelector(".run-command")).focus();
}

function keys(event) {
  if (event.isComposing || suggestions.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    send();
  } else if (event.key === "ArrowUp" && !text.value) {
    event.preventDefault();
    editLast();
  } else if (event.key === "Escape") {
    if (state.replyingTo) replyTo(null);
    else toEnd();
  } else if (event.key === "Tab" && event.shiftKey && !event.ctrlKey) {
    event.preventDefault();
    focusLast();
  }
}

function editLast() {
  const mine = log(state.open).messages.findLast(mayEdit);
  if (mine) startEditing(mine.id);
}

let sending = false;

async function send() {
  const content = sendable(text.value.trim());
  if (sending || (!content && !tray.items.length)) return;
  sending = true;
  const body = { channel: state.open, content, ...(state.replyingTo ? { reply_to: state.replyingTo.id } : {}) };
  const sent = await attempt(api.write(body, tray.items));
  sending = false;
  if (!sent) return;
  text.value = "";
  lastTyping = 0;
  tray.clear();
  state.replyingTo = null;
  suggestions.hide();
  draw();
  resize();
  toEnd();
}

/** Files pasted or dropped anywhere on the conversation. */
export function takeFiles(data, event) {
  const files = [...(data?.files ?? [])];
  if (!files.length || !mayWrite() || !may("attachFiles")) return;
  event.preventDefault();
  tray.add(files);
  text.focus();
}
