/** What the person may do, from the bit fields the server computed for her. */

import { channel, state } from "./state.js";

const BITS = {
  manageChannels: 4n,
  addReactions: 6n,
  viewChannel: 10n,
  sendMessages: 11n,
  manageMessages: 13n,
  attachFiles: 15n,
  mentionEveryone: 17n,
  manageRoles: 28n,
  manageWebhooks: 29n,
  useCommands: 31n,
  manageThreads: 34n,
  createThreads: 35n,
  createPrivateThreads: 36n,
  sendInThreads: 38n,
  sendPolls: 49n,
  pinMessages: 51n,
};

export const TYPE = {
  text: 0,
  dm: 1,
  voice: 2,
  category: 4,
  announcement: 5,
  announcementThread: 10,
  thread: 11,
  privateThread: 12,
  stage: 13,
  forum: 15,
  media: 16,
};

const THREADS = [TYPE.announcementThread, TYPE.thread, TYPE.privateThread];
const WITH_THREADS = [TYPE.text, TYPE.announcement];

export const isThread = (one) => THREADS.includes(one?.type);
/** Whether messages of a channel can have threads; posts of a forum are another matter. */
export const takesThreads = (one) => Boolean(one?.guild) && WITH_THREADS.includes(one.type);
export const isForum = (one) => one?.type === TYPE.forum || one?.type === TYPE.media;

/** The bit of a permission, as overwrites of a channel have it. */
export const bit = (action) => 1n << BITS[action];

export function may(action, channelId = state.open) {
  const one = channel(channelId);
  if (!one?.guild) return true;
  const field = state.permissions[channelId] ?? state.permissions[one.parent_id] ?? "0";
  return ((BigInt(field) >> BITS[action]) & 1n) === 1n;
}

export function mayWrite(one = channel(state.open)) {
  if (!one) return false;
  if (isThread(one))
    return may("sendInThreads", one.id) && (!one.thread_metadata?.locked || may("manageThreads", one.id));
  return may("sendMessages", one.id);
}
