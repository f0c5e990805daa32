import { describe, expect, it } from "vitest";
import { parseConfig } from "../src/config.ts";

const none = () => {
  throw new Error("no file");
};

describe("the settings", () => {
  it("need nothing for a chat in the terminal", () => {
    expect(parseConfig({}, none)).toMatchObject({ logLevel: "warn", maintenance: false });
  });

  it("tell every problem at once, and no secret", () => {
    const env = {
      TELEGRAM_BOT_TOKEN: "12345:very-secret",
      REDIS_URL: "redis://localhost",
      PORT: "many",
      LOG_LEVEL: "loud",
      DISCORD_API_URL: "nowhere",
    };
    const faults = (() => {
      try {
        parseConfig(env, none);
        return "";
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const name of ["OPERATOR_NAME", "OPERATOR_CONTACT", "SESSION_KEYS", "PORT", "LOG_LEVEL", "DISCORD_API_URL"])
      expect(faults).toContain(name);
    expect(faults).not.toContain("very-secret");
  });

  it("take a secret from a file that NAME_FILE names", () => {
    const env = {
      TELEGRAM_BOT_TOKEN_FILE: "/run/token",
      OPERATOR_NAME: "Example Group",
      OPERATOR_CONTACT: "help@example.org",
    };
    expect(parseConfig(env, (path) => `${path}-content\n`).telegram?.token).toBe("/run/token-content");
    expect(() => parseConfig(env, none)).toThrow(/TELEGRAM_BOT_TOKEN_FILE names a file that cannot be read/);
  });

  const faultsOf = (env: Record<string, string>, readFile: (path: string) => string = none): string[] => {
    try {
      parseConfig(env, readFile);
      return [];
    } catch (error) {
      return (error as Error).message.split("\n").slice(1);
    }
  };

  it("tell every problem at once also where they come from files, each one once", () => {
    const faults = faultsOf({ TELEGRAM_BOT_TOKEN_FILE: "/token", REDIS_URL_FILE: "/url", SESSION_KEYS_FILE: "/keys" });
    expect(faults.map((fault) => fault.split(" ")[1])).toEqual([
      "TELEGRAM_BOT_TOKEN_FILE",
      "REDIS_URL_FILE",
      "SESSION_KEYS_FILE",
      "OPERATOR_NAME",
      "OPERATOR_CONTACT",
    ]);
    expect(faultsOf({ DISCORD_TOKEN_FILE: "/token", OPERATOR_NAME: "A", OPERATOR_CONTACT: "b" }, () => " \n")).toEqual([
      "- DISCORD_TOKEN_FILE names a file that is empty",
    ]);
  });

  it("read the keys from their file when Redis is named in one too", () => {
    const config = parseConfig({ REDIS_URL_FILE: "/url", SESSION_KEYS_FILE: "/keys" }, (path) =>
      path === "/url" ? "redis://localhost:6379" : "the keys",
    );
    expect(config).toMatchObject({ redisUrl: "redis://localhost:6379", sessionKeys: "the keys" });
  });

  it.each([
    ["PORT", "65536"],
    ["TELEGRAM_API_ROOT", "ftp://example.org"],
    ["DISCORD_API_URL", "javascript:alert(1)"],
    ["DISCORD_SHARDS", "0"],
    ["DISCORD_SHARDS", "all"],
    ["LOG_LEVEL", "loud"],
  ])("refuse %s=%s", (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it("say the same of both settings of a webhook", () => {
    const [url, secret] = faultsOf({ TELEGRAM_WEBHOOK_URL: "https://example.org", TELEGRAM_WEBHOOK_SECRET: "x" });
    expect(secret).toBe(url?.replace("WEBHOOK_URL", "WEBHOOK_SECRET"));
  });

  it("take the highest port, an empty level as none, and shards as a number or auto", () => {
    expect(parseConfig({ PORT: "65535", LOG_LEVEL: "" }, none)).toMatchObject({ port: 65_535, logLevel: "warn" });
    const discord = { DISCORD_TOKEN: "t", OPERATOR_NAME: "A", OPERATOR_CONTACT: "b", LOG_LEVEL: "" };
    expect(parseConfig({ ...discord, DISCORD_SHARDS: "3" }, none)).toMatchObject({
      discord: { shards: 3 },
      logLevel: "info",
    });
    expect(parseConfig(discord, none).discord?.shards).toBe("auto");
  });

  it("let the embedded store make its own key file", () => {
    expect(parseConfig({ SESSION_KEYS_FILE: "/keys/own" }, none)).toMatchObject({
      sessionKeysFile: "/keys/own",
      sessionKeys: undefined,
    });
  });

  it.each(["0", "-1", "1.5", "3651", "01", "90 days", "1e3", "forever"])("keep nobody for KEEP_DAYS=%s", (days) => {
    expect(faultsOf({ KEEP_DAYS: days })).toEqual(["- KEEP_DAYS is no whole number of days from 1 to 3650"]);
  });

  it("keep what was said for 180 days, or as many as are told", () => {
    const kept = ["", "1", " 90 ", "3650"].map((days) => parseConfig({ KEEP_DAYS: days }, none).keepDays);
    expect([parseConfig({}, none).keepDays, ...kept]).toEqual([180, 180, 1, 90, 3_650]);
    expect(parseConfig({ KEEP_DAYS_FILE: "/days" }, () => "30\n").keepDays).toBe(30);
  });

  it("treat an empty setting as one that is not there", () => {
    expect(parseConfig({ TELEGRAM_BOT_TOKEN: "", DISCORD_TOKEN: "  " }, none)).not.toHaveProperty("telegram");
  });
});
