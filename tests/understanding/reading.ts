import { readOwn } from "../../src/files.ts";
import { createReader } from "../../src/understanding/reader.ts";

const { understand } = createReader({ readFile: readOwn });

/** Reads a message on March 1, 2027, the day of the model conversations. */
export const read = (text: string, today = "2027-03-01") => understand(text, { today });
/** Reads an answer to the question that is open. */
export const readFor = (text: string, question: string) => understand(text, { today: "2027-03-01", question });
