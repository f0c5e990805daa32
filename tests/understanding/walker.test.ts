import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { read } from "./reading.ts";

const path = new URL("../../../shared/messengers/check/utterances.mjs", import.meta.url);
const lists = z.object({
  CRISES: z.array(z.string()),
  NEAR_MISSES: z.array(z.string()),
  SITUATIONS: z.array(z.string()),
});

describe.skipIf(!existsSync(path))("what the random walker types", async () => {
  const { CRISES, NEAR_MISSES, SITUATIONS } = existsSync(path)
    ? lists.parse(await import(path.href))
    : { CRISES: [], NEAR_MISSES: [], SITUATIONS: [] };
  test("its crises are all seen", () => expect(CRISES.filter((text) => read(text).crisis === null)).toEqual([]));
  test("its near-misses and situations lock nobody out", () =>
    expect([...NEAR_MISSES, ...SITUATIONS].filter((text) => read(text).crisis !== null)).toEqual([]));
});
