import { describe, expect, it } from "vitest";
import { parseSources } from "../src/sources.ts";
import { readSources } from "../src/files.ts";

const head = "id,citation,title,url,checked,confidence,quote,says,use\n";

describe("the sources", () => {
  it("are all whole, each with the day it was last read", () => {
    expect(readSources().size).toBeGreaterThan(150);
  });

  it("are refused with the row's id when a row is not whole", () => {
    expect(() => parseSources(`${head}x-1,45 CFR 1,t,,2026-13-01,S,,says,both\n`)).toThrow(/x-1.*checked/s);
    expect(() => parseSources(`${head}x-2,45 CFR 1,t,,2026-11-01,S9,,says,both\n`)).toThrow(/x-2.*confidence/s);
  });

  it("are refused when an id stands there twice", () => {
    const row = "x-3,45 CFR 1,t,,2026-11-01,S,,says,both\n";
    expect(() => parseSources(head + row + row)).toThrow(/x-3 stands there twice/);
  });
});
