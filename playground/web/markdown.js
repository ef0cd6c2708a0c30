/**
 * Discord's markdown, read into a tree. A node is {type, children} or {type, …values}; text is a string.
 * Nothing here touches the DOM (markdown_view.js does), so it can be tried anywhere.
 */

import { parseInline } from "./markdown_inline.js";

const QUOTE = /^> ?/;
const FENCE = /```(?:([\w+#.-]+)\n)?\n*([\s\S]*?[^\s`][\s\S]*?)\s*```/;
const LIST_ITEM = /^( *)(?:([-*])|(\d{1,9})\.) +(?=\S)/;

export function parse(text) {
  const blocks = [];
  const lines = text.split("\n");
  while (lines.length) {
    const block = fence(lines) ?? restQuote(lines) ?? quote(lines) ?? heading(lines) ?? subtext(lines) ?? list(lines);
    blocks.push(...(block ? [block].flat() : paragraph(lines)));
  }
  return blocks;
}

/** Code that begins on this line; what stands before it on the line stays a paragraph. */
function fence(lines) {
  if (!lines[0].includes("```") || startsBlock(lines[0])) return null;
  const whole = lines.join("\n");
  const found = FENCE.exec(whole);
  if (!found || whole.slice(0, found.index).includes("\n")) return null;
  const before = whole.slice(0, found.index);
  const after = whole.slice(found.index + found[0].length).replace(/^\n/, "");
  lines.splice(0, lines.length, ...(after ? after.split("\n") : []));
  const code = { type: "codeBlock", language: found[1] ?? "", text: found[2] };
  return before.trim() ? [paragraphOf(before), code] : [code];
}

function restQuote(lines) {
  if (!lines[0].startsWith(">>> ")) return null;
  const inner = lines.splice(0).join("\n").slice(4);
  return { type: "quote", children: parse(inner) };
}

function quote(lines) {
  const taken = [];
  while (lines.length && /^> /.test(lines[0])) taken.push(lines.shift().replace(QUOTE, ""));
  return taken.length ? { type: "quote", children: parse(taken.join("\n")) } : null;
}

function heading(lines) {
  const found = /^(#{1,3}) +(\S.*)$/.exec(lines[0]);
  if (!found) return null;
  lines.shift();
  return { type: "heading", level: found[1].length, children: parseInline(found[2].replace(/\s*#*\s*$/, "")) };
}

function subtext(lines) {
  const found = /^-# +(\S.*)$/.exec(lines[0]);
  if (!found) return null;
  lines.shift();
  return { type: "subtext", children: parseInline(found[1]) };
}

/** Consecutive items. Two more spaces of indent make a nested list. */
function list(lines) {
  const first = LIST_ITEM.exec(lines[0]);
  if (!first) return null;
  const indent = first[1].length;
  const node = { type: "list", ordered: Boolean(first[3]), start: Number(first[3] ?? 1), children: [] };
  while (lines.length) {
    const item = LIST_ITEM.exec(lines[0]);
    const nested = item?.[1].length >= indent + 2;
    if (!item || item[1].length < indent || (!nested && Boolean(item[3]) !== node.ordered)) break;
    if (nested) node.children.at(-1).children.push(list(lines));
    else node.children.push(listItem(lines.shift().slice(item[0].length)));
  }
  return node;
}

const listItem = (text) => ({ type: "item", children: parseInline(text) });

function paragraph(lines) {
  const taken = [lines.shift()];
  while (lines.length && !startsBlock(lines[0]) && !lines[0].includes("```")) taken.push(lines.shift());
  return [paragraphOf(taken.join("\n"))];
}

const paragraphOf = (text) => ({ type: "paragraph", children: parseInline(text) });

const startsBlock = (line) => /^(>>> |> |#{1,3} +\S|-# +\S)/.test(line) || LIST_ITEM.test(line);

/** A message of emoji alone is shown large, as on Discord (up to thirty). */
export function onlyEmoji(text) {
  const bare = text.replace(/<a?:\w+:\d+>/g, "").replace(/\s/g, "");
  const custom = (text.match(/<a?:\w+:\d+>/g) ?? []).length;
  const isEmoji = /^(\p{RGI_Emoji})*$/v.test(bare);
  const count = custom + [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(bare)].length;
  return isEmoji && count > 0 && count <= 30;
}
