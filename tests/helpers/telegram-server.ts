import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createTelegramChats, Refusal } from "./telegram-chats.ts";

export interface Call {
  method: string;
  payload: Record<string, unknown>;
  files: { field: string; name: string; type: string; text: string }[];
  /** Telegram's code, or what a fault did. */
  outcome: number | "cut";
}

interface Fault {
  on: string;
  times?: number;
  status?: number;
  description?: string;
  retryAfter?: number;
  /** The connection is cut before or after the call took effect. */
  cut?: "before" | "after";
  delay?: number;
}

type Update = Record<string, unknown> & { update_id: number };

export type TelegramServer = Awaited<ReturnType<typeof startTelegramServer>>;

/** Starts a small Bot API on loopback, with long polling, people who write and press, and calls that fail when told to. */
export async function startTelegramServer({ token = "42:test-token", port = 0 } = {}) {
  const chats = createTelegramChats();
  const calls: Call[] = [];
  const faults: Fault[] = [];
  let pending: Update[] = [];
  let nextUpdate = 1000;
  let wake = () => {};

  function push(content: Record<string, unknown>): Update {
    const update = { update_id: nextUpdate++, ...content };
    return redeliver(update);
  }
  function redeliver(update: Update): Update {
    pending.push(update);
    wake();
    return update;
  }

  async function getUpdates({ offset, timeout }: Record<string, unknown>, gone: Promise<unknown>): Promise<Update[]> {
    pending = pending.filter((update) => update.update_id >= Number(offset));
    if (pending.length === 0 && Number(timeout) > 0)
      await Promise.race([new Promise<void>((resolve) => (wake = resolve)), gone, closed]);
    return pending.slice(0, 100);
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, given, method = ""] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? "") ?? [];
    const { payload, files } = await contentOf(request);
    const call: Call = { method, payload, files, outcome: 200 };
    calls.push(call);
    const fault = takeFault(method);
    const cut = (): void => {
      call.outcome = "cut";
      request.socket.destroy();
    };
    try {
      if (given !== token) throw new Refusal(401, "Unauthorized");
      if (fault?.delay) await sleep(fault.delay);
      if (fault?.cut === "before") return cut();
      if (fault?.status) throw new Refusal(fault.status, fault.description ?? "injected", fault.retryAfter);
      const gone = once(response, "close");
      const result = method === "getUpdates" ? await getUpdates(payload, gone) : chats.run(method, payload, files);
      if (fault?.cut === "after") return cut();
      answer(response, 200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      call.outcome = error.code;
      const parameters = error.retryAfter === undefined ? {} : { parameters: { retry_after: error.retryAfter } };
      answer(response, error.code, { ok: false, error_code: error.code, description: error.message, ...parameters });
    }
  }

  function takeFault(method: string): Fault | undefined {
    const at = faults.findIndex(({ on }) => on === method);
    const fault = faults[at];
    if (!fault) return undefined;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) faults.splice(at, 1);
    return fault;
  }

  let end = () => {};
  const closed = new Promise<void>((resolve) => (end = resolve));
  const server = createServer((request, response) => void serve(request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: own } = server.address() as AddressInfo;

  return {
    apiRoot: `http://127.0.0.1:${own}`,
    port: own,
    token,
    calls,
    ...chats,
    push,
    redeliver,
    fault: (fault: Fault) => void faults.push(fault),
    callsOf: (method: string) => calls.filter((call) => call.method === method),
    pending: () => pending.map((update) => update.update_id),
    async close() {
      end();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** Resolves when `condition` gives something true; fails after five seconds. */
export async function until<T>(condition: () => T | false | undefined, what: string): Promise<T> {
  for (const end = Date.now() + 5000; Date.now() < end; await sleep(5)) {
    const found = condition();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

async function contentOf(request: IncomingMessage): Promise<Pick<Call, "payload" | "files">> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) return { payload: body.length > 0 ? JSON.parse(body.toString()) : {}, files: [] };
  const form = await new Response(body, { headers: { "content-type": type } }).formData();
  const payload: Record<string, unknown> = {};
  const files: Call["files"] = [];
  for (const [field, value] of form) {
    if (typeof value === "string") payload[field] = value;
    else files.push({ field, name: value.name, type: value.type, text: await value.text() });
  }
  return { payload, files };
}

function answer(response: ServerResponse, code: number, value: unknown): void {
  response.writeHead(code, { "content-type": "application/json" });
  response.end(JSON.stringify(value));
}
