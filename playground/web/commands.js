/** Slash commands as the person may type them: names and descriptions in her language. */

import { avatar } from "./avatars.js";
import { plural, t } from "./i18n.js";
import { commandsOf } from "./loading.js";
import { state } from "./state.js";
import { toast } from "./toasts.js";

const CHAT_INPUT = 1;
const SUB_COMMAND = 1;
const SUB_GROUP = 2;

const nameOf = (part) => part.name_localized ?? part.name;
export const labelOf = nameOf;
export const descriptionOf = (part) => part.description_localized ?? part.description ?? "";

/**
 * Each runnable command: {command, path: sub-command parts, options, title, detail}.
 * `/settings languages` is one of them, `/settings` alone is not.
 */
function runnable(commands) {
  return commands.filter((each) => each.type === CHAT_INPUT).flatMap((command) => leaves(command, command, []));
}

function leaves(command, part, path) {
  const deeper = (part.options ?? []).filter((each) => each.type === SUB_COMMAND || each.type === SUB_GROUP);
  if (deeper.length) return deeper.flatMap((each) => leaves(command, each, [...path, each]));
  return [
    {
      command,
      path,
      options: part.options ?? [],
      title: `/${[command, ...path].map(nameOf).join(" ")}`,
      detail: descriptionOf(part),
      plain: `/${[command, ...path].map((each) => each.name).join(" ")}`,
    },
  ];
}

/** Fills the list of the composer; a whole name followed by a space starts the command at once. */
export async function slashSuggestions(suggestions, typed, start) {
  let all;
  try {
    all = runnable(await commandsOf(state.open));
  } catch {
    return suggestions.hide();
  }
  const wanted = `/${typed.toLocaleLowerCase()}`;
  const whole = typed.endsWith(" ") && all.find((each) => [each.title, each.plain].includes(wanted.trimEnd()));
  if (whole) return start(whole);
  const found = all
    .filter((each) => `${each.title}\n${each.plain}`.toLocaleLowerCase().includes(wanted.trim()))
    .concat(
      all.filter(
        (each) =>
          !`${each.title}\n${each.plain}`.toLocaleLowerCase().includes(wanted.trim()) &&
          `${each.title} ${each.plain} ${each.detail}`.toLocaleLowerCase().includes(wanted.slice(1).trim()),
      ),
    );
  if (!all.length && !typed) toast(t("command.none"));
  return suggestions.show(
    found.map((each) => ({
      title: each.title,
      detail: each.detail,
      face: () => avatar(state.bot, state.bot.username, { size: 28 }),
      hint: each.options.length
        ? each.options
            .filter((option) => option.required)
            .map(nameOf)
            .join(" · ") || plural("command.options", each.options.length)
        : null,
      run: () => start(each),
    })),
    { label: t("command.list") },
  );
}
