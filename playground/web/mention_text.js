/**
 * People write @Mei, #tea-house and :teacup:; Discord wants <@1>, <#2> and <:teacup:3>. These two turn one
 * into the other, for the members, roles, channels and emoji of the open server.
 */

import { displayName, openChannel, openGuild, state } from "./state.js";

/** [what a person writes, what Discord wants], longest first so that @Mei Lin wins over @Mei. */
function pairs() {
  const guild = openGuild();
  const users = guild ? guild.members.map((each) => each.user) : [state.me, ...(openChannel()?.recipients ?? [])];
  const channels = [...state.channels.values()].filter((each) => each.guild && each.guild === guild);
  return [
    ...users.map((user) => [`@${displayName(user)}`, `<@${user.id}>`]),
    ...(guild?.roles ?? []).filter((role) => role.id !== guild.id).map((role) => [`@${role.name}`, `<@&${role.id}>`]),
    ...channels.map((each) => [`#${each.name}`, `<#${each.id}>`]),
    ...(guild?.emojis ?? []).map((each) => [`:${each.name}:`, `<${each.animated ? "a" : ""}:${each.name}:${each.id}>`]),
  ].sort((a, b) => b[0].length - a[0].length);
}

/** Outside code and existing <…> tokens only, so that what is shown as code stays as it was typed. */
export function sendable(text) {
  const known = pairs();
  return text
    .split(/(```[\s\S]*?```|`[^`\n]*`|<[^<>\s]+>|https?:\/\/\S+)/)
    .map((piece, n) => (n % 2 ? piece : swap(piece, known)))
    .join("");
}

function swap(text, known) {
  let out = "";
  let at = 0;
  while (at < text.length) {
    const found =
      "@#:".includes(text[at]) &&
      known.find(([written]) => text.startsWith(written, at) && ends(text, at + written.length));
    out += found ? found[1] : text[at];
    at += found ? found[0].length : 1;
  }
  return out;
}

const ends = (text, at) => !/\w/.test(text[at] ?? "") || text[at - 1] === ":";

export function readable(content) {
  return pairs().reduce((text, [written, wanted]) => text.replaceAll(wanted, written), content);
}

/** What the sign and letters just typed may become, at most eight. */
export function suggestionsFor(sign, typed) {
  const wanted = typed.toLocaleLowerCase();
  return pairs()
    .map(([written]) => written)
    .filter((written) => written[0] === sign && written.slice(1).toLocaleLowerCase().includes(wanted))
    .sort((a, b) => a.localeCompare(b))
    .slice(0, 8);
}
