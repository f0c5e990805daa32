/** Fields of a letter that hold a name, years or a price: what is said around them is left out. All other fields are the person's own words. */
const shortFields = ["to", "name", "sourceName", "dates", "sourceDates", "holder", "judge", "repName", "fee"];

const unsure =
  "i dunno|dunno|idk|i dont know|i don't know|dont know|don't know|not sure|no idea|no clue|i forget|cant remember|can't remember";
const hedges = "i think|i guess|i believe|maybe|probably|or something|lol|um|uh|hmm";
/** Around years only: a name may begin with such a word ("Well Spring"). */
const roundings = "about|around|roughly|or so|like|basically|so|well|from";
const naming = "it's called|its called|they're called|theyre called|the name is|name is|it's|its|it is|it was";
const leading = (words: string) => new RegExp(`^(?:(?:${words})\\b[\\s,.:;-]*)+`, "i");
const trailing = (words: string) => new RegExp(`[\\s,.;-]+(?:(?:${words})[\\s.!?]*)+$`, "i");
const around = {
  name: [leading(`${unsure}|${hedges}|${naming}`), trailing(`${unsure}|${hedges}`)],
  years: [leading(`${unsure}|${hedges}|${naming}|${roundings}`), trailing(`${unsure}|${hedges}|${roundings}`)],
} as const;
const between = new RegExp(`,?\\s+(?:${unsure}|i think|i guess|i believe)(?=\\s|,|$)`, "gi");
const saysUnsure = new RegExp(`^(?:${unsure})\\b`, "i");
const onlyAPlace = /^(?:in|near|by|at|somewhere|over in|out in|the one)\b/i;
const money = /(?<![\w$.,])\$?\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d\d)?(?:\s?(?:dollars|bucks|usd))?(?![\w%])/i;
const now = /\b(?:til|till|'til|until|to|-)\s*(?:now|today|present)\b/gi;

/** A short answer without the words around it: "dr example i think" is "dr example", "they lowered it to 40" is "$40". Undefined: they do not know. */
export function shortAnswer(field: string, text: string): string | undefined {
  if (!shortFields.includes(field)) return text;
  if (field === "fee") return amount(text);
  const years = field === "dates" || field === "sourceDates";
  const [before, after] = around[years ? "years" : "name"];
  const bare = text.trim().replace(before, "").replace(after, "").replace(between, "").trim();
  const nothing = bare === "" || /^(?:the |its |their )?(?:name|office|one|it|that)$/i.test(bare);
  if (nothing || (saysUnsure.test(text) && onlyAPlace.test(bare))) return undefined;
  return years ? bare.replace(now, "to now") : bare;
}

/** The one amount that is named; several, or a price per page, stay in their own words. */
function amount(text: string): string {
  const all = text.match(new RegExp(money.source, "gi")) ?? [];
  const found = money.exec(text);
  if (all.length !== 1 || !found || /\b(?:a|per|each) ?page\b/i.test(text)) return text;
  return `$${found[1]}${found[2] ?? ""}`;
}
