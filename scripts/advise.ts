import { z } from "zod";
import { advise } from "../src/advice/advise.ts";
import { facts } from "../src/advice/facts.ts";
import { answerLines } from "./jsonl.ts";

/** The keys of labelled lines: they may stand there, and are never looked at. */
const labels = ["note", "urgent", "best", "ok", "never", "letter", "mustSay", "why", "source"];

const line = z.strictObject({
  id: z.string(),
  facts,
  ...Object.fromEntries(labels.map((label) => [label, z.unknown().optional()])),
});

await answerLines((input) => {
  const { id, facts: situation } = line.parse(input);
  const { equal: _, because: __, ...told } = advise(situation);
  return { id, ...told };
});
