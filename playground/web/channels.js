/** The servers and the channels of the open one, with what is unread. */

import * as api from "./api.js";
import { avatar, guildIcon } from "./avatars.js";
import { emit, on } from "./bus.js";
import { newChannel } from "./channel_deeds.js";
import { channelIcon } from "./channel_icons.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { plural, t } from "./i18n.js";
import { loadWorld, open } from "./loading.js";
import { placeMenu } from "./place_menu.js";
import { isThread, may, mayWrite, TYPE } from "./permissions.js";
import { rove } from "./popover.js";
import { displayName, isNewer, openChannel, openGuild, person, state, unread } from "./state.js";
import { attempt } from "./toasts.js";

const LISTED = [TYPE.text, TYPE.voice, TYPE.announcement, TYPE.stage, TYPE.forum, TYPE.media];
const folded = new Set(); // ids of categories folded by the person

let rail;
let list;

export function channelsPane() {
  rail = h("nav", { class: "rail", "aria-label": t("servers.label") });
  list = h("nav", { class: "channels", "aria-label": t("channels.label") });
  for (const topic of ["world", "open", "unread", "bot"]) on(topic, draw);
  rove(rail, "button");
  rove(list, "button.channel, button.category");
  return h("div", { class: "sidebar", id: "sidebar" }, rail, list);
}

function draw() {
  const focused = document.activeElement?.dataset?.key;
  fill(rail, home(), h("span", { class: "rail-line" }), state.guilds.map(guildButton));
  const guild = openGuild();
  fill(
    list,
    h("header", { class: "channels-head" }, h("h2", null, guild ? guild.name : t("dm.title")), maker(guild)),
    h("div", { class: "channel-scroll" }, guild ? guildChannels(guild) : directMessages()),
  );
  if (focused) document.querySelector(`.sidebar [data-key="${CSS.escape(focused)}"]`)?.focus();
}

const maker = (guild) =>
  guild && guild.channels.some((each) => may("manageChannels", each.id))
    ? iconButton("plus", t("place.new"), () => newChannel(guild, null), { dataset: { key: "new-channel" } })
    : null;

const current = (yes) => (yes ? { "aria-current": "page" } : {});

function home() {
  const waiting = state.dms.some((dm) => unread(dm.id));
  return h(
    "button",
    {
      type: "button",
      class: `server home${waiting ? " unread" : ""}`,
      "aria-label": t("dm.title"),
      title: t("dm.title"),
      dataset: { key: "home" },
      onclick: openDirectMessage,
      ...current(!openGuild()),
    },
    icon("chat"),
  );
}

export async function openDirectMessage() {
  const dm = await attempt(api.directMessage());
  if (!dm) return;
  if (!state.channels.has(dm.id)) await loadWorld();
  await attempt(open(dm.id));
}

function guildButton(guild) {
  const channels = [...state.channels.values()].filter((each) => each.guild === guild);
  const count = channels.reduce((sum, each) => sum + (state.mentions.get(each.id) ?? 0), 0);
  return h(
    "button",
    {
      type: "button",
      class: `server${channels.some((each) => unread(each.id)) ? " unread" : ""}`,
      "aria-label": guild.name,
      title: guild.name,
      dataset: { key: guild.id },
      onclick: () => openFirst(guild),
      ...current(openGuild()?.id === guild.id),
    },
    guildIcon(guild),
    count ? badge(count) : null,
  );
}

const badge = (count) => h("span", { class: "badge", "aria-label": plural("unread.mentions", count) }, String(count));

const lastOpened = new Map(); // guild id -> channel id
on("open", () => {
  if (openGuild()) lastOpened.set(openGuild().id, state.open);
});

function openFirst(guild) {
  const wanted = lastOpened.get(guild.id) ?? firstChannel(guild)?.id;
  if (wanted) attempt(open(wanted));
}

/** Where a server opens: newcomers where people are received, others where people talk and they can join in. */
export function firstChannel(guild) {
  const texts = ordered([...state.channels.values()].filter((each) => each.guild === guild && each.type === TYPE.text));
  const reception =
    person(state.me.id)?.role === "newcomer" && texts.find((each) => each.id === guild.system_channel_id);
  const latest = texts
    .filter((each) => mayWrite(each))
    .sort((a, b) => (isNewer(a.last_message_id ?? 0, b.last_message_id) ? -1 : 1));
  return reception || latest[0] || texts[0];
}

const ordered = (channels) =>
  channels.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0) || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));

function guildChannels(guild) {
  const here = [...state.channels.values()].filter((each) => each.guild === guild);
  const under = (parent) =>
    ordered(here.filter((each) => LISTED.includes(each.type) && (each.parent_id ?? null) === parent));
  const categories = ordered(here.filter((each) => each.type === TYPE.category));
  return [group(under(null), here), categories.map((each) => categoryGroup(each, under(each.id), here))];
}

function categoryGroup(category, channels, here) {
  const closed = folded.has(category.id);
  const fold = () => {
    if (!folded.delete(category.id)) folded.add(category.id);
    draw();
  };
  const kept = closed ? channels.filter((each) => each.id === state.open || unread(each.id)) : channels;
  return [
    h(
      "button",
      {
        type: "button",
        class: "category",
        "aria-expanded": String(!closed),
        dataset: { key: category.id },
        onclick: fold,
        oncontextmenu: menuOf(category),
      },
      icon("chevron"),
      category.name,
    ),
    group(kept, here),
  ];
}

function group(channels, here) {
  if (!channels.length) return null;
  return h(
    "ul",
    { class: "channel-group" },
    channels.map((each) => h("li", null, channelButton(each), threadsOf(each, here))),
  );
}

function threadsOf(parent, here) {
  const threads = here.filter(
    (each) => isThread(each) && each.parent_id === parent.id && !each.thread_metadata?.archived,
  );
  const shown =
    parent.type === TYPE.forum ? threads.filter((each) => each.id === state.open || unread(each.id)) : threads;
  return shown.length
    ? h(
        "ul",
        { class: "threads" },
        shown.map((each) => h("li", null, channelButton(each))),
      )
    : null;
}

/** By the other mouse button, or the menu key. */
const menuOf = (one) => (event) => {
  event.preventDefault();
  placeMenu(event.currentTarget, one);
};

function channelButton(one) {
  const isUnread = unread(one.id) && one.id !== state.open;
  const count = state.mentions.get(one.id);
  return h(
    "button",
    {
      type: "button",
      class: `channel${isUnread ? " unread" : ""}`,
      dataset: { key: one.id },
      ...current(one.id === state.open || (openChannel()?.parent_id === one.id && one.type === TYPE.forum)),
      onclick: () => {
        emit("close-drawers");
        attempt(open(one.id));
      },
      oncontextmenu: menuOf(one),
    },
    channelIcon(one),
    h("span", { class: "channel-name" }, one.name),
    isUnread ? h("span", { class: "sr-only" }, t("unread.label")) : null,
    count ? badge(count) : null,
  );
}

function directMessages() {
  return [
    h(
      "ul",
      { class: "channel-group" },
      state.dms.map((dm) => {
        const other = dm.recipients?.find((each) => each.id !== state.me.id) ?? state.bot;
        return h(
          "li",
          null,
          h(
            "button",
            {
              type: "button",
              class: `channel dm${unread(dm.id) ? " unread" : ""}`,
              dataset: { key: dm.id },
              ...current(dm.id === state.open),
              onclick: () => {
                emit("close-drawers");
                attempt(open(dm.id));
              },
            },
            avatar(other, displayName(other, null), { size: 28 }),
            h("span", { class: "channel-name" }, displayName(other, null)),
            other.bot ? h("span", { class: "app-tag" }, t("message.app")) : null,
          ),
        );
      }),
    ),
    h("p", { class: "aside" }, t("dm.about")),
  ];
}
