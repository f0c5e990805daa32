/** Names of the states, D.C. and Puerto Rico in plain letters, and their codes. */
const names: Readonly<Record<string, string>> = {
  alabama: "AL",
  alaska: "AK",
  arizona: "AZ",
  arkansas: "AR",
  california: "CA",
  colorado: "CO",
  connecticut: "CT",
  delaware: "DE",
  "district of columbia": "DC",
  florida: "FL",
  georgia: "GA",
  hawaii: "HI",
  idaho: "ID",
  illinois: "IL",
  indiana: "IN",
  iowa: "IA",
  kansas: "KS",
  kentucky: "KY",
  louisiana: "LA",
  maine: "ME",
  maryland: "MD",
  massachusetts: "MA",
  michigan: "MI",
  minnesota: "MN",
  mississippi: "MS",
  missouri: "MO",
  montana: "MT",
  nebraska: "NE",
  nevada: "NV",
  "new hampshire": "NH",
  "new jersey": "NJ",
  "new mexico": "NM",
  "nuevo mexico": "NM",
  "new york": "NY",
  "nueva york": "NY",
  "north carolina": "NC",
  "north dakota": "ND",
  ohio: "OH",
  oklahoma: "OK",
  oregon: "OR",
  pennsylvania: "PA",
  "rhode island": "RI",
  "south carolina": "SC",
  "south dakota": "SD",
  tennessee: "TN",
  texas: "TX",
  tejas: "TX",
  utah: "UT",
  vermont: "VT",
  virginia: "VA",
  washington: "WA",
  "west virginia": "WV",
  wisconsin: "WI",
  wyoming: "WY",
  "puerto rico": "PR",
};
const byLength = Object.keys(names).toSorted((a, b) => b.length - a.length);
const named = new RegExp(
  `\\b(${byLength.join("|")})\\b(?! (?:ave|avenue|st|street|road|rd|university|hospital|clinic|counseling))`,
  "u",
);
const codes = new Set(Object.values(names));
/** Codes that are English or Spanish words too: taken only where they stand alone. */
const coded = /^(?:in |i live in |im in |state of |en |vivo en )?([a-z]{2})$/u;

/** Finds the state that is named, or a code that stands alone ("CA"). */
export function stateOf(line: string): string | undefined {
  const name = named.exec(line)?.[1];
  if (name !== undefined) return names[name];
  const code = coded.exec(line)?.[1]?.toUpperCase();
  return code !== undefined && codes.has(code) ? code : undefined;
}
