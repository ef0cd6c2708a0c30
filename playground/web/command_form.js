/** A command being filled in: its name, a field for each option, run and leave. */

import { avatar } from "./avatars.js";
import { descriptionOf, labelOf } from "./commands.js";
import { fill, h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { runCommand } from "./interactions.js";
import { optionInput } from "./option_inputs.js";
import { state } from "./state.js";

/** `chosen` is one of commands.js' runnable(); `finish()` puts the composer back. */
export function commandForm(chosen, finish) {
  const form = new CommandForm(chosen, finish);
  return form.node;
}

class CommandForm {
  constructor(chosen, finish) {
    this.chosen = chosen;
    this.finish = finish;
    this.inputs = new Map(); // option name -> input
    this.fields = h("div", { class: "command-fields" });
    this.more = h("div", { class: "command-more" });
    this.error = h("p", { class: "field-error", role: "alert" });
    this.node = h(
      "form",
      {
        class: "command-form",
        "aria-label": chosen.title,
        novalidate: true,
        onsubmit: (event) => {
          event.preventDefault();
          this.run();
        },
        onkeydown: (event) => this.key(event),
      },
      this.head(),
      this.fields,
      this.more,
      this.error,
    );
    for (const option of chosen.options.filter((each) => each.required)) this.add(option);
    this.drawMore();
  }

  head() {
    return h(
      "header",
      null,
      avatar(state.bot, state.bot.username, { size: 24 }),
      h("strong", { class: "command-name" }, this.chosen.title),
      h("span", { class: "command-detail" }, this.chosen.detail),
      iconButton("close", t("command.leave"), this.finish),
      h("button", { type: "submit", class: "button primary run-command" }, t("command.run")),
    );
  }

  add(option, focus = false) {
    const input = optionInput(option, (name) => this.soFar(name));
    this.inputs.set(option.name, input);
    const error = h("span", { class: "field-error", id: `${input.id}-error`, role: "alert" });
    const hint = h("small", { class: "option-hint", id: `${input.id}-hint` }, descriptionOf(option));
    input.node.setAttribute("aria-describedby", `${hint.id} ${error.id}`);
    input.say = (sentence) => {
      error.textContent = sentence ?? "";
      input.node.setAttribute("aria-invalid", String(Boolean(sentence)));
    };
    const row = h(
      "div",
      { class: "option-field" },
      h(
        "label",
        { class: "option-name", for: input.id },
        labelOf(option),
        option.required ? h("span", { class: "required" }, " *") : null,
      ),
      input.node,
      option.required
        ? null
        : iconButton("close", t("command.removeOption", { name: labelOf(option) }), () => this.remove(option, row)),
      hint,
      error,
    );
    this.fields.append(row);
    if (focus) input.focus();
  }

  remove(option, row) {
    this.inputs.delete(option.name);
    row.remove();
    this.drawMore();
  }

  /** Chips of the optional options not yet used. */
  drawMore() {
    const left = this.chosen.options.filter((each) => !this.inputs.has(each.name));
    fill(
      this.more,
      left.map((option) =>
        h(
          "button",
          {
            type: "button",
            class: "option-chip",
            title: descriptionOf(option),
            onclick: () => {
              this.add(option, true);
              this.drawMore();
            },
          },
          `+ ${labelOf(option)}`,
        ),
      ),
    );
  }

  key(event) {
    if (event.key === "Escape" && !event.defaultPrevented) this.finish();
  }

  /** The options filled in, nested under their sub-commands as Discord has them. */
  nested(values) {
    return this.chosen.path.reduceRight(
      (inner, part) => [{ name: part.name, type: part.type, options: inner }],
      values,
    );
  }

  values(files = []) {
    const filled = [...this.inputs.entries()].filter(([, input]) => !input.isEmpty());
    return filled.map(([name, input]) => ({ name, type: input.type, value: input.read(files) }));
  }

  /** What an autocompletion of the option `name` is asked with. */
  soFar(name) {
    const others = this.values().filter((each) => each.name !== name && each.type !== 11);
    const input = this.inputs.get(name);
    return {
      command: this.chosen.command.id,
      options: this.nested([...others, { name, type: input.type, value: input.raw(), focused: true }]),
    };
  }

  run() {
    const wrong = [...this.inputs.values()].filter((input) => {
      const problem = input.problem();
      input.say(problem);
      return problem;
    });
    if (wrong.length) return wrong[0].focus();
    const files = [];
    const options = this.nested(this.values(files));
    runCommand(this.chosen.command, this.chosen.title.slice(1), options, files);
    return this.finish();
  }
}
