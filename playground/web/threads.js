/** Starting a thread, on a message or on its own. */

import * as api from "./api.js";
import { cancelButton, field, openDialog, submitButton } from "./dialogs.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { loadWorld, open } from "./loading.js";
import { state } from "./state.js";
import { attempt } from "./toasts.js";

/** `message`: what the thread hangs on, or null. */
export function startThread(message) {
  const name = h("input", {
    type: "text",
    maxlength: 100,
    required: true,
    autofocus: true,
    autocomplete: "off",
    value: firstWords(message?.content),
  });
  const naming = field(t("thread.name"), name, { required: true });
  const parent = message?.channel_id ?? state.open;
  openDialog({
    title: t(message ? "thread.start" : "thread.new"),
    body: naming.box,
    actions: [cancelButton(), submitButton(t("thread.create"))],
    onsubmit: async (close) => {
      if (!name.value.trim()) return naming.fail(t("field.required"));
      const made = await attempt(api.thread(parent, message?.id, name.value.trim()));
      if (!made) return undefined;
      close();
      await loadWorld();
      return open(made.id);
    },
  });
  name.select();
}

const firstWords = (text = "") =>
  text
    .replace(/<[^>]*>|[*_~`|>#]/g, "")
    .trim()
    .slice(0, 40);
