import { stateOf } from "./states.ts";
import { plain } from "./text.ts";

/** Names of zones as people write them, read top to bottom; the first words that stand in a message name the zone. */
const names: readonly [zone: string, words: RegExp][] = [
  ["America/Phoenix", /\b(arizona|phoenix|tucson|az)\b/],
  ["Pacific/Honolulu", /\b(hawaii|honolulu|hst|hi time)\b/],
  ["America/Anchorage", /\b(alaska|anchorage|akst|akdt)\b/],
  ["America/Puerto_Rico", /\b(puerto rico|san juan|atlantic(?! city)|ast)\b/],
  ["Pacific/Guam", /\b(guam)\b/],
  [
    "America/New_York",
    /\b(eastern|east coast|est|edt|et|new york|nyc|boston|philadelphia|miami|atlanta|dc|d\.c|detroit)\b/,
  ],
  ["America/Chicago", /\b(central|midwest|cst|cdt|chicago|dallas|houston|austin|minneapolis|new orleans)\b/],
  ["America/Denver", /\b(mountain|mst|mdt|denver|salt lake)\b/],
  ["America/Los_Angeles", /\b(pacific|west coast|pst|pdt|pt|los angeles|san francisco|seattle|san diego|vegas)\b/],
];

/** The zone in which most people of a state live. */
const states: readonly [zone: string, codes: string][] = [
  ["America/New_York", "CT DC DE FL GA IN KY MA MD ME MI NC NH NJ NY OH PA RI SC VA VT WV"],
  ["America/Chicago", "AL AR IA IL KS LA MN MO MS ND NE OK SD TN TX WI"],
  ["America/Denver", "CO ID MT NM UT WY"],
  ["America/Los_Angeles", "CA NV OR WA"],
  ["America/Anchorage", "AK"],
  ["Pacific/Honolulu", "HI"],
  ["America/Phoenix", "AZ"],
  ["America/Puerto_Rico", "PR"],
];

/** The middle or the east of a state, which is not the name of a zone: "central Florida". */
const partOfState =
  /\b(central|eastern)\s+(?=(california|florida|new jersey|ohio|oregon|pennsylvania|virginia|washington|colorado|idaho|montana|utah|massachusetts|maine|georgia|michigan)\b)/;

/** Reads a time zone: its name, a large city, a state, or a name of the IANA list. Undefined: it is none. */
export function readZone(text: string): string | undefined {
  const typed = plain(text).trim().replace(partOfState, "");
  const named = names.find(([, words]) => words.test(typed))?.[0];
  return listed(text.trim()) ?? named ?? zoneOfState(stateOf(text, typed, "zone.state"));
}

const zoneOfState = (code: string | undefined): string | undefined =>
  code === undefined ? undefined : states.find(([, codes]) => codes.split(" ").includes(code))?.[0];

/** A name like "America/Boise", as the list has it, or one that stands for it: "US/Central". */
function listed(text: string): string | undefined {
  if (!/^[a-z_]+(\/[a-z_-]+)+$/i.test(text)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
