/** Clocks whose days no rule sets: for looking again. */
export const ours: readonly string[] = ["review", "follow-up", "doctor", "ssa-file"];
