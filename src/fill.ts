/** Fills `{{name}}` in our own words. What is filled in is never looked at again. Throws on an unknown name. */
export function fill(text: string, values: (name: string) => string | undefined): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values(name);
    if (value === undefined) throw new Error(`no value for {{${name}}}`);
    return value;
  });
}

/** Fills from a table. */
export const fillFrom = (text: string, values: Readonly<Record<string, string>>): string =>
  fill(text, (name) => values[name]);
