/** The settings of a channel: name, topic, age restriction, who sees it, its webhooks. */

import * as api from "./api.js";
import { avatar } from "./avatars.js";
import { cancelButton, field, openDialog, submitButton } from "./dialogs.js";
import { fill, h, iconButton } from "./dom.js";
import { roleChoices, userChoices } from "./entities.js";
import { t } from "./i18n.js";
import { may, TYPE } from "./permissions.js";
import { picker } from "./picker.js";
import { attempt } from "./toasts.js";
import { isHidden, overwrites, seenBy } from "./visibility.js";

export function channelSettings(one) {
  const name = h("input", { type: "text", maxlength: 100, autocomplete: "off", value: one.name });
  const naming = field(t("place.name"), name, { required: true });
  const texts = one.type === TYPE.category ? null : new Texts(one);
  const privacy = new Privacy(one);
  openDialog({
    title: t("place.settingsOf", { name: one.name }),
    kind: "settings",
    body: [naming.box, texts?.nodes, privacy.nodes, texts && may("manageWebhooks", one.id) ? webhooks(one) : null],
    actions: [cancelButton(), submitButton(t("action.save"))],
    onsubmit: async (close) => {
      if (!name.value.trim()) return naming.fail(t("field.required"));
      const change = { name: name.value.trim(), ...texts?.read(), permission_overwrites: privacy.read() };
      if (await attempt(api.changeChannel(one.id, change))) close();
      return undefined;
    },
  });
}

const choice = (input, label, hint) =>
  h("label", { class: "choice lone" }, input, h("span", null, label, h("small", null, hint)));

/** What a channel has and a category has not. */
class Texts {
  constructor({ topic, nsfw }) {
    this.topic = h("textarea", { rows: 2, maxlength: 1024, value: topic ?? "" });
    this.nsfw = h("input", { type: "checkbox", checked: nsfw });
    const restricted = choice(this.nsfw, t("place.nsfw"), t("place.nsfwHint"));
    this.nodes = [field(t("place.topic"), this.topic).box, restricted];
  }

  read() {
    return { topic: this.topic.value.trim() || null, nsfw: this.nsfw.checked };
  }
}

/** Everyone, or only some. */
class Privacy {
  constructor(one) {
    this.one = one;
    this.hidden = h("input", { type: "checkbox", checked: isHidden(one), onchange: () => this.draw() });
    const choices = () => [...roleChoices().filter((each) => each.value !== one.guild.id), ...userChoices()];
    const values = seenBy(one);
    this.seers = picker({ choices, values, min: 0, max: 25, label: t("place.seers"), placeholder: t("place.nobody") });
    this.choosing = field(t("place.seers"), this.seers, { hint: t("place.seersHint") }).box;
    this.nodes = [choice(this.hidden, t("place.private"), t("place.privateHint")), this.choosing];
    this.draw();
  }

  draw() {
    this.choosing.hidden = !this.hidden.checked;
  }

  read() {
    return overwrites(this.one, this.hidden.checked, this.hidden.checked ? this.seers.values() : []);
  }
}

/** What writes here under other names. Deleting one takes effect at once. */
function webhooks(one) {
  const list = h("ul", { class: "upload-list" });
  const draw = async () => {
    const found = (await attempt(api.webhooks(one.id))) ?? [];
    fill(list, found.length ? found.map((hook) => row(hook, draw)) : h("li", null, t("webhook.none")));
  };
  draw();
  return h("section", { class: "webhooks" }, h("h3", { class: "field-label" }, t("webhook.title")), list);
}

function row(hook, draw) {
  const remove = () => attempt(api.deleteWebhook(hook.id)).then(draw);
  return h(
    "li",
    null,
    avatar({ ...hook, discriminator: "0000", username: hook.name }, hook.name, { size: 22 }),
    h("span", null, hook.name),
    hook.user ? h("small", null, t("webhook.madeBy", { name: hook.user.global_name ?? hook.user.username })) : null,
    iconButton("trash", t("webhook.delete", { name: hook.name }), remove),
  );
}
