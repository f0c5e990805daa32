import type { Entry } from "../case/case.ts";
import { byMail } from "../case/vocabulary.ts";
import type { Words } from "../words.ts";

/** Names the sentence of a step: its type, and the variant of that type. */
export function entryKey(entry: Entry, words: Pick<Words, "has">): string {
  const { type, got, hurdle, upheld, written, by } = entry;
  const variants = [got, hurdle, upheld && "upheld", written && "written", by && "by"];
  const own = variants.find((variant) => variant && words.has("papers", `entry.${type}.${variant}`));
  return own ? `entry.${type}.${own}` : `entry.${type}`;
}

/** Names the parts that a step adds to its sentence, by their place in it; no key: nothing is added. */
export function partKeys(entry: Entry): Record<"how" | "by" | "ground" | "fee" | "bill" | "until", string | undefined> {
  const { ground, fee, feeBasis, unpaidBill, until, by } = entry;
  const how = wayOf(entry);
  return {
    how: how && `how.${how}`,
    by: by && `by.${by}`,
    ground: ground && `ground.${ground}`,
    fee: fee === undefined ? undefined : feeBasis ? `fee.${feeBasis}` : "fee",
    bill: unpaidBill && "bill",
    until: until && "until",
  };
}

/** What was mailed went by mail, also where it is not said which. */
const wayOf = ({ type, how }: Entry): Entry["how"] =>
  (type === "mailed" || type === "amendment-mailed") && !(how && byMail(how)) ? "mail" : how;
