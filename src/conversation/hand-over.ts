import { setCheckIn } from "../case/check-ins.ts";
import type { MadeLetter } from "../case/case.ts";
import { printedLabel } from "../letters/field-info.ts";
import { fileForms, type Form } from "../letters/forms/form.ts";
import type { Message } from "../letters/forms/message.ts";
import { fileName } from "../letters/name.ts";
import type { Made, Press } from "../letters/press.ts";
import type { Attachment } from "../platforms/platform.ts";
import { createPapers, type HandedOver } from "../papers/papers.ts";
import type { Words } from "../words.ts";
import { type Effect, effectForms, effectPapers } from "./effects.ts";
import { present, type Session } from "./session.ts";

/** The letter of the present position, as the words show it. */
export interface Paper {
  text: string;
  /** The labels of the lines left for the pen. */
  blanks: string[];
  /** The first thing to know before sending it. */
  know: string;
  /** The same letter for a portal or an e-mail. */
  message: Message;
}

/** Makes letters into what is shown and handed over, from what is kept of them. Rejects where one could not be made. */
export function createHandOver({ press, words }: { press: Press; words: Words }) {
  const papers = createPapers({ press, words });
  return {
    /** The letter of the present position as it is now; undefined where there is none. */
    async paper(session: Session, today: string): Promise<Paper | undefined> {
      const { letter, fields = {} } = present(session);
      if (!letter) return undefined;
      const { text, blanks, know, message } = await press.make({ letter, fields, day: today, forms: [] });
      return { text, blanks: [...new Set(blanks.map(printedLabel))], know, message };
    },

    /** The files of what has to happen. */
    async files(session: Session, effects: readonly Effect[], today: string): Promise<HandedOver> {
      const made = await Promise.all(effects.map((effect) => filesOf(session, effect, today)));
      return {
        attachments: made.flatMap(({ attachments }) => attachments),
        unprintable: made.some(({ unprintable }) => unprintable),
      };
    },
  };

  async function filesOf(session: Session, { type, letter, day }: Effect, today: string): Promise<HandedOver> {
    const kind = effectPapers[type];
    const beside = day ? { ...session, case: setCheckIn(session.case, { date: day, about: "day" }) } : session;
    if (kind) return papers.files(beside, kind, today);
    const c = session.case;
    const kept = c.letters.find(({ number }) => number === letter);
    const forms = effectForms[type];
    if (!kept || forms.length === 0) return { attachments: [], unprintable: false };
    const large = c.person.largePrint;
    const made = await press.make({
      letter: kept.letter,
      fields: kept.fields,
      day: kept.date,
      forms,
      ...(large && { large }),
    });
    return {
      attachments: made.prints.map((print) => attachment(kept, print)),
      unprintable: made.prints.some(({ unprintable }) => unprintable),
    };
  }
}

const described: Record<Form, string> = {
  pdf: "to print",
  docx: "to edit",
  txt: "as text",
  message: "for a portal or e-mail",
  fax: "with a fax cover",
  sheet: "next steps",
};

function attachment({ date, nth }: MadeLetter, { form, bytes }: Made["prints"][number]): Attachment {
  const description = `Letter of ${date}, ${described[form]}`;
  return { name: fileName(date, nth, form), type: fileForms[form].type, bytes, description };
}
