/** Pictures, files, and the veil over what is marked as a spoiler. */

import { h, icon } from "./dom.js";
import { fileSize, t } from "./i18n.js";

/** Covers `content` until it is pressed. */
export function veil(content) {
  content.inert = true;
  const cover = h(
    "button",
    {
      type: "button",
      class: "veil-cover",
      onclick: () => {
        content.inert = false;
        cover.remove();
        box.classList.remove("covered");
        (content.matches("a") ? content : content.querySelector("a, audio, video"))?.focus();
      },
    },
    t("spoiler.label"),
  );
  const box = h("div", { class: "veil covered" }, content, cover);
  return box;
}

const isPicture = ({ content_type: type, filename = "", url = "" }) =>
  type ? type.startsWith("image/") : /\.(png|jpe?g|gif|webp|svg|avif)$/i.test(filename || url.split("?")[0]);

/** `media`: {url, description?, width?, height?}. Opens the whole picture in another tab. */
export function picture(media, kind = "") {
  const image = h("img", {
    src: media.url ?? media.proxy_url,
    alt: media.description ?? "",
    title: media.description ?? null,
    loading: "lazy",
    width: media.width,
    height: media.height,
    onerror: () =>
      link.replaceChildren(h("span", { class: "broken" }, icon("alert"), media.description || t("media.broken"))),
  });
  const link = h(
    "a",
    {
      class: `picture ${kind}`,
      href: media.url,
      target: "_blank",
      rel: "noopener noreferrer",
      "aria-label": media.description || t("media.open"),
    },
    image,
  );
  return link;
}

export function gallery(items) {
  return h(
    "div",
    { class: `gallery of-${Math.min(items.length, 4)}` },
    items.map((each) => (each.spoiler ? veil(picture(each)) : picture(each))),
  );
}

export function fileCard({ filename, size, url }) {
  return h(
    "a",
    { class: "file-card", href: url, download: filename, target: "_blank", rel: "noopener noreferrer" },
    icon("file"),
    h("span", null, h("span", { class: "file-name" }, filename), size ? h("small", null, fileSize(size)) : null),
    icon("download"),
  );
}

const IS_SPOILER = 1 << 3; // attachment flag
const isSpoiler = (each) => each.filename.startsWith("SPOILER_") || Boolean((each.flags ?? 0) & IS_SPOILER);

/** A message's attachments: pictures together, then the rest. */
export function attachments(list) {
  const pictures = list.filter(isPicture).map((each) => ({ ...each, spoiler: isSpoiler(each) }));
  const others = list.filter((each) => !isPicture(each)).map(other);
  return [pictures.length ? gallery(pictures) : null, ...others];
}

function other(each) {
  const sound = each.content_type?.startsWith("audio/")
    ? h("audio", { src: each.url, controls: true, "aria-label": each.filename })
    : null;
  const film = each.content_type?.startsWith("video/")
    ? h("video", { src: each.url, controls: true, "aria-label": each.filename })
    : null;
  const shown = sound ?? film ?? fileCard(each);
  return isSpoiler(each) ? veil(h("div", null, shown)) : shown;
}
