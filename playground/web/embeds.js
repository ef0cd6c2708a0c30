/** Embeds, with every part Discord draws. */

import { hex } from "./avatars.js";
import { safeUrl } from "./components.js";
import { h } from "./dom.js";
import { dayAndTime } from "./i18n.js";
import { inlineMarkdown, markdown } from "./markdown_view.js";
import { picture } from "./media.js";

export function embed(data) {
  if (data.type === "image" && data.thumbnail) return picture(data.thumbnail, "wide");
  const body = h(
    "div",
    { class: "embed-body" },
    data.provider?.name ? h("div", { class: "embed-provider" }, data.provider.name) : null,
    data.author ? author(data.author) : null,
    data.title ? title(data) : null,
    data.description ? markdown(data.description, { class: "embed-description" }) : null,
    data.fields?.length ? h("dl", { class: "embed-fields" }, data.fields.map(fieldOf)) : null,
  );
  return h(
    "article",
    { class: "embed", style: data.color ? { "--accent": hex(data.color) } : {} },
    body,
    data.thumbnail ? picture(data.thumbnail, "thumbnail") : null,
    data.image ? picture(data.image, "wide") : null,
    data.video?.url ? h("video", { src: data.video.url, controls: true }) : null,
    data.footer || data.timestamp ? footer(data) : null,
  );
}

const small = (url) => (url ? h("img", { class: "embed-icon", src: url, alt: "" }) : null);

const linked = (url, content, kind) => {
  const href = safeUrl(url);
  return href
    ? h("a", { class: kind, href, target: "_blank", rel: "noopener noreferrer" }, content)
    : h("span", { class: kind }, content);
};

const author = ({ name, url, icon_url: picture }) =>
  h("div", { class: "embed-author" }, small(picture), linked(url, name, ""));

const title = (data) => h("div", { class: "embed-title" }, linked(data.url, inlineMarkdown(data.title), ""));

function fieldOf({ name, value, inline }) {
  return h(
    "div",
    { class: inline ? "inline" : "" },
    h("dt", null, inlineMarkdown(name)),
    h("dd", null, markdown(value)),
  );
}

function footer(data) {
  const parts = [data.footer?.text, data.timestamp ? dayAndTime(new Date(data.timestamp)) : null].filter(Boolean);
  return h("div", { class: "embed-footer" }, small(data.footer?.icon_url), parts.join(" · "));
}
