import { defineScript, type CommandParser } from "redis";
import type { SessionKeys } from "./redis-keys.ts";
import { versionBytes } from "./redis-value.ts";

/**
 * Saves a session and when it is due in one step, if nobody saved it meanwhile; gives what is there if somebody did. SET comes first:
 * a full Redis refuses a script at its first write or not at all, and never refuses ZREM.
 */
export const saveIfUnchanged = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
    if redis.call("GETRANGE", KEYS[1], 0, ${versionBytes - 1}) ~= ARGV[1] then
      return redis.call("GET", KEYS[1])
    end
    redis.call("SET", KEYS[1], ARGV[2], "PX", ARGV[3])
    if ARGV[5] == "" then
      redis.call("ZREM", KEYS[2], ARGV[4])
    else
      redis.call("ZADD", KEYS[2], ARGV[5], ARGV[4])
    end
    return 1`,
  parseCommand(
    parser: CommandParser,
    keys: SessionKeys,
    save: { expected: Buffer; value: Buffer; keepMs: number; name: string; due: number | undefined },
  ) {
    parser.pushKeys([keys.session, keys.due]);
    parser.push(save.expected, save.value, String(save.keepMs), save.name, String(save.due ?? ""));
  },
  transformReply: (reply: unknown): unknown => reply,
});

/** Removes a session and its due time in one step. */
export const removeSession = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
    redis.call("ZREM", KEYS[2], ARGV[1])
    return redis.call("DEL", KEYS[1])`,
  parseCommand(parser: CommandParser, keys: SessionKeys, name: string) {
    parser.pushKeys([keys.session, keys.due]);
    parser.push(name);
  },
  transformReply: (reply: unknown): unknown => reply,
});

/**
 * Takes those of `names`, all of one bucket, that are still due, and makes them due again at `until`. Gives a name and its value by
 * turns. A name whose session has expired is dropped.
 */
export const takeDue = defineScript({
  SCRIPT: `
    local taken = {}
    for at = 3, #ARGV do
      local name = ARGV[at]
      local score = redis.call("ZSCORE", KEYS[1], name)
      if score and tonumber(score) <= tonumber(ARGV[1]) then
        local value = redis.call("GET", KEYS[at - 1])
        if value then
          redis.call("ZADD", KEYS[1], ARGV[2], name)
          taken[#taken + 1] = name
          taken[#taken + 1] = value
        else
          redis.call("ZREM", KEYS[1], name)
        end
      end
    end
    return taken`,
  parseCommand(
    parser: CommandParser,
    keys: { due: string; sessions: string[] },
    take: { now: number; until: number; names: string[] },
  ) {
    parser.pushKeysLength([keys.due, ...keys.sessions]);
    parser.push(String(take.now), String(take.until), ...take.names);
  },
  transformReply: (reply: unknown): unknown => reply,
});
