/** Components V2: containers, sections, text, pictures, files, separators. */

import { hex } from "./avatars.js";
import { actionRow, control } from "./components.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { markdown } from "./markdown_view.js";
import { fileCard, gallery, picture, veil } from "./media.js";

const DRAWN = {
  1: actionRow,
  2: control,
  9: section,
  10: (component) => markdown(component.content),
  11: thumbnail,
  12: (component) =>
    gallery(component.items.map((each) => ({ ...each.media, description: each.description, spoiler: each.spoiler }))),
  13: file,
  14: separator,
  17: container,
};

/** `message` is what the controls inside belong to. */
export function layout(component, message) {
  return (
    DRAWN[component.type]?.(component, message) ??
    h("p", { class: "unknown" }, t("component.unknown", { type: component.type }))
  );
}

function container(component, message) {
  const accent = component.accent_color ?? null;
  const box = h(
    "div",
    {
      class: `container${accent === null ? "" : " accented"}`,
      style: accent === null ? {} : { "--accent": hex(accent) },
    },
    component.components.map((each) => layout(each, message)),
  );
  return component.spoiler ? veil(box) : box;
}

function section(component, message) {
  return h(
    "div",
    { class: "section" },
    h(
      "div",
      { class: "section-text" },
      component.components.map((each) => layout(each, message)),
    ),
    h("div", { class: "section-accessory" }, layout(component.accessory, message)),
  );
}

function thumbnail(component) {
  const shown = picture({ ...component.media, description: component.description }, "thumbnail");
  return component.spoiler ? veil(shown) : shown;
}

function file(component, message) {
  const name = component.name ?? component.file.url.split("/").pop().split("?")[0];
  const known = message.attachments?.find((each) => each.url === component.file.url);
  const card = fileCard({ filename: name, size: component.size ?? known?.size, url: component.file.url });
  return component.spoiler ? veil(card) : card;
}

function separator(component) {
  return h("hr", { class: `${component.divider === false ? "blank" : ""} ${component.spacing === 2 ? "wide" : ""}` });
}
