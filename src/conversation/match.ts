import type { Understood } from "../understanding/reader.ts";
import type { StateWords } from "../words.ts";

/** A choice that was typed. `exact`: nothing else stood in the message. */
export interface Match {
  event: string;
  exact: boolean;
}

/** Which events a short answer may mean, the first that the question has. */
const meanings: Record<string, string[]> = {
  yes: ["yes", "right", "on"],
  no: ["not", "no", "none", "keep", "another", "notNow", "notYet"],
  "not-sure": ["unsure", "unknown", "skip"],
  later: ["later", "notNow", "notYet", "rest"],
  done: ["isSent", "asked", "filed", "already", "send"],
  skip: ["skip", "unsure", "more"],
};

/** What every button of this kind hears, whatever its label. */
const always: Record<string, string[]> = {
  already: ["already", "already did", "already done", "did that", "done that"],
  another: ["another way", "something else", "doesnt fit", "not for me"],
  later: ["later", "not now"],
  write: ["write", "write it", "yes write it", "do it", "go ahead", "sure", "please do"],
  send: ["send it", "send that", "sent it", "sent that", "i sent it", "ill send it", "said it", "i said that", "reply"],
  failed: [
    "didnt work",
    "not working",
    "still say no",
    "still said no",
    "still no",
    "still want it",
    "tried that",
    "no luck",
  ],
  out: [
    "out",
    "remove",
    "remove it",
    "take it out",
    "leave it out",
    "leave out",
    "delete it",
    "delete",
    "empty",
    "clear it",
  ],
  skip: ["skip", "skip it", "leave blank", "leave it blank"],
};

/** Letters and digits only, in small letters, single spaces. */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Finds the choice that a typed answer means: its label, a phrase it hears, or what a yes, no, later … means here. */
export function matchChoice(
  words: StateWords,
  events: string[],
  text: string,
  { answer, more }: Pick<Understood, "answer" | "more">,
): Match | undefined {
  const typed = plain(text);
  const choices = Object.entries(words.choices ?? {}).filter(([event]) => events.includes(event));
  const label = choices.find(([, choice]) => plain(labelOf(choice)) === typed);
  if (label) return { event: label[0], exact: true };
  const heard = choices.find(([event, choice]) => hears(event, choice).some((phrase) => plain(phrase) === typed));
  if (heard) return { event: heard[0], exact: true };
  if (more.how && choices.some(([event]) => event === more.how)) return { event: more.how, exact: false };
  const within = choices.filter(([event, choice]) =>
    hears(event, choice).some((phrase) => ` ${typed} `.includes(` ${plain(phrase)} `)),
  );
  if (within.length === 1 && within[0] && typed.split(" ").length <= 12) return { event: within[0][0], exact: false };
  const possible = choices
    .map(([event]) => event)
    .filter((event) => event !== "another" || answer !== "no" || bareNo.test(typed));
  return meant(possible, answer, typed.split(" ").length <= 4);
}

/** A bare no declines an offer; "still nothing" is news, not a refusal of the step. */
const bareNo = /^(no|nope|nah|no thanks|no thank you|not now|not that)$/;

function meant(events: string[], answer: Understood["answer"], short: boolean): Match | undefined {
  if (!answer) return undefined;
  const event =
    (meanings[answer] ?? []).find((type) => events.includes(type)) ??
    (answer === "yes" && offers(events) ? events[0] : undefined);
  return event ? { event, exact: short } : undefined;
}

/** In an offer the first choice is the yes. */
const offers = (events: string[]) => events.includes("another") || events.includes("notNow");

type Choice = NonNullable<StateWords["choices"]>[string];

/** The label of a choice, as it is shown. */
export const labelOf = (choice: Choice): string => (typeof choice === "string" ? choice : choice.label);
const hears = (event: string, choice: Choice): string[] => [
  ...(typeof choice === "string" ? [] : choice.hears),
  ...(always[event] ?? []),
];
