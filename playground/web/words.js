/** What a message says, in a few words, wherever it has them: for replies, pins and lists. */

import { t } from "./i18n.js";

export function wordsOf(message) {
  const { content, embeds = [], components = [], poll, sticker_items: stickers = [] } = message;
  const [first] = embeds;
  const forwarded = message.message_snapshots?.[0]?.message;
  return (
    content ||
    poll?.question.text ||
    (forwarded && wordsOf(forwarded)) ||
    first?.title ||
    first?.description ||
    components.map(cardText).find(Boolean) ||
    stickers[0]?.name ||
    t("message.attachmentOnly")
  );
}

const cardText = (part) => part.content ?? (part.components ?? []).map(cardText).find(Boolean);
