import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { buttonsOf, type ShownMessage } from "./helpers/discord-payloads.ts";
import { createDiscordServer } from "./helpers/discord-server.ts";
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

const labelsOf = (shown: ShownMessage) => buttonsOf(shown).map(({ label }) => label);
/** The form behind the button with which an answer is typed. */
const formOf = (shown: ShownMessage) =>
  buttonsOf(shown).find(({ label }) => label === "Type an answer")?.custom_id ?? "";

describe("the program on Discord, days later", () => {
  it("shows the way to the direct messages when a check-in is set in a server, and sends the line there once", async () => {
    const server = await createDiscordServer();
    onTestFinished(() => server.stop());
    const folder = newFolder();
    const env = { DISCORD_TOKEN: "good", DISCORD_API_URL: server.apiUrl, ...operator, DATA_DIR: folder };
    const first = startProgram({ env });
    await server.until(() => server.commands().length);
    const shownIn = ({ shown }: { shown: ShownMessage[] }) => server.until(() => shown.at(-1));
    server.slash("start");
    const asked = server.slash("checkins");
    const list = await shownIn(asked);
    const zone = await shownIn(server.submit(formOf(list), "in 3 days", list));
    const hour = await shownIn(server.press(zone, "Eastern"));
    const set = await shownIn(server.press(hour, "Morning, at 9"));
    expect(set.content).toContain("Set for");
    await first.end("SIGTERM");
    const second = startProgram({ env });
    const greeting = await server.until(() => server.posted[0]);
    expect(greeting.content).toMatch(/^Check-ins you asked for come here/);
    await second.end("SIGTERM");
    const third = startProgram({ env: { ...env, ...clockAhead(4) } });
    const line = await server.until(() => server.posted[1]);
    expect([line.content, labelsOf(line)]).toEqual([
      "Hi, it's the check-in you asked for.",
      ["Open", "Later", "No more"],
    ]);
    const opened = await shownIn(server.press(line, "Open", { where: "direct" }));
    expect(opened.content).toContain("This is the day you asked me to write.");
    expect((await third.end("SIGTERM")).err).not.toMatch(/check-in you asked/);
    expect(server.posted).toHaveLength(2);
  });
});
