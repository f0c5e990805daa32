import { DefaultRestOptions, type RESTOptions } from "discord.js";

/** What the library cannot tell from the first bytes of a file: to it a Word file is a zip. */
const types: Record<string, string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  txt: "text/plain; charset=utf-8",
};

/** Sends a request with the types that the names of its files tell. */
export const makeRequest: RESTOptions["makeRequest"] = (url, init) =>
  DefaultRestOptions.makeRequest(
    url,
    init.body instanceof FormData ? { ...init, body: typed(init.body) as never } : init,
  );

function typed(form: FormData): FormData {
  const copy = new FormData();
  for (const [key, value] of form) {
    if (typeof value === "string") copy.append(key, value);
    else copy.append(key, new File([value], value.name, { type: typeOf(value) }), value.name);
  }
  return copy;
}

const typeOf = ({ name, type }: File): string => types[name.slice(name.lastIndexOf(".") + 1)] ?? type;
