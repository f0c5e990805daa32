import type { Telegram } from "telegraf";
import type { UserFromGetMe } from "telegraf/types";
import type { Log } from "../../operations/log.ts";
import { createOnceAMinute } from "../../operations/once-a-minute.ts";
import { isRefused, reasonOf } from "./failures.ts";
import { growing, type Pause } from "./pause.ts";

interface IntroduceDeps {
  telegram: Telegram;
  log: Log;
  now: () => number;
  pause: Pause;
  stopping: AbortSignal;
}

/** Asks Telegram who we are until it answers; undefined: a stop came first. Rejects in one sentence if the token is refused. */
export async function introduce({
  telegram,
  log,
  now,
  pause,
  stopping,
}: IntroduceDeps): Promise<UserFromGetMe | undefined> {
  const troubled = createOnceAMinute({ say: (line) => log.warn(line), now });
  for (let failures = 0; !stopping.aborted; failures++) {
    try {
      return await telegram.callApi("getMe", {});
    } catch (error) {
      if (isRefused(error))
        throw new Error("Telegram refuses the token in TELEGRAM_BOT_TOKEN: copy it again from @BotFather.");
      if (!stopping.aborted) troubled("getMe", `Telegram: not reached (${reasonOf(error)}). Trying again.`);
      await pause(growing(failures), stopping);
    }
  }
  return undefined;
}
