import { type Message, toMessage } from "./forms/message.ts";
import type { Form } from "./forms/form.ts";
import { type Print, print, type PrintOptions } from "./forms/print.ts";
import type { Letters } from "./letters.ts";

/** A letter that is wanted, and in which forms. */
export interface Order {
  letter: string;
  fields: Readonly<Record<string, unknown>>;
  /** The day it is written, `2027-03-01`. */
  day: string;
  forms: readonly Form[];
  /** 18 points instead of 11. */
  large?: boolean;
}

/** A letter that was made. */
export interface Made {
  text: string;
  /** Ids of the fields that are lines for the pen. */
  blanks: string[];
  /** The first thing to know before sending it. */
  know: string;
  /** The same for a portal or an e-mail. */
  message: Message;
  prints: (Print & { form: Form })[];
}

/** Makes letters. */
export interface Press {
  /** Rejects if the letter could not be made whole; nothing half-made is given. */
  make(order: Order): Promise<Made>;
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
    async close() {},
  };
}
