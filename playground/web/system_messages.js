/** Lines the server writes itself: somebody joined, pinned, began a thread. */

import { t } from "./i18n.js";
import { displayName } from "./state.js";

const LINES = {
  6: ["copy", "system.pinned"],
  7: ["users", "system.joined"],
  18: ["thread", "system.thread"],
  21: ["thread", "system.threadStarter"],
};

/** {icon, text} of a system message; null for one that somebody wrote. */
export function systemLine(message) {
  const line = LINES[message.type];
  if (!line) return null;
  return { icon: line[0], text: t(line[1], { name: displayName(message.author), thread: message.content }) };
}
