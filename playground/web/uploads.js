/** Files on their way: the tray above the composer, and the upload field of forms and commands. */

import { emit } from "./bus.js";
import { h, icon, iconButton } from "./dom.js";
import { field, openDialog, submitButton, cancelButton } from "./dialogs.js";
import { fileSize, t } from "./i18n.js";
import { toast } from "./toasts.js";

const MOST_FILES = 10; // Discord's limit for one message
const MOST_BYTES = 10 * 1024 * 1024; // Discord's limit without Nitro

/** Leaves out what Discord would not take, and says so. */
function acceptable(files, already = 0, most = MOST_FILES) {
  const small = files.filter((file) => file.size <= MOST_BYTES);
  if (small.length < files.length) toast(t("upload.tooLarge", { size: fileSize(MOST_BYTES) }), { kind: "error" });
  if (already + small.length > most) toast(t("upload.tooMany", { count: most }), { kind: "error" });
  return small.slice(0, Math.max(0, most - already));
}

/** Asks for files with the system's dialog. */
export function chooseFiles({ multiple = true } = {}) {
  return new Promise((resolve) => {
    const input = h("input", {
      type: "file",
      multiple,
      onchange: () => resolve([...input.files]),
      oncancel: () => resolve([]),
    });
    input.click();
  });
}

/** A button and a drop place for up to `max` files. Returns {node, files()}. */
export function uploadField({ max, label }) {
  const field = new UploadField(max, label);
  return { node: field.node, files: () => field.files };
}

class UploadField {
  constructor(max, label) {
    this.max = max;
    this.files = [];
    this.list = h("ul", { class: "upload-list" });
    this.node = h("div", { class: "upload-field" }, this.zone(label), this.list);
  }

  zone(label) {
    const input = h("input", { type: "file", multiple: this.max > 1, "aria-label": label });
    input.addEventListener("change", () => {
      this.add(input.files);
      input.value = "";
    });
    const drop = (event) => {
      event.preventDefault();
      this.add(event.dataTransfer.files);
    };
    const words = this.max > 1 ? t("upload.dropMany", { count: this.max }) : t("upload.drop");
    const props = { class: "drop-zone", ondragover: (event) => event.preventDefault(), ondrop: drop };
    return h("label", props, icon("upload"), h("span", null, words), input);
  }

  add(more) {
    this.files = [...this.files, ...acceptable([...more], this.files.length, this.max)];
    this.draw();
  }

  remove(file) {
    this.files = this.files.filter((each) => each !== file);
    this.draw();
  }

  draw() {
    this.list.replaceChildren(...this.files.map((file) => this.row(file)));
  }

  row(file) {
    const remove = iconButton("close", t("upload.remove", { name: file.name }), () => this.remove(file));
    return h("li", null, icon("file"), h("span", null, file.name), h("small", null, fileSize(file.size)), remove);
  }
}

/** The files of the message being written. `onchange` when one is added or taken away. */
export class Tray {
  constructor(onchange) {
    this.items = [];
    this.node = h("ul", { class: "tray", "aria-label": t("upload.tray") });
    this.onchange = onchange;
    this.draw();
  }

  add(files) {
    for (const file of acceptable([...files], this.items.length))
      this.items.push({ file, description: "", spoiler: false });
    this.draw();
  }

  clear() {
    this.items = [];
    this.draw();
  }

  draw() {
    const at = this.buttons().indexOf(document.activeElement);
    this.node.hidden = !this.items.length;
    this.node.replaceChildren(...this.items.map((item) => this.card(item)));
    if (at < 0) return;
    const next = this.buttons().at(Math.min(at, this.buttons().length - 1));
    if (next) next.focus();
    else emit("focus-composer");
    this.onchange?.();
  }

  buttons() {
    return [...this.node.querySelectorAll("button")];
  }

  card(item) {
    const remove = () => {
      this.items = this.items.filter((each) => each !== item);
      this.draw();
    };
    const hide = () => {
      item.spoiler = !item.spoiler;
      this.draw();
    };
    return h(
      "li",
      { class: `tray-card${item.spoiler ? " spoilered" : ""}` },
      h(
        "div",
        { class: "tray-tools" },
        iconButton("eye", t("upload.spoiler"), hide, { "aria-pressed": String(item.spoiler) }),
        iconButton("edit", t("upload.describe"), () => this.describe(item)),
        iconButton("trash", t("upload.remove", { name: item.file.name }), remove),
      ),
      preview(item.file),
      h("span", { class: "file-name" }, item.file.name),
      h("small", null, item.description || fileSize(item.file.size)),
    );
  }

  describe(item) {
    const text = h("textarea", { rows: 3, maxlength: 1024, value: item.description });
    const hidden = h("input", { type: "checkbox", checked: item.spoiler });
    openDialog({
      title: item.file.name,
      body: [
        field(t("upload.description"), text, { hint: t("upload.descriptionHint") }).box,
        h("label", { class: "choice" }, hidden, t("upload.spoiler")),
      ],
      actions: [cancelButton(), submitButton(t("action.save"))],
      onsubmit: (close) => {
        Object.assign(item, { description: text.value.trim(), spoiler: hidden.checked });
        close();
        this.draw();
      },
    });
  }
}

function preview(file) {
  if (!file.type.startsWith("image/")) return h("div", { class: "tray-face" }, icon("file"));
  const address = URL.createObjectURL(file);
  return h(
    "div",
    { class: "tray-face" },
    h("img", { src: address, alt: "", onload: () => URL.revokeObjectURL(address) }),
  );
}
