/**
 * The fields of a command's options, by Discord's option type. Each gives {node, id, type, focus(), isEmpty(), raw(),
 * read(files) -> value to send, problem() -> sentence or null}.
 */

import * as api from "./api.js";
import { h } from "./dom.js";
import { channelChoices, mentionableChoices, roleChoices, userChoices } from "./entities.js";
import { plural, t } from "./i18n.js";
import { labelOf } from "./commands.js";
import { picker } from "./picker.js";
import { state } from "./state.js";
import { Suggestions } from "./suggestions.js";
import { uploadField } from "./uploads.js";

const TYPE = { integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };
const AUTOCOMPLETE_AFTER_MS = 180;

let fields = 0;

/** `soFar(name)` tells what autocompletion is asked with. */
export function optionInput(option, soFar) {
  const id = `option-${++fields}`;
  if (option.type === TYPE.attachment) return attachment(option, id);
  if ([TYPE.user, TYPE.channel, TYPE.role, TYPE.mentionable].includes(option.type))
    return chosen(option, id, entitySource(option));
  if (option.type === TYPE.boolean)
    return chosen(option, id, () => [
      { value: true, label: t("option.true") },
      { value: false, label: t("option.false") },
    ]);
  return typed(option, id, soFar);
}

function entitySource(option) {
  return {
    [TYPE.user]: userChoices,
    [TYPE.role]: roleChoices,
    [TYPE.mentionable]: mentionableChoices,
    [TYPE.channel]: () => channelChoices(option.channel_types),
  }[option.type];
}

const missing = (option) => (option.required ? t("field.required") : null);

function chosen(option, id, choices) {
  const asText = () => choices().map((each) => ({ ...each, value: String(each.value) }));
  const node = picker({
    choices: asText,
    min: option.required ? 1 : 0,
    label: labelOf(option),
    placeholder: t("select.placeholder"),
  });
  node.id = id;
  const value = () => node.values()[0];
  return {
    node,
    id,
    type: option.type,
    focus: () => node.focus(),
    isEmpty: () => value() === undefined,
    raw: value,
    read: () => (option.type === TYPE.boolean ? value() === "true" : value()),
    problem: () => (value() === undefined ? missing(option) : null),
  };
}

function attachment(option, id) {
  const field = uploadField({ max: 1, label: labelOf(option) });
  return {
    node: field.node,
    id,
    type: option.type,
    focus: () => field.node.querySelector("input").focus(),
    isEmpty: () => !field.files().length,
    raw: () => "",
    read: (files) => String(files.push({ file: field.files()[0] }) - 1),
    problem: () => (field.files().length ? null : missing(option)),
  };
}

const typed = (option, id, soFar) => new TypedInput(option, id, soFar);

/** Text and numbers, free or from choices, fixed or looked up by the bot while one types. */
class TypedInput {
  constructor(option, id, soFar) {
    Object.assign(this, { option, id, type: option.type });
    this.numeric = option.type === TYPE.integer || option.type === TYPE.number;
    this.picked = null; // {name, value} of a choice
    this.node = this.field();
    this.suggestions = new Suggestions(this.node);
    const fixed = () => this.offer(matching(option.choices ?? [], this.raw()));
    this.look = option.autocomplete ? asker(option, soFar, (choices) => this.offer(choices)) : fixed;
  }

  field() {
    return h("input", {
      id: this.id,
      type: "text",
      inputmode: this.numeric ? "decimal" : "text",
      autocomplete: "off",
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      required: this.option.required,
      maxlength: this.option.max_length ?? 6000,
      placeholder: this.numeric ? t("option.number") : t("option.text"),
      oninput: () => {
        this.picked = null;
        this.look();
      },
      onfocus: () => {
        if (this.option.autocomplete || this.option.choices?.length) this.look();
      },
      onkeydown: (event) => {
        if (!event.isComposing) this.suggestions.key(event);
      },
    });
  }

  offer(choices) {
    this.suggestions.show(choices.map((each) => ({ title: labelOf(each), run: () => this.take(each) })));
  }

  take(choice) {
    this.picked = choice;
    this.node.value = labelOf(choice);
  }

  focus() {
    this.node.focus();
  }

  raw() {
    return this.node.value;
  }

  isEmpty() {
    return this.raw().trim() === "";
  }

  read() {
    return this.picked?.value ?? (this.numeric ? Number(this.raw()) : this.raw());
  }

  problem() {
    return problemOf(this.option, this.raw(), this.picked, this.numeric);
  }
}

function matching(choices, text) {
  const wanted = text.toLocaleLowerCase();
  return choices
    .filter((each) => `${each.name_localized ?? ""} ${each.name}`.toLocaleLowerCase().includes(wanted))
    .slice(0, 25);
}

/** Asks the bot for choices once the typing rests; an answer that came too late is dropped. */
function asker(option, soFar, offer) {
  let timer;
  let asked = 0;
  return () => {
    clearTimeout(timer);
    const mine = ++asked;
    timer = setTimeout(async () => {
      const { command, options } = soFar(option.name);
      const answer = await api.complete(state.open, command, options).catch(() => ({ choices: [] }));
      if (mine === asked) offer(answer.choices ?? []);
    }, AUTOCOMPLETE_AFTER_MS);
  };
}

function problemOf(option, text, picked, numeric) {
  if (!text.trim()) return missing(option);
  if (option.choices?.length && !picked) return t("option.chooseOne");
  if (numeric && !picked) return numberProblem(option, Number(text));
  if (text.length < (option.min_length ?? 0)) return plural("field.tooShort", option.min_length);
  return null;
}

function numberProblem(option, value) {
  if (Number.isNaN(value) || (option.type === TYPE.integer && !Number.isInteger(value))) return t("option.notANumber");
  if (value < (option.min_value ?? -Infinity)) return t("option.tooLow", { least: option.min_value });
  return value > (option.max_value ?? Infinity) ? t("option.tooHigh", { most: option.max_value }) : null;
}
