import { describe, expect, it } from "vitest";
import { advise } from "../../src/advice/advise.ts";
import { facts } from "../../src/advice/facts.ts";
import { clockTable } from "../../src/advice/ladder-clocks.ts";
import { firstTable } from "../../src/advice/ladder-first.ts";
import { lastTable, providerTable } from "../../src/advice/ladder-provider.ts";
import { firstThatApplies, viewOf } from "../../src/advice/ladder.ts";
import type { Row } from "../../src/advice/ladder-view.ts";

const name = ([best, line]: Row, at: number) => `row ${at}, line ${line}: ${best.join(" = ")}`;
const named = (rows: readonly Row[]) => rows.map((row, at) => ({ name: name(row, at), row }));
const own = ([best]: Row) => best.filter((step) => step !== "provider");

describe("clocks, section 3", () => {
  it.each(clockTable)("tells %s for the example of its row", (clock, _when, example) => {
    expect(advise(example).urgent).toBe(clock);
  });
});

describe("best step, section 4", () => {
  it.each(named(firstTable))("$name is reached by its example", ({ row }) => {
    const example = row[3];
    const found = firstThatApplies(viewOf(example));
    expect(found.row).toBe(row);
    expect(found.choices.map((choice) => choice.step)).toEqual(expect.arrayContaining(own(row)));
    expect(advise(example).next).toBe(found.choices[0]?.step);
  });
});

describe("with the provider, section 5", () => {
  it.each(named(providerTable))("$name is reached by its example", ({ row }) => {
    const [best, line, , example] = row;
    expect(firstThatApplies(viewOf(example), providerTable).row).toBe(row);
    expect(advise(example)).toMatchObject({ next: best[0], because: `${line}-${best[0]}` });
    expect(advise(example).equal).toEqual(best);
  });

  it.each(named(lastTable))("$name is what remains when all else was tried and a date runs", ({ row }) => {
    const example = viewOf(row[3]);
    expect(firstThatApplies(example).choices).toEqual([]);
    expect(firstThatApplies(example, lastTable).row).toBe(row);
    expect(advise(row[3]).next).toBe(row[0][0]);
  });
});

describe("every example", () => {
  it("is made of known facts", () => {
    const known = facts.extend({ spokenOnly: facts.shape.wary });
    const examples = [
      ...[...firstTable, ...providerTable, ...lastTable].map(([, , , example]) => example),
      ...clockTable.map(([, , example]) => example),
    ];
    expect(examples.filter((example) => !known.safeParse(example).success)).toEqual([]);
  });
});
