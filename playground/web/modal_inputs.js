/**
 * The inputs a modal can hold. Each gives {node, read(files) -> its part of the payload,
 * problem() -> sentence or null, grouped: is it several controls?}.
 */

import { initialValues, stringChoices } from "./components.js";
import { h } from "./dom.js";
import { entityChoices } from "./entities.js";
import { plural, t } from "./i18n.js";
import { picker } from "./picker.js";
import { uploadField } from "./uploads.js";

export function modalInput(component, label, id) {
  const make =
    { 4: textInput, 19: fileInput, 21: radioGroup, 22: checkboxGroup, 23: checkbox }[component.type] ?? select;
  return make(component, label, id);
}

const isRequired = (component) => component.required ?? true;

function textInput(component, label, id) {
  const least = component.min_length ?? 0;
  const most = component.max_length ?? 4000;
  const count = h("span", { class: "count", "aria-hidden": "true" });
  const props = {
    id,
    name: component.custom_id,
    maxlength: most,
    placeholder: component.placeholder,
    value: component.value ?? "",
    required: isRequired(component),
    autocomplete: "off",
    oninput: () => tell(),
  };
  const control = component.style === 2 ? h("textarea", { ...props, rows: 4 }) : h("input", { ...props, type: "text" });
  const tell = () => {
    count.textContent = `${control.value.length}/${most}`;
  };
  tell();
  return { node: h("div", { class: "text-input" }, control, count), read: () => ({ value: control.value }), problem };

  function problem() {
    const { length } = control.value;
    if (!length) return isRequired(component) ? t("field.required") : null;
    if (length < least) return plural("field.tooShort", least);
    return length > most ? plural("field.tooLong", most) : null;
  }
}

/** Says what is wrong with `count` choices; null when nothing is. */
function countProblem(component, count) {
  const least = component.min_values ?? (isRequired(component) ? 1 : 0);
  if (!count && !isRequired(component)) return null;
  if (count < Math.max(least, isRequired(component) ? 1 : 0))
    return count || least > 1 ? plural("field.tooFew", least) : t("field.required");
  return count > (component.max_values ?? count) ? plural("field.tooMany", component.max_values) : null;
}

function select(component, label, id) {
  const required = isRequired(component);
  const control = picker({
    choices: component.type === 3 ? stringChoices(component.options) : () => entityChoices(component),
    values: initialValues(component),
    min: required ? (component.min_values ?? 1) : 0,
    max: component.max_values ?? 1,
    placeholder: component.placeholder ?? t(`select.type${component.type}`),
    label,
  });
  control.id = id;
  return {
    node: control,
    read: () => ({ values: control.values() }),
    problem: () => countProblem(component, control.values().length),
  };
}

function fileInput(component, label) {
  const field = uploadField({ max: component.max_values ?? 1, label });
  return {
    node: field.node,
    grouped: true,
    problem: () => countProblem(component, field.files().length),
    read: (files) => ({ values: field.files().map((file) => String(files.push({ file }) - 1)) }),
  };
}

function radioGroup(component, label, id) {
  const boxes = options(component, "radio", id);
  const chosen = () => boxes.find((each) => each.input.checked)?.value ?? null;
  return {
    node: h(
      "div",
      { class: "choices", role: "radiogroup", "aria-label": label },
      boxes.map((each) => each.node),
    ),
    grouped: true,
    read: () => ({ value: chosen() }),
    problem: () => (isRequired(component) && chosen() === null ? t("field.required") : null),
  };
}

function checkboxGroup(component, label, id) {
  const boxes = options(component, "checkbox", id);
  const chosen = () => boxes.filter((each) => each.input.checked).map((each) => each.value);
  return {
    node: h(
      "div",
      { class: "choices" },
      boxes.map((each) => each.node),
    ),
    grouped: true,
    read: () => ({ values: chosen() }),
    problem: () => countProblem(component, chosen().length),
  };
}

function options(component, type, name) {
  return component.options.map((option) => {
    const input = h("input", { type, name, value: option.value, checked: Boolean(option.default) });
    const text = h("span", null, option.label, option.description ? h("small", null, option.description) : null);
    return { input, value: option.value, node: h("label", { class: "choice" }, input, text) };
  });
}

function checkbox(component, label, id) {
  const input = h("input", { type: "checkbox", id, checked: Boolean(component.default) });
  return {
    node: h("span", { class: "choice lone" }, input),
    read: () => ({ value: input.checked }),
    problem: () => null,
  };
}
