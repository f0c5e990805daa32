import { afterEach, describe, expect, it } from "vitest";
import { newFolder, startProgram } from "./helpers/process.ts";
import { ownRedis } from "./helpers/stores.ts";
import { createPerson } from "./helpers/telegram-people.ts";
import { startTelegramServer, type TelegramServer, until } from "./helpers/telegram-server.ts";

const day = 24 * 60 * 60 * 1000;
const operator = { OPERATOR_NAME: "Example Group", OPERATOR_CONTACT: "help@example.org" };
const key = Buffer.from(Array.from({ length: 32 }, (_, i) => i * 7)).toString("base64");

/** Noon in New York, some days from now, as a program sees it whose clock was moved there. */
function clockAhead(days: number): { NODE_OPTIONS: string } {
  const noon = new Date(Date.now() + days * day).setUTCHours(17, 0, 0, 0);
  const ahead = noon - Date.now();
  const code = `const now = Date.now; Date.now = () => now() + ${ahead}`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(code)}` };
}

describe("the program on Telegram, days later", () => {
  let server: TelegramServer;
  afterEach(() => server.close());

  async function remindedOn(store: Record<string, string>) {
    server = await startTelegramServer();
    const env = { TELEGRAM_BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.apiRoot, ...operator, ...store };
    const person = createPerson(server, { id: 7_654_321 });
    const asked = (text: string) => until(() => person.texts().at(-1)?.includes(text), text);
    const first = startProgram({ env });
    person.say("/start");
    await asked("What's going on?");
    person.say("remind me in 3 days");
    await asked("Which time zone");
    person.press("Eastern");
    await asked("What time of day");
    person.press("Morning, at 9");
    await asked("Set for");
    await first.end("SIGTERM");
    const second = startProgram({ env: { ...env, ...clockAhead(4) } });
    await asked("Hi, it's the check-in you asked for.");
    const line = server.calls.findLast(({ method }) => method === "sendMessage");
    person.press("Open");
    await asked("This is the day you asked me to write.");
    return { line, ended: await second.end("SIGTERM") };
  }

  it("sends the line of a check-in without a sound, from SQLite, and opens it", async () => {
    const { line, ended } = await remindedOn({ DATA_DIR: newFolder() });
    expect(line?.payload).toMatchObject({ disable_notification: true, text: "Hi, it's the check-in you asked for." });
    expect(ended.code).toBe(0);
    expect(ended.err).not.toMatch(/7654321|check-in you asked/);
  });

  it("sends it from Redis", async () => {
    const { url } = await ownRedis();
    const { line } = await remindedOn({ REDIS_URL: url, SESSION_KEYS: key });
    expect(line?.payload).toMatchObject({ disable_notification: true });
  });
});
