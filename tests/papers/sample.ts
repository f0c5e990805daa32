import { type Case, emptyCase } from "../../src/case/case.ts";

export const today = "2027-03-01";

/** A person with a hearing, three offices in the middle of things, letters and check-ins. */
export const ordinary: Case = {
  ...emptyCase,
  person: {
    state: "OH",
    stage: "hearing",
    claim: true,
    benefit: "ssdi",
    lawyer: false,
    hearing: "2027-04-15",
    zone: "America/New_York",
    hour: 10,
  },
  places: [
    { id: "p1", kind: "clinic", name: "Example Clinic", stillPatient: true },
    { id: "p2", kind: "hospital", name: "Sampletown General Hospital", setting: "hospital" },
    { id: "p3", kind: "therapist", name: "Dr. Alexandra Placeholder" },
  ],
  trail: [
    { place: "p1", type: "portal-looked" },
    { place: "p1", type: "asked", date: "2027-02-05", how: "fax", letter: "request" },
    { place: "p1", type: "received", date: "2027-02-05", confirmed: true },
    { place: "p2", type: "asked-aloud", by: "desk", date: "2027-01-11" },
    {
      place: "p2",
      type: "refused",
      ground: "policy",
      by: "desk",
      date: "2027-01-11",
      told: true,
      words: "We never give psych notes to patients, said the woman at window 3",
    },
    { place: "p3", type: "mailed", date: "2027-01-04", how: "certified", letter: "request" },
    { place: "p3", type: "extended", written: true, date: "2027-02-01", until: "2027-03-12" },
  ],
  sender: { name: "Jane Sample", address: "12 Example Street\nSampletown, OH 00001", phone: "555-0102" },
  recipients: { p1: { to: "Example Clinic", toAddress: "500 Clinic Way\nSampletown, OH 00001" } },
  letters: [
    {
      number: 1,
      nth: 1,
      letter: "request",
      place: "p3",
      date: "2027-01-03",
      sent: "2027-01-04",
      fields: { name: "Jane Sample", to: "Dr. Alexandra Placeholder", ref: "L1" },
    },
    {
      number: 2,
      nth: 1,
      letter: "request",
      place: "p1",
      date: "2027-02-05",
      sent: "2027-02-05",
      fields: { name: "Jane Sample", to: "Example Clinic", ref: "L2" },
    },
  ],
  asked: ["ground"],
  checkIns: [
    { id: 1, date: "2027-03-08", about: "step", place: "p1", step: "asked" },
    { id: 2, date: "2027-03-15", about: "step", place: "p3", step: "extended" },
  ],
};
