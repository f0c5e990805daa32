import { inject } from "vitest";
import { readFonts } from "../../src/files.ts";
import type { Form } from "../../src/letters/forms/form.ts";
import { createPress } from "../../src/letters/press.ts";
import { poppler } from "../helpers/poppler.ts";
import { letters, today, type Typed } from "./open-letters.ts";

const press = createPress({ letters, fonts: readFonts() });

/** A letter in one form, as bytes. */
export async function printed(letter: string, fields: Typed, form: Form, large = false) {
  const { prints, ...rest } = await press.make({ letter, fields, day: today, forms: [form], large });
  const [print] = prints;
  if (!print) throw new Error("nothing was printed");
  return { ...rest, ...print };
}

/** What Poppler reads from a PDF. */
export const pdfText = (pdf: Uint8Array, ...args: string[]): string =>
  poppler(inject("poppler"), "pdftotext", [...args, "-", "-"], pdf);
export const pdfInfo = (pdf: Uint8Array, ...args: string[]): string =>
  poppler(inject("poppler"), "pdfinfo", [...args, "-"], pdf);
export const pdfFonts = (pdf: Uint8Array): string => poppler(inject("poppler"), "pdffonts", ["-"], pdf);

interface Word {
  text: string;
  /** Inches from the left and the top of its page. */
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the words stand, page by page. */
export function wordsOf(pdf: Uint8Array): Word[][] {
  const pages = pdfText(pdf, "-bbox").split("<page ").slice(1);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/gu;
  return pages.map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = ""]) => ({
      text,
      left: Number(left) / 72,
      top: Number(top) / 72,
      right: Number(right) / 72,
      bottom: Number(bottom) / 72,
    })),
  );
}

/** The words of a text, whatever stands between them. */
export const wordList = (text: string): string[] => text.split(/\s+/u).filter((word) => word !== "");
export const withoutPageNumbers = (text: string): string => text.replace(/^\s*Page \d+ of \d+\s*$/gmu, "");
