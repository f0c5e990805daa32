import { z } from "zod";
import { clockCase } from "../src/advice/clocks/clock-case.ts";
import { clocks } from "../src/advice/clocks/clocks.ts";
import { isoDate } from "../src/case/iso-date.ts";
import { answerLines } from "./jsonl.ts";

/** `note` and `expect` stand in labelled lines; they are never looked at. */
const line = z.strictObject({
  id: z.string(),
  today: isoDate,
  case: clockCase,
  note: z.unknown().optional(),
  expect: z.unknown().optional(),
});

await answerLines((input) => {
  const asked = line.parse(input);
  return { id: asked.id, clocks: clocks(asked.case, asked.today) };
});
