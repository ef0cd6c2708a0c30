/** Faces: the picture a user set, or her initials on her color. */

import { h, icon } from "./dom.js";
import { member, openGuild, person, state } from "./state.js";

const TEA = "#3f6d50";
const TONES = ["#5b7f5e", "#b0623f", "#8a6d9b", "#3f7d88", "#b08a35", "#9b4f5f", "#5c6f9e", "#74803c"];

export function toneOf(id) {
  if (id === state.bot?.id) return TEA;
  return person(id)?.color ?? TONES[Number(BigInt(id ?? 0) >> 22n) % TONES.length];
}

const isWebhook = (user) => user.discriminator === "0000";

/** A webhook that speaks in a person's name wears her color; under another name one of its own. */
function toneOfName(name) {
  const namesake = state.people.find(({ global_name: whose }) => `${name} `.startsWith(`${whose} `));
  const sum = [...name].reduce((all, letter) => all + letter.codePointAt(0), 0);
  return namesake?.color ?? TONES[sum % TONES.length];
}

/** First letters of the first two words; of the first alone where a word is not spelt with letters (茶, あ). */
export function initials(name) {
  const words = name.trim().split(/\s+/).slice(0, 2);
  const letters = words.map((word) => [...word.replace(/^[^\p{L}\p{N}]+/u, "")][0] ?? "");
  return (/[\u3040-\u9fff\uac00-\ud7af]/.test(letters.join("")) ? letters[0] : letters.join("")).toUpperCase() || "?";
}

/** `user` may be a webhook's author. */
export function avatar(user, name, { size = 40 } = {}) {
  const frame = h("span", {
    class: "avatar",
    "aria-hidden": "true",
    style: { "--tone": isWebhook(user) ? toneOfName(name) : toneOf(user.id), "--size": `${size}px` },
  });
  const source = pictureOf(user, size);
  if (source)
    frame.append(
      h("img", { src: source, alt: "", loading: "lazy", onerror: (event) => event.target.replaceWith(initials(name)) }),
    );
  else if (user.id === state.bot?.id) frame.append(icon("cup"));
  else frame.append(initials(name));
  return frame;
}

function pictureOf(user, size) {
  const pixels = size > 64 ? 256 : 128;
  return user.avatar && !isWebhook(user) ? `/cdn/avatars/${user.id}/${user.avatar}.png?size=${pixels}` : null;
}

/** The color of a name: that of the highest of her roles that has one. */
export function nameColor(userId, guild = openGuild()) {
  const roles = (member(guild, userId)?.roles ?? []).map((id) => guild.roles.find((role) => role.id === id));
  const colored = roles.filter((role) => role?.color).sort((a, b) => b.position - a.position)[0];
  return colored ? hex(colored.color) : null;
}

export const hex = (color) => `#${color.toString(16).padStart(6, "0")}`;

export function guildIcon(guild) {
  if (guild.icon) return h("img", { src: `/cdn/icons/${guild.id}/${guild.icon}.png`, alt: "" });
  return h("span", { "aria-hidden": "true" }, initials(guild.name));
}
