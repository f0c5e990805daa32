import type { Block } from "./blocks.ts";
import { type Message, toMessage } from "./forms/message.ts";
import type { Form } from "./forms/form.ts";
import { type Print, print, type PrintOptions } from "./forms/print.ts";
import type { Letters } from "./letters.ts";

/** A letter that is wanted, and in which forms. */
interface Order {
  letter: string;
  fields: Readonly<Record<string, unknown>>;
  /** The day it is written, `2027-03-01`. */
  day: string;
  forms: readonly Form[];
  /** 18 points instead of 11. */
  large?: boolean;
}

/** Blocks that are no letter and are wanted on paper or as text. */
interface Sheet {
  blocks: readonly Block[];
  forms: readonly Form[];
  /** The day it is made, `2027-03-01`. */
  day: string;
  /** 18 points instead of 11. */
  large?: boolean;
}

export type Printed = Print & { form: Form };

/** What a worker is told to do: a letter, or a sheet. */
export type Job = { order: Order; sheet?: undefined } | { sheet: Sheet; order?: undefined };

/** A letter that was made. */
export interface Made {
  text: string;
  /** Ids of the fields that are lines for the pen. */
  blanks: string[];
  /** The first thing to know before sending it. */
  know: string;
  /** The same for a portal or an e-mail. */
  message: Message;
  prints: Printed[];
}

/** Makes letters, and prints what is no letter. */
export interface Press {
  /** Rejects if the letter could not be made whole; nothing half-made is given. */
  make(order: Order): Promise<Made>;
  /** Prints blocks in each form, in that order; rejects like `make`. */
  print(sheet: Sheet): Promise<Printed[]>;
  close(): Promise<void>;
}

/** Creates a press in this thread. */
export function createPress({ letters, fonts }: { letters: Letters } & Pick<PrintOptions, "fonts">): Press {
  return {
    async make({ letter, fields, day, forms, large }) {
      const { text, blanks, blocks, know, sheet } = letters.write(letter, fields, day);
      const options = { day, fonts, ...(large && { large }) };
      const prints = forms.map(async (form) => ({
        form,
        ...(await print(form === "sheet" ? sheet() : blocks, form, options)),
      }));
      return { text, blanks, know, message: toMessage(blocks), prints: await Promise.all(prints) };
    },
    print({ blocks, forms, ...options }) {
      return Promise.all(forms.map(async (form) => ({ form, ...(await print(blocks, form, { fonts, ...options })) })));
    },
    async close() {},
  };
}
