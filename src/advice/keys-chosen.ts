import { clockKeys } from "./keys-clock.ts";
import { askerKeys, officeExtras, refusalKeys, settingKeys } from "./keys-office.ts";
import { beliefKeys, stageExtras, stageKeys } from "./keys-person.ts";
import { stepExtras, stepKeys } from "./keys-step.ts";
import type { KeyRow, Offer } from "./keys-view.ts";
import type { SayKey } from "./keys.ts";
import { neverSaid } from "./ladder-never.ts";

/** An answer has room for about five, and never more than eight. */
const room = 5;
const most = 8;

const saidFirst = [
  ...clockKeys,
  ...stepKeys,
  ...beliefKeys,
  ...settingKeys,
  ...refusalKeys,
  ...askerKeys,
  ...stageKeys,
];
const saidIfRoom = [...stepExtras, ...officeExtras, ...stageExtras];

/** Chooses what an answer says, most important first. */
export function keysFor(offer: Offer): SayKey[] {
  if (offer.clock === "crisis") return holding(clockKeys, offer);
  if (offer.wantsToStop && offer.step === "let-go") {
    return holding([...clockKeys, ...stepKeys.slice(0, 2), ...beliefKeys], offer).slice(0, most);
  }
  const needed = holding(saidFirst, offer).slice(0, most);
  const extra = holding(saidIfRoom, offer).filter((key) => !needed.includes(key));
  return [...needed, ...extra.slice(0, Math.max(0, room - needed.length))];
}

const holding = (rows: readonly KeyRow[], offer: Offer): SayKey[] => [
  ...new Set(rows.filter(([key, when]) => when(offer) && !neverSaid(offer, key)).map(([key]) => key)),
];
