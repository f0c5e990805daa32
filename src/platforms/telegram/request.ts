import { FormData, Pool } from "undici";
import { z } from "zod";
import { codeOf } from "../../operations/name-of.ts";
import { ApiError } from "./failures.ts";

/** How long the answer to a call may take, in milliseconds; a long poll is answered after 50 seconds. */
const patience = { getUpdates: 65_000, sendDocument: 60_000, other: 15_000 };

/** The network's codes for a request that never left. */
const neverLeft = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const answerSchema = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});

export type Payload = Record<string, unknown>;

/** Creates the way to Telegram: one HTTP request per call, on connections that are kept. Rejects with `ApiError` only. */
export function createRequest({ token, apiRoot }: { token: string; apiRoot: string }) {
  const root = new URL(apiRoot);
  const pool = new Pool(root.origin, { connections: 64 });
  const path = `${root.pathname.replace(/\/$/, "")}/bot${encodeURIComponent(token).replaceAll("%3A", ":")}`;

  async function request(method: string, payload: Payload, signal: AbortSignal): Promise<unknown> {
    const { status, text } = await exchange(method, payload, signal);
    const answer = answerSchema.safeParse(parsed(text)).data;
    if (answer?.ok) return answer.result;
    throw new ApiError({
      method,
      code: answer?.error_code ?? status,
      description: answer?.description ?? "",
      retryAfter: answer?.parameters?.retry_after,
    });
  }

  async function exchange(method: string, payload: Payload, signal: AbortSignal) {
    const headersTimeout = method === "getUpdates" || method === "sendDocument" ? patience[method] : patience.other;
    try {
      const { statusCode, body } = await pool.request({
        method: "POST",
        path: `${path}/${method}`,
        headersTimeout,
        signal,
        ...content(payload),
      });
      return { status: statusCode, text: await body.text() };
    } catch (error) {
      const code = signal.aborted ? "ABORTED" : (codeOf(error) ?? "UNKNOWN");
      throw new ApiError({ method, code, unsent: neverLeft.has(code) });
    }
  }

  return { request, close: () => pool.destroy() };
}

/** Makes the body of a call: JSON, or a form if a file goes with it. */
function content(payload: Payload) {
  const entries = Object.entries(payload).filter(([, value]) => value !== undefined);
  if (!entries.some(([, value]) => value instanceof File))
    return { headers: { "content-type": "application/json" }, body: JSON.stringify(payload) };
  const body = new FormData();
  for (const [name, value] of entries) {
    if (value instanceof File) body.set(name, value, value.name);
    else body.set(name, typeof value === "string" ? value : JSON.stringify(value));
  }
  return { body };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
