/** Short notices in the corner: what went wrong and what to do next. */

import { Refused, Unreachable } from "./api.js";
import { h, icon, iconButton } from "./dom.js";
import { knows, t } from "./i18n.js";

const SHOWN_MS = 8000;
const MOST_SHOWN = 3;

export function toast(text, { kind = "info", ms = SHOWN_MS } = {}) {
  const note = h(
    "div",
    { class: `toast ${kind}`, role: kind === "error" ? "alert" : "status" },
    icon(kind === "error" ? "alert" : "check"),
    h("p", null, text),
    iconButton("close", t("action.close"), () => note.remove()),
  );
  const all = shelf();
  all.append(note);
  if (all.children.length > MOST_SHOWN) all.firstElementChild.remove();
  setTimeout(() => note.remove(), ms);
}

/** Open dialogs make the rest of the page inert, so a notice has to live inside the one on top. */
function shelf() {
  const dialog = [...document.querySelectorAll("dialog[open]")].pop();
  const place = dialog ?? document.body;
  let found = place.querySelector(":scope > .toasts");
  if (!found) place.append((found = h("div", { class: "toasts" })));
  return found;
}

/** The sentence for an error of api.js, in the person's language where we have one. */
export function sentence(error) {
  if (error instanceof Unreachable) return t("error.unreachable");
  if (!(error instanceof Refused)) return t("error.unexpected", { message: error.message });
  const known = `error.${error.code}`;
  if (knows(known)) return t(known);
  if (error.status === 429) return t("error.slowDown", { seconds: Math.ceil(error.retryAfter ?? 1) });
  return t("error.refused", { message: firstDetail(error.errors) ?? error.message });
}

/** The first leaf of Discord's nested `errors` tree. */
function firstDetail(errors) {
  if (!errors || typeof errors !== "object") return null;
  if (Array.isArray(errors._errors)) return errors._errors[0]?.message ?? null;
  for (const inner of Object.values(errors)) {
    const found = firstDetail(inner);
    if (found) return found;
  }
  return null;
}

export function explain(error) {
  toast(sentence(error), { kind: "error" });
}

/** Runs what may be refused; says why if it was. Resolves to null then. */
export async function attempt(promise) {
  try {
    return await promise;
  } catch (error) {
    explain(error);
    return null;
  }
}
