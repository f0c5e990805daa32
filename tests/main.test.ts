import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, inject, it } from "vitest";
import { newFolder, startProgram } from "./helpers/process.ts";
import { createPerson } from "./helpers/telegram-people.ts";
import { startTelegramServer, type TelegramServer, until } from "./helpers/telegram-server.ts";

const operator = { OPERATOR_NAME: "Example Group", OPERATOR_CONTACT: "help@example.org", LOG_LEVEL: "debug" };
/** Seals all that the tests here keep in the one Redis of the run. */
const sharedKey = randomBytes(32).toString("base64");
const filesUnder = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("the program in the terminal", () => {
  it("answers each line of its input, writes the letter, and ends with 0", async () => {
    const program = startProgram({ args: ["--today", "2027-03-01", "--out", "letters"] });
    const { code, out, err } = await program.feed(
      "Haven't asked yet",
      "[None of these]",
      "another way",
      "[Write the letter]",
      "Example Clinic",
      "[It's right]",
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/What's going on\?\n\[They said no\] \[No answer yet\]/);
    expect(readFileSync(join(program.cwd, "letters/letter-2027-03-01.txt"), "utf8")).toContain("Example Clinic");
    expect(readdirSync(program.cwd)).toEqual(["letters"]);
  });

  it("keeps what was said where DATA_DIR says, sealed, and goes on there", async () => {
    const env = { DATA_DIR: newFolder() };
    await startProgram({ env }).feed("They said no", "[New claim]");
    const { out } = await startProgram({ env }).feed("/plan");
    expect(out).toContain("What did they say?");
    expect(out).toContain("The office: they said no.");
    for (const file of filesUnder(env.DATA_DIR))
      expect(readFileSync(file, "latin1")).not.toMatch(/initial|refused|triage/);
    expect(statSync(join(env.DATA_DIR, "session.key")).mode & 0o777).toBe(0o600);
  });

  it("says where it made the key, once", async () => {
    const env = { DATA_DIR: newFolder(), LOG_LEVEL: "info" };
    const first = await startProgram({ env }).feed();
    expect(first.err.trim().split("\n")).toEqual([expect.stringContaining(join(env.DATA_DIR, "session.key"))]);
    expect((await startProgram({ env }).feed()).err).toBe("");
  });

  it("makes the key where SESSION_KEYS_FILE says, for its owner alone, says so once, and goes on with it", async () => {
    const keyFile = join(newFolder(), "keys", "own.key");
    const env = { DATA_DIR: newFolder(), SESSION_KEYS_FILE: keyFile, LOG_LEVEL: "info" };
    const first = await startProgram({ env }).feed("They said no", "[New claim]");
    expect(first.err.trim().split("\n")).toEqual([expect.stringContaining(keyFile)]);
    expect(statSync(keyFile).mode & 0o777).toBe(0o600);
    expect(readdirSync(env.DATA_DIR)).not.toContain("session.key");
    const { out, err } = await startProgram({ env }).feed("/plan");
    expect(out).toContain("The office: they said no.");
    expect(err).toBe("");
  });

  it("keeps what was said for KEEP_DAYS", async () => {
    const env = { DATA_DIR: newFolder(), KEEP_DAYS: "2" };
    const before = Date.now();
    await startProgram({ env }).feed("They said no");
    const database = new DatabaseSync(join(env.DATA_DIR, "sessions.db"), { readOnly: true });
    const expires = Number(database.prepare("select expires from sessions").get()?.["expires"]);
    database.close();
    const day = 86_400_000;
    expect(expires).toBeGreaterThanOrEqual(before + 2 * day);
    expect(expires).toBeLessThanOrEqual(Date.now() + 2 * day);
  });

  it("ends with 0 and no word when nobody reads it any more", async () => {
    const program = startProgram();
    program.closeOutput();
    const { code, err } = await program.feed("They said no", "/plan", "/plan");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it.each(["2027-3-1", "2027-02-30", "tomorrow", ""])(
    "takes no --today=%s, and has opened nothing by then",
    async (day) => {
      const env = { DATA_DIR: join(newFolder(), "data") };
      const { code, err } = await startProgram({ env, args: [`--today=${day}`] }).feed();
      expect({ code, err }).toEqual({ code: 1, err: "--today takes a date like 2027-03-01\n" });
      expect(existsSync(env.DATA_DIR)).toBe(false);
    },
  );

  it("names every fault of its settings and ends with 1", async () => {
    const { code, err } = await startProgram({
      env: { DISCORD_TOKEN: "secret-token", REDIS_URL: "redis://127.0.0.1:1", PORT: "x" },
    }).feed();
    expect(code).toBe(1);
    for (const name of ["OPERATOR_NAME", "OPERATOR_CONTACT", "SESSION_KEYS", "PORT"]) expect(err).toContain(name);
    expect(err).not.toContain("secret-token");
  });

  it("refuses another key than the one its sessions are sealed with", async () => {
    const env = { DATA_DIR: newFolder(), SESSION_KEYS: randomBytes(32).toString("hex") };
    await startProgram({ env }).feed("They said no");
    const { code, err } = await startProgram({ env: { ...env, SESSION_KEYS: randomBytes(32).toString("hex") } }).feed();
    expect(code).toBe(1);
    expect(err).toMatch(/SESSION_KEYS/);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("says in one line that the key file is gone, makes none in its place, and opens again once it is back", async () => {
    const env = { DATA_DIR: newFolder(), LOG_LEVEL: "info" };
    await startProgram({ env }).feed("They said no", "[New claim]");
    const [file, aside] = ["session.key", "elsewhere.key"].map((name) => join(env.DATA_DIR, name));
    renameSync(file ?? "", aside ?? "");
    const { code, err } = await startProgram({ env }).feed("hello");
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([expect.stringMatching(/^The key file .*session\.key is gone/)]);
    expect(existsSync(file ?? "")).toBe(false);
    renameSync(aside ?? "", file ?? "");
    expect((await startProgram({ env }).feed("/plan")).out).toContain("The office: they said no.");
  });

  it("rotates its key file: with the new key before the old one all opens, is sealed anew, and the old one can go", async () => {
    const keyFile = join(newFolder(), "own.key");
    const env = { DATA_DIR: newFolder(), SESSION_KEYS_FILE: keyFile };
    await startProgram({ env }).feed("They said no", "[New claim]");
    const [old, fresh] = [readFileSync(keyFile, "utf8").trim(), randomBytes(32).toString("base64")];
    writeFileSync(keyFile, `${fresh},${old}\n`);
    expect((await startProgram({ env }).feed("/plan")).out).toContain("The office: they said no.");
    writeFileSync(keyFile, `${fresh}\n`);
    const { code, out, err } = await startProgram({ env }).feed("/plan");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("The office: they said no.");
    writeFileSync(keyFile, `${old}\n`);
    expect((await startProgram({ env }).feed("/plan")).err).toMatch(/^The key in SESSION_KEYS does not open.*\n$/);
  });
});

describe("the program with Redis", () => {
  const redis = () => ({ REDIS_URL: inject("redisUrl"), SESSION_KEYS: sharedKey });

  it("answers every line of piped input", async () => {
    const { code, out, err } = await startProgram({ env: redis() }).feed("They said no", "[New claim]", "/plan");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("Is this for a disability claim?");
    expect(out).toContain("The office: they said no.");
  });

  it("away at the start says so in one line, and goes on", async () => {
    const { code, out, err } = await startProgram({ env: { ...redis(), REDIS_URL: "redis://127.0.0.1:9" } }).feed("hi");
    expect(code).toBe(0);
    expect(out).toContain("I can't save right now");
    expect(err.match(/Nothing can be saved now, trying again. Redis: not reached \(ECONNREFUSED\)/g)).toHaveLength(1);
  });

  it("refuses another key than the one its sessions are sealed with, in one line", async () => {
    await startProgram({ env: redis() }).feed();
    const { code, err } = await startProgram({
      env: { ...redis(), SESSION_KEYS: randomBytes(32).toString("hex") },
    }).feed();
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toEqual([expect.stringMatching(/^The key in SESSION_KEYS does not open/)]);
  });
});

describe("the program on Telegram", () => {
  let server: TelegramServer;
  afterEach(() => server.close());
  const envFor = (more: Record<string, string>) => ({
    TELEGRAM_BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.apiRoot,
    ...operator,
    ...more,
  });
  const conversation = async (env: Record<string, string>, signal: NodeJS.Signals) => {
    const person = createPerson(server, { id: 7_123_456 });
    const asked = (text: string) => until(() => person.texts().at(-1)?.includes(text), text);
    let program = startProgram({ env });
    person.say("/start");
    await asked("What's going on?");
    person.press("Haven't asked yet");
    await asked("disability claim?");
    const first = await program.end(signal);
    person.press("None of these");
    program = startProgram({ env });
    await asked("Shall we look?");
    person.press("Another way");
    await asked("Write it?");
    person.press("Write the letter");
    await asked("office called?");
    person.say("Xqmarkerword Clinic");
    await asked("Anything to change?");
    const last = await program.end("SIGTERM");
    return { person, first, last };
  };

  it("goes on where it was after a stop in the middle, on SQLite, and leaves nothing in the clear", async () => {
    server = await startTelegramServer();
    const folder = newFolder();
    const env = envFor({ DATA_DIR: folder });
    const { person, first, last } = await conversation(env, "SIGTERM");
    expect([first.code, last.code]).toEqual([0, 0]);
    const files = person.sees().flatMap(({ document }) => document ?? []);
    expect(files.map(({ text }) => text.includes("Xqmarkerword Clinic"))).toContain(true);
    for (const file of filesUnder(folder)) expect(readFileSync(file, "latin1")).not.toMatch(/Xqmarkerword|7123456/);
    for (const { out, err } of [first, last]) expect(out + err).not.toMatch(/Xqmarkerword|7123456|test-token/);
  });

  it("goes on where it was after kill -9, on Redis", async () => {
    server = await startTelegramServer();
    const env = envFor({ REDIS_URL: inject("redisUrl"), SESSION_KEYS: sharedKey });
    const { last } = await conversation(env, "SIGKILL");
    expect(last.code).toBe(0);
  });

  it("ends with one clear line and 1 when the token is refused", async () => {
    server = await startTelegramServer({ token: "42:another" });
    const program = startProgram({ env: { ...envFor({ DATA_DIR: newFolder() }), TELEGRAM_BOT_TOKEN: "42:wrong" } });
    expect(await program.ended).toBe(1);
    const { err } = program.printed();
    expect(err).toMatch(/TELEGRAM_BOT_TOKEN/);
    expect(err).not.toMatch(/42:wrong|\n\s+at /);
  });
});
