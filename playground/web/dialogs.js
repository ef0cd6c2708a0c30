/** Dialogs: a title, a body, buttons. The browser's <dialog> traps the focus and closes on Escape. */

import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";

const FIELDS = "input, textarea, select, .picker";

let opened = 0;

/** The focus goes to what has `autofocus`, else to the first field. `actions`: nodes of the last row. `onsubmit(close)` runs on Enter or the submit button. Returns {dialog, close}. */
export function openDialog({ title, body, actions = [], onsubmit, onclose, kind = "" }) {
  const heading = `dialog-title-${++opened}`;
  const dialog = h("dialog", { class: `dialog ${kind}`, "aria-labelledby": heading });
  const close = () => dialog.close();
  const form = h(
    "form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        onsubmit?.(close);
      },
    },
    h("header", null, h("h2", { id: heading }, title), iconButton("close", t("action.close"), close)),
    h("div", { class: "dialog-body" }, body),
    actions.length ? h("footer", null, actions) : null,
  );
  dialog.append(form);
  dialog.addEventListener("close", () => {
    dialog.remove();
    onclose?.();
  });
  document.body.append(dialog);
  dialog.showModal();
  const first = dialog.querySelector("[autofocus]") ?? dialog.querySelector(`.dialog-body :is(${FIELDS})`);
  first?.focus();
  return { dialog, close };
}

export const submitButton = (label, props = {}) =>
  h("button", { type: "submit", class: "button primary", ...props }, label);

export const cancelButton = () =>
  h(
    "button",
    { type: "button", class: "button quiet", onclick: (event) => event.target.closest("dialog").close() },
    t("action.cancel"),
  );

/** Asks before something that cannot be undone. */
export function confirmThat({ title, text, preview, label, run }) {
  openDialog({
    title,
    kind: "confirm",
    body: [h("p", null, text), preview],
    actions: [cancelButton(), h("button", { type: "submit", class: "button danger", autofocus: true }, label)],
    onsubmit: (close) => {
      close();
      run();
    },
  });
}

/** A label above a control, with a hint and a place for what is wrong with it. */
export function field(label, control, { hint, required } = {}) {
  const error = h("p", { class: "field-error", role: "alert" });
  const box = h(
    "label",
    { class: "field" },
    h(
      "span",
      { class: "field-label" },
      label,
      required ? h("span", { class: "required", "aria-hidden": "true" }, " *") : null,
    ),
    hint ? h("span", { class: "field-hint" }, hint) : null,
    control,
    error,
  );
  return {
    box,
    fail: (text) => {
      error.textContent = text;
      control.setAttribute("aria-invalid", text ? "true" : "false");
    },
  };
}
