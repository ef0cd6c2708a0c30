/** The marks inside a line: emphasis, code, spoilers, links, mentions, emoji, timestamps. */

const PAIRS = [
  ["||", "spoiler"],
  ["**", "bold"],
  ["__", "underline"],
  ["~~", "strike"],
  ["*", "italic"],
  ["_", "italic"],
];

/** What stands in <angle brackets>: a pattern and the node it makes. */
const ANGLED = [
  [/<@!?(\d+)>/y, ([, id]) => ({ type: "user", id })],
  [/<@&(\d+)>/y, ([, id]) => ({ type: "role", id })],
  [/<#(\d+)>/y, ([, id]) => ({ type: "channel", id })],
  [/<\/([^:>\n]{1,100}):(\d+)>/y, ([, name, id]) => ({ type: "command", name, id })],
  [/<(a?):(\w{2,32}):(\d+)>/y, ([, animated, name, id]) => ({ type: "emoji", name, id, animated: Boolean(animated) })],
  [
    /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y,
    ([, seconds, style]) => ({ type: "time", seconds: Number(seconds), style: style ?? "f" }),
  ],
  [/<id:(customize|browse|guide|home)>/y, ([, place]) => ({ type: "guildPlace", place })],
  [/<(https?:\/\/[^\s<>]+)>/y, ([, url]) => ({ type: "link", url, children: [url] })],
];

const MASKED = /\[((?:\\.|[^\][\\]|\[[^\][]*\])+)\]\(\s*<?(https?:\/\/[^\s<>]+?)>?(?:\s+"([^"\n]*)")?\s*\)/y;
const AUTOLINK = /https?:\/\/[^\s<>]+/y;
const EVERYONE = /@(everyone|here)\b/y;
const CODE = /(`+)([\s\S]*?[^`])\1(?!`)/y;
const ESCAPED = /\\([^\p{L}\p{N}\s])/uy;

export function parseInline(text, { links = true } = {}) {
  const nodes = [];
  let plain = "";
  let at = 0;
  const flush = () => {
    if (plain) nodes.push(plain);
    plain = "";
  };
  while (at < text.length) {
    const escaped = match(ESCAPED, text, at);
    const found = escaped ? null : nodeAt(text, at, links);
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.end;
    } else {
      plain += escaped ? escaped[1] : text[at];
      at += escaped ? escaped[0].length : 1;
    }
  }
  flush();
  return nodes;
}

function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function nodeAt(text, at, links) {
  switch (text[at]) {
    case "`":
      return code(text, at);
    case "<":
      return angled(text, at);
    case "[":
      return links ? masked(text, at) : null;
    case "@":
      return everyone(text, at);
    case "h":
      return links ? autolink(text, at) : null;
    default:
      return paired(text, at, links);
  }
}

function code(text, at) {
  const found = match(CODE, text, at);
  return (
    found && { node: { type: "code", text: found[2].replace(/^ (`[\s\S]*`) $/, "$1") }, end: at + found[0].length }
  );
}

function angled(text, at) {
  for (const [pattern, make] of ANGLED) {
    const found = match(pattern, text, at);
    if (found) return { node: make(found), end: at + found[0].length };
  }
  return null;
}

function masked(text, at) {
  const found = match(MASKED, text, at);
  if (!found) return null;
  const node = { type: "link", url: found[2], title: found[3], children: parseInline(found[1], { links: false }) };
  return { node, end: at + found[0].length };
}

function everyone(text, at) {
  const found = match(EVERYONE, text, at);
  return found && { node: { type: "everyone", name: found[0] }, end: at + found[0].length };
}

/** A bare address, without the full stop or bracket that closes the sentence around it. */
function autolink(text, at) {
  const found = match(AUTOLINK, text, at);
  if (!found || /\w/.test(text[at - 1] ?? "")) return null;
  let url = found[0].replace(/(\|\||\*\*|[.,:;!?'"\]，。！？；：、）】」』])+$/u, "");
  const opened = url.split("(").length;
  while (url.endsWith(")") && url.split(")").length > opened) url = url.slice(0, -1);
  return { node: { type: "link", url, children: [url] }, end: at + url.length };
}

function paired(text, at, links) {
  for (const [mark, type] of PAIRS) {
    if (!text.startsWith(mark, at) || !opens(text, at, mark)) continue;
    const end = closing(text, at + mark.length, mark);
    if (end < 0) continue;
    const inner = text.slice(at + mark.length, end);
    return { node: { type, children: parseInline(inner, { links }) }, end: end + mark.length };
  }
  return null;
}

function opens(text, at, mark) {
  if (mark === "*") return /[^\s*]/.test(text[at + 1] ?? "");
  if (mark === "_") return !/\w/.test(text[at - 1] ?? "");
  return true;
}

/** Where `mark` closes, skipping escapes, code and doubled marks; -1 if it does not. */
function closing(text, from, mark) {
  let at = from;
  while (at < text.length) {
    const skipped = match(ESCAPED, text, at) ?? match(CODE, text, at);
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    if (text[at] !== mark[0]) {
      at += 1;
      continue;
    }
    const run = runLength(text, at);
    const close = at + run - mark.length;
    const odd = mark.length === 2 ? run >= 2 : run % 2 === 1;
    if (odd && close > from && closes(text, close, mark)) return close;
    at += run;
  }
  return -1;
}

function runLength(text, at) {
  let end = at;
  while (text[end] === text[at]) end += 1;
  return end - at;
}

const closes = (text, at, mark) =>
  (mark !== "_" || !/\w/.test(text[at + 1] ?? "")) && (mark !== "*" || /\S/.test(text[at - 1]));
