import { flows } from "../flows/all.ts";
import { flowIds, type FlowId } from "../flows/ids.ts";
import type { Meta } from "../flows/meta.ts";
import { labelOf } from "../src/conversation/match.ts";
import type { StateWords, Words } from "../src/words.ts";

interface Node {
  key: string;
  type: string;
  meta?: Meta;
  config: { on?: Record<string, unknown> };
}
const nodesOf = (id: FlowId) => Object.values(flows[id].states) as unknown as Node[];
const targetOf = (arrow: unknown) => (typeof arrow === "string" ? arrow : (arrow as { target: string }).target);
const clean = (text: string) =>
  text
    .replace(/["#;:<>{}|]/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Draws every flow as a Mermaid picture with the words of each question below it. */
export function drawFlows(words: Words): string {
  const head = [
    "# What the bot says",
    "",
    "Made by `npm run draw` from `flows/`: do not edit here. Each picture is one flow: boxes are questions, arrows are answers. A dashed arrow is taken by",
    "itself when the answer is known already. Below each picture stand the words, [Label] is a button.",
    "",
  ];
  return [...head, ...flowIds.map((id) => drawFlow(id, words))].join("\n");
}

function drawFlow(id: FlowId, words: Words): string {
  const own = words.flow(id);
  const arrows = nodesOf(id).flatMap((node) => arrowsOf(node, own[node.key]));
  const calls = nodesOf(id).flatMap((node) => callOf(node));
  const picture = ["```mermaid", "flowchart TD", ...arrows, ...calls, "```"];
  return [`## ${id}`, "", ...picture, "", ...Object.entries(own).map(([state, w]) => wordsOfState(state, w)), ""].join(
    "\n",
  );
}

function arrowsOf(node: Node, own: StateWords | undefined): string[] {
  return Object.entries(node.config.on ?? {}).map(([event, arrow]) => {
    const choice = own?.choices?.[event];
    const label = choice ? clean(labelOf(choice)) : event === "text" ? "(typed)" : event;
    const line = choice || event === "text" ? "-->" : "-.->";
    return `  ${node.key} ${line}|"${label}"| ${targetOf(arrow)}`;
  });
}

function callOf({ key, meta }: Node): string[] {
  if (meta?.call)
    return [`  ${key} ==> ${key}_call[["${meta.call.flow}${meta.call.letter ? ` ${meta.call.letter}` : ""}"]]`];
  const to = meta?.go === "ladder" ? "the ladder" : meta?.go?.flow;
  return to ? [`  ${key} ==> ${key}_go[["${to}"]]`] : [];
}

function wordsOfState(state: string, { say, reply = [], ask, choices, why, sources }: StateWords): string {
  const said = (Array.isArray(say) ? say : [say]).filter((text) => text !== undefined);
  const labels = Object.values(choices ?? {}).map((choice) => `[${labelOf(choice)}]`);
  const lines = [...said, ask, labels.join(" ")]
    .filter((text) => text)
    .map((text) => String(text).replace(/\n/g, " / "));
  const reason = why ? [`  - Why? ${why}${sources ? ` (${sources.join(", ")})` : ""}`] : [];
  const copied = reply.map((line) => `  - > ${line}`);
  return [`- **${state}** ${lines.join(" · ")}`, ...copied, ...reason].join("\n");
}
