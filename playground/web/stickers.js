/** Stickers: on a message, and the server's own to choose from. */

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { openBeside, rove } from "./popover.js";
import { openGuild } from "./state.js";

const picture = ({ id, name }) => h("img", { src: `/cdn/stickers/${id}.png`, alt: name, title: name });

export const stickers = (message) =>
  (message.sticker_items ?? []).map((each) => h("div", { class: "sticker" }, picture(each)));

export const offersStickers = () => Boolean(openGuild()?.stickers?.length);

/** Opens the server's stickers beside `anchor`; `chosen` gets the id of one. */
export function pickSticker(anchor, chosen) {
  const cells = openGuild().stickers.map((each) =>
    h("button", { type: "button", "aria-label": each.name, onclick: () => take(each.id) }, picture(each)),
  );
  const board = h("div", { class: "sticker-board", role: "group", "aria-label": t("sticker.pick") }, cells);
  const { close } = openBeside(anchor, board, { kind: "sticker-box", label: t("sticker.pick") });
  const take = (id) => {
    close();
    chosen(id);
  };
  rove(board, "button");
  cells[0]?.focus();
}
