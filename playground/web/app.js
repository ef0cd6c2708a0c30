/** Starts the page: who, which language, what there is to see; then listens. */

import * as api from "./api.js";
import { banners } from "./banners.js";
import { on } from "./bus.js";
import { channelHeader } from "./channel_header.js";
import { channelsPane, firstChannel, openDirectMessage } from "./channels.js";
import { composer, takeFiles } from "./composer.js";
import { fill, h } from "./dom.js";
import { listenForDrawers } from "./drawers.js";
import { listen } from "./events.js";
import { faultsDrawer } from "./faults.js";
import { forumPane } from "./forum.js";
import { speak, t } from "./i18n.js";
import { loadWorld, open } from "./loading.js";
import { membersPane } from "./members.js";
import { messagesPane } from "./messages.js";
import { listenForShortcuts } from "./shortcuts.js";
import { state } from "./state.js";
import { applyTheme } from "./theme.js";
import { sentence } from "./toasts.js";
import { topBar } from "./top_bar.js";
import { typingLine } from "./typing.js";
import { offerUserMenus } from "./user_menu.js";

async function start() {
  applyTheme();
  await speak(navigator.language);
  try {
    state.people = await api.people();
    await arriveAs(whoAmI());
  } catch (error) {
    showFailure(error);
  }
}

/** The person of the address, else a member whose language the browser speaks, else one who reads English. */
function whoAmI() {
  const wanted = new URLSearchParams(location.search).get("as");
  const members = state.people.filter((each) => each.role === "member");
  const speaking = (language) => members.find((each) => each.locale.split("-")[0] === language);
  return (
    state.people.find((each) => each.id === wanted) ??
    speaking(navigator.language.split("-")[0]) ??
    speaking("en") ??
    state.people[0]
  );
}

async function arriveAs(person) {
  history.replaceState(null, "", `?as=${person.id}${location.hash}`);
  api.actAs(person.id);
  await speak(person.locale);
  state.me = person;
  draw();
  await loadWorld();
  listen();
  await openSomewhere();
  on("world", () => {
    if (!state.channels.has(state.open)) openSomewhere();
  });
  document.documentElement.classList.add("ready");
  addEventListener("hashchange", () => {
    const id = location.hash.slice(1);
    if (id !== state.open && state.channels.has(id)) open(id);
  });
}

/** The channel of the address, else where the server receives people, else the bot's direct messages. */
function openSomewhere() {
  const wanted = location.hash.slice(1);
  if (state.channels.has(wanted)) return open(wanted);
  return state.guilds.length ? open(firstChannel(state.guilds[0]).id) : openDirectMessage();
}

function draw() {
  const shade = h("div", { class: "shade", "aria-hidden": "true" });
  const conversation = h(
    "main",
    {
      class: "conversation",
      id: "conversation",
      ondragover: (event) => event.preventDefault(),
      ondrop: (event) => takeFiles(event.dataTransfer, event),
    },
    channelHeader(),
    banners(),
    messagesPane(),
    forumPane(),
    composer(),
    typingLine(),
  );
  fill(
    document.getElementById("app"),
    h("a", { class: "skip", href: "#conversation", onclick: skip }, t("page.skip")),
    topBar(),
    h("div", { class: "panes" }, channelsPane(), conversation, membersPane(), shade, faultsDrawer()),
  );
  offerUserMenus();
  listenForDrawers(shade);
  listenForShortcuts();
}

/** The address keeps the channel, so the skip link moves the focus itself. */
function skip(event) {
  event.preventDefault();
  document.getElementById("composer-text")?.focus();
}

function showFailure(error) {
  fill(
    document.getElementById("app"),
    h(
      "main",
      { class: "failure" },
      h("h1", null, t("page.failed")),
      h("p", null, sentence(error)),
      h("button", { type: "button", class: "button primary", onclick: () => location.reload() }, t("page.retry")),
    ),
  );
  document.documentElement.classList.add("ready");
}

start();
