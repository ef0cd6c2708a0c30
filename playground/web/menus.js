/** Context menus. An item is {label, icon, run, danger?}, a {heading} or null (left out). */

import { h, icon } from "./dom.js";
import { openBeside, place, rove } from "./popover.js";

export function openMenu(anchor, items, label) {
  const list = h("div", { role: "menu", "aria-label": label, class: "menu-list" });
  const { box, close } = openBeside(anchor, list, { kind: "menu" });
  draw(list, items, close);
  rove(list, "[role=menuitem]");
  place(box, anchor);
  list.querySelector("[role=menuitem]")?.focus();
  return {
    close,
    /** More items that had to be fetched first. */
    add(more) {
      if (!box.isConnected) return;
      draw(list, more, close);
      place(box, anchor);
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
