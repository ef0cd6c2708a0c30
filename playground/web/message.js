/** One message, with all it may carry. */

import { avatar, nameColor } from "./avatars.js";
import { emit } from "./bus.js";
import { layout } from "./layout.js";
import { h, icon } from "./dom.js";
import { editor } from "./editor.js";
import { embed } from "./embeds.js";
import { forwarded } from "./forwards.js";
import { clock, dayAndTime, fullTime, plural, scriptLanguage, t } from "./i18n.js";
import { notes } from "./interactions.js";
import { commandName, dismiss, open } from "./loading.js";
import { markdown, summary } from "./markdown_view.js";
import { attachments } from "./media.js";
import { poll } from "./polls.js";
import { reactions } from "./reactions.js";
import { channel, displayName, state } from "./state.js";
import { stickers } from "./stickers.js";
import { systemLine } from "./system_messages.js";
import { toolbar } from "./message_actions.js";
import { wordsOf } from "./words.js";

const REPLY = 19;
const THREAD_STARTER = 21;
const MENU_ANSWER = 23;
const COMMAND = 2; // the type of an interaction, not of a message
const FLAG = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 };
const has = (message, flag) => Boolean((message.flags ?? 0) & FLAG[flag]);

/** `grouped`: it follows one of the same author, so face and name are not repeated. */
export function messageView(message, grouped) {
  const name = displayName(message.author);
  const about = systemLine(message);
  const node = h(
    "article",
    {
      class: classes(message, grouped, about),
      id: `message-${message.id}`,
      tabindex: "-1",
      dataset: { id: message.id },
      "aria-label": t("message.by", { name, time: clock(new Date(message.timestamp)) }),
    },
    context(message),
    about ? systemBody(message, about) : ordinaryBody(message, name, grouped),
    message.pending || message.failed ? null : toolbar(message),
  );
  return node;
}

function classes(message, grouped, about) {
  const mentionsMe = message.mention_everyone || (message.mentions ?? []).some((user) => user.id === state.me.id);
  return [
    "message",
    grouped && "grouped",
    about && "system",
    has(message, "ephemeral") && "ephemeral",
    mentionsMe && message.author.id !== state.me.id && "mentions-me",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The line above: what this answers. */
function context(message) {
  const used = message.interaction ?? message.interaction_metadata;
  if (used && (used.type === COMMAND || message.local)) return commandContext(message, used);
  return message.type === REPLY || message.type === THREAD_STARTER ? replyContext(message) : null;
}

function commandContext(message, used) {
  const user = used.user ?? state.me;
  const name = used.name && commandName(used.name);
  const command = message.type === MENU_ANSWER ? name : `/${name}`;
  const said = name ? t("message.usedCommand", { command }) : t("message.usedApp");
  const target = message.interaction_metadata?.target_message_id;
  const jump = { type: "button", title: t("message.jumpAsked"), onclick: () => jump(message.channel_id, target) };
  return h(
    target ? "button" : "div",
    { class: `context${target ? " reply" : ""}`, ...(target ? jump : {}) },
    avatar(user, displayName(user), { size: 18 }),
    h("strong", { style: tint(user.id) }, displayName(user)),
    h("span", null, said),
  );
}

const jump = (channelId, id) => emit("jump", { channel: channelId, message: id });

function replyContext(message) {
  const original = message.referenced_message;
  if (!original) return h("div", { class: "context" }, h("em", null, t("message.originalGone")));
  const text = summary(wordsOf(original));
  return h(
    "button",
    {
      type: "button",
      class: "context reply",
      "aria-label": t("message.jump", { name: displayName(original.author) }),
      onclick: () => jump(original.channel_id ?? message.channel_id, original.id),
    },
    avatar(original.author, displayName(original.author), { size: 18 }),
    h("strong", { style: tint(original.author.id) }, displayName(original.author)),
    h("span", { class: "excerpt" }, text),
  );
}

const tint = (userId) => {
  const color = nameColor(userId);
  return color ? { "--name": color } : {};
};

function systemBody(message, about) {
  return [
    h("span", { class: "gutter" }, icon(about.icon)),
    h(
      "div",
      { class: "message-body" },
      h("p", { class: "system-text" }, about.text, " ", stamp(message)),
      about.more,
      threadLink(message),
      reactions(message),
    ),
  ];
}

function ordinaryBody(message, name, grouped) {
  const face = grouped
    ? h(
        "time",
        {
          class: "gutter-time",
          datetime: message.timestamp,
          title: fullTime(new Date(message.timestamp)),
          "aria-hidden": "true",
        },
        clock(new Date(message.timestamp)),
      )
    : faceButton(message, name);
  return [
    h("span", { class: "gutter" }, face),
    h(
      "div",
      { class: "message-body" },
      grouped ? null : head(message, name),
      content(message),
      threadLink(message),
      reactions(message),
      under(message),
    ),
  ];
}

function faceButton(message, name) {
  return h(
    "button",
    {
      type: "button",
      class: "face",
      tabindex: "-1",
      "aria-label": t("user.menuOf", { name }),
      ...userMenu(message),
    },
    avatar(message.author, name),
  );
}

function head(message, name) {
  return h(
    "header",
    { class: "message-head" },
    h(
      "button",
      { type: "button", class: "author", style: tint(message.author.id), tabindex: "-1", ...userMenu(message) },
      name,
    ),
    appTag(message),
    stamp(message),
  );
}

const userMenu = (message) => {
  const show = (event) => {
    event.preventDefault();
    event.stopPropagation();
    emit("user-menu", { user: message.author, anchor: event.currentTarget });
  };
  return message.webhook_id ? {} : { onclick: show, oncontextmenu: show };
};

const appTag = (message) =>
  message.author.bot || message.webhook_id ? h("span", { class: "app-tag" }, t("message.app")) : null;

const stamp = (message) =>
  h(
    "time",
    { datetime: message.timestamp, title: fullTime(new Date(message.timestamp)) },
    dayAndTime(new Date(message.timestamp)),
  );

function content(message) {
  if (message.pending) return h("p", { class: "thinking" }, dots(), t("message.sendingCommand"));
  if (message.failed) return h("p", { class: "failed" }, icon("alert"), message.failed);
  if (has(message, "loading"))
    return h("p", { class: "thinking" }, dots(), t("message.thinking", { name: displayName(message.author) }));
  if (state.editing === message.id) return editor(message);
  return [forwarded(message, held), held(message)];
}

/** What a message holds of its own. */
function held(message) {
  return [
    message.content ? markdown(message.content, { lang: scriptLanguage(message.content) }) : null,
    message.content ? editedMark(message) : null,
    has(message, "componentsV2") ? null : attachments(message.attachments ?? []),
    (message.embeds ?? []).map(embed),
    poll(message),
    stickers(message),
    (message.components ?? []).map((each) => layout(each, message)),
    message.content ? null : editedMark(message),
  ];
}

export const dots = () => h("span", { class: "dots", "aria-hidden": "true" }, h("i"), h("i"), h("i"));

function editedMark({ edited_timestamp: edited }) {
  if (!edited) return null;
  return h("small", { class: "edited", title: fullTime(new Date(edited)) }, t("message.edited"));
}

function threadLink(message) {
  const thread = channel(message.id) ?? (message.thread && channel(message.thread.id));
  if (!thread || thread.id === state.open) return null;
  return h(
    "button",
    { type: "button", class: "thread-card", onclick: () => open(thread.id) },
    icon("thread"),
    h("strong", null, thread.name),
    h("span", null, plural("thread.messages", thread.message_count ?? 0)),
    thread.thread_metadata?.archived ? h("small", null, t("thread.archived")) : null,
  );
}

/** What follows: why a press failed, and that an answer is private. */
function under(message) {
  const note = notes.get(message.id);
  return [
    note ? h("p", { class: "failed", role: "alert" }, icon("alert"), note) : null,
    has(message, "ephemeral") && !message.pending ? privateNotice(message) : null,
  ];
}

function privateNotice(message) {
  return h(
    "p",
    { class: "private" },
    icon("eye"),
    h("span", null, t("message.onlyYou")),
    " · ",
    h("button", { type: "button", class: "text-button", onclick: () => dismiss(message) }, t("message.dismiss")),
  );
}
