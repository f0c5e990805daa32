import type { Writable } from "node:stream";
import { codeOf } from "../../operations/name-of.ts";

/** Creates the way to an output that may end before we do, as with `| head`; `onEnd` is told. */
export function createPrint(output: Writable, onEnd: () => void) {
  let end: Error | undefined;
  output.on("error", (error) => {
    end = error;
    onEnd();
  });
  return {
    write(text: string): void {
      if (!end) output.write(text);
    },
    /** Is there nobody any more who reads it? Throws what else ended it, such as a full disk. */
    ended(): boolean {
      if (end && codeOf(end) !== "EPIPE") throw end;
      return end !== undefined;
    },
  };
}
