/** A forum: its posts as a list, and writing a new one. */

import * as api from "./api.js";
import { avatar } from "./avatars.js";
import { on } from "./bus.js";
import { cancelButton, field, openDialog, submitButton } from "./dialogs.js";
import { fill, h, icon } from "./dom.js";
import { plural, relative, t } from "./i18n.js";
import { emojiFace } from "./components.js";
import { loadWorld, open } from "./loading.js";
import { summary } from "./markdown_view.js";
import { isForum, isThread, may } from "./permissions.js";
import { displayName, openChannel, state, unread } from "./state.js";
import { attempt } from "./toasts.js";

let pane;

export function forumPane() {
  pane = h("section", { class: "forum", hidden: true });
  on("open", draw);
  on("world", draw);
  on("arrived", (message) => {
    if (state.channels.get(message.channel_id)?.parent_id === state.open) draw();
  });
  return pane;
}

async function draw() {
  const one = openChannel();
  pane.hidden = !isForum(one);
  if (pane.hidden) return;
  pane.setAttribute("aria-label", one.name);
  const posts = [...state.channels.values()]
    .filter((each) => isThread(each) && each.parent_id === one.id)
    .sort((a, b) => (BigInt(b.last_message_id ?? b.id) > BigInt(a.last_message_id ?? a.id) ? 1 : -1));
  fill(
    pane,
    h(
      "div",
      { class: "forum-head" },
      h("p", null, one.topic ?? ""),
      may("sendMessages", one.id)
        ? h(
            "button",
            { type: "button", class: "button primary", onclick: () => newPost(one) },
            icon("plus"),
            t("forum.new"),
          )
        : null,
    ),
    posts.length
      ? h(
          "ul",
          { class: "posts" },
          posts.map((each) => h("li", null, card(each, one))),
        )
      : h("p", { class: "nothing" }, t("forum.empty")),
  );
}

function card(post, forum) {
  const excerpt = h("p", { class: "post-excerpt" });
  firstMessage(post).then(
    (message) =>
      message && fill(excerpt, h("strong", null, `${displayName(message.author)}: `), summary(message.content)),
  );
  const owner = state.users.get(post.owner_id);
  const tags = (forum.available_tags ?? []).filter((each) => (post.applied_tags ?? []).includes(each.id));
  return h(
    "button",
    { type: "button", class: `post${unread(post.id) ? " unread" : ""}`, onclick: () => attempt(open(post.id)) },
    tags.length ? h("span", { class: "post-tags" }, tags.map(tagPill)) : null,
    h("strong", { class: "post-name" }, post.name),
    excerpt,
    h(
      "span",
      { class: "post-foot" },
      owner ? avatar(owner, displayName(owner), { size: 20 }) : null,
      plural("thread.messages", post.message_count ?? 0),
      " · ",
      activity(post),
    ),
  );
}

const tagPill = (tag) =>
  h(
    "span",
    { class: "tag" },
    tag.emoji_name || tag.emoji_id ? emojiFace({ id: tag.emoji_id, name: tag.emoji_name ?? "" }) : null,
    tag.name,
  );

/** Ids hold the time they were made. */
const activity = (post) =>
  relative(new Date(Number(BigInt(post.last_message_id ?? post.id) >> 22n) + 1_420_070_400_000));

const starters = new Map();

/** The post itself: the message that has the id of its thread. */
function firstMessage(post) {
  if (!starters.has(post.id)) {
    const before = String(BigInt(post.id) + 1n);
    starters.set(
      post.id,
      api.messages(post.id, { before, limit: 1 }).then(
        ([first]) => first ?? null,
        () => null,
      ),
    );
  }
  return starters.get(post.id);
}

function newPost(forum) {
  const name = h("input", { type: "text", maxlength: 100, autofocus: true, autocomplete: "off" });
  const content = h("textarea", { rows: 6, maxlength: 2000 });
  const naming = field(t("forum.title"), name, { required: true });
  const writing = field(t("forum.text"), content, { required: true });
  const tags = (forum.available_tags ?? []).map((tag) => ({
    id: tag.id,
    input: h("input", { type: "checkbox" }),
    tag,
  }));
  openDialog({
    title: t("forum.new"),
    body: [
      naming.box,
      writing.box,
      tags.length
        ? h(
            "fieldset",
            { class: "tag-choice" },
            h("legend", null, t("forum.tags")),
            tags.map(({ input, tag }) => h("label", { class: "choice" }, input, tag.name)),
          )
        : null,
    ],
    actions: [cancelButton(), submitButton(t("forum.create"))],
    onsubmit: async (close) => {
      naming.fail(name.value.trim() ? "" : t("field.required"));
      writing.fail(content.value.trim() ? "" : t("field.required"));
      if (!name.value.trim() || !content.value.trim()) return;
      const chosen = tags.filter(({ input }) => input.checked).map(({ id }) => id);
      const made = await attempt(api.newPost(forum.id, name.value.trim(), content.value.trim(), chosen));
      if (!made) return;
      close();
      await loadWorld();
      await attempt(open(made.id));
    },
  });
}
