import { workarounds } from "../src/case/vocabulary.ts";

/** All flows: one for each workaround, and those around them. */
export const flowIds = [
  ...workarounds,
  "triage",
  "clock",
  "outcome",
  "obstacle",
  "letter",
  "letters",
  "check-in",
  "deadlines",
  "places",
  "plan",
  "trail",
  "my-data",
  "completeness",
  "care",
  "confirm",
  "rest",
  "welcome",
  "forget",
] as const;
export type FlowId = (typeof flowIds)[number];
