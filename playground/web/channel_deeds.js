/** Making and deleting channels. */

import * as api from "./api.js";
import { cancelButton, confirmThat, field, openDialog, submitButton } from "./dialogs.js";
import { h } from "./dom.js";
import { channelChoices } from "./entities.js";
import { t } from "./i18n.js";
import { loadWorld, open } from "./loading.js";
import { TYPE } from "./permissions.js";
import { picker } from "./picker.js";
import { attempt } from "./toasts.js";

const KINDS = [
  [TYPE.text, "place.text"],
  [TYPE.announcement, "place.announcement"],
  [TYPE.forum, "place.forum"],
  [TYPE.voice, "place.voice"],
  [TYPE.stage, "place.stage"],
  [TYPE.category, "place.category"],
];

/** `categoryId`: where it is to stand, or null. */
export function newChannel(guild, categoryId) {
  const name = h("input", { type: "text", maxlength: 100, autofocus: true, autocomplete: "off" });
  const naming = field(t("place.name"), name, { required: true });
  const kind = h(
    "select",
    null,
    KINDS.map(([type, key]) => h("option", { value: type }, t(key))),
  );
  const category = picker({
    choices: () => channelChoices([TYPE.category]),
    values: categoryId ? [categoryId] : [],
    min: 0,
    label: t("place.category"),
  });
  openDialog({
    title: t("place.new"),
    body: [naming.box, field(t("place.kind"), kind).box, field(t("place.category"), category).box],
    actions: [cancelButton(), submitButton(t("place.create"))],
    onsubmit: async (close) => {
      if (!name.value.trim()) return naming.fail(t("field.required"));
      const made = await attempt(api.createChannel(form(name, Number(kind.value), category)));
      if (!made) return undefined;
      close();
      await loadWorld();
      return made.type === TYPE.category ? undefined : open(made.id);
    },
  });
}

function form(name, type, category) {
  const [parent] = type === TYPE.category ? [] : category.values();
  return { name: name.value.trim(), type, ...(parent ? { parent_id: parent } : {}) };
}

export function deleteChannel(one) {
  confirmThat({
    title: t("place.deleteTitle", { name: one.name }),
    text: t("place.deleteText"),
    label: t("place.delete"),
    run: () => attempt(api.deleteChannel(one.id)),
  });
}
