import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOf } from "../../flows/letter/changes.ts";
import { changeable, type ChatField, fieldKind } from "../../flows/letter/chat-fields.ts";
import { isSourcePart } from "../../flows/letter/sources.ts";
import { emptyCase, type Case, type Fields } from "../../src/case/case.ts";
import { type LetterId, letterIds } from "../../src/case/letters.ts";
import { advance, eventsOf, metaOf } from "../../src/conversation.ts";
import { newSession, present, type Session } from "../../src/conversation/session.ts";
import { fieldInfo } from "../../src/letters/field-info.ts";
import { choicesOf, type FieldId, fieldIds, readFields } from "../../src/letters/fields.ts";

const today = "2027-03-01";
const place = "p1";

/** A value of each kind, as a letter keeps it. */
function sample(id: FieldId): Fields[string] {
  const [first] = choicesOf(id) ?? [];
  const { kind, example } = fieldInfo[id];
  if (kind === "yes") return true;
  if (kind === "sources") return [{ name: "Example Clinic", what: "visit notes" }, { name: "Other Clinic" }];
  if (kind === "list") return [first ?? example];
  return first ?? (id === "state" ? "NY" : example);
}

const allFields: Fields = Object.fromEntries(fieldIds.map((id) => [id, sample(id)]));
const trail: Case["trail"] = [
  { place, type: "mailed", date: "2027-01-04", how: "mail" },
  { place: "p2", type: "asked", date: "2027-01-05" },
  { place, type: "received", date: "2027-01-08" },
  { place, type: "refused", date: "2027-01-20", ground: "policy" },
];
const known: Case = {
  ...emptyCase,
  places: [
    { id: place, kind: "clinic" },
    { id: "p2", kind: "clinic" },
  ],
  trail,
};

/** A letter of this kind in the preview, with these fields. */
const previewOf = (letter: LetterId, fields: Fields): Session => ({
  ...newSession(Date.parse(`${today}T17:00:00Z`)),
  case: known,
  path: [
    {
      flow: "letter",
      state: letter === "doctor-note" ? "previewNote" : "preview",
      place,
      letter,
      fields,
      answered: answeredIn(letter),
    },
  ],
});
const answeredIn = (letter: LetterId) =>
  changeable({ flow: "letter", state: "preview", place, letter, fields: allFields });

const pairs = letterIds.flatMap((letter) => answeredIn(letter).map((field) => ({ letter, field })));

/** Answers the question of a field: the first choice, else what is typed. */
function answer(session: Session, field: ChatField, text: string): Session {
  const event = eventsOf(present(session)).find((type) => !["skip", "out", "no", "text"].includes(type));
  const day = fieldKind(field) === "date" ? "2027-02-11" : text;
  const typed = metaOf(present(session)).asks !== undefined;
  return advance(session, typed ? { type: "text", on: today, text: day } : { type: event ?? "skip", on: today })
    .session;
}

function changed(letter: LetterId, field: ChatField, text: string, fields: Fields) {
  const menu = advance(previewOf(letter, fields), { type: "change", on: today }).session;
  const asked = advance(menu, { type: choiceOf(field), on: today }).session;
  expect(present(asked).state).toBe(field);
  return answer(asked, field, text);
}

/** All fields but the one; of a source all parts but the one. */
function others(fields: Fields, field: ChatField): unknown {
  if (!isSourcePart(field)) return { ...fields, [field]: undefined };
  const part = field.slice("source".length).toLowerCase();
  const sources = (fields["sources"] as Record<string, string>[]).map((source, i) =>
    i ? source : { ...source, [part]: "" },
  );
  return { ...fields, sources };
}

/** The case without what a letter keeps of itself, and without the day or way of steps. */
function beside(c: Case) {
  const { trail: steps, sender: _, recipients: __, letters: ___, person: ____, places, ...rest } = c;
  const unnamed = places.map((office) => ({ ...office, name: undefined }));
  return { ...rest, places: unnamed, other: steps.filter((step) => step.place !== place) };
}

describe("a change of one field of a letter", () => {
  it("comes back to the letter with that field changed, all others as they were, and nothing else of the case touched", () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.string({ minLength: 1, maxLength: 40 }), ({ letter, field }, text) => {
        const typed = `${text} x`;
        const after = changed(letter, field, typed, allFields);
        expect(present(after).state).toMatch(/^preview/);
        expect(others(present(after).fields ?? {}, field)).toEqual(others(allFields, field));
        expect(beside(after.case)).toEqual(beside(known));
      }),
      { numRuns: 400 },
    );
  });

  it.each(pairs)("gives a letter that can be made: $letter, $field", ({ letter, field }) => {
    const after = present(changed(letter, field, "Zoë O’Neill-García Ortiz", allFields)).fields ?? {};
    expect(() => readFields(after)).not.toThrow();
    if (!metaOf({ flow: "letter", state: field, place }).asks) return;
    const expected = fieldKind(field) === "date" ? "2027-02-11" : "Zoë O’Neill-García Ortiz";
    expect(JSON.stringify(after)).toContain(expected);
  });

  it("asks for each field as its kind is: days as days, yes as yes, lists as lists", () => {
    const listed = [...new Set(pairs.map(({ field }) => field))].filter((field) => !isSourcePart(field));
    for (const field of listed) {
      const { kind } = fieldInfo[fieldIds.find((id) => id === field)!];
      expect(fieldKind(field), field).toBe(["date", "yes", "list"].includes(kind) ? kind : "words");
    }
  });

  it("takes a field out again, so that a needed one is a line for the pen", () => {
    const menu = advance(previewOf("fee", allFields), { type: "change", on: today }).session;
    const asked = advance(menu, { type: "fee", on: today }).session;
    const after = present(advance(asked, { type: "out", on: today }).session);
    expect(after.fields).toEqual({ ...allFields, fee: undefined });
    expect(after.fields).not.toHaveProperty("fee");
  });

  it("changes nothing at all when it is skipped", () => {
    for (const { letter, field } of pairs) {
      const menu = advance(previewOf(letter, allFields), { type: "change", on: today }).session;
      const asked = advance(menu, { type: choiceOf(field), on: today }).session;
      const after = advance(asked, { type: "skip", on: today }).session;
      expect(present(after).fields, `${letter} ${field}`).toEqual(allFields);
      expect(after.case.trail).toEqual(trail);
    }
  });
});

describe("a date that is changed in a letter", () => {
  const dayOf = (c: Case, type: string) => c.trail.find((e) => e.place === place && e.type === type);

  it("puts the day of the trail right from which the time is counted", () => {
    const after = (field: ChatField) => changed("denial-challenge", field, "", allFields).case;
    expect(dayOf(after("asked"), "mailed")?.date).toBe("2027-02-11");
    expect(dayOf(after("received"), "received")?.date).toBe("2027-02-11");
    expect(dayOf(after("refused"), "refused")?.date).toBe("2027-02-11");
    expect(changed("hearing-inform", "hearing", "", allFields).case.person.hearing).toBe("2027-02-11");
    expect(changed("keep-benefits", "noticeDate", "", allFields).case.person.cdrNotice?.date).toBe("2027-02-11");
  });

  it("counts from the day of arrival where it did not come by mail", () => {
    const menu = advance(previewOf("follow-up", allFields), { type: "change", on: today }).session;
    const asked = advance(menu, { type: "askedHow", on: today }).session;
    const { trail: steps } = advance(asked, { type: "fax", on: today }).session.case;
    expect(steps[0]).toMatchObject({ type: "asked", how: "fax", date: "2027-01-04" });
  });

  it("is written before the answer that came to it, where the trail did not know it", () => {
    const session = previewOf("follow-up", allFields);
    const bare: Session = { ...session, case: { ...known, trail: trail.slice(3) } };
    const menu = advance(bare, { type: "change", on: today }).session;
    const asked = advance(menu, { type: "asked", on: today }).session;
    const after = answer(asked, "asked", "").case.trail;
    expect(after.map(({ type }) => type)).toEqual(["asked", "refused"]);
  });
});
