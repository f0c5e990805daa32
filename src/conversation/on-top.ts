import type { FlowId } from "../../flows/ids.ts";

/** What is looked at for a while: one of them takes the place of another. */
const lists: FlowId[] = ["deadlines", "places", "plan", "trail", "check-in", "my-data"];
/** Is it looked at for a while, on top of the talk? */
export const isList = (flow: FlowId): boolean => lists.includes(flow);
/** What a flow leaves behind when it comes on top, so that they do not pile up. */
export const replaces: { [flow in FlowId]?: FlowId[] } = {
  welcome: ["welcome", "forget", "care"],
  forget: ["welcome", "forget", "care"],
  letters: ["letters"],
  deadlines: lists,
  places: lists,
  plan: lists,
  trail: lists,
  "my-data": lists,
  "check-in": ["check-in"],
};
