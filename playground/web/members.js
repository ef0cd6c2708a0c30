/** Who is in the server, by their highest shown role. */

import { avatar, nameColor } from "./avatars.js";
import { emit, on } from "./bus.js";
import { fill, h } from "./dom.js";
import { languageName, t } from "./i18n.js";
import { rove } from "./popover.js";
import { displayName, openGuild, person, state } from "./state.js";

let list;

export function membersPane() {
  list = h("div", { class: "member-scroll" });
  for (const topic of ["world", "open", "bot"]) on(topic, draw);
  rove(list, "button.member");
  return h("aside", { class: "members", id: "members", "aria-label": t("members.label") }, list);
}

function draw() {
  const guild = openGuild();
  document.body.classList.toggle("no-members", !guild);
  if (!guild) return fill(list);
  return fill(
    list,
    grouped(guild).map(([title, members]) =>
      h(
        "section",
        null,
        h("h3", null, `${title} — ${members.length}`),
        h(
          "ul",
          null,
          members.map((each) => h("li", null, row(each, guild))),
        ),
      ),
    ),
  );
}

/** [title, members] of each hoisted role that somebody has, then of the rest, then of the apps. */
function grouped(guild) {
  const hoisted = guild.roles
    .filter((role) => role.hoist && role.id !== guild.id)
    .sort((a, b) => b.position - a.position);
  const groups = new Map([
    ...hoisted.map((role) => [role.id, [role.name, []]]),
    ["rest", [t("members.others"), []]],
    ["apps", [t("members.apps"), []]],
  ]);
  for (const one of guild.members) groups.get(groupOf(one, hoisted))[1].push(one);
  const byName = (a, b) => displayName(a.user, guild).localeCompare(displayName(b.user, guild));
  return [...groups.values()]
    .filter(([, members]) => members.length)
    .map(([title, members]) => [title, members.sort(byName)]);
}

function groupOf(one, hoisted) {
  const role = hoisted.find((each) => one.roles.includes(each.id));
  if (role) return role.id;
  return one.user.bot ? "apps" : "rest";
}

function row(one, guild) {
  const { user } = one;
  const name = displayName(user, guild);
  const color = nameColor(user.id, guild);
  const asleep = user.id === state.bot?.id && !state.botOnline;
  const menu = (event) => {
    event.preventDefault();
    emit("user-menu", { user, anchor: event.currentTarget });
  };
  return h(
    "button",
    { type: "button", class: `member${asleep ? " offline" : ""}`, onclick: menu, oncontextmenu: menu },
    avatar(user, name, { size: 32 }),
    h(
      "span",
      { class: "member-text" },
      h(
        "span",
        { class: "member-name", style: color ? { "--name": color } : {} },
        name,
        user.bot ? h("span", { class: "app-tag" }, t("message.app")) : null,
      ),
      h("small", null, note(user, asleep)),
    ),
  );
}

function note(user, asleep) {
  if (user.id === state.me.id) return t("members.you");
  if (user.bot) return t(asleep ? "bot.offline" : "bot.online");
  const known = person(user.id);
  return known ? t("people.reads", { language: languageName(known.reads ?? known.locale) }) : `@${user.username}`;
}
