/** One event as a calendar program reads it: names with their parameters, and what they hold. */
export interface ReadEvent {
  properties: Record<string, string>;
  alarm: Record<string, string>;
}

/** Reads a calendar file: unfolds its lines, checks that they end and nest as RFC 5545 wants, and gives its events. */
export function readCalendar(text: string): ReadEvent[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  if (text.replaceAll("\r\n", "").includes("\n")) throw new Error("a line does not end as it should");
  const events: ReadEvent[] = [];
  const open: string[] = [];
  for (const line of lines.filter((of) => of !== "")) {
    const at = line.indexOf(":");
    const [name, value] = [line.slice(0, at), line.slice(at + 1)];
    if (name === "END" && open.pop() !== value) throw new Error(`${value} ends out of turn`);
    else if (name === "END") continue;
    const event = events.at(-1);
    if (name === "BEGIN") {
      open.push(value);
      if (value === "VEVENT") events.push({ properties: {}, alarm: {} });
    } else if (open.at(-1) === "VALARM" && event) event.alarm[name] = value;
    else if (open.at(-1) === "VEVENT" && event) {
      if (Object.keys(event.alarm).length) throw new Error(`${name} stands behind the alarm`);
      event.properties[name] = value;
    }
  }
  if (open.length) throw new Error(`${open.join()} does not end`);
  return events;
}

/** The moment of `20270308T150000Z`, and how it is called on a clock in a zone. */
export function wallClock(utc: string, timeZone: string): string {
  const iso = utc.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, "$1-$2-$3T$4:$5:$6Z");
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(iso));
}
