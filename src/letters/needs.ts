import { fieldInfo } from "./field-info.ts";
import { type FieldId, fieldIds } from "./fields.ts";
import type { Spec } from "./spec.ts";
import { isFieldId } from "./vocabulary.ts";

/** The fields of one letter: without the first it cannot be sent, the second leave a line by hand, the third no trace. */
export type Needs = { needed: FieldId[]; blank: FieldId[]; optional: FieldId[] };

const common = {
  all: { needed: ["name", "to"], blank: ["address", "toAddress"], optional: ["sender", "recipient"] },
  name: { needed: ["name"], blank: [], optional: ["signer", "repName", "tone"] },
};

/** Reads the fields of a letter. Throws on a name that is no field and no group of fields. */
export function needsOf(spec: Spec): Needs {
  const base = common[spec.common];
  const needed = expand([...base.needed, ...spec.needed]);
  const blank = expand([...base.blank, ...spec.blank]);
  const optional = expand([...base.optional, ...spec.optional]).filter(
    (id) => !needed.includes(id) && !blank.includes(id),
  );
  return { needed, blank, optional };
}

function expand(names: readonly string[]): FieldId[] {
  const ids = names.flatMap((name) => {
    const group = fieldIds.filter((id) => fieldInfo[id].group === name);
    if (group.length > 0) return group;
    if (!isFieldId(name)) throw new Error(`no field ${name}`);
    return [name];
  });
  return [...new Set(ids)];
}
