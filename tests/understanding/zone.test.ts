import fc from "fast-check";
import { expect, test } from "vitest";
import { readZone } from "../../src/understanding/zone.ts";

const named: Record<string, string[]> = {
  "America/Phoenix": ["Arizona", "phoenix", "Tucson", "AZ", "mountain time, but Arizona"],
  "Pacific/Honolulu": ["Hawaii", "honolulu", "HST", "HI time", "HI"],
  "America/Anchorage": ["Alaska", "anchorage", "AKST", "akdt", "AK"],
  "America/Puerto_Rico": ["Puerto Rico", "San Juan", "Atlantic", "AST", "PR"],
  "Pacific/Guam": ["Guam"],
  "America/New_York": [
    "Eastern",
    "east coast",
    "EST",
    "edt",
    "ET",
    "New York",
    "NYC",
    "Boston",
    "Philadelphia",
    "Miami",
    "Atlanta",
    "DC",
    "D.C.",
    "Washington DC",
    "Washington, D.C.",
    "Detroit",
    "I'm on eastern time",
    "Atlantic City, NJ",
    "central Florida",
    "Central New York",
    "Central Pennsylvania",
    "Portland, ME",
  ],
  "America/Chicago": [
    "Central",
    "midwest",
    "CST",
    "cdt",
    "Chicago",
    "Dallas",
    "Houston",
    "Austin",
    "Minneapolis",
    "New Orleans",
    "Indiana, but central time",
    "central time, Florida",
    "Central Texas",
  ],
  "America/Denver": ["Mountain", "MST", "mdt", "Denver", "Salt Lake City"],
  "America/Los_Angeles": [
    "Pacific",
    "west coast",
    "PST",
    "pdt",
    "PT",
    "Los Angeles",
    "San Francisco",
    "Seattle",
    "San Diego",
    "Vegas",
    "Las Vegas",
    "Eastern Washington",
    "Central California",
    "eastern Oregon",
  ],
};

test.each(Object.entries(named).flatMap(([zone, all]) => all.map((typed) => [typed, zone])))(
  "%s is %s",
  (typed, zone) => expect(readZone(typed)).toBe(zone),
);

const states: Record<string, [code: string, name: string][]> = {
  "America/New_York": [
    ["CT", "Connecticut"],
    ["DE", "Delaware"],
    ["FL", "Florida"],
    ["GA", "Georgia"],
    ["IN", "Indiana"],
    ["KY", "Kentucky"],
    ["MA", "Massachusetts"],
    ["MD", "Maryland"],
    ["ME", "Maine"],
    ["MI", "Michigan"],
    ["NC", "North Carolina"],
    ["NH", "New Hampshire"],
    ["NJ", "New Jersey"],
    ["NY", "New York"],
    ["OH", "Ohio"],
    ["PA", "Pennsylvania"],
    ["RI", "Rhode Island"],
    ["SC", "South Carolina"],
    ["VA", "Virginia"],
    ["VT", "Vermont"],
    ["WV", "West Virginia"],
    ["DC", "District of Columbia"],
  ],
  "America/Chicago": [
    ["AL", "Alabama"],
    ["AR", "Arkansas"],
    ["IA", "Iowa"],
    ["IL", "Illinois"],
    ["KS", "Kansas"],
    ["LA", "Louisiana"],
    ["MN", "Minnesota"],
    ["MO", "Missouri"],
    ["MS", "Mississippi"],
    ["ND", "North Dakota"],
    ["NE", "Nebraska"],
    ["OK", "Oklahoma"],
    ["SD", "South Dakota"],
    ["TN", "Tennessee"],
    ["TX", "Texas"],
    ["WI", "Wisconsin"],
  ],
  "America/Denver": [
    ["CO", "Colorado"],
    ["ID", "Idaho"],
    ["MT", "Montana"],
    ["NM", "New Mexico"],
    ["UT", "Utah"],
    ["WY", "Wyoming"],
  ],
  "America/Los_Angeles": [
    ["CA", "California"],
    ["NV", "Nevada"],
    ["OR", "Oregon"],
    ["WA", "Washington"],
  ],
  "America/Anchorage": [["AK", "Alaska"]],
  "America/Phoenix": [["AZ", "Arizona"]],
  "America/Puerto_Rico": [["PR", "Puerto Rico"]],
  "Pacific/Honolulu": [["HI", "Hawaii"]],
};

test.each(Object.entries(states).flatMap(([zone, all]) => all.map(([code, name]) => [name, code, zone] as const)))(
  "%s or %s alone, or in a sentence, is %s",
  (name, code, zone) => {
    const all = [name, name.toLowerCase(), code, code.toLowerCase(), `I live in ${name}`, `Springfield, ${code}`];
    expect(all.map(readZone)).toEqual(all.map(() => zone));
  },
);

test.each([
  ["America/Boise", "America/Boise"],
  ["america/boise", "America/Boise"],
  ["America/Indiana/Knox", "America/Indiana/Knox"],
  ["Pacific/Pago_Pago", "Pacific/Pago_Pago"],
  ["America/Detroit", "America/Detroit"],
  ["US/Central", "America/Chicago"],
  ["US/Hawaii", "Pacific/Honolulu"],
  ["Europe/Berlin", "Europe/Berlin"],
])("%s is a name of the list: %s", (typed, zone) => expect(readZone(typed)).toBe(zone));

test.each([
  "",
  " ",
  "?",
  "easten",
  "centrl",
  "pasific",
  "zone",
  "I don't know",
  "Mars/Olympus",
  "America/",
  "a/b/c",
  "UTC-5",
  "5",
  "the best",
  "\u0000",
])("a slip or nonsense is no zone: %j", (typed) => expect(readZone(typed)).toBeUndefined());

test("anything may be typed; what is read is a zone", () => {
  const words = fc.constantFrom("eastern", "/", "America", "time", "CA", "é", "washington", "_", "d.c.", " ", "🌙");
  const typed = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(words).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const zone = readZone(text) ?? "America/New_York";
      expect(new Intl.DateTimeFormat("en", { timeZone: zone }).format(0)).not.toBe("");
    }),
    { numRuns: 3000 },
  );
});
