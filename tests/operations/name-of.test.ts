import { expect, test } from "vitest";
import { nameOf } from "../../src/operations/name-of.ts";

const withFields = (fields: object, cause?: unknown) =>
  Object.assign(new RangeError("what they typed", { cause }), fields);

test.each([
  [withFields({ code: "ECONNREFUSED" }), "RangeError ECONNREFUSED"],
  [withFields({ code: 10062, status: 404, name: "DiscordAPIError[10062]" }), "DiscordAPIError 10062"],
  [withFields({}, withFields({ code: "ENOTFOUND" })), "RangeError ENOTFOUND"],
  [withFields({ status: 500 }), "RangeError 500"],
  [new TypeError("what they typed"), "TypeError"],
  ["what they typed", "unknown error"],
])("a failure is named without what its message says: %#", (error, name) => {
  expect(nameOf(error)).toBe(name);
});
