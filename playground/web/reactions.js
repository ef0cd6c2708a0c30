/** Reactions under a message, as pills one can press. */

import * as api from "./api.js";
import { h, icon } from "./dom.js";
import { emojiFace } from "./components.js";
import { pickEmoji } from "./emoji.js";
import { plural, t } from "./i18n.js";
import { may } from "./permissions.js";
import { attempt } from "./toasts.js";

/** How the API names an emoji: the character, or name:id. */
const emojiName = (emoji) => (emoji.id ? `${emoji.name}:${emoji.id}` : emoji.name);

export function reactions(message) {
  const all = message.reactions ?? [];
  if (!all.length) return null;
  return h(
    "div",
    { class: "reactions" },
    all.map((each) => pill(message, each)),
    may("addReactions", message.channel_id)
      ? h(
          "button",
          {
            type: "button",
            class: "reaction add",
            "aria-label": t("message.react"),
            title: t("message.react"),
            onclick: (event) => chooseReaction(event.currentTarget, message),
          },
          icon("smile"),
        )
      : null,
  );
}

function pill(message, { emoji, count, me }) {
  const change = me ? api.unreact : api.react;
  return h(
    "button",
    {
      type: "button",
      class: `reaction${me ? " mine" : ""}`,
      "aria-pressed": String(Boolean(me)),
      "aria-label": `${emoji.name}: ${plural("reaction.count", count)}`,
      onclick: () => attempt(change(message.channel_id, message.id, emojiName(emoji))),
    },
    emojiFace(emoji),
    h("span", null, String(count)),
  );
}

export function chooseReaction(anchor, message) {
  pickEmoji(anchor, (emoji) => attempt(api.react(message.channel_id, message.id, emojiName(emoji))));
}
