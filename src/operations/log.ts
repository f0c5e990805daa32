import { pino } from "pino";

/** Where the parts say what happens to them. A message never holds what a person typed, a name or an id. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Creates a log that writes one JSON line per message from `level` on; `write` gets each line with its line end. */
export function createLog({ level, write }: { level: string; write: (line: string) => void }): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write });
  return {
    info: (message) => logger.info(message),
    warn: (message) => logger.warn(message),
    error: (message) => logger.error(message),
  };
}
