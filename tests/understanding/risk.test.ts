import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

describe("present danger is told by kind", () => {
  test.each([
    ["i swallowed a bottle of tylenol pm", "harm-done"],
    ["me tomé 30 pastillas", "harm-done"],
    ["im bringing a bat to the clinic", "threat"],
    ["my sister says shes going to overdose tonight", "other"],
    ["asking for a friend: how many ambien is too many", "other"],
    ["i w4nt to k1ll myself", "explicit"],
    ["been googling how high a bridge has to be", "explicit"],
    ["relapsed last night, 14 months clean gone", "self-harm"],
    ["please look after my cat when im gone", "indirect"],
    ["cuando lean esto ya no voy a estar", "indirect"],
  ])("%s", (text, kind) => expect(read(text).crisis).toBe(kind));
});

test("harm already done comes before all other kinds", () =>
  expect(read("i want to die, i took all my lithium an hour ago").crisis).toBe("harm-done"));

describe("a no from the office before it hides nothing", () => {
  test.each(["the dr said no again i want to die", "he told me no and im going to kill myself"])("%s", (text) =>
    expect(read(text).crisis).toBe("explicit"),
  );
});

describe("history, quotations and idioms are no danger", () => {
  test.each([
    "i attempted suicide in 2012 and the hospital wont release that chart",
    "my psychiatrist wrote that i was suicidal at intake, i wasnt",
    "no im not suicidal, im just mad about the fee",
    "hospital says records from my overdose are sealed",
    "how long do they keep records after a patient dies",
    "he says 'if you read this you might hurt yourself'",
    "i will die on this hill, they owe me the notes",
    "im at the end of my rope with this clinic, who can i complain to",
    "intenté suicidarme en 2015 y necesito ese expediente",
    "me muero de miedo de leerlo",
  ])("%s", (text) => expect(read(text).crisis).toBeNull());
});

describe("unclear hints get one soft question", () => {
  test.each(["i cant do this anymore", "whats the point", "ya no puedo más"])("%s", (text) =>
    expect(read(text)).toMatchObject({ crisis: null, checkIn: true }),
  );
});

test("an ordinary message gets no soft question", () =>
  expect(read("front desk says its policy. hearing in 3 weeks")).toMatchObject({ crisis: null, checkIn: false }));
