/** Who am I: the people one can be, and making a new one. */

import * as api from "./api.js";
import { avatar, initials, toneOf } from "./avatars.js";
import { cancelButton, confirmThat, field, openDialog, submitButton } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { knows, languageName, ownLanguageName, t } from "./i18n.js";
import { openMenu } from "./menus.js";
import { displayName, state } from "./state.js";
import { attempt } from "./toasts.js";

/** Those the page itself speaks come first; the bot is told the locale whichever it is. */
const PAGE_LOCALES = ["en-US", "zh-CN", "es-ES"];
const OTHER_LOCALES = [
  "ar",
  "de",
  "fr",
  "hi",
  "id",
  "it",
  "ja",
  "ko",
  "pl",
  "pt-BR",
  "ru",
  "th",
  "tr",
  "uk",
  "vi",
  "zh-TW",
];

const me = () => state.people.find((each) => each.id === state.me.id) ?? state.me;

/** The address of the page as another person, on the same channel. */
const addressOf = (id) => `?as=${id}${location.hash}`;

export function become(id) {
  location.assign(addressOf(id));
}

const nameOf = (one) => displayName(one, null);
const roleName = (one) => (knows(`role.${one.role}`) ? t(`role.${one.role}`) : one.role);
const about = (one) =>
  [roleName(one), t("people.reads", { language: languageName(one.reads ?? one.locale) })].filter(Boolean).join(" · ");

/** The strip in the header: a face for each person, and the menu with their languages. */
export function peopleSwitcher() {
  const others = state.people.filter((each) => each.id !== state.me.id);
  return h(
    "div",
    { class: "people", role: "group", "aria-label": t("people.label") },
    h("span", { class: "people-faces" }, others.slice(0, 6).map(faceLink)),
    h(
      "button",
      {
        type: "button",
        class: "people-me",
        "aria-haspopup": "menu",
        title: t("people.switch"),
        onclick: (event) => peopleMenu(event.currentTarget),
      },
      avatar(me(), nameOf(me()), { size: 30 }),
      h("span", { class: "people-text" }, h("small", null, t("people.youAre")), h("strong", null, nameOf(me()))),
      icon("chevron"),
    ),
  );
}

function faceLink(one) {
  const label = t("people.becomeAbout", { name: nameOf(one), about: about(one) });
  return h(
    "a",
    { href: addressOf(one.id), title: label, "aria-label": label, onclick: follow(one.id) },
    avatar(one, nameOf(one), { size: 30 }),
  );
}

/** The address may have moved on since the link was drawn. */
const follow = (id) => (event) => {
  event.currentTarget.href = addressOf(id);
};

export function peopleMenu(anchor) {
  openMenu(
    anchor,
    [
      { heading: t("people.switch") },
      ...state.people.map((one) => ({
        label: [h("strong", null, nameOf(one)), h("small", null, about(one))],
        face: avatar(one, nameOf(one), { size: 32 }),
        hint: one.id === state.me.id ? t("members.you") : null,
        run: () => become(one.id),
      })),
      { heading: t("people.more") },
      { label: t("people.new"), icon: "plus", run: newPerson },
      { label: t("people.tab"), icon: "open", run: () => window.open(location.href, "_blank") },
      membership(),
    ],
    t("people.switch"),
  );
}

/** Leaving and coming back, to see how the bot takes it. */
function membership() {
  if (!state.guilds.length) return { label: t("people.join"), icon: "reply", run: () => attempt(api.join()) };
  const title = t("people.leave");
  const confirm = () =>
    confirmThat({ title, text: t("people.leaveText"), label: title, run: () => attempt(api.leave()) });
  return { label: title, icon: "back", danger: true, run: confirm };
}

function newPerson() {
  const name = h("input", {
    type: "text",
    required: true,
    maxlength: 32,
    autocomplete: "off",
    placeholder: t("people.namePlaceholder"),
    autofocus: true,
  });
  const locale = h(
    "select",
    null,
    group(t("people.pageLanguages"), PAGE_LOCALES),
    group(t("people.otherLanguages"), OTHER_LOCALES),
  );
  const naming = field(t("people.name"), name, { required: true });
  openDialog({
    title: t("people.newTitle"),
    body: [
      h("p", { class: "dialog-lead" }, t("people.newAbout")),
      naming.box,
      field(t("people.language"), locale, { hint: t("people.languageHint") }).box,
    ],
    actions: [cancelButton(), submitButton(t("people.create"))],
    onsubmit: async (close) => {
      if (!name.value.trim()) return void (naming.fail(t("field.required")), name.focus());
      const made = await attempt(api.newPerson(name.value.trim(), locale.value));
      if (!made) return;
      close();
      location.assign(`?as=${made.id}`);
    },
  });
}

const group = (label, locales) =>
  h(
    "optgroup",
    { label },
    locales.map((each) => h("option", { value: each }, ownLanguageName(each))),
  );

/** The tab says who it is. */
export function dressTab(place) {
  const one = me();
  document.title = `${nameOf(one)} · ${place}`;
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="${toneOf(one.id)}"/>` +
    '<text x="16" y="22" font-family="sans-serif" font-weight="600" font-size="17" fill="#fff" text-anchor="middle"></text></svg>';
  const face = new DOMParser().parseFromString(drawing, "image/svg+xml");
  face.querySelector("text").textContent = initials(nameOf(one)).slice(0, 2);
  document.getElementById("favicon").href =
    `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(face))}`;
}
