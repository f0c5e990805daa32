import { parentPort } from "node:worker_threads";
import { openLetters, readFonts } from "./files.ts";
import { createPress, type Order } from "./letters/press.ts";

const press = createPress({ letters: openLetters(), fonts: readFonts() });

/** The worker's side of the press. An error goes back without its message, which could hold what was typed. */
parentPort?.on("message", ({ id, order }: { id: number; order: Order }) => {
  press.make(order).then(
    (made) => parentPort?.postMessage({ id, made }),
    () => parentPort?.postMessage({ id }),
  );
});
