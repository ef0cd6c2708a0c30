/** Keys that work everywhere, and the page that lists them ("?"). */

import { emit } from "./bus.js";
import { openDialog } from "./dialogs.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { open } from "./loading.js";
import { focusLast } from "./messages.js";
import { peopleMenu } from "./people.js";
import { unread } from "./state.js";
import { toggleTheme } from "./theme.js";

const LISTED = [
  [
    "shortcuts.everywhere",
    [
      ["?", "shortcuts.help"],
      ["Alt ↑ / ↓", "shortcuts.channels"],
      ["Alt ⇧ ↓", "shortcuts.unread"],
      ["Alt P", "shortcuts.people"],
      ["Alt L", "shortcuts.theme"],
      ["/", "shortcuts.command"],
      ["Esc", "shortcuts.escape"],
    ],
  ],
  [
    "shortcuts.writing",
    [
      ["Enter", "shortcuts.send"],
      ["⇧ Enter", "shortcuts.newLine"],
      ["↑", "shortcuts.editLast"],
      ["⇧ Tab", "shortcuts.toMessages"],
    ],
  ],
  [
    "shortcuts.messages",
    [
      ["↑ / ↓", "shortcuts.walk"],
      ["Enter", "shortcuts.menu"],
      ["R", "message.reply"],
      ["+", "message.react"],
      ["E", "message.edit"],
      ["F", "forward.menu"],
      ["P", "pins.pin"],
      ["T", "thread.start"],
      ["Del", "message.delete"],
    ],
  ],
];

export function showShortcuts() {
  openDialog({
    title: t("shortcuts.title"),
    kind: "shortcuts",
    body: LISTED.map(([title, keys]) =>
      h(
        "section",
        null,
        h("h3", null, t(title)),
        h(
          "dl",
          null,
          keys.map(([key, what]) =>
            h(
              "div",
              null,
              h(
                "dt",
                null,
                key.split(" ").map((each) => (each === "/" && key.length > 1 ? " / " : h("kbd", null, each))),
              ),
              h("dd", null, t(what)),
            ),
          ),
        ),
      ),
    ),
  });
}

const ALT = {
  ArrowUp: () => step(-1, () => true),
  ArrowDown: (event) => step(1, event.shiftKey ? (button) => unread(button.dataset.key) : () => true),
  p: () => peopleMenu(document.querySelector(".people-me")),
  l: toggleTheme,
};

const PLAIN = {
  "?": showShortcuts,
  "/": () => {
    emit("focus-composer");
    emit("insert", "/");
  },
  Escape: () => emit("focus-composer"),
  End: focusLast,
};

export function listenForShortcuts() {
  document.addEventListener("keydown", (event) => {
    if (
      document.querySelector("dialog[open], :popover-open") ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey
    )
      return;
    const act = event.altKey
      ? (ALT[event.key] ?? ALT[event.code.replace("Key", "").toLowerCase()])
      : !event.target.matches("input, textarea, select") && PLAIN[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
}

/** Opens the next channel of the list that `wanted` takes. */
function step(by, wanted) {
  const buttons = [...document.querySelectorAll("button.channel")];
  const at = buttons.findIndex((each) => each.getAttribute("aria-current"));
  const order = [...buttons.slice(at + 1), ...buttons.slice(0, Math.max(at, 0))];
  const next = (by > 0 ? order : order.reverse()).find(wanted);
  if (next) open(next.dataset.key);
}
