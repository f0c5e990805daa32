import { codeOf } from "../../operations/name-of.ts";

/** Was the connection cut under a call? Then nobody knows whether it took effect, and it may be made once more. */
export const isCut = (error: unknown): boolean => ["UND_ERR_SOCKET", "ECONNRESET"].includes(codeOf(error) ?? "");
