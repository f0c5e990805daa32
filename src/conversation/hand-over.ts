import type { MadeLetter } from "../case/case.ts";
import { fieldInfo } from "../letters/field-info.ts";
import { fieldIds } from "../letters/fields.ts";
import type { Letters } from "../letters/letters.ts";
import type { Attachment } from "../platforms/platform.ts";
import { type Effect, present, type Session } from "./session.ts";

/** Makes letters into what is handed over, from what is kept of them. */
export function createHandOver({ letters }: { letters: Letters }) {
  return {
    /** The letter of the present position as it is now: its text and the lines left for the pen. */
    preview(session: Session, today: string): { text: string; blanks: string[] } {
      const { letter, fields = {} } = present(session);
      if (!letter) return { text: "", blanks: [] };
      const { text, blanks } = letters.write(letter, fields, today);
      return { text, blanks: [...new Set(blanks.map(printedLabel))] };
    },
    /** The file of an effect. */
    attachment(session: Session, { type, letter }: Effect): Attachment[] {
      if (type !== "giveLetter") return [];
      const made = session.case.letters.find(({ number }) => number === letter);
      return made ? [fileOf(made)] : [];
    },
  };

  function fileOf(made: MadeLetter): Attachment {
    const { text } = letters.write(made.letter, made.fields, made.date);
    const bytes = new TextEncoder().encode(text);
    return {
      name: nameOf(made),
      type: "text/plain; charset=utf-8",
      bytes,
      description: `Letter of ${made.date}, as text`,
    };
  }
}

/** What the paper prints beside a line to fill in by hand. */
const printedLabel = (id: string): string => fieldInfo[fieldIds.find((known) => known === id) ?? "name"].printed;

/** Only the day, so that a lock screen tells nothing; a second letter of a day gets a number. */
const nameOf = ({ date, nth }: MadeLetter): string => `letter-${date}${nth > 1 ? `-${nth}` : ""}.txt`;
