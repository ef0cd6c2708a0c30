/** Boxes that open beside something: menus, lists, the emoji picker. They close on Escape or a click outside. */

import { h } from "./dom.js";

const GAP = 6;

/**
 * Opens `content` beside `anchor` (an element, or {x, y} for a pointer). The box is put into the open dialog
 * if there is one, because a modal dialog makes the rest of the page unreachable. Returns {close, box}.
 */
export function openBeside(anchor, content, { label, kind = "box", onclose, width } = {}) {
  const before = document.activeElement;
  const box = h("div", { class: `popover ${kind}`, popover: "auto", "aria-label": label }, content);
  if (width) box.style.setProperty("min-inline-size", `${width}px`);
  const host = anchor instanceof Element ? (anchor.closest("dialog") ?? document.body) : document.body;
  host.append(box);
  box.showPopover();
  place(box, anchor);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Tab") before?.focus({ preventScroll: true }); // and goes on from there
  });
  box.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !box.contains(relatedTarget)) box.hidePopover();
  });
  box.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const hadFocus = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    if (hadFocus && before?.isConnected) before.focus({ preventScroll: true });
    onclose?.();
  });
  return { box, close: () => box.isConnected && box.hidePopover() };
}

/** Puts an open popover under (or above, where there is more room) what it belongs to; there it stays when it shrinks. */
export function place(box, anchor) {
  const { left, right, top, bottom } =
    anchor instanceof Element
      ? anchor.getBoundingClientRect()
      : { left: anchor.x, right: anchor.x, top: anchor.y, bottom: anchor.y };
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = innerHeight - bottom - GAP;
  const above = height > below && top >= below;
  const x = left + width <= innerWidth - GAP ? left : right - width;
  const inside = (at, most) => `${Math.round(Math.max(GAP, Math.min(at, most - GAP)))}px`;
  box.style.setProperty("left", inside(x, innerWidth - width));
  const rests = above && height <= top - 2 * GAP;
  box.style.setProperty("bottom", rests ? `${Math.round(innerHeight - top + GAP)}px` : "auto");
  box.style.setProperty("top", rests ? "auto" : inside(above ? GAP : bottom + GAP, innerHeight - height));
}

/** Arrow keys, Home and End move the focus among the items of a list or menu. */
export function rove(container, selector) {
  container.addEventListener("keydown", (event) => {
    const items = [...container.querySelectorAll(selector)].filter(
      (each) => each.offsetParent !== null || each.getClientRects().length,
    );
    if (!items.length || (/Home|End/.test(event.key) && event.target.matches("input"))) return;
    const at = items.indexOf(document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: items.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length).focus();
  });
}
