/** The list that a text field offers while one types: arrows choose, Enter or Tab takes, Escape closes. */

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { place } from "./popover.js";

let lists = 0;

export class Suggestions {
  /** `input` keeps the focus; it should have role="combobox". */
  constructor(input) {
    this.input = input;
    this.id = `suggestions-${++lists}`;
    this.box = null;
    this.items = [];
    this.at = 0;
    input.addEventListener("blur", () => setTimeout(() => document.activeElement !== input && this.hide(), 120));
  }

  get open() {
    return Boolean(this.box);
  }

  /** `items`: [{title, hint?, detail?, face?, run}]. None hides the list. */
  show(items, { label = t("suggestions.label"), first = 0 } = {}) {
    if (!items.length) return this.hide();
    this.items = items;
    this.at = first;
    const options = items.map((item, n) => this.option(item, n));
    this.box?.remove();
    this.box = h(
      "div",
      { class: "popover suggestions", popover: "manual", id: this.id, role: "listbox", "aria-label": label },
      options,
    );
    const anchor = this.input.closest(".composer-box") ?? this.input;
    anchor.parentElement.append(this.box);
    this.box.style.setProperty("inline-size", `${anchor.offsetWidth}px`);
    this.box.showPopover();
    place(this.box, anchor);
    this.tell(true);
    this.input.setAttribute("aria-controls", this.id);
    return this.mark();
  }

  option(item, n) {
    return h(
      "div",
      {
        class: "suggestion",
        role: "option",
        id: `${this.id}-${n}`,
        onmousemove: () => {
          if (this.at !== n) {
            this.at = n;
            this.mark();
          }
        },
        onmousedown: (event) => {
          event.preventDefault();
          this.take(n);
        },
      },
      item.face?.() ?? null,
      h(
        "span",
        { class: "suggestion-text" },
        h("strong", null, item.title),
        item.detail ? h("span", null, item.detail) : null,
      ),
      item.hint ? h("small", null, item.hint) : null,
    );
  }

  mark() {
    [...this.box.children].forEach((each, n) => each.setAttribute("aria-selected", String(n === this.at)));
    const active = this.box.children[this.at];
    if (active) {
      this.input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  hide() {
    this.box?.remove();
    this.box = null;
    this.items = [];
    this.tell(false);
    this.input.removeAttribute("aria-activedescendant");
  }

  /** A text area has no such state, so only a combobox tells it. */
  tell(open) {
    if (this.input.role === "combobox") this.input.setAttribute("aria-expanded", String(open));
  }

  take(n) {
    const item = this.items[n];
    this.hide();
    item?.run();
  }

  /** Handles a key of the input. Returns whether it was for the list. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.items.length) % this.items.length;
      this.mark();
    } else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && this.at >= 0) {
      this.take(this.at);
    } else if (event.key === "Escape") {
      this.hide();
    } else {
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
