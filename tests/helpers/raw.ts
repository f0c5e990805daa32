import { DatabaseSync } from "node:sqlite";
import { createClient } from "redis";

/** The raw names of all that a store keeps of people, its due names among them; what it keeps of itself, the name key, is left out. */
export async function rawNames([kind, where = "", prefix = ""]: string[]): Promise<string[]> {
  return kind === "redis" ? inRedis(where, prefix) : inSqlite(where);
}

async function inRedis(url: string, prefix: string): Promise<string[]> {
  const client = createClient({ url });
  await client.connect();
  const keys = await client.keys(`${prefix}:*`);
  await client.close();
  return keys.filter((key) => !key.includes("{meta}"));
}

function inSqlite(path: string): string[] {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database.prepare("select name from sessions").all();
  database.close();
  return rows.map(({ name }) => String(name));
}
