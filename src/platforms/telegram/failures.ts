import { nameOf } from "../../operations/name-of.ts";

interface Failure {
  method: string;
  /** Telegram's error code, or the network's: `403`, `"ECONNREFUSED"`. */
  code: number | string;
  description?: string;
  /** Seconds that Telegram asks to wait. */
  retryAfter?: number | undefined;
  /** Is it certain that the call took no effect? */
  unsent?: boolean;
}

/** A call that failed. Its message may be logged: it holds neither the token nor anything that was sent. */
export class ApiError extends Error {
  override name = "ApiError";
  readonly method: string;
  readonly code: number | string;
  /** Telegram's own words, which may repeat what was sent: for deciding, not for logs. */
  readonly description: string;
  readonly retryAfter: number | undefined;
  readonly unsent: boolean;

  constructor({ method, code, description = "", retryAfter, unsent = false }: Failure) {
    super(`${method} failed with ${code}`);
    this.method = method;
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
    this.unsent = unsent;
  }
}

/** Says what failed in words that may be logged: of a call to Telegram its own message, of all else the name and the code. */
export function reasonOf(error: unknown): string {
  return error instanceof ApiError ? error.message : nameOf(error);
}

/** Is there nobody to answer any more: the bot is blocked or removed, the account or the chat gone? */
export function isGone(error: unknown): boolean {
  return (
    error instanceof ApiError && (error.code === 403 || /chat not found|user is deactivated/i.test(error.description))
  );
}

/** Does Telegram refuse the token? */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 401 || error.code === 404);
}

const tooLate =
  /not modified|message to edit not found|message can't be edited|MESSAGE_ID_INVALID|query is too old|query ID is invalid/i;

/** Did the call come too late to matter: the message is as wanted already, or gone, or the press too old to be answered? */
export function isTooLate(error: unknown): boolean {
  return error instanceof ApiError && error.code === 400 && tooLate.test(error.description);
}

/** Thrown for an update that a stop left unanswered: it stays unconfirmed and comes again at the next start. */
export class StillOpen extends Error {
  override name = "StillOpen";
}
