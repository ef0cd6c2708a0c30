/** Context menus. An item is {label, icon, run, danger?}, a {heading} or null (left out). */

import { h, icon } from "./dom.js";
import { openBeside, rove } from "./popover.js";

export function openMenu(anchor, items, label) {
  const list = h("div", { role: "menu", "aria-label": label, class: "menu-list" });
  const { box, close } = openBeside(anchor, list, { kind: "menu" });
  draw(list, items, close);
  rove(list, "[role=menuitem]");
  replace(box, anchor);
  list.querySelector("[role=menuitem]")?.focus();
  return {
    close,
    /** More items that had to be fetched first. */
    add(more) {
      if (!box.isConnected) return;
      draw(list, more, close);
      replace(box, anchor);
    },
  };
}

function draw(list, items, close) {
  for (const item of items.filter(Boolean)) list.append(item.heading ? heading(item) : entry(item, close));
}

const heading = (item) => h("div", { class: "menu-heading", role: "presentation" }, item.heading);

function entry(item, close) {
  return h(
    "button",
    {
      type: "button",
      role: "menuitem",
      tabindex: "-1",
      class: item.danger ? "danger" : null,
      onclick: () => {
        close();
        item.run();
      },
    },
    item.face ?? (item.icon ? icon(item.icon) : null),
    h("span", null, item.label),
    item.hint ? h("kbd", null, item.hint) : null,
  );
}

/** Keeps the menu inside the window after it grew. */
function replace(box, anchor) {
  const { bottom, right } = box.getBoundingClientRect();
  const top = anchor instanceof Element ? anchor.getBoundingClientRect().top : anchor.y;
  if (bottom > innerHeight - 6)
    box.style.setProperty("top", `${Math.max(6, Math.min(top, innerHeight) - box.offsetHeight - 6)}px`);
  if (right > innerWidth - 6) box.style.setProperty("left", `${Math.max(6, innerWidth - box.offsetWidth - 6)}px`);
}
