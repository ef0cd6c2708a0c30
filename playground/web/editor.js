/** Editing one's own message in its place. */

import * as api from "./api.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { readable, sendable } from "./mention_text.js";
import { startEditing } from "./state.js";
import { attempt } from "./toasts.js";

export function editor(message) {
  const box = h("textarea", {
    class: "edit-box",
    "aria-label": t("message.edit"),
    rows: 1,
    value: readable(message.content),
    maxlength: 2000,
  });
  const stop = () => {
    startEditing(null);
    document.getElementById("composer-text")?.focus();
  };
  const save = async () => {
    const content = sendable(box.value.trim());
    if (content === message.content) return stop();
    if (await attempt(api.edit(message.channel_id, message.id, content))) stop();
  };
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") stop();
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    save();
  });
  queueMicrotask(() => {
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
  return h("div", { class: "editor" }, box, help(stop, save));
}

function help(stop, save) {
  const button = (label, onclick) => h("button", { type: "button", class: "text-button", onclick }, label);
  const leave = [button(t("action.cancel"), stop), h("kbd", null, "Esc")];
  const keep = [button(t("action.save"), save), h("kbd", null, "Enter")];
  return h("p", { class: "edit-help" }, leave, " · ", keep);
}
