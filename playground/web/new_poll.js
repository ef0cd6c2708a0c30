/** The form in which a poll is asked. */

import * as api from "./api.js";
import { emojiFace } from "./components.js";
import { cancelButton, field, openDialog, submitButton } from "./dialogs.js";
import { h, iconButton } from "./dom.js";
import { pickEmoji } from "./emoji.js";
import { hours, t } from "./i18n.js";
import { state } from "./state.js";
import { attempt } from "./toasts.js";

const LENGTHS = [1, 4, 8, 24, 72, 168, 336]; // hours, as Discord offers them
const USUAL_HOURS = 24;
const MOST_ANSWERS = 10;
const FEWEST_ANSWERS = 2;

export function newPoll() {
  const question = h("input", { type: "text", maxlength: 300, autofocus: true, autocomplete: "off" });
  const asking = field(t("poll.question"), question, { required: true });
  const answers = new Answers();
  const several = h("input", { type: "checkbox" });
  const length = h("select", null, LENGTHS.map(lengthOption));
  openDialog({
    title: t("poll.new"),
    body: [
      asking.box,
      answers.node,
      field(t("poll.length"), length).box,
      h("label", { class: "choice lone" }, several, t("poll.several")),
    ],
    actions: [cancelButton(), submitButton(t("poll.ask"))],
    onsubmit: async (close) => {
      asking.fail(question.value.trim() ? "" : t("field.required"));
      if (!answers.complete() || !question.value.trim()) return;
      const poll = {
        question: { text: question.value.trim() },
        answers: answers.read(),
        duration: Number(length.value),
        allow_multiselect: several.checked,
      };
      if (await attempt(api.write({ channel: state.open, content: "", poll }))) close();
    },
  });
}

const lengthOption = (count) => h("option", { value: count, selected: count === USUAL_HOURS }, hours(count));

/** The rows of answers, two at first; each with an emoji if one likes. */
class Answers {
  constructor() {
    this.rows = [];
    this.list = h("ul", { class: "poll-rows" });
    this.error = h("p", { class: "field-error", role: "alert" });
    this.more = h(
      "button",
      { type: "button", class: "text-button", onclick: () => this.add().input.focus() },
      t("poll.addAnswer"),
    );
    const legend = h("legend", { class: "field-label" }, t("poll.answers"));
    this.node = h("fieldset", { class: "poll-form" }, legend, this.list, this.error, this.more);
    for (let n = 0; n < FEWEST_ANSWERS; n += 1) this.add();
  }

  add() {
    const row = { emoji: null };
    row.input = h("input", { type: "text", maxlength: 55, autocomplete: "off" });
    row.face = iconButton("smile", t("composer.emoji"), () => this.chooseEmoji(row));
    this.rows.push(row);
    this.draw();
    return row;
  }

  remove(row) {
    this.rows = this.rows.filter((each) => each !== row);
    this.draw();
    this.rows.at(-1).input.focus();
  }

  chooseEmoji(row) {
    pickEmoji(row.face, (emoji) => {
      row.emoji = { id: emoji.id, name: emoji.name };
      row.face.replaceChildren(emojiFace(emoji));
    });
  }

  draw() {
    const removable = this.rows.length > FEWEST_ANSWERS;
    this.list.replaceChildren(...this.rows.map((row, n) => this.line(row, n + 1, removable)));
    this.more.hidden = this.rows.length >= MOST_ANSWERS;
  }

  line(row, count, removable) {
    const label = t("poll.answer", { count });
    row.input.setAttribute("aria-label", label);
    row.input.placeholder = label;
    const remove = iconButton("trash", t("poll.removeAnswer", { count }), () => this.remove(row));
    return h("li", null, row.face, row.input, removable ? remove : null);
  }

  complete() {
    const whole = this.rows.every(({ input, emoji }) => input.value.trim() || emoji);
    this.error.textContent = whole ? "" : t("poll.emptyAnswer");
    return whole;
  }

  read() {
    return this.rows.map(({ input, emoji }) => {
      const text = input.value.trim();
      return { poll_media: { ...(text ? { text } : {}), ...(emoji ? { emoji } : {}) } };
    });
  }
}
