/**
 * What the person asks of the bot, and how it ends. The server answers each request with an id; the
 * outcome comes by the event stream, sometimes before the id does.
 */

import * as api from "./api.js";
import { emit } from "./bus.js";
import { t } from "./i18n.js";
import { openModal } from "./modal.js";
import { drop, keep, state } from "./state.js";
import { explain } from "./toasts.js";

const waiting = new Map(); // interaction id -> resolve
const early = new Map(); // interaction id -> outcome nobody waited for yet

/** The first outcome counts: a modal is followed by the success of having opened it. */
export function settle(id, outcome) {
  if (waiting.has(id)) waiting.get(id)(outcome);
  else if (!early.has(id)) early.set(id, outcome);
  waiting.delete(id);
}

/** After a gap in the stream outcomes may have been missed: what was asked counts as answered. */
export function stopWaiting() {
  for (const id of [...waiting.keys()]) settle(id, { ok: true });
}

function outcomeOf(id) {
  if (early.has(id)) {
    const outcome = early.get(id);
    early.delete(id);
    return Promise.resolve(outcome);
  }
  return new Promise((resolve) => waiting.set(id, resolve));
}

/** Sends a request and opens the form it may lead to. Resolves to {ok, reason?}; explains refusals. */
async function perform(request) {
  try {
    const { id } = await request;
    const outcome = await outcomeOf(id);
    if (outcome.modal) openModal(outcome.modal);
    return outcome;
  } catch (error) {
    explain(error);
    return { ok: false, reason: "refused" };
  }
}

export async function runCommand(command, name, options, files) {
  return inTheLog(name, 20, () => perform(api.run(state.open, command.id, options, files)));
}

export async function runMenu(command, target) {
  const name = command.name_localized ?? command.name;
  return inTheLog(name, 23, () => perform(api.menu(state.open, command.id, target)));
}

/** Press a button or choose in a select. Where that fails the message says so beneath itself. */
export async function press(message, customId, values) {
  setNote(message.id, null);
  const outcome = await perform(api.press(message.channel_id, message.id, customId, values));
  if (!outcome.ok && outcome.reason !== "refused") setNote(message.id, t("interaction.failed"), message.channel_id);
  return outcome;
}

export async function submitModal(modalId, components, files) {
  return perform(api.submit(modalId, components, files));
}

/** message id -> a sentence shown under it */
export const notes = new Map();

function setNote(messageId, sentence, channelId = state.open) {
  if (sentence) notes.set(messageId, sentence);
  else notes.delete(messageId);
  emit("messages", channelId);
}

const DISCORD_EPOCH = 1_420_070_400_000;
let sent = 0;

/** An id that sorts among the messages of this moment. */
const localId = () => String((BigInt(Date.now() - DISCORD_EPOCH) << 22n) + BigInt(++sent));

/** Shows "sending…" while a command is on its way and a sentence if it fails; `type` is the message type of its answer. */
async function inTheLog(name, type, work) {
  const local = {
    id: localId(),
    type,
    local: true,
    channel_id: state.open,
    author: state.bot,
    flags: 64,
    pending: true,
    content: "",
    timestamp: new Date().toISOString(),
    interaction: { name, user: state.me },
  };
  const shown = setTimeout(() => keep(local), 150);
  emit("to-end");
  const outcome = await work();
  clearTimeout(shown);
  drop(local.channel_id, [local.id]);
  if (!outcome.ok && outcome.reason !== "refused") {
    keep({
      ...local,
      pending: false,
      failed: outcome.reason === "error" ? t("interaction.error") : t("interaction.noAnswer"),
    });
  }
  return outcome;
}
