/** Lines the server writes itself: somebody joined, pinned, began a thread. */

import { emit } from "./bus.js";
import { h } from "./dom.js";
import { t, woven } from "./i18n.js";
import { open } from "./loading.js";
import { inlineMarkdown } from "./markdown_view.js";
import { pollResult, questionOf } from "./polls.js";
import { displayName, state } from "./state.js";

const LINES = {
  1: ["users", (message, name) => t("system.added", { name, other: added(message) })],
  6: ["pin", (message, name) => woven("system.pinned", { name, message: pinned(message) })],
  7: ["users", (message, name) => t("system.joined", { name })],
  18: ["thread", (message, name) => woven("system.thread", { name, thread: threadNamed(message) })],
  21: ["thread", (message, name) => t("system.threadStarter", { name })],
  46: ["poll", (message, name) => woven("system.pollEnded", { name, poll: question(message) }), pollResult],
};

/** {icon, text, more} of a system message; null for one that somebody wrote. */
export function systemLine(message) {
  const line = LINES[message.type];
  if (!line) return null;
  const [icon, text, more] = line;
  return { icon, text: text(message, displayName(message.author)), more: more?.(message) ?? null };
}

const added = ({ mentions = [] }) => mentions.map((user) => displayName(user)).join(", ");

const link = (content, onclick) => h("button", { type: "button", class: "text-button", onclick }, content);

function pinned({ channel_id: channel, message_reference: reference }) {
  return link(t("system.pinnedMessage"), () => emit("jump", { channel, message: reference?.message_id }));
}

/** Such a line names its thread and says nothing else of it. */
function threadNamed({ channel_id: parent, content }) {
  const thread = [...state.channels.values()].find((each) => each.parent_id === parent && each.name === content);
  return thread ? link(content, () => open(thread.id)) : h("strong", null, content);
}

const question = (message) => h("strong", null, inlineMarkdown(questionOf(message)));
