/** Polls: voting, results, and the line that tells how one ended. */

import * as api from "./api.js";
import { emit } from "./bus.js";
import { emojiFace } from "./components.js";
import { h, icon } from "./dom.js";
import { inlineMarkdown } from "./markdown_view.js";
import { percent, plural, relative, t } from "./i18n.js";
import { attempt } from "./toasts.js";

const looking = new Set(); // ids of messages whose results are shown before one's vote
const chosen = new Map(); // message id -> numbers of the answers picked and not yet sent

export function poll(message) {
  if (!message.poll) return null;
  const box = h("section", { class: "poll", "aria-label": t("poll.label") });
  const draw = () => box.replaceChildren(...parts(message, draw).flat().filter(Boolean));
  draw();
  return box;
}

function parts(message, draw) {
  const { question, allow_multiselect: several } = message.poll;
  const open = !hasEnded(message) && !hasVoted(message) && !looking.has(message.id);
  return [
    h("h4", null, inlineMarkdown(question.text)),
    open ? h("p", { class: "poll-hint" }, t(several ? "poll.chooseSeveral" : "poll.chooseOne")) : null,
    open ? ballot(message, draw) : results(message),
    h("footer", null, h("span", null, foot(message)), open ? voteButtons(message, draw) : resultButtons(message, draw)),
  ];
}

const hasEnded = ({ poll }) => poll.results?.is_finalized || new Date(poll.expiry) <= new Date();
const counted = ({ poll }) => poll.results?.answer_counts ?? [];
const hasVoted = (message) => counted(message).some((each) => each.me_voted);
const countOf = (message, number) => counted(message).find((each) => each.id === number) ?? { count: 0 };
const votes = (message) => counted(message).reduce((sum, each) => sum + each.count, 0);

const face = ({ poll_media: media }) => [
  media.emoji ? emojiFace(media.emoji) : null,
  h("span", { class: "poll-text" }, media.text ?? ""),
];

function ballot(message, draw) {
  const { answers, allow_multiselect: several } = message.poll;
  const picked = chosen.get(message.id) ?? [];
  const pick = (number, on) => {
    chosen.set(message.id, on ? [...(several ? picked : []), number] : picked.filter((each) => each !== number));
    draw();
    document.getElementById(`${message.id}-${number}`)?.focus();
  };
  return h(
    "div",
    { class: "poll-answers", role: several ? "group" : "radiogroup" },
    answers.map((answer) => {
      const input = h("input", {
        type: several ? "checkbox" : "radio",
        name: `poll-${message.id}`,
        id: `${message.id}-${answer.answer_id}`,
        checked: picked.includes(answer.answer_id),
        onchange: (event) => pick(answer.answer_id, event.target.checked),
      });
      return h("label", { class: "poll-answer" }, face(answer), input);
    }),
  );
}

function results(message) {
  const all = votes(message);
  const most = Math.max(0, ...counted(message).map((each) => each.count));
  return h(
    "ul",
    { class: "poll-answers" },
    message.poll.answers.map((answer) => {
      const { count, me_voted: mine } = countOf(message, answer.answer_id);
      const share = all ? count / all : 0;
      const won = hasEnded(message) && count > 0 && count === most;
      return h(
        "li",
        { class: `poll-answer result${mine ? " mine" : ""}${won ? " won" : ""}`, style: { "--share": share } },
        face(answer),
        h("small", null, plural("poll.votes", count)),
        h("strong", null, percent(share)),
        mine || won ? icon("check") : null,
      );
    }),
  );
}

function foot(message) {
  const ends = hasEnded(message) ? t("poll.ended") : t("poll.ends", { when: relative(new Date(message.poll.expiry)) });
  return `${plural("poll.votes", votes(message))} · ${ends}`;
}

const textButton = (label, onclick) => h("button", { type: "button", class: "text-button", onclick }, label);

function voteButtons(message, draw) {
  const picked = chosen.get(message.id) ?? [];
  const show = () => {
    looking.add(message.id);
    draw();
  };
  const send = () => attempt(api.vote(message.channel_id, message.id, picked)).then(() => chosen.delete(message.id));
  const props = { type: "button", class: "button primary", disabled: !picked.length, onclick: send };
  return [textButton(t("poll.showResults"), show), h("button", props, t("poll.vote"))];
}

function resultButtons(message, draw) {
  if (hasEnded(message)) return null;
  if (hasVoted(message)) return textButton(t("poll.takeBack"), () => takeBack(message));
  return textButton(t("poll.toVote"), () => {
    looking.delete(message.id);
    draw();
  });
}

function takeBack(message) {
  looking.delete(message.id);
  return attempt(api.vote(message.channel_id, message.id, []));
}

/** What the last line of a poll holds: its winner, and the way back to it. */
export function pollResult(message) {
  const fields = Object.fromEntries((message.embeds?.[0]?.fields ?? []).map(({ name, value }) => [name, value]));
  const { victor_answer_text: text, victor_answer_emoji_name: emoji, victor_answer_emoji_id: id } = fields;
  const won = text !== undefined || emoji !== undefined;
  const total = Number(fields.total_votes);
  const share = total ? Number(fields.victor_answer_votes) / total : 0;
  const target = { channel: message.channel_id, message: message.message_reference?.message_id };
  return h(
    "div",
    { class: "poll-end" },
    h(
      "span",
      { class: "poll-winner" },
      won && emoji ? emojiFace({ id, name: emoji }) : null,
      h("strong", null, won ? (text ?? "") : t(total ? "poll.tie" : "poll.nobody")),
      won ? h("small", null, t("poll.won", { share: percent(share) })) : null,
    ),
    h("button", { type: "button", class: "button secondary", onclick: () => emit("jump", target) }, t("poll.see")),
  );
}

/** The question of a poll that a line tells the end of. */
export const questionOf = (message) =>
  message.embeds?.[0]?.fields?.find(({ name }) => name === "poll_question_text")?.value ?? "";
