import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { read } from "./reading.ts";

const linesOf = <T>(url: URL, schema: z.ZodType<T>): T[] =>
  readFileSync(url, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => schema.parse(JSON.parse(line)));

/** Messages invented for this project: present danger of every kind, and what only sounds like it. */
const own = linesOf(
  new URL("danger.jsonl", import.meta.url),
  z.object({ text: z.string(), danger: z.string().nullish() }),
);

test("no invented message of danger is missed", () =>
  expect(own.filter(({ text, danger }) => danger && read(text).crisis === null).map(({ text }) => text)).toEqual([]));

test("no invented near-miss locks anybody out", () =>
  expect(own.filter(({ text, danger }) => !danger && read(text).crisis !== null).map(({ text }) => text)).toEqual([]));

const labelled = new URL("../../../shared/utterances/dev.jsonl", import.meta.url);
describe.skipIf(!existsSync(labelled))("the labelled development messages", () => {
  const lines = existsSync(labelled) ? linesOf(labelled, z.object({ text: z.string(), crisis: z.boolean() })) : [];
  test("every crisis is seen", () =>
    expect(lines.filter(({ text, crisis }) => crisis && read(text).crisis === null)).toEqual([]));
  test("no other message is taken for one", () =>
    expect(lines.filter(({ text, crisis }) => !crisis && read(text).crisis !== null)).toEqual([]));
});
