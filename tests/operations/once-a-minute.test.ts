import { expect, test } from "vitest";
import { createOnceAMinute } from "../../src/operations/once-a-minute.ts";

test("what repeats is said once a minute, each kind by itself", () => {
  let time = 0;
  const lines: string[] = [];
  const tell = createOnceAMinute({ say: (line) => lines.push(line), now: () => time });
  tell("store", "store 1");
  time = 59_999;
  tell("store", "store 2");
  tell("network", "network 1");
  time = 60_000;
  tell("store", "store 3");
  tell("store", "store 4");
  expect(lines).toEqual(["store 1", "network 1", "store 3"]);
});
