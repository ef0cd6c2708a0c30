/** The roles of a member, for those who manage roles. */

import * as api from "./api.js";
import { hex } from "./avatars.js";
import { cancelButton, openDialog, submitButton } from "./dialogs.js";
import { h } from "./dom.js";
import { t } from "./i18n.js";
import { displayName, member, state } from "./state.js";
import { attempt } from "./toasts.js";

/** Only roles below one's own highest can be given and taken, and none that belongs to an app. */
function rules(guild, role) {
  const mine = member(guild, state.me.id)?.roles ?? [];
  const highest = Math.max(0, ...guild.roles.filter(({ id }) => mine.includes(id)).map(({ position }) => position));
  return !role.managed && (guild.owner_id === state.me.id || role.position < highest);
}

export function chooseRoles(guild, user) {
  const held = member(guild, user.id).roles;
  const roles = guild.roles.filter(({ id }) => id !== guild.id).toSorted((a, b) => b.position - a.position);
  const rows = roles.map((role) => ({
    role,
    input: h("input", { type: "checkbox", checked: held.includes(role.id), disabled: !rules(guild, role) }),
  }));
  openDialog({
    title: t("roles.of", { name: displayName(user, guild) }),
    body: [h("p", { class: "dialog-lead" }, t("roles.about")), h("div", { class: "choices" }, rows.map(row))],
    actions: [cancelButton(), submitButton(t("action.save"))],
    onsubmit: async (close) => {
      const chosen = rows.filter(({ input }) => input.checked).map(({ role }) => role.id);
      if (await attempt(api.setRoles(user.id, chosen))) close();
    },
  });
}

function row({ role, input }) {
  const dot = h("span", { class: "role-dot", style: role.color ? { "--tone": hex(role.color) } : {} });
  return h("label", { class: "choice" }, input, dot, role.name);
}
