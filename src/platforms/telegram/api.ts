import { Telegram } from "telegraf";
import { ApiError } from "./failures.ts";
import type { Pause } from "./pause.ts";
import { createRequest, type Payload } from "./request.ts";

const mostTries = 4;
const longestWait = 60_000;

export type Call = (method: string, payload: Payload, options?: { signal?: AbortSignal }) => Promise<unknown>;

interface ApiDeps {
  token: string;
  apiRoot: string;
  pause: Pause;
  /** Ends every call and every wait. */
  halt: AbortSignal;
}

/**
 * Creates telegraf's client with our own transport under it. `call` is the same without telegraf's types, for methods that
 * these do not know; a `File` in the payload is uploaded. Both wait and try again where that can do no harm.
 */
export function createApi({ token, apiRoot, pause, halt }: ApiDeps) {
  const { request, close } = createRequest({ token, apiRoot });

  const call: Call = async (method, payload, options) => {
    const signal = options?.signal ? AbortSignal.any([halt, options.signal]) : halt;
    for (let tries = 1; ; tries++) {
      try {
        return await request(method, payload, signal);
      } catch (error) {
        const wait = waitBefore(error, tries);
        if (wait === undefined || signal.aborted) throw error;
        await pause(wait, signal);
        if (signal.aborted) throw error;
      }
    }
  };

  const telegram: Telegram = Object.assign(new Telegram(token, { apiRoot }), { callApi: call });
  return { telegram, call, close };
}

/** Gives the milliseconds to wait before the next try; undefined: the call is not tried again. */
function waitBefore(error: unknown, tries: number): number | undefined {
  if (!(error instanceof ApiError) || tries >= mostTries) return undefined;
  if (error.method === "getUpdates" || error.method === "getMe") return undefined; // their callers go on for ever
  const growing = 500 * 2 ** (tries - 1);
  if (error.code === 429) return within(longestWait, 1000 * (error.retryAfter ?? 1));
  if (typeof error.code === "number") return error.code >= 500 ? growing : undefined;
  return error.unsent || !error.method.startsWith("send") ? growing : undefined; // a send that may have arrived is not repeated
}

function within(most: number, wait: number): number | undefined {
  return wait <= most ? wait : undefined;
}
