/** The tree of markdown.js as DOM nodes. User text only ever becomes text nodes. */

import { hex } from "./avatars.js";
import { emit } from "./bus.js";
import { h, icon } from "./dom.js";
import { fullTime, relative, t, timestamp } from "./i18n.js";
import { open } from "./loading.js";
import { onlyEmoji, parse } from "./markdown.js";
import { parseInline } from "./markdown_inline.js";
import { channelIcon } from "./channel_icons.js";
import { channel, displayName, roleById, state } from "./state.js";

/** A whole message, card text or description. */
export function markdown(text, props = {}) {
  const large = onlyEmoji(text) ? " jumbo" : "";
  return h("div", { ...props, class: `markdown${large} ${props.class ?? ""}` }, parse(text).map(draw));
}

/** One line: embed titles, field names, author names. */
export const inlineMarkdown = (text) => parseInline(text).map(draw);

const inner = (node) => node.children.map(draw);

const DRAWN = {
  paragraph: (node) => h("p", null, inner(node)),
  quote: (node) => h("blockquote", null, inner(node)),
  heading: (node) => h("div", { class: `h${node.level}`, role: "heading", "aria-level": node.level + 1 }, inner(node)),
  subtext: (node) => h("small", { class: "subtext" }, inner(node)),
  list: (node) => h(node.ordered ? "ol" : "ul", node.ordered ? { start: node.start } : null, inner(node)),
  item: (node) => h("li", null, inner(node)),
  codeBlock: (node) =>
    h(
      "pre",
      { tabindex: "0" },
      node.language ? h("span", { class: "code-language" }, node.language) : null,
      h("code", null, node.text),
    ),
  code: (node) => h("code", null, node.text),
  bold: (node) => h("strong", null, inner(node)),
  italic: (node) => h("em", null, inner(node)),
  underline: (node) => h("u", null, inner(node)),
  strike: (node) => h("s", null, inner(node)),
  spoiler,
  link,
  user: userMention,
  role: roleMention,
  channel: channelMention,
  command: commandMention,
  guildPlace: (node) => h("span", { class: "mention" }, `#${node.place}`),
  everyone: (node) => h("span", { class: "mention" }, node.name),
  emoji: customEmoji,
  time,
};

function draw(node) {
  return typeof node === "string" ? document.createTextNode(node) : DRAWN[node.type](node);
}

function spoiler(node) {
  const reveal = (event) => {
    if (box.classList.contains("revealed")) return;
    event.preventDefault();
    box.classList.add("revealed");
    box.removeAttribute("aria-label");
    box.removeAttribute("role");
    hidden.removeAttribute("aria-hidden");
    hidden.inert = false;
  };
  const hidden = h("span", { "aria-hidden": "true" }, inner(node));
  hidden.inert = true;
  const box = h(
    "span",
    {
      class: "spoiler",
      role: "button",
      tabindex: "0",
      "aria-label": t("spoiler.reveal"),
      title: t("spoiler.reveal"),
      onclick: reveal,
      onkeydown: (event) => {
        if (event.key === "Enter" || event.key === " ") reveal(event);
      },
    },
    hidden,
  );
  return box;
}

const MESSAGE_LINK = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?\/?$/;

function link(node) {
  const found = MESSAGE_LINK.exec(node.url);
  if (found) return jumpLink(node, channel(found[1]), { channel: found[1], message: found[2] });
  const props = { href: node.url, target: "_blank", rel: "noopener noreferrer", title: node.title ?? node.url };
  return h("a", props, inner(node));
}

/** A link into Discord stays on the page: bare, it shows as the channel it leads to; with words, as a link. */
function jumpLink(node, place, target) {
  const bare = node.children[0] === node.url;
  const name = place ? (place.name ?? t("dm.title")) : t("mention.unknownChannel");
  const shown = [place ? channelIcon(place) : "#", name, target.message ? [" › ", icon("chat")] : null];
  const props = { type: "button", title: node.url, onclick: () => emit("jump", target) };
  return h("button", { ...props, class: bare ? "mention jump" : "text-button" }, bare ? shown : inner(node));
}

function userMention({ id }) {
  const user = state.users.get(id);
  if (!user) return h("span", { class: "mention" }, `@${t("mention.unknownUser")}`);
  const mine = id === state.me.id ? " me" : "";
  return h(
    "button",
    {
      type: "button",
      class: `mention${mine}`,
      onclick: (event) => emit("user-menu", { user, anchor: event.currentTarget }),
    },
    `@${displayName(user)}`,
  );
}

function roleMention({ id }) {
  const role = roleById(id);
  const tint = role?.color ? { "--tone": hex(role.color) } : {};
  return h("span", { class: "mention role", style: tint }, `@${role?.name ?? t("mention.unknownRole")}`);
}

function channelMention({ id }) {
  const one = channel(id);
  if (!one) return h("span", { class: "mention" }, `#${t("mention.unknownChannel")}`);
  return h("button", { type: "button", class: "mention", onclick: () => open(id) }, channelIcon(one), one.name);
}

function commandMention({ name }) {
  return h("button", { type: "button", class: "mention", onclick: () => emit("use-command", name) }, `/${name}`);
}

export function customEmoji({ id, name, animated }) {
  const extension = animated ? "gif" : "png";
  return h("img", {
    class: "emoji",
    src: `/cdn/emojis/${id}.${extension}`,
    alt: `:${name}:`,
    title: `:${name}:`,
    draggable: "false",
    onerror: (event) => event.target.replaceWith(`:${name}:`),
  });
}

function time({ seconds, style }) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(+date)) return document.createTextNode(`<t:${seconds}>`);
  return h(
    "time",
    { datetime: date.toISOString(), title: fullTime(date), dataset: style === "R" ? { relative: "" } : {} },
    timestamp(date, style),
  );
}

/** Keeps "in 3 minutes" true. */
setInterval(() => {
  for (const each of document.querySelectorAll("time[data-relative]"))
    each.textContent = relative(new Date(each.dateTime));
}, 15_000);

/** What a message says in one line, for reply previews and lists. */
export function summary(text) {
  return parse(text.slice(0, 300)).flatMap((block) => [words(block), " "]);
}

function words(node) {
  if (typeof node === "string") return node.replace(/\n/g, " ");
  if (node.type === "spoiler") return "▮▮▮▮";
  if (node.type === "code" || node.type === "codeBlock") return node.text;
  if (node.children) return node.children.map(words);
  return DRAWN[node.type](node);
}
