import type { Learned } from "../case/learned.ts";
import type { Understood } from "../understanding/reader.ts";

/** In a letter's sending, how and when it went out are the answer: no other step of the trail. */
export function sendingEvent(
  events: string[],
  { sent, how }: Learned,
  answer: Understood["answer"],
): string | undefined {
  const byHow = { fax: "faxed", hand: "handed", portal: "filed", mail: "mailed" }[
    how as "fax" | "hand" | "portal" | "mail"
  ];
  if (byHow && events.includes(byHow)) return byHow;
  return events.includes("isSent") && (answer === "done" || sent !== undefined) ? "isSent" : undefined;
}
