import { daysBetween } from "../case/days.ts";

export type Language = "en" | "es";
type Style = Intl.DateTimeFormatOptions;

const locales: Record<Language, string> = { en: "en-US", es: "es-US" };
const weekday: Style = { weekday: "long", month: "long", day: "numeric" };

/** Says a day with its weekday: "Thursday, March 4", "jueves 4 de marzo". The year is said when it is not that of `today`. */
export function sayDate(date: string, today: string, language: Language = "en"): string {
  const text = format(date, sameYear(date, today) ? weekday : { ...weekday, year: "numeric" }, language);
  return language === "es" ? text.replace(",", "") : text;
}

/** Says a day with its year: "March 4, 2027", "4 de marzo de 2027". */
export const sayLongDate = (date: string, language: Language = "en"): string =>
  format(date, { month: "long", day: "numeric", year: "numeric" }, language);

/** Says a day as short as it goes: "Mar 4"; the year is said when it is not that of `beside`. */
export const sayShortDate = (date: string, beside: string): string =>
  format(date, { month: "short", day: "numeric", ...(sameYear(date, beside) ? {} : { year: "numeric" }) }, "en");

/** Says a day with its weekday as short as it goes: "Mon, Mar 1"; the year is said when it is not that of `beside`. */
export const sayShortDay = (date: string, beside: string): string =>
  format(
    date,
    { weekday: "short", month: "short", day: "numeric", ...(sameYear(date, beside) ? {} : { year: "numeric" }) },
    "en",
  );

/** Says how far a day is: "today", "tomorrow", "in 3 days", "3 days ago"; "hoy", "dentro de 3 días". */
export const sayInDays = (today: string, date: string, language: Language = "en"): string =>
  new Intl.RelativeTimeFormat(locales[language], { numeric: "auto" }).format(daysBetween(today, date), "day");

const sameYear = (a: string, b: string) => a.slice(0, 4) === b.slice(0, 4);

const formats = new Map<string, Intl.DateTimeFormat>();

function format(date: string, style: Style, language: Language): string {
  const key = language + Object.keys(style).join() + String(style.month) + String(style.weekday);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...style, timeZone: "UTC" });
  formats.set(key, made);
  return made.format(new Date(`${date}T00:00:00Z`));
}
