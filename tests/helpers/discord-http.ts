import { buffer } from "node:stream/consumers";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { SentMessage } from "./discord-payloads.ts";

export interface Call {
  route: string;
  body: SentMessage;
  files: { name: string; type: string; text: string }[];
}
/** A call that goes wrong, once; with neither a status nor a drop it is answered as ever. */
export interface Fault {
  on: RegExp;
  status?: number;
  code?: number;
  drop?: boolean;
  /** Seconds that a 429 asks to wait. */
  after?: number;
}
export type Answer = [status: number, body?: unknown, headers?: Record<string, string>];

/** Reads a request of discord.js: JSON, or a form with files. */
export async function readBody(request: IncomingMessage): Promise<Omit<Call, "route">> {
  const bytes = await buffer(request);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) return { body: bytes.length ? JSON.parse(bytes.toString()) : {}, files: [] };
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const files = [...form.values()].filter((value) => typeof value !== "string");
  const read = files.map(async (file) => ({ name: file.name, type: file.type, text: await file.text() }));
  const payload = form.get("payload_json");
  return { body: typeof payload === "string" ? JSON.parse(payload) : {}, files: await Promise.all(read) };
}

export function send(response: ServerResponse, [status, body, headers]: Answer): void {
  response.writeHead(status, { ...(body !== undefined && { "content-type": "application/json" }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
