import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

describe("the model conversations are understood line by line", () => {
  test.each([
    [
      "front desk says they dont give psych notes to patients ever, its policy",
      { facts: { tried: ["request"], refusal: "policy" }, more: { refusedBy: "desk" } },
    ],
    ["already did. she said its up to the front office", { facts: { tried: ["doctor"] } }],
    [
      "hearing march 11 no lawyer. all i have is visit summaries. i feel sick",
      {
        facts: { stage: "hearing", hearingSoon: true, lawyer: false, got: "summaries" },
        more: { hearing: "2027-03-11" },
      },
    ],
    ["calling is hard", { more: { noCalls: true } }],
    ["faxed. lady said got it", { more: { how: "fax" }, crisis: null }],
    [
      'its in the portal. "in remission" since last year. recon isnt decided. i cant even leave the house',
      { facts: { stage: "reconsideration", wrong: true, tried: ["portal"] }, more: { energyLow: true } },
    ],
    ["can i make her delete it", { ask: "amend" }],
    ["if i complain will they drop me", { ask: "retaliation", more: { fearsDropped: true } }],
    ["sent today by fax", { more: { sent: "2027-03-01", how: "fax" } }],
    [
      "my psych is on my side. did the RFC form, showed it to me. im scared to read the notes. do i have to",
      { facts: { wary: true }, more: { rfcForm: true, showedNotes: true }, ask: "give-up" },
    ],
    ["ok ill ask that. reading no", { facts: { wary: true } }],
    ["idk why i bother. i wish i just didnt wake up tmrw", { crisis: "indirect", checkIn: false }],
    ["kind of. cant call. dont want cops", { more: { noCalls: true }, checkIn: true }],
    ["i texted them. ok now i think. go on", { facts: {}, crisis: null }],
    ["primera solicitud. la examinadora dice q mi psiquiatra no ha mandado nada", { facts: { stage: "initial" } }],
    ["texas", { more: { state: "TX" } }],
    [
      "old therapist, portal has nothing, no claim or anything",
      { facts: { stage: "none", tried: ["portal"] }, more: { stillPatient: false, claim: false } },
    ],
    ["my attempt in 2019 is in the file, thats why i need it", { crisis: null }],
  ])("%s", (text, understood) => expect(read(text)).toMatchObject(understood));

  test("a letter of 33 days ago has its date and way", () =>
    expect(read("sent certified letter 33 days ago. nothing", "2027-03-08")).toMatchObject({
      facts: { tried: ["letter"], refusal: "silence", sentDaysAgo: 33 },
      more: { sent: "2027-02-03", how: "certified" },
    }));
});

describe("fragments answer the question that is open", () => {
  test.each([
    ["yeah", "yes"],
    ["nope", "no"],
    ["dunno", "not-sure"],
    ["idk", "not-sure"],
    ["maybe later", "later"],
    ["its sent", "done"],
    ["i already did that", "done"],
    ["skip", "skip"],
    ["sí", "yes"],
    ["no sé", "not-sure"],
    ["ya la mandé", "done"],
    ["front desk says its policy", null],
    ["im fine its history", null],
  ])("%s is %s", (text, answer) => expect(read(text).answer).toBe(answer));
});
