import type { Update } from "telegraf/types";
import { z } from "zod";
import type { Call } from "./api.ts";

const numbered = z.object({ update_id: z.number().int() });
const updates = z.array(z.custom<Update>((value) => numbered.safeParse(value).success));

/** Creates the two polls: one that waits up to 50 seconds for updates from an offset on, one that only confirms what is before it. */
export function createGetUpdates(call: Call, stopping: AbortSignal) {
  const allowed_updates = ["message", "edited_message", "callback_query"];

  async function getUpdates(offset: number): Promise<Update[]> {
    return updates.parse(await call("getUpdates", { offset, timeout: 50, allowed_updates }, { signal: stopping }));
  }

  async function confirm(offset: number): Promise<void> {
    await call("getUpdates", { offset, timeout: 0, limit: 1 }, { signal: AbortSignal.timeout(1000) });
  }

  return { getUpdates, confirm };
}
