/** The line above the messages: which channel, what it is for, and the drawers at its sides. */

import { avatar } from "./avatars.js";
import { emit, on } from "./bus.js";
import { channelIcon } from "./channel_icons.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { open } from "./loading.js";
import { inlineMarkdown } from "./markdown_view.js";
import { dressTab } from "./people.js";
import { showPins } from "./pins.js";
import { placeMenu } from "./place_menu.js";
import { isForum, isThread, TYPE, takesThreads } from "./permissions.js";
import { channel, displayName, openChannel, state } from "./state.js";
import { showThreads } from "./threads.js";

let bar;

export function channelHeader() {
  bar = h("header", { class: "channel-head" });
  on("open", draw);
  on("world", draw);
  return bar;
}

function draw() {
  const one = openChannel();
  if (!one) return;
  const name = one.name ?? displayName(one.recipients?.find((each) => each.id !== state.me.id) ?? state.bot, null);
  dressTab(one.guild ? `#${name}` : name);
  fill(
    bar,
    iconButton("menu", t("channels.show"), () => emit("toggle-drawer", "sidebar"), {
      class: "icon-button narrow-only",
    }),
    isThread(one) ? parentLink(one) : null,
    one.type === TYPE.dm ? avatar(state.bot, name, { size: 26 }) : channelIcon(one),
    h("h1", null, name),
    threadState(one),
    one.topic && !isForum(one)
      ? h("p", { class: "topic", title: one.topic }, inlineMarkdown(one.topic))
      : h("span", { class: "topic" }),
    takesThreads(one)
      ? opener("thread", t("thread.list"), (event) => showThreads(event.currentTarget, one))
      : null,
    isForum(one) ? null : opener("pin", t("pins.title"), (event) => showPins(event.currentTarget, one.id)),
    one.guild ? opener("more", t("place.actions", { name }), (event) => placeMenu(event.currentTarget, one)) : null,
    one.guild ? iconButton("users", t("members.show"), () => emit("toggle-drawer", "members")) : null,
  );
}

const opener = (name, label, onclick) => iconButton(name, label, onclick, { "aria-haspopup": "menu" });

function threadState({ thread_metadata: state = {} }) {
  const words = [state.archived && t("thread.archived"), state.locked && t("thread.locked")].filter(Boolean);
  return words.length ? h("small", { class: "thread-state" }, words.join(", ")) : null;
}

function parentLink(one) {
  const parent = channel(one.parent_id);
  return parent
    ? h("button", { type: "button", class: "parent", onclick: () => open(parent.id) }, icon("back"), parent.name)
    : null;
}
