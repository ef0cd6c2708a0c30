/** The sign before a channel's name. */

import { icon } from "./dom.js";
import { isHidden } from "./visibility.js";

const SIGNS = {
  1: "cup",
  2: "speaker",
  5: "announce",
  10: "thread",
  11: "thread",
  12: "threadLock",
  13: "speaker",
  15: "forum",
  16: "forum",
};

export const channelIcon = (channel) => icon(SIGNS[channel.type] ?? hash(channel));

function hash(channel) {
  if (channel.nsfw) return "hashAlert";
  return isHidden(channel) ? "hashLock" : "hash";
}
