/** Who is writing, under the messages. */

import { on } from "./bus.js";
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";
import { dots } from "./message.js";
import { displayName, state } from "./state.js";

export function typingLine() {
  const line = h("p", { class: "typing", "aria-live": "polite" });
  const draw = () => {
    const names = [...(state.typing.get(state.open)?.keys() ?? [])]
      .map((id) => state.users.get(id))
      .filter(Boolean)
      .map((user) => displayName(user));
    fill(line, names.length ? [dots(), h("span", null, sentence(names))] : null);
  };
  on("typing", (id) => id === state.open && draw());
  on("open", draw);
  return line;
}

function sentence(names) {
  if (names.length === 1) return t("typing.one", { name: names[0] });
  if (names.length === 2) return t("typing.two", { first: names[0], second: names[1] });
  return t("typing.many");
}
