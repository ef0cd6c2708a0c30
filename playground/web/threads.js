/** Threads: starting one, the list of a channel's threads, and what can be done with one. */

import * as api from "./api.js";
import { cancelButton, confirmThat, field, openDialog, submitButton } from "./dialogs.js";
import { h } from "./dom.js";
import { plural, t } from "./i18n.js";
import { loadWorld, open } from "./loading.js";
import { openMenu } from "./menus.js";
import { may } from "./permissions.js";
import { channel, state } from "./state.js";
import { attempt } from "./toasts.js";
import { channelIcon } from "./channel_icons.js";

const nameInput = (value) =>
  h("input", { type: "text", maxlength: 100, required: true, autofocus: true, autocomplete: "off", value });

/** `message`: what the thread hangs on, or null. */
export function startThread(message) {
  const name = nameInput(firstWords(message?.content));
  const naming = field(t("thread.name"), name, { required: true });
  const parent = message?.channel_id ?? state.open;
  const hidden = h("input", { type: "checkbox" });
  const mayHide = !message && may("createPrivateThreads", parent);
  openDialog({
    title: t(message ? "thread.start" : "thread.new"),
    body: [naming.box, mayHide ? privacy(hidden) : null],
    actions: [cancelButton(), submitButton(t("thread.create"))],
    onsubmit: async (close) => {
      if (!name.value.trim()) return naming.fail(t("field.required"));
      const made = await attempt(api.thread(parent, message?.id, name.value.trim(), hidden.checked));
      if (!made) return undefined;
      close();
      await loadWorld();
      return open(made.id);
    },
  });
  name.select();
}

const privacy = (input) =>
  h(
    "label",
    { class: "choice lone" },
    input,
    h("span", null, t("thread.private"), h("small", null, t("thread.privateHint"))),
  );

const firstWords = (text = "") =>
  text
    .replace(/<[^>]*>|[*_~`|>#]/g, "")
    .trim()
    .slice(0, 40);

/** The threads of a channel in a menu: those in use, then those put away; and starting another. */
export function showThreads(anchor, parent) {
  const threads = [...state.channels.values()].filter((each) => each.parent_id === parent.id);
  const [used, archived] = [false, true].map((away) =>
    threads.filter((each) => Boolean(each.thread_metadata?.archived) === away).map(threadEntry),
  );
  openMenu(
    anchor,
    [
      may("createThreads", parent.id) ? { label: t("thread.new"), icon: "plus", run: () => startThread(null) } : null,
      used.length ? { heading: t("thread.list") } : null,
      ...used,
      archived.length ? { heading: t("thread.archivedList") } : null,
      ...archived,
    ],
    t("thread.list"),
  );
}

const threadEntry = (thread) => ({
  label: [h("strong", null, thread.name), h("small", null, plural("thread.messages", thread.message_count ?? 0))],
  face: channelIcon(thread),
  run: () => attempt(open(thread.id)),
});

/** Menu entries for a thread: what this person may do with it. */
export function threadEntries(thread) {
  const { archived, locked } = thread.thread_metadata ?? {};
  const moderates = may("manageThreads", thread.id);
  const changes = moderates || (thread.owner_id === state.me.id && !locked);
  const change = (wanted) => attempt(api.changeThread(thread.id, wanted));
  return [
    changes && !archived ? { label: t("thread.rename"), icon: "edit", run: () => rename(thread) } : null,
    changes && !archived
      ? { label: t("thread.archive"), icon: "archive", run: () => change({ archived: true }) }
      : null,
    archived && (moderates || !locked)
      ? { label: t("thread.wake"), icon: "archive", run: () => change({ archived: false }) }
      : null,
    moderates && !archived
      ? { label: t(locked ? "thread.unlock" : "thread.lock"), icon: "lock", run: () => change({ locked: !locked }) }
      : null,
    thread.member && !archived
      ? { label: t("thread.leave"), icon: "back", run: () => attempt(api.leaveThread(thread.id)) }
      : null,
    moderates ? { label: t("thread.delete"), icon: "trash", danger: true, run: () => askToDelete(thread) } : null,
  ];
}

function rename(thread) {
  const name = nameInput(thread.name);
  const naming = field(t("thread.name"), name, { required: true });
  openDialog({
    title: t("thread.rename"),
    body: naming.box,
    actions: [cancelButton(), submitButton(t("action.save"))],
    onsubmit: async (close) => {
      if (!name.value.trim()) return naming.fail(t("field.required"));
      if (await attempt(api.changeThread(thread.id, { name: name.value.trim() }))) close();
      return undefined;
    },
  });
  name.select();
}

function askToDelete(thread) {
  confirmThat({
    title: t("thread.deleteTitle", { name: thread.name }),
    text: t("thread.deleteText"),
    label: t("thread.delete"),
    run: async () => {
      const parent = channel(thread.parent_id);
      const here = state.open === thread.id;
      if ((await attempt(api.deleteThread(thread.id))) && here && parent) attempt(open(parent.id));
    },
  });
}
