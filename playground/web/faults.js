/** "Make things go wrong": what can happen to a bot on Discord, on demand. */

import * as api from "./api.js";
import { emit, on } from "./bus.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { state } from "./state.js";
import { attempt, toast } from "./toasts.js";

const ANY_ROUTE = "*";

const GATEWAY = [
  ["drop", { do: "drop" }],
  ["reconnect", { do: "reconnect" }],
  ["resumable", { do: "invalidate", resumable: true }],
  ["invalid", { do: "invalidate", resumable: false }],
  ["refuse", { do: "refuse_gateway", times: 2 }],
  ["repeat", { do: "repeat_next", event_name: "INTERACTION_CREATE" }],
  ["withdraw", { do: "withdraw_intents", names: ["members", "message_content"] }],
  ["restore", { do: "restore_intents" }],
];

const REST = [
  ["slow", { do: "slow", route: ANY_ROUTE, seconds: 4, times: 1 }],
  ["limit", { do: "limit", route: ANY_ROUTE, retry_after: 2, times: 1 }],
  ["globalLimit", { do: "limit", route: ANY_ROUTE, retry_after: 2, times: 1, global_: true }],
  ["fail", { do: "fail", route: ANY_ROUTE, status: 500, times: 1 }],
  ["failAfter", { do: "fail", route: ANY_ROUTE, status: 500, times: 1, after_accepting: true }],
  ["hang", { do: "hang", route: ANY_ROUTE, times: 1 }],
  ["cut", { do: "cut", route: ANY_ROUTE, times: 1 }],
  ["cutAfter", { do: "cut", route: ANY_ROUTE, times: 1, after_accepting: true }],
  ["clear", { do: "clear" }],
];

const FLOATS = matchMedia("(max-width: 860px)");

let drawer;
let drawn = null; // whether a restart was offered when the drawer was drawn

export function faultsDrawer() {
  drawer = h("aside", { class: "faults", id: "faults", hidden: true, "aria-label": t("faults.title") });
  drawer.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    toggleFaults();
  });
  on("world", draw);
  on("toggle-drawer", () => {
    if (FLOATS.matches && !drawer.hidden) toggleFaults();
  });
  return drawer;
}

export function toggleFaults() {
  drawer.hidden = !drawer.hidden;
  if (FLOATS.matches) emit("close-drawers");
  const opener = document.getElementById("faults-button");
  opener.setAttribute("aria-expanded", String(!drawer.hidden));
  if (drawer.hidden) opener.focus();
  else drawer.querySelector("button")?.focus();
}

function draw() {
  if (drawn === state.canRestart) return;
  drawn = state.canRestart;
  fill(
    drawer,
    h("header", null, h("h2", null, t("faults.title")), iconButton("close", t("action.close"), toggleFaults)),
    h("p", { class: "faults-lead" }, t("faults.about")),
    h("h3", null, t("faults.gateway")),
    buttons(GATEWAY),
    h("h3", null, t("faults.rest")),
    buttons(REST),
    state.canRestart ? restart() : null,
  );
}

function buttons(faults) {
  return h(
    "ul",
    null,
    faults.map(([name, body]) =>
      h(
        "li",
        null,
        h(
          "button",
          {
            type: "button",
            class: "fault",
            onclick: (event) => cause(event.currentTarget, name, body),
          },
          h("strong", null, t(`faults.${name}`)),
          h("small", null, t(`faults.${name}About`)),
        ),
      ),
    ),
  );
}

async function cause(button, name, body) {
  if (!(await attempt(api.fault(body)))) return;
  button.classList.add("done");
  setTimeout(() => button.classList.remove("done"), 1500);
  toast(t("faults.done", { fault: t(`faults.${name}`) }), { ms: 3500 });
}

function restart() {
  const button = h(
    "button",
    {
      type: "button",
      class: "button primary restart",
      onclick: async () => {
        button.setAttribute("aria-busy", "true");
        const done = await attempt(api.restart());
        button.removeAttribute("aria-busy");
        if (done) toast(t("faults.restarted"));
      },
    },
    icon("restart"),
    t("faults.restart"),
  );
  return [h("h3", null, t("faults.process")), button];
}
