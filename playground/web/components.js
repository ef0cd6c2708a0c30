/** Buttons, selects and the rows they stand in; layout.js draws the rest of Components V2. */

import { h, icon } from "./dom.js";
import { entityChoices } from "./entities.js";
import { t } from "./i18n.js";
import { press } from "./interactions.js";
import { customEmoji } from "./markdown_view.js";
import { picker } from "./picker.js";

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "premium" };

export function actionRow(component, message) {
  return h(
    "div",
    { class: "action-row" },
    component.components.map((each) => control(each, message)),
  );
}

export function control(component, message) {
  return component.type === 2 ? button(component, message) : select(component, message);
}

function button(component, message) {
  const face = [
    component.emoji ? emojiFace(component.emoji) : null,
    component.label ? h("span", null, component.label) : null,
  ];
  if (component.style === 5) return linkButton(component, face);
  const element = h(
    "button",
    {
      type: "button",
      class: `button ${BUTTON_STYLES[component.style]}`,
      disabled: component.disabled,
      dataset: { control: component.custom_id ?? "" },
      "aria-label": component.label ? null : component.emoji?.name,
      onclick: () => busyWhile(element, press(message, component.custom_id)),
    },
    face,
  );
  return element;
}

function linkButton(component, face) {
  const shown = [...face, icon("open")];
  if (component.disabled) return h("button", { type: "button", class: "button secondary", disabled: true }, shown);
  return h(
    "a",
    { class: "button secondary", href: safeUrl(component.url), target: "_blank", rel: "noopener noreferrer" },
    shown,
  );
}

/** A link out of the page goes to the web or into Discord, never to a script. */
export function safeUrl(url) {
  return /^(https?|discord):\/\//i.test(url ?? "") ? url : null;
}

async function busyWhile(element, work) {
  element.setAttribute("aria-busy", "true");
  await work;
  element.removeAttribute("aria-busy");
}

export const emojiFace = (emoji) => (emoji.id ? customEmoji(emoji) : h("span", { class: "emoji-text" }, emoji.name));

/** Options of a string select as choices of a picker. */
export const stringChoices = (options) =>
  options.map((each) => ({
    value: each.value,
    label: each.label,
    description: each.description,
    face: each.emoji ? () => emojiFace(each.emoji) : undefined,
  }));

export const initialValues = (component) =>
  component.default_values?.map((each) => each.id) ??
  component.options?.filter((each) => each.default).map((each) => each.value) ??
  [];

function select(component, message) {
  const element = picker({
    choices: component.type === 3 ? stringChoices(component.options) : () => entityChoices(component),
    values: initialValues(component),
    min: component.min_values ?? 1,
    max: component.max_values ?? 1,
    placeholder: component.placeholder ?? t(`select.type${component.type}`),
    label: component.placeholder ?? t(`select.type${component.type}`),
    disabled: component.disabled,
    onchange: (values) => busyWhile(element, press(message, component.custom_id, values)),
  });
  element.dataset.control = component.custom_id;
  return element;
}
