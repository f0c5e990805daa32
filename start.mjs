// Starts the bot. Plain JavaScript, so that an old Node can still read the one sentence it needs.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 24 || (major === 24 && minor < 12)) {
  console.error(
    `Records Helper needs Node 24.12 or newer; this is ${process.versions.node}. "npm ci" brings one along: use "npm start".`,
  );
  process.exit(1);
}
(await import("node:module")).enableCompileCache?.();
await import("./src/main.ts");
