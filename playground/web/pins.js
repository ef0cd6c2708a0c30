/** What is pinned in a channel, in a box beside the button in its head. */

import * as api from "./api.js";
import { avatar } from "./avatars.js";
import { emit } from "./bus.js";
import { fill, h, iconButton } from "./dom.js";
import { dayAndTime, t } from "./i18n.js";
import { markdown } from "./markdown_view.js";
import { may } from "./permissions.js";
import { openBeside, rove } from "./popover.js";
import { displayName } from "./state.js";
import { attempt } from "./toasts.js";
import { wordsOf } from "./words.js";

export async function showPins(anchor, channelId) {
  const list = h("ul", { class: "pins-list" });
  const box = h("section", { class: "pins" }, h("h3", null, t("pins.title")), list);
  const { close } = openBeside(anchor, box, { kind: "pins-box", label: t("pins.title") });
  rove(list, "button.pin-jump");
  const draw = async () => {
    const pinned = await attempt(api.pins(channelId));
    if (!pinned) return close();
    if (!pinned.length) fill(list, h("li", { class: "nothing" }, t("pins.none")));
    else
      fill(
        list,
        pinned.map((message) => h("li", null, card(message, close, draw))),
      );
    return list.querySelector("button")?.focus();
  };
  await draw();
}

function card(message, close, draw) {
  const name = displayName(message.author);
  const jump = () => {
    close();
    emit("jump", { channel: message.channel_id, message: message.id });
  };
  return [
    avatar(message.author, name, { size: 32 }),
    h(
      "div",
      { class: "pin-text" },
      h("p", null, h("strong", null, name), " ", h("small", null, dayAndTime(new Date(message.timestamp)))),
      markdown(wordsOf(message)),
    ),
    h("button", { type: "button", class: "text-button pin-jump", onclick: jump }, t("pins.jump")),
    may("pinMessages", message.channel_id)
      ? iconButton("close", t("pins.unpin"), () => attempt(api.unpin(message.channel_id, message.id)).then(draw))
      : null,
  ];
}
