/** At narrow widths the channels and the members slide in over the conversation; wide, members fold away. */

import { on } from "./bus.js";

const NARROW = matchMedia("(max-width: 860px)");
const MEMBERS_FLOAT = matchMedia("(max-width: 1080px)");

export function listenForDrawers(shade) {
  on("toggle-drawer", toggle);
  on("close-drawers", close);
  shade.addEventListener("click", close);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Escape" && document.body.dataset.drawer) {
        event.stopPropagation();
        close();
      }
    },
    true,
  );
}

function toggle(which) {
  const floats = which === "sidebar" ? NARROW.matches : MEMBERS_FLOAT.matches;
  if (!floats) return void document.body.classList.toggle(`hide-${which}`);
  if (document.body.dataset.drawer === which) return close();
  document.body.dataset.drawer = which;
  return document.querySelector(`#${which} [aria-current], #${which} button`)?.focus();
}

function close() {
  delete document.body.dataset.drawer;
}
