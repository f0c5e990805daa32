/** Month and weekday names as people type them, without accents: English and Spanish. */
const months: readonly (readonly string[])[] = [
  ["january", "jan", "enero", "ene"],
  ["february", "feb", "febuary", "febr", "febrero"],
  ["march", "mar", "marzo"],
  ["april", "apr", "abril", "abr"],
  ["may", "mayo"],
  ["june", "jun", "junio"],
  ["july", "jul", "julio"],
  ["august", "aug", "agosto", "ago"],
  ["september", "sept", "sep", "septiembre", "setiembre"],
  ["october", "oct", "octubre"],
  ["november", "nov", "noviembre"],
  ["december", "dec", "diciembre", "dic"],
];
const weekdays: readonly (readonly string[])[] = [
  ["monday", "lunes"],
  ["tuesday", "tues", "tue", "martes"],
  ["wednesday", "weds", "miercoles"],
  ["thursday", "thurs", "thur", "thu", "jueves"],
  ["friday", "fri", "viernes"],
  ["saturday", "sabado"],
  ["sunday", "domingo"],
];
const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  couple: 2,
  few: 3,
  un: 1,
  una: 1,
  uno: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  once: 11,
  doce: 12,
  quince: 15,
  veinte: 20,
  treinta: 30,
  cuarenta: 40,
  cincuenta: 50,
  sesenta: 60,
  noventa: 90,
  par: 2,
  primero: 1,
};
const units: Readonly<Record<string, "days" | "weeks" | "months" | "years">> = {
  day: "days",
  days: "days",
  dia: "days",
  dias: "days",
  d: "days",
  week: "weeks",
  weeks: "weeks",
  wk: "weeks",
  wks: "weeks",
  semana: "weeks",
  semanas: "weeks",
  month: "months",
  months: "months",
  mo: "months",
  mos: "months",
  mes: "months",
  meses: "months",
  year: "years",
  years: "years",
  yr: "years",
  yrs: "years",
  ano: "years",
  anos: "years",
};

const place = (names: readonly (readonly string[])[], name: string) =>
  names.findIndex((each) => each.includes(name)) + 1;
/** Gives 1 to 12, or 0 for no month. */
export const monthOf = (name: string): number => place(months, name);
/** Gives 1 (Monday) to 7, or 0 for no weekday. */
export const weekdayOf = (name: string): number => place(weekdays, name);
/** Gives the number that digits or a number word stand for. */
export const countOf = (word: string): number | undefined => (/^\d{1,3}$/u.test(word) ? Number(word) : counts[word]);
export const unitOf = (word: string): "days" | "weeks" | "months" | "years" | undefined => units[word];

const alternatives = (lists: readonly (readonly string[])[]) =>
  lists
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .join("|");
/** Parts of patterns: all names, the longest first. */
export const monthNames = alternatives(months);
export const weekdayNames = alternatives(weekdays);
export const countNames = `\\d{1,3}|${alternatives([Object.keys(counts)])}`;
export const unitNames = alternatives([Object.keys(units)]);
