import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { findProgram, libraryEnv, type Program } from "./program.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where Poppler's programs are: they read PDFs independently of what wrote them. */
    poppler: Program;
  }
}

type Tool = "pdftotext" | "pdfinfo" | "pdftoppm" | "pdffonts";

/** Finds Poppler once for the whole run. */
export default function setup(project: TestProject): void {
  project.provide("poppler", findPoppler());
}

export const findPoppler = (): Program =>
  findProgram({ names: ["pdftotext"], package: "poppler-utils", version: "-v" });

/** Runs one of Poppler's programs on a PDF, and gives what it prints. */
export const poppler = (...call: Parameters<typeof popplerBytes>): string => popplerBytes(...call).toString("utf8");

/** The same for what is no text. */
export function popplerBytes(program: Program, tool: Tool, args: string[], pdf: Uint8Array): Buffer {
  const command = program.libraries === "" ? tool : join(dirname(program.command), tool);
  return execFileSync(command, args, { input: pdf, env: libraryEnv(program), maxBuffer: 1 << 26 });
}
