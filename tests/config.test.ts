import { describe, expect, it } from "vitest";
import { parseConfig } from "../src/config.ts";

const none = () => {
  throw new Error("no file");
};

describe("the settings", () => {
  it("need nothing for a chat in the terminal", () => {
    expect(parseConfig({}, none)).toMatchObject({ logLevel: "info", maintenance: false });
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

  it("let the embedded store make its own key file", () => {
    expect(parseConfig({ SESSION_KEYS_FILE: "/keys/own" }, none)).toMatchObject({
      sessionKeysFile: "/keys/own",
      sessionKeys: undefined,
    });
  });

  it("treat an empty setting as one that is not there", () => {
    expect(parseConfig({ TELEGRAM_BOT_TOKEN: "", DISCORD_TOKEN: "  " }, none)).not.toHaveProperty("telegram");
  });
});
