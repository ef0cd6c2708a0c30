/** The emoji picker: the server's own, then a small choice with many flags. */

import { h } from "./dom.js";
import { emojiFace } from "./components.js";
import { currentLocale, t } from "./i18n.js";
import { openBeside } from "./popover.js";
import { openGuild } from "./state.js";

/** Search words in the three languages of the page; a flag is found by the name of its region. */
const FACES =
  `😀 smile 笑 sonrisa|😂 laugh 笑哭 risa|🥹 touched 感动 emoción|😊 happy 开心 feliz|😍 love 喜欢 amor|🤔 think 想 pensar|😅 sweat 汗 sudor
😭 cry 哭 llorar|😮 wow 惊讶 sorpresa|😴 sleep 睡 dormir|🙃 upside 倒 revés|🫠 melt 融化 derretir|👍 yes 赞 sí|👎 no 踩 no|👏 clap 鼓掌 aplauso|🙏 thanks 谢谢 gracias
👋 hello 你好 hola|💪 strong 加油 fuerza|🎉 party 庆祝 fiesta|❤️ heart 心 corazón|💚 green 绿心 verde|✨ sparkle 闪 brillo|🔥 fire 火 fuego|✅ done 完成 hecho
❌ wrong 错 mal|❓ question 问 pregunta|👀 eyes 看 ojos|💯 hundred 满分 cien|📖 book 书 libro|✏️ write 写 escribir|🗣️ speak 说 hablar|👂 listen 听 escuchar
🍵 tea 茶 té|🫖 teapot 茶壶 tetera|🥮 mooncake 月饼 pastel|🥟 dumpling 饺子 empanadilla|🌮 taco 塔可 taco|🍜 noodles 面 fideos|🐼 panda 熊猫 panda|🌏 world 世界 mundo
🌸 blossom 花 flor|🎵 music 音乐 música|📌 pin 置顶 fijar|🌐 translate 翻译 traducir`.split(/[|\n]/);

const REGIONS = (
  "CN TW HK US GB ES MX AR CO CL PE JP KR FR DE IT PT BR RU UA PL NL BE CH AT SE NO DK FI CZ GR TR IL SA EG MA IN PK BD " +
  "TH VN ID MY PH SG AU NZ CA IE ZA NG KE IR RO HU BG HR LT"
).split(" ");

const flag = (region) => String.fromCodePoint(...[...region].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

function all() {
  const names = new Intl.DisplayNames([currentLocale()], { type: "region" });
  const own = (openGuild()?.emojis ?? []).map((each) => ({ ...each, words: each.name.toLowerCase(), group: "server" }));
  const faces = FACES.map((line) => ({
    id: null,
    name: line.split(" ")[0],
    words: line.toLowerCase(),
    group: "common",
  }));
  const flags = REGIONS.map((each) => ({
    id: null,
    name: flag(each),
    words: `${names.of(each)} ${each}`.toLowerCase(),
    title: names.of(each),
    group: "flags",
  }));
  return [...own, ...faces, ...flags];
}

const GROUPS = { server: () => t("emoji.server"), common: () => t("emoji.common"), flags: () => t("emoji.flags") };

/** Opens the picker beside `anchor`; `chosen` gets {id, name}. */
export function pickEmoji(anchor, chosen) {
  const list = all();
  const board = h("div", { class: "emoji-board" });
  const label = t("emoji.search");
  const search = h("input", { type: "search", class: "search", placeholder: label, "aria-label": label });
  const content = h("div", { class: "emoji-picker" }, search, board);
  const { close } = openBeside(anchor, content, { kind: "emoji-box", label: t("emoji.pick") });
  const choose = (emoji) => {
    close();
    chosen(emoji);
  };
  const draw = () => board.replaceChildren(...groups(list, search.value.trim().toLowerCase(), choose));
  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) board.querySelector("button")?.click();
    if (event.key === "ArrowDown") board.querySelector("button")?.focus();
  });
  board.addEventListener("keydown", (event) => walk(event, board));
  draw();
  search.focus();
}

/** Headings and grids of what `wanted` finds. */
function groups(list, wanted, choose) {
  const found = list.filter((each) => each.words.includes(wanted));
  return Object.entries(GROUPS).flatMap(([group, title]) => {
    const cells = found.filter((each) => each.group === group).map((each) => cell(each, choose));
    return cells.length ? [h("h3", null, title()), h("div", { class: "emoji-grid" }, cells)] : [];
  });
}

function cell(emoji, choose) {
  const title = emoji.title ?? (emoji.id ? `:${emoji.name}:` : null);
  const props = { type: "button", tabindex: "-1", title, "aria-label": title ?? emoji.name };
  return h("button", { ...props, onclick: () => choose(emoji) }, emojiFace(emoji));
}

const COLUMNS = 8;

function walk(event, board) {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: COLUMNS, ArrowUp: -COLUMNS }[event.key];
  if (!step) return;
  event.preventDefault();
  const cells = [...board.querySelectorAll("button")];
  const next = cells.indexOf(document.activeElement) + step;
  cells[Math.max(0, Math.min(cells.length - 1, next))]?.focus();
}
