import { describe, expect, it } from "vitest";
import { flows } from "../../flows/all.ts";
import { flowIds, type FlowId } from "../../flows/ids.ts";
import type { Meta } from "../../flows/meta.ts";
import { emptyCase } from "../../src/case/case.ts";
import { wordsOf } from "../../src/files.ts";
import { enteredStates } from "../helpers/triage-states.ts";
import { labelOf } from "../../src/conversation/match.ts";

interface Node {
  key: string;
  type: string;
  meta?: Meta;
  config: { on?: Record<string, unknown>; invoke?: unknown; after?: unknown };
}
const nodesOf = (id: FlowId) => Object.values(flows[id].states) as unknown as Node[];
const targetOf = (arrow: unknown): string =>
  typeof arrow === "string" ? arrow : ((arrow as { target?: string }).target ?? "");
const arrowsOf = (node: Node) =>
  Object.entries(node.config.on ?? {}).map(([event, arrow]) => ({ event, to: targetOf(arrow) }));
const words = wordsOf("en");
const wordsFor = (id: FlowId, state: string) => {
  try {
    return words.state(id, state);
  } catch {
    return undefined;
  }
};

describe.each(flowIds)("the flow %s", (id) => {
  const nodes = nodesOf(id);
  const node = (key: string) => nodes.find((n) => n.key === key);

  it("runs nothing by itself: no invoke, no timer", () => {
    for (const { config } of nodes) expect([config.invoke ?? [], config.after ?? {}]).toEqual([[], {}]);
  });

  it("has every state reachable from its beginning", () => {
    const seen = new Set([String(flows[id].config.initial)]);
    for (const key of seen) for (const { to } of arrowsOf(node(key) ?? nodes[0]!)) seen.add(to);
    const entered = id === "triage" ? enteredStates : [];
    const lost = nodes
      .map((n) => n.key)
      .filter((key) => !seen.has(key) && !entered.includes(key) && !reachedFrom(entered).has(key));
    expect(lost).toEqual([]);
    function reachedFrom(keys: string[]) {
      const all = new Set(keys);
      for (const key of all) for (const { to } of arrowsOf(node(key) ?? nodes[0]!)) all.add(to);
      return all;
    }
  });

  it("has no dead end: every state leads to a final one", () => {
    const ends = new Set(nodes.filter((n) => n.type === "final").map((n) => n.key));
    for (let size = -1; size !== ends.size;) {
      size = ends.size;
      for (const n of nodes) if (arrowsOf(n).some(({ to }) => ends.has(to))) ends.add(n.key);
    }
    expect(nodes.map((n) => n.key).filter((key) => !ends.has(key))).toEqual([]);
  });

  const questions = nodes.filter((n) => n.type !== "final");
  const shown = questions.flatMap((n) => {
    const own = wordsFor(id, n.key);
    return own
      ? [{ n, own, choices: Object.keys(own.choices ?? {}), events: arrowsOf(n).map(({ event }) => event) }]
      : [];
  });

  it("passes by itself, or calls another flow, wherever there are no words", () => {
    const silent = questions.filter((n) => !wordsFor(id, n.key) && !n.meta?.pass && !n.meta?.call);
    expect(silent.map(({ key }) => key)).toEqual([]);
  });

  it("asks a question in every state that is shown, and takes an answer", () => {
    const mute = shown.filter(
      ({ own, n, choices }) => !/\?|\.$|^\{\{dateAsk\}\}$/.test(own.ask ?? "") || !(n.meta?.asks ?? choices.length),
    );
    expect(mute.map(({ n }) => n.key)).toEqual([]);
  });

  it("has a button for every answer, and an answer for every button", () => {
    const extra = shown.flatMap(({ n, choices, events }) =>
      choices.filter((c) => !events.includes(c)).map((c) => `${n.key}.${c}`),
    );
    const unnamed = shown
      .filter(({ n }) => !n.meta?.pass && !n.meta?.call)
      .flatMap(({ n, choices, events }) =>
        events.filter((e) => !choices.includes(e) && e !== "text").map((e) => `${n.key}.${e}`),
      );
    const untyped = shown.filter(({ n, events }) => events.includes("text") && !n.meta?.asks).map(({ n }) => n.key);
    expect({ extra, unnamed, untyped }).toEqual({ extra: [], unnamed: [], untyped: [] });
  });

  it("offers at most four choices, none longer than 20 characters, no two that begin alike", () => {
    for (const n of nodes) {
      const at = { flow: id, state: n.key, place: "p1", letter: "request" as const };
      const hidden = n.meta?.hide?.({ case: emptyCase, at }) ?? [];
      const shown = Object.entries(wordsFor(id, n.key)?.choices ?? {}).filter(([event]) => !hidden.includes(event));
      const labels = shown.map(([, choice]) => labelOf(choice));
      expect(labels.length, `${id}.${n.key}`).toBeLessThanOrEqual(4);
      for (const label of labels) expect(label.length, `${id}.${n.key} [${label}]`).toBeLessThanOrEqual(20);
      const first = labels.map((label) => label.toLowerCase().split(" ")[0]);
      expect(first, `${id}.${n.key}`).toEqual([...new Set(first)]);
    }
  });

  it("has no words for states that are not there", () => {
    const all = words.flow(id);
    expect(Object.keys(all).filter((key) => !node(key))).toEqual([]);
  });
});
