/** The bar across the page: whose playground this is, who one is, and its tools. */

import { on } from "./bus.js";
import { fill, h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { toggleFaults } from "./faults.js";
import { peopleSwitcher } from "./people.js";
import { showShortcuts } from "./shortcuts.js";
import { state } from "./state.js";
import { toggleTheme } from "./theme.js";

export function topBar() {
  const status = h("span", { class: "bot-status" });
  const show = () => {
    status.classList.toggle("away", !state.botOnline);
    fill(status, h("i", { "aria-hidden": "true" }), h("span", null, t(state.botOnline ? "bot.online" : "bot.offline")));
  };
  on("bot", show);
  show();
  return h(
    "header",
    { class: "top" },
    h(
      "a",
      { class: "brand", href: "/" },
      h("span", { class: "brand-sign" }, icon("cup")),
      h("strong", null, "Teahouse"),
      h("span", { class: "brand-note" }, t("page.note")),
    ),
    status,
    h("span", { class: "spring" }),
    peopleSwitcher(),
    h(
      "span",
      { class: "top-tools" },
      iconButton("bolt", t("faults.title"), toggleFaults, {
        id: "faults-button",
        "aria-expanded": "false",
        "aria-controls": "faults",
      }),
      iconButton("moon", t("theme.toggle"), toggleTheme, { class: "icon-button theme-button" }),
      iconButton("keyboard", t("shortcuts.title"), showShortcuts, { class: "icon-button wide-only" }),
    ),
  );
}
