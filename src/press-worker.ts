import { parentPort } from "node:worker_threads";
import { openLetters, readFonts } from "./files.ts";
import { createPress, type Job } from "./letters/press.ts";

const press = createPress({ letters: openLetters(), fonts: readFonts() });

/** The worker's side of the press. An error goes back without its message, which could hold what was typed. */
parentPort?.on("message", ({ id, order, sheet }: { id: number } & Job) => {
  const made = sheet ? press.print(sheet) : press.make(order);
  made.then(
    (result) => parentPort?.postMessage({ id, made: result }),
    () => parentPort?.postMessage({ id }),
  );
});
