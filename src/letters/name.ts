import { fileForms, type Form } from "./forms/form.ts";

/** Names a letter by its day only, so that a name on a lock screen tells nothing; the second one of a day gets `-2`. */
export const fileName = (date: string, nth: number, form: Form): string =>
  `letter-${date}${nth > 1 ? `-${nth}` : ""}${fileForms[form].ending}`;

/** Counts a letter among those of its day: the first number whose name is not taken. */
export function nthOf(date: string, taken: readonly string[], form: Form): number {
  let nth = 1;
  while (taken.includes(fileName(date, nth, form))) nth++;
  return nth;
}
