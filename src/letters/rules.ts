/** What rules are asked of: fields and computed values by name. Missing, no and empty are all "not so". */
export type Facts = Readonly<Record<string, unknown>>;
export type Rule = (facts: Facts) => boolean;

/** Says whether a rule may ask for this name, and for this value of it. */
export type Known = (name: string, value: string | undefined) => boolean;

/**
 * Reads a rule as lawyers write it: "late, no extended", "setting hospital, not rep"; a list holds if any line of it holds.
 * No rule at all always holds. Throws on a name or value nobody knows.
 */
export function readRule(rule: string | readonly string[] | undefined, isKnown: Known): Rule {
  if (rule === undefined) return () => true;
  const lines = typeof rule === "string" ? [rule] : rule;
  const alternatives = lines.map((line) =>
    line.split(",").map((condition) => readCondition(condition.trim(), isKnown)),
  );
  return (facts) => alternatives.some((all) => all.every((holds) => holds(facts)));
}

function readCondition(condition: string, isKnown: Known): Rule {
  const words = condition.split(" ");
  const denied = words[0] === "no" || words[0] === "not";
  const [name = "", value, more] = denied ? words.slice(1) : words;
  if (more !== undefined || !isKnown(name, value)) throw new Error(`rule not understood: "${condition}"`);
  return (facts) => holds(facts[name], value) !== denied;
}

function holds(fact: unknown, value: string | undefined): boolean {
  if (value !== undefined) return Array.isArray(fact) ? fact.includes(value) : fact === value;
  return Array.isArray(fact) ? fact.length > 0 : Boolean(fact);
}
