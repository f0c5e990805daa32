import { flows } from "../flows/all.ts";
import type { FlowId } from "../flows/ids.ts";
import type { Words } from "../src/words.ts";

interface Node {
  key: string;
  config: { on?: Record<string, unknown> };
}
const targetOf = (arrow: unknown) => (typeof arrow === "string" ? arrow : (arrow as { target: string }).target);

/** Counts the most questions a person can be shown on one way through a flow without going in a circle. The letter's own are not counted. */
export function longestWay(id: FlowId, words: Words): number {
  const nodes = new Map((Object.values(flows[id].states) as unknown as Node[]).map((node) => [node.key, node]));
  const shown = (key: string) => (words.flow(id)[key] ? 1 : 0);
  const from = (key: string, been: readonly string[]): number => {
    const next = [...new Set(Object.values(nodes.get(key)?.config.on ?? {}).map(targetOf))].filter(
      (to) => !been.includes(to),
    );
    return shown(key) + Math.max(0, ...next.map((to) => from(to, [...been, to])));
  };
  const first = String(flows[id].config.initial);
  return from(first, [first]);
}
