/** The page speaks the language of the person it shows: strings, dates, numbers. */

const OFFERED = ["en-US", "zh-CN", "es-ES"];
let strings = {};
let locale = "en-US";

/** The catalogue that serves a Discord locale: es-419 reads Spanish, zh-TW Chinese, ja English. */
function closest(wanted) {
  const language = String(wanted).split("-")[0];
  return OFFERED.find((each) => each === wanted) ?? OFFERED.find((each) => each.startsWith(language)) ?? "en-US";
}

export async function speak(wanted) {
  locale = closest(wanted);
  const reply = await fetch(new URL(`strings/${locale}.json`, import.meta.url));
  strings = await reply.json();
  document.documentElement.lang = locale;
}

/** The sentence of `key` with {names} filled in. An unknown key shows as itself, so it is noticed. */
export function t(key, params = {}) {
  return (strings[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => params[name] ?? whole);
}

/** Like t(), where a parameter may be an element: gives pieces of text and elements, in order. */
export function woven(key, params) {
  const pieces = (strings[key] ?? key).split(/\{(\w+)\}/);
  return pieces.map((piece, n) => (n % 2 ? (params[piece] ?? piece) : piece));
}

/** The form of `key` for a count: `key.one` or `key.other`, as the language has it. */
export function plural(key, count) {
  const form = new Intl.PluralRules(locale).select(count) === "one" ? "one" : "other";
  return t(`${key}.${form}`, { count: new Intl.NumberFormat(locale).format(count) });
}

export const knows = (key) => key in strings;
export const currentLocale = () => locale;

/** "Spanish" for es-ES, "Simplified Chinese" for zh-CN: the region matters only where it tells the script. */
export function languageName(code) {
  try {
    const { language, script } = new Intl.Locale(code).maximize();
    return new Intl.DisplayNames([locale], { type: "language" }).of(language === "zh" ? `zh-${script}` : language);
  } catch {
    return code;
  }
}

/** A language as its own speakers write it: for a person who is to find hers in a list. */
export function ownLanguageName(code) {
  return new Intl.DisplayNames([code], { type: "language" }).of(code);
}

export const clock = (date) => format(date, { hour: "numeric", minute: "2-digit" });
export const longDay = (date) => format(date, { day: "numeric", month: "long", year: "numeric" });
export const fullTime = (date) => format(date, { dateStyle: "full", timeStyle: "short" });

/** "Today at 9:15", "Yesterday at …", else the date. */
export function dayAndTime(date) {
  const days = daysAgo(date);
  if (days === 0) return t("time.today", { time: clock(date) });
  if (days === 1) return t("time.yesterday", { time: clock(date) });
  return format(date, { dateStyle: "short", timeStyle: "short" });
}

function daysAgo(date) {
  const midnight = (d) => new Date(d.getFullYear(), d.getMonth(), d.getDate());
  return Math.round((midnight(new Date()) - midnight(date)) / 86_400_000);
}

const TIMESTAMP_STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

/** What `<t:seconds:style>` shows. */
export function timestamp(date, style) {
  return style === "R" ? relative(date) : format(date, TIMESTAMP_STYLES[style] ?? TIMESTAMP_STYLES.f);
}

const STEPS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

export function relative(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(seconds, "second");
}

function format(date, options) {
  return Number.isNaN(+date) ? "" : new Intl.DateTimeFormat(locale, options).format(date);
}

export const percent = (share) => new Intl.NumberFormat(locale, { style: "percent" }).format(share);

/** "4 hours", "3 days". */
export function hours(count) {
  const [unit, size] = count < 24 ? ["hour", 1] : ["day", 24];
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(count / size);
}

export function fileSize(bytes) {
  const [unit, size] = bytes >= 1_048_576 ? ["megabyte", 1_048_576] : bytes >= 1024 ? ["kilobyte", 1024] : ["byte", 1];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / size);
}

/** A guess, for the `lang` attribute of what people wrote, from its script alone. */
export function scriptLanguage(text) {
  if (/[\u3040-\u30ff]/.test(text)) return "ja";
  if (/[\uac00-\ud7af]/.test(text)) return "ko";
  if (/[\u4e00-\u9fff]/.test(text)) return "zh";
  if (/[\u0400-\u04ff]/.test(text)) return "ru";
  return null;
}
