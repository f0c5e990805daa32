import { z } from "zod";
import { readOwn } from "../src/files.ts";
import { createReader } from "../src/understanding/reader.ts";
import { answerLines } from "./jsonl.ts";

/** The keys of labelled lines: they may stand there, and are never looked at. */
const labels = ["lang", "facts", "ask", "crisis", "crisisKind", "near"];

const line = z.strictObject({
  id: z.string(),
  text: z.string(),
  today: z.iso.date().optional(),
  question: z.string().optional(),
  ...Object.fromEntries(labels.map((label) => [label, z.unknown().optional()])),
});

const { understand } = createReader({ readFile: readOwn });
const now = new Date().toISOString().slice(0, 10);

await answerLines((input) => {
  const { id, text, today = now, question } = line.parse(input);
  const { facts, ask, crisis, checkIn } = understand(text, { today, ...(question !== undefined && { question }) });
  return {
    id,
    facts,
    ask,
    crisis: crisis !== null,
    ...(crisis !== null && { crisisKind: crisis }),
    ...(checkIn && { checkIn }),
  };
});
