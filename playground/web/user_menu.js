/** The menu of a person's name or face: mention, copy the id, and the commands apps offer on people. */

import { emit, on } from "./bus.js";
import { openDirectMessage } from "./channels.js";
import { t } from "./i18n.js";
import { openMenu } from "./menus.js";
import { appEntries, copy } from "./message_actions.js";
import { become } from "./people.js";
import { may } from "./permissions.js";
import { chooseRoles } from "./roles.js";
import { displayName, member, openGuild, person, state } from "./state.js";

export function offerUserMenus() {
  on("user-menu", ({ user, anchor }) => userMenu(user, anchor));
}

async function userMenu(user, anchor) {
  const name = displayName(user);
  const other = person(user.id) && user.id !== state.me.id;
  const menu = openMenu(
    anchor,
    [
      { heading: name },
      { label: t("user.mention"), icon: "at", run: () => emit("insert", `@${name} `) },
      user.id === state.bot?.id ? { label: t("user.message"), icon: "cup", run: openDirectMessage } : null,
      other ? { label: t("people.become", { name }), icon: "users", run: () => become(user.id) } : null,
      member(openGuild(), user.id) && may("manageRoles")
        ? { label: t("roles.menu"), icon: "tag", run: () => chooseRoles(openGuild(), user) }
        : null,
      { label: t("action.copyId"), icon: "copy", run: () => copy(user.id) },
    ],
    t("user.menuOf", { name }),
  );
  menu.add(await appEntries(2, state.open, user.id));
}
