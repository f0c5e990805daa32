import { chatFields } from "../../flows/letter/chat-fields.ts";
import { answerField } from "../../flows/letter/fields.ts";
import type { Position } from "../../flows/position.ts";
import { kindOf } from "../case/letters.ts";
import { metaOf } from "../conversation.ts";
import { fieldInfo } from "../letters/field-info.ts";
import { type FieldId, fieldIds } from "../letters/fields.ts";
import type { FormField } from "../platforms/platform.ts";
import { present, type Session } from "./session.ts";

/** Lines that most letters have, in the order in which a form asks for them. */
const common = ["name", "address", "dates", "toAddress"];
/** Fields beside the present question. */
const most = 4;

/** What else of a letter may be filled in at once, beside the present question: lines that are still empty. */
export function formOf(at: Position): FormField[] {
  if (at.flow !== "letter" || !at.letter || metaOf(at).asks !== "text") return [];
  const { asks, fields } = kindOf(at.letter);
  return [...new Set([...asks, ...common])]
    .flatMap((id) => fieldIds.find((known) => known === id) ?? [])
    .filter((id) => id !== at.state && fields.includes(id) && isOpen(at, id))
    .slice(0, most)
    .map((id) => ({ id, label: fieldInfo[id].label, example: fieldInfo[id].example }));
}

const isOpen = ({ fields = {} }: Position, id: FieldId): boolean =>
  fields[id] === undefined && ["text", "lines"].includes(fieldInfo[id].kind);

/** Keeps what stood in the further fields of a form; only what the form asked for, and nothing that is blank. */
export function withForm(session: Session, more: Readonly<Record<string, string>>): Session {
  const asked = formOf(present(session)).flatMap(({ id }) => chatFields.find((known) => known === id) ?? []);
  const typed = asked.flatMap((id) => (more[id]?.trim() ? [[id, more[id]] as const] : []));
  if (typed.length === 0) return session;
  const at = typed.reduce((position, [id, text]) => answerField(position, id, text.trim()), present(session));
  return { ...session, path: [...session.path.slice(0, -1), at] };
}
