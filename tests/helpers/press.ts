import { openLetters, readFonts } from "../../src/files.ts";
import { createPress } from "../../src/letters/press.ts";

/** A press in this thread: a worker for each of some thousand talks would cost minutes. */
export const press = createPress({ letters: openLetters(), fonts: readFonts() });
