import type { Message } from "discord.js";
import type { ChatMessage } from "../platform.ts";

/** Names a message of Discord, and its moment. */
export const chatMessage = ({ id, createdTimestamp }: Message): ChatMessage => ({ id, at: createdTimestamp });
