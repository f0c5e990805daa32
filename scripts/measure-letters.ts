// Measures what making letters costs: how long each takes, and how long the thread that answers messages works for it.
// Prints a table.
import { letterIds } from "../src/case/letters.ts";
import { createPressApart } from "../src/letters/press-apart.ts";
import type { Form } from "../src/letters/forms/form.ts";
import { whole } from "../tests/letters/typed.ts";

const rounds = 20;
const kinds: Form[][] = [[], ["txt"], ["message"], ["pdf"], ["docx"], ["fax"], ["sheet"], ["pdf", "docx", "txt"]];
const press = createPressApart({ program: new URL("../src/press-worker.ts", import.meta.url) });

/** How long a letter takes, and how long this thread itself worked for it, in milliseconds. */
async function took(forms: readonly Form[], letter: string): Promise<{ whole: number; here: number }> {
  const [start, before] = [performance.now(), process.threadCpuUsage()];
  await press.make({ letter, fields: whole[letter] ?? {}, day: "2026-11-24", forms });
  const { user, system } = process.threadCpuUsage(before);
  return { whole: performance.now() - start, here: (user + system) / 1000 };
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (times: readonly number[], of: number): string =>
  (times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * of)] ?? 0).toFixed(1);

const first = await took(["pdf", "docx", "txt"], "request");
say(
  `first letter with its worker's start: ${first.whole.toFixed(0)} ms, of them ${first.here.toFixed(1)} ms in the thread of messages`,
);
for (const letter of letterIds) for (let i = 0; i < 5; i++) await took(["pdf", "docx", "fax", "sheet"], letter);

for (const forms of kinds) {
  const all: { whole: number; here: number }[] = [];
  for (let i = 0; i < rounds; i++) for (const letter of letterIds) all.push(await took(forms, letter));
  const times = all.map((of) => of.whole);
  const here = all.map((of) => of.here);
  say(
    `${(forms.join(" + ") || "words only").padEnd(18)} median ${share(times, 0.5)} ms, 99 % ${share(times, 0.99)} ms; in the thread of messages median ${share(here, 0.5)} ms, longest ${share(here, 1)} ms`,
  );
}
await press.close();
