/** Lines across the top while something is amiss: the bot is away, the page lost the server. */

import { on } from "./bus.js";
import { fill, h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { state } from "./state.js";
import { toast } from "./toasts.js";

export function banners() {
  const box = h("div", { class: "banners", "aria-live": "polite" });
  let wasAway = false;
  const draw = () =>
    fill(
      box,
      state.connected ? null : h("p", { class: "banner" }, icon("alert"), t("connection.lost")),
      state.connected && !state.botOnline ? h("p", { class: "banner" }, icon("cup"), t("bot.away")) : null,
    );
  on("connection", () => {
    draw();
    if (state.connected) toast(t("connection.back"), { ms: 3000 });
  });
  on("bot", () => {
    draw();
    if (wasAway && state.botOnline) toast(t("bot.back"), { ms: 3000 });
    wasAway = !state.botOnline;
  });
  return box;
}
