/** Messages brought along from another channel: how they look, and choosing where to bring one. */

import * as api from "./api.js";
import { emit } from "./bus.js";
import { channelIcon } from "./channel_icons.js";
import { cancelButton, field, openDialog, submitButton } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { channelChoices } from "./entities.js";
import { dayAndTime, t } from "./i18n.js";
import { mayWrite, TYPE } from "./permissions.js";
import { picker } from "./picker.js";
import { channel, displayName, state } from "./state.js";
import { attempt, toast } from "./toasts.js";

/** `content` draws what a message holds; the picture of the forwarded one is drawn by it too. */
export function forwarded(message, content) {
  const [snapshot] = message.message_snapshots ?? [];
  if (!snapshot) return null;
  const picture = { ...snapshot.message, id: message.id, channel_id: message.channel_id };
  return h(
    "blockquote",
    { class: "forwarded" },
    h("p", { class: "forwarded-sign" }, icon("forward"), t("forward.label")),
    content(picture),
    origin(message.message_reference, snapshot.message.timestamp),
  );
}

function origin({ channel_id: from, message_id: id }, timestamp) {
  const source = channel(from);
  const when = dayAndTime(new Date(timestamp));
  if (!source) return h("p", { class: "forwarded-from" }, when);
  return h(
    "button",
    { type: "button", class: "forwarded-from", onclick: () => emit("jump", { channel: from, message: id }) },
    channelIcon(source),
    h("span", null, `${nameOf(source)} · ${when}`),
    icon("chevron"),
  );
}

const nameOf = (one) => one.name ?? displayName(one.recipients?.[0] ?? state.bot, null);

const TAKES_MESSAGES = [
  TYPE.text,
  TYPE.announcement,
  TYPE.voice,
  TYPE.stage,
  TYPE.announcementThread,
  TYPE.thread,
  TYPE.privateThread,
];

function places() {
  const direct = state.dms.map((dm) => ({ value: dm.id, label: nameOf(dm), face: () => channelIcon(dm) }));
  const open = ({ value }) => mayWrite(channel(value)) && !channel(value).thread_metadata?.archived;
  return [...channelChoices(TAKES_MESSAGES).filter(open), ...direct];
}

/** Asks which channel to bring a message into, and brings it. */
export function askWhereTo(message) {
  const where = picker({ choices: places, label: t("forward.where"), placeholder: t("select.type8") });
  const choosing = field(t("forward.where"), where, { required: true });
  openDialog({
    title: t("forward.title"),
    body: choosing.box,
    actions: [cancelButton(), submitButton(t("forward.do"))],
    onsubmit: async (close) => {
      const [to] = where.values();
      if (!to) return choosing.fail(t("field.required"));
      if (!(await attempt(api.forward(message.channel_id, message.id, to)))) return undefined;
      close();
      return toast(t("forward.done", { name: nameOf(channel(to)) }), { ms: 3000 });
    },
  });
}
