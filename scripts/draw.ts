// Draws docs/flow.md: every flow as a picture with its words, and the ladder as a table. `--check` only says whether it is current.
import { readFileSync, writeFileSync } from "node:fs";
import { drawFlows } from "./draw-flows.ts";
import { drawLadder } from "./draw-ladder.ts";
import { wordsOf } from "../src/files.ts";
import { keep } from "./keep.ts";

const words = wordsOf("en");
keep("docs/flow.md", `${drawFlows(words)}\n${drawLadder(words)}`, { read: readFileSync, write: writeFileSync });
