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
  "washington dc": "DC",
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
/** Codes that are a title or a place of work as well: taken behind a comma or "live in" only. */
const titles = new Set(["MD", "PA", "VA", "MA", "LA"]);
const behindComma = /^[\p{L} .'-]+,\s*([A-Z]{2})\b|[\p{L}.'-]+,\s*([A-Z]{2})(?=\s+\d{5}|\s*$|\s*[.,!?;])/u;
const behindWord = /\b(?:[Ii]n|[Ff]rom|[Ee]n)\s+([A-Z]{2})\b/u;
const livesIn = /\b(?:live|living|am|i'm|im|based|vivo|estoy|state of)\s+(?:in\s+|en\s+)?([A-Z]{2})\b/iu;

const isCode = (code: string | undefined): code is string => code !== undefined && codes.has(code);

/**
 * Finds the state that is named; a code only in capitals behind a comma or "in",
 * or alone as the answer to a question for the state (`question` ends in "state").
 */
export function stateOf(text: string, line: string, question?: string): string | undefined {
  const name = named.exec(line)?.[1];
  if (name !== undefined) return names[name];
  const alone = /^\W*([a-z]{2})\W*$/iu.exec(text)?.[1]?.toUpperCase();
  if (alone !== undefined) return asksState(question) && codes.has(alone) ? alone : undefined;
  const comma = behindComma.exec(text);
  const code = comma?.[1] ?? comma?.[2];
  if (isCode(code) && !/\bdr\b|\bdoctor\b/iu.test(text)) return code;
  const word = behindWord.exec(text)?.[1];
  if (isCode(word) && !titles.has(word)) return word;
  const home = livesIn.exec(text)?.[1];
  return isCode(home) && home !== "LA" ? home : undefined;
}

const asksState = (question: string | undefined) => question !== undefined && /state$/iu.test(question);
