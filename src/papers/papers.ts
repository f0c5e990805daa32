import type { Session } from "../conversation/session.ts";
import { fillFrom } from "../fill.ts";
import type { Block } from "../letters/blocks.ts";
import type { Press } from "../letters/press.ts";
import type { Attachment } from "../platforms/platform.ts";
import type { Words } from "../words.ts";
import { calendar } from "./calendar.ts";
import { myDataJson, myDataText } from "./my-data.ts";
import { plan } from "./plan.ts";
import { trail } from "./trail.ts";

/** What is handed over with an answer. */
export interface HandedOver {
  attachments: Attachment[];
  /** Something typed has no sign in a printed file. */
  unprintable: boolean;
}

/** The names of files tell no topic: they show on screens that others see. */
const fileNames = { plan: "plan", planNameless: "plan-shared", trail: "steps", data: "mydata", calendar: "dates" };
export type PaperKind = keyof typeof fileNames;

const types = {
  pdf: "application/pdf",
  txt: "text/plain; charset=utf-8",
  json: "application/json",
  ics: "text/calendar; charset=utf-8",
};
type Ending = keyof typeof types;
interface Part {
  ending: Ending;
  bytes: Uint8Array;
  unprintable?: boolean;
}

/** Makes what a person can take along beside letters, from what is kept. Rejects where a file could not be made. */
export function createPapers({ press, words }: { press: Press; words: Words }) {
  return {
    /** The files of one kind on one day. */
    async files(session: Session, kind: PaperKind, today: string): Promise<HandedOver> {
      const parts = await partsOf(session, kind, today);
      return {
        attachments: parts.map((part) => attachment(part, kind, today)),
        unprintable: parts.some(({ unprintable }) => unprintable === true),
      };
    },
  };

  async function partsOf(session: Session, kind: PaperKind, today: string): Promise<Part[]> {
    const c = session.case;
    switch (kind) {
      case "plan":
        return printed(plan(c, today, words), session, today);
      case "planNameless":
        return printed(plan(c, today, words, { nameless: true }), session, today);
      case "trail":
        return printed(trail(c, today, words), session, today);
      case "data":
        return [
          { ending: "txt", bytes: encoded(myDataText(session, today, words)) },
          { ending: "json", bytes: encoded(myDataJson(session)) },
        ];
      case "calendar":
        return [{ ending: "ics", bytes: encoded(calendar(c, today, words)) }];
    }
  }

  async function printed(blocks: readonly Block[], { case: c }: Session, day: string): Promise<Part[]> {
    const large = c.person.largePrint;
    const forms = ["pdf", "txt"] as const;
    const prints = await press.print({ blocks, forms, day, ...(large && { large }) });
    return prints.map(({ bytes, unprintable }, i) => ({ ending: forms[i] ?? "txt", bytes, unprintable }));
  }

  function attachment({ ending, bytes }: Part, kind: PaperKind, today: string): Attachment {
    const form = words.sentence("papers", `form.${ending}`).say;
    const description = fillFrom(words.sentence("papers", `file.${kind}`).say, { date: today, form });
    return { name: `${fileNames[kind]}-${today}.${ending}`, type: types[ending], bytes, description };
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
