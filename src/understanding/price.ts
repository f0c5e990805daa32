const prices =
  /\$ ?(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)?(?!\d)|\b(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)? (?:dollars|bucks|dolares)\b/gu;
/** The sums that a line names. */
export const pricesIn = (line: string) => [...line.matchAll(prices)];

/** The one sum that is named. Several, or a price by the page, are no sum: the letter asks. */
export function feeOf(line: string): number | undefined {
  const [found, ...more] = pricesIn(line);
  if (!found || more.length > 0 || /\b(?:a|per|each|por|la) ?(?:page|pagina)\b|\bplus\b|\bcents?\b/u.test(line))
    return undefined;
  return Number(`${found[1] ?? found[3] ?? ""}${found[2] ?? found[4] ?? ""}`.replaceAll(",", ""));
}
