/** The forms a bot opens (modals), submitted in Discord's own shape. */

import { cancelButton, openDialog, submitButton } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { submitModal } from "./interactions.js";
import { markdown } from "./markdown_view.js";
import { modalInput } from "./modal_inputs.js";
import { avatar } from "./avatars.js";
import { displayName, state } from "./state.js";

let fields = 0;

/** `modal`: {id, title, components} as INTERACTION_MODAL_CREATE brings it. */
export function openModal(modal) {
  const parts = modal.components.map(part);
  const problem = h("p", { class: "form-error", role: "alert" });
  const send = submitButton(t("modal.submit"));
  openDialog({
    title: modal.title,
    kind: "modal",
    body: [from(), problem, parts.map((each) => each.node)],
    actions: [cancelButton(), send],
    onsubmit: async (close) => {
      if (!allRight(parts)) return;
      send.setAttribute("aria-busy", "true");
      const files = [];
      const outcome = await submitModal(
        modal.id,
        parts.map((each) => each.read(files)),
        files,
      );
      send.removeAttribute("aria-busy");
      if (outcome.ok) close();
      else problem.replaceChildren(icon("alert"), t("modal.failed"));
    },
  });
}

const from = () =>
  h(
    "p",
    { class: "modal-from" },
    avatar(state.bot, state.bot.username, { size: 20 }),
    t("modal.from", { name: displayName(state.bot) }),
  );

/** Shows what is wrong and goes to the first of it. */
function allRight(parts) {
  const wrong = parts.filter((each) => !each.check());
  wrong[0]?.node.querySelector("input, textarea, button")?.focus();
  return wrong.length === 0;
}

/** One top-level component: {node, check() -> is it right?, read(files) -> payload}. */
function part(component) {
  if (component.type === 10) return plainText(component);
  if (component.type === 1) return legacyRow(component);
  return labelled(component.label, component.description, component.component, (inner) => ({
    type: 18,
    id: component.id,
    component: inner,
  }));
}

function plainText(component) {
  return { node: markdown(component.content), check: () => true, read: () => ({ type: 10, id: component.id }) };
}

function legacyRow(component) {
  const input = component.components[0];
  return labelled(input.label, null, input, (inner) => ({ type: 1, id: component.id, components: [inner] }));
}

function labelled(label, hint, component, wrap) {
  const id = `modal-field-${++fields}`;
  const input = modalInput(component, label, id);
  const error = h("p", { class: "field-error", id: `${id}-error`, role: "alert" });
  const required = component.required ?? component.type !== 23;
  const node = h(
    "div",
    { class: "field", role: input.grouped ? "group" : null, "aria-labelledby": input.grouped ? `${id}-label` : null },
    h(
      "label",
      { class: "field-label", id: `${id}-label`, for: input.grouped ? null : id },
      label,
      required && component.type !== 23 ? h("span", { class: "required", title: t("field.required") }, " *") : null,
    ),
    hint ? h("p", { class: "field-hint", id: `${id}-hint` }, hint) : null,
    input.node,
    error,
  );
  const control = node.querySelector(`#${id}`) ?? node;
  control.setAttribute("aria-describedby", hint ? `${id}-hint ${id}-error` : `${id}-error`);
  const check = () => {
    error.textContent = input.problem() ?? "";
    control.setAttribute("aria-invalid", String(Boolean(error.textContent)));
    return !error.textContent;
  };
  node.addEventListener("input", () => error.textContent && check());
  return {
    node,
    check,
    read: (files) =>
      wrap({ type: component.type, id: component.id, custom_id: component.custom_id, ...input.read(files) }),
  };
}
