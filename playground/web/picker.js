/** A select: a button that opens a list to choose from, with search where the list is long. */

import { h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { openBeside, rove } from "./popover.js";

const SEARCH_FROM = 9; // a shorter list is seen at once

/**
 * `choices`: [{value, label, description?, face?}] or a function that gives them when opened.
 * `onchange(values)` is called once the list closes with another choice than before; a single choice closes it.
 * Returns the button, with `values()` on it.
 */
export function picker(options) {
  return new Picker(options).button;
}

class Picker {
  constructor({ choices, values = [], min = 1, max = 1, placeholder, disabled = false, label, onchange }) {
    Object.assign(this, { min, max, label, onchange });
    this.placeholder = placeholder ?? t("select.placeholder");
    this.choices = typeof choices === "function" ? choices : () => choices;
    this.chosen = [...values];
    this.face = h("span", { class: "picker-value" });
    this.button = h(
      "button",
      {
        type: "button",
        class: "picker",
        disabled,
        "aria-haspopup": "listbox",
        "aria-expanded": "false",
        onclick: () => this.open(),
        onkeydown: (event) => this.key(event),
      },
      this.face,
      icon("chevron"),
    );
    this.button.values = () => [...this.chosen];
    this.show();
  }

  key(event) {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    this.open();
  }

  show() {
    const picked = this.choices().filter((each) => this.chosen.includes(each.value));
    this.face.classList.toggle("empty", !picked.length);
    this.face.replaceChildren(...(picked.length ? picked.map(chip) : [this.placeholder]));
    const said = picked.length ? picked.map((each) => each.label).join(", ") : this.placeholder;
    this.button.setAttribute("aria-label", [...new Set([this.label, said])].filter(Boolean).join(": "));
  }

  open() {
    const before = this.chosen;
    this.button.setAttribute("aria-expanded", "true");
    const list = new OptionList(this);
    this.popover = openBeside(this.button, list.node, {
      kind: "options",
      width: this.button.offsetWidth,
      onclose: () => {
        this.button.setAttribute("aria-expanded", "false");
        this.commit(before);
      },
    });
    const { style, offsetWidth } = this.popover.box;
    style.setProperty("inline-size", `${offsetWidth}px`); // it keeps its place while a search shortens the list
    list.focus();
  }

  /** Chooses or lets go of a value; a choice of one closes the list. */
  toggle(value) {
    this.chosen = this.toggled(value);
    this.show();
    this.button.dispatchEvent(new Event("input", { bubbles: true }));
    if (this.max === 1) this.popover.close();
  }

  toggled(value) {
    const rest = this.chosen.filter((each) => each !== value);
    if (rest.length < this.chosen.length) return this.max === 1 && this.min > 0 ? this.chosen : rest;
    return this.max === 1 ? [value] : [...this.chosen, value].slice(-this.max);
  }

  /** Too few are no choice: what was chosen before stays. */
  commit(before) {
    if (this.chosen.length < this.min) {
      this.chosen = before;
      this.show();
    } else if (this.chosen.join("\n") !== before.join("\n")) {
      this.onchange?.([...this.chosen]);
    }
  }
}

const chip = (choice) => h("span", { class: "picked" }, choice.face?.() ?? null, choice.label);

let lists = 0;

/** What a Picker shows when opened. Arrows walk; letters search, or lead to an option that begins with them. */
class OptionList {
  constructor(owner) {
    this.owner = owner;
    this.items = owner.choices();
    const many = owner.max > 1;
    this.list = h("div", {
      role: "listbox",
      id: `options-${++lists}`,
      class: "option-list",
      "aria-label": owner.label ?? owner.placeholder,
      "aria-multiselectable": many,
    });
    this.search = this.items.length >= SEARCH_FROM ? this.searchField() : null;
    const limits = many ? h("p", { class: "limits" }, t("select.limits", { min: owner.min, max: owner.max })) : null;
    const onkeydown = (event) => this.key(event);
    this.node = h("div", { class: "option-box", onkeydown }, this.search, this.list, limits);
    rove(this.node, "[role=option]");
    this.draw("");
  }

  searchField() {
    const label = t("select.search");
    return h("input", {
      type: "search",
      class: "search",
      role: "combobox",
      "aria-expanded": "true",
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      placeholder: label,
      "aria-label": label,
      oninput: (event) => this.draw(event.target.value),
    });
  }

  draw(text) {
    const wanted = text.toLocaleLowerCase();
    const found = this.items.filter((each) =>
      `${each.label} ${each.description ?? ""}`.toLocaleLowerCase().includes(wanted),
    );
    const options = found.map((each, n) => this.option(each, n));
    this.list.replaceChildren(...(options.length ? options : [h("p", { class: "nothing" }, t("select.nothing"))]));
    this.mark();
    if (this.search) this.lead(text ? options[0] : null);
  }

  /** Enter in the search takes this option. */
  lead(option) {
    this.first = option;
    option?.classList.add("first");
    this.search.setAttribute("aria-activedescendant", option?.id ?? "");
  }

  key(event) {
    const searching = event.target === this.search;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (searching && event.key === "Escape") {
      event.preventDefault(); // which would only empty the field
      this.owner.popover.close();
    } else if (searching && event.key === "Enter" && this.first) {
      event.preventDefault();
      this.first.click();
      this.search.select();
    } else if (!searching && /^\S$/u.test(event.key)) {
      if (this.search) this.search.focus();
      else this.nextBeginning(event.key);
    }
  }

  nextBeginning(letter) {
    const all = [...this.list.querySelectorAll("[role=option]")];
    const at = all.indexOf(document.activeElement) + 1;
    const begins = (each) => each.textContent.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
    [...all.slice(at), ...all.slice(0, at)].find(begins)?.focus();
  }

  option({ value, label, description, face }, n) {
    const choose = () => {
      this.owner.toggle(value);
      this.mark();
    };
    const text = h(
      "span",
      { class: "option-text" },
      h("span", null, label),
      description ? h("small", null, description) : null,
    );
    return h(
      "button",
      {
        type: "button",
        role: "option",
        id: `${this.list.id}-${n}`,
        tabindex: "-1",
        dataset: { value },
        onclick: choose,
      },
      face?.() ?? null,
      text,
      h("span", { class: "tick" }, icon("check")),
    );
  }

  mark() {
    for (const each of this.list.querySelectorAll("[role=option]")) {
      each.setAttribute("aria-selected", String(this.owner.chosen.includes(each.dataset.value)));
    }
  }

  focus() {
    (
      this.search ??
      this.list.querySelector("[aria-selected=true]") ??
      this.list.querySelector("[role=option]")
    )?.focus();
  }
}
