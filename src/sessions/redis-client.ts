import { createClient, RESP_TYPES } from "redis";
import { inWords } from "./redis-error.ts";
import { removeSession, saveIfUnchanged, takeDue } from "./redis-scripts.ts";
import type { StoreUnavailable } from "./store.ts";

/** Milliseconds until a silent server counts as away, and the longest wait between two tries to reach it. */
const silence = 1_500;
const longestWait = 1_000;

/** Makes a client that gives values as bytes and fails at once where node-redis alone would wait. */
export function connect(url: string, onError: (error: StoreUnavailable) => void) {
  const client = createClient({
    url,
    scripts: { removeSession, saveIfUnchanged, takeDue },
    commandOptions: { typeMapping: { [RESP_TYPES.BLOB_STRING]: Buffer } },
    disableOfflineQueue: true,
    pingInterval: 500,
    socket: {
      socketTimeout: silence,
      connectTimeout: silence,
      reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, longestWait),
    },
  });
  client.on("error", (error: unknown) => onError(inWords(error)));
  return client;
}

export type Client = ReturnType<typeof connect>;

/** Starts the client and resolves at its first success or failure. */
export async function firstAnswer(client: Client): Promise<void> {
  const failed = new Promise<void>((resolve) => client.once("error", () => resolve()));
  const connected = client.connect().then(
    () => {},
    () => {},
  );
  await Promise.race([connected, failed]);
}
