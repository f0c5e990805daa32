interface Files {
  read: (path: string, encoding: "utf8") => string;
  write: (path: string, text: string) => void;
}

/** Writes a generated page, or with `--check` ends with 1 if it is not what would be written. */
export function keep(path: string, text: string, { read, write }: Files): void {
  if (!process.argv.includes("--check")) return write(path, text);
  if (read(path, "utf8") === text) return;
  console.error(`${path} is not current: make it again without --check`);
  process.exitCode = 1;
}
