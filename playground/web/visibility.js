/** Who sees a channel, as far as its own permission overwrites say. */

import { bit } from "./permissions.js";
import { roleById } from "./state.js";

const VIEW = bit("viewChannel");
const ROLE = 0;
const MEMBER = 1;

const rules = (one) => one.permission_overwrites ?? [];
const has = (bits) => (BigInt(bits) & VIEW) !== 0n;

/** Is it kept from those whom it does not name? */
export const isHidden = (one) => rules(one).some(({ id, deny }) => id === one.guild?.id && has(deny));

/** Ids of the roles and members that it names as seeing it. */
export const seenBy = (one) =>
  rules(one)
    .filter(({ allow }) => has(allow))
    .map(({ id }) => id);

/** The overwrites that hide a channel from all but `seers`, or show it to everyone; other permissions stay. */
export function overwrites(one, hidden, seers) {
  const everyone = one.guild.id;
  const known = rules(one).map(({ id }) => id);
  return [...new Set([everyone, ...known, ...seers])]
    .map((id) => {
      const rule = rules(one).find((each) => each.id === id) ?? { allow: "0", deny: "0" };
      const denied = id === everyone ? hidden : has(rule.deny) && !seers.includes(id);
      return { id, type: rule.type ?? kindOf(id, one), ...withView(rule, seers.includes(id), denied) };
    })
    .filter(({ allow, deny }) => allow !== "0" || deny !== "0");
}

const kindOf = (id, one) => (roleById(id, one.guild) ? ROLE : MEMBER);

function withView({ allow, deny }, allowed, denied) {
  const put = (bits, on) => String(on ? BigInt(bits) | VIEW : BigInt(bits) & ~VIEW);
  return { allow: put(allow, allowed), deny: put(deny, denied) };
}
