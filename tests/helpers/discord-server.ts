import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createGateway } from "./discord-gateway.ts";
import { createDiscordChannels, type Route, show } from "./discord-channels.ts";
import { type Answer, type Call, type Fault, readBody, send } from "./discord-http.ts";
import {
  buttonsOf,
  channels,
  gatewayInformation,
  guildId,
  interaction,
  me,
  message,
  type RegisteredOption,
  type SentMessage,
  type ShownMessage,
  snowflake,
  type Where,
} from "./discord-payloads.ts";

/** One thing a person did that Discord wants acknowledged, and what the bot made of it. */
export interface Asked {
  id: string;
  /** Milliseconds until it was acknowledged, and Discord's number for how: 4 message, 5 later, 6 later in place, 7 in place, 9 form. */
  ack?: { after: number; type: number; data: SentMessage & { title?: string } };
  /** Messages that came of it, the pressed one not among them. */
  shown: ShownMessage[];
  /** The pressed message as it was edited. */
  edited?: SentMessage;
}
interface Acting {
  person?: string;
  where?: Where;
  locale?: string;
}
export type DiscordServer = Awaited<ReturnType<typeof createDiscordServer>>;

/** A Discord of our own on loopback: REST and the gateway, as far as this project uses them; the tests play the people. */
export async function createDiscordServer({ token = "good", port = 0 } = {}) {
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const asked = new Map<string, Asked & { from: number; hasMessage: boolean; channel: string }>();
  const answers = () => [...asked.values()].flatMap(({ shown }) => shown);
  const { posted, standing, routes: channelRoutes } = createDiscordChannels(answers);
  let commands: { name: string; contexts?: number[]; options?: RegisteredOption[] }[] = [];

  const routes: Route[] = [
    [/^GET \/gateway\/bot$/, () => [200, gatewayInformation(origin.replace("http", "ws"))]],
    [
      /^PUT \/applications\/\d+\/commands$/,
      (_, body) => {
        commands = Array.isArray(body) ? body : [];
        return [200, commands.map((command) => ({ ...command, id: snowflake(), application_id: me, version: "1" }))];
      },
    ],
    [
      /^POST \/interactions\/\d+\/([^/]+)\/callback(?:\?with_response=(true|false))?/,
      ([key = "", withResponse], body) => callback(key, body, withResponse === "true"),
    ],
    [/^POST \/webhooks\/\d+\/([^/?]+)/, ([key = ""], body) => hook(key, body, false)],
    [/^PATCH \/webhooks\/\d+\/([^/?]+)\/messages\/(?:@|%40)original/, ([key = ""], body) => hook(key, body, true)],
    ...channelRoutes,
  ];

  function callback(key: string, body: SentMessage, withResponse: boolean): Answer {
    const one = asked.get(key);
    if (!one) return [404, { code: 10062, message: "Unknown interaction" }];
    if (one.ack) return [400, { code: 40060, message: "Interaction has already been acknowledged." }];
    const { type = 0, data = {} } = body;
    one.ack = { after: Date.now() - one.from, type, data };
    const shown = type === 4 && show(data, one.channel);
    if (shown) one.shown.push(shown);
    if (type === 7) one.edited = data;
    if (!withResponse) return [204];
    return [200, { interaction: { id: one.id, type: 2 }, ...(shown && { resource: { type, message: shown } }) }];
  }

  function hook(key: string, body: SentMessage, original: boolean): Answer {
    const one = asked.get(key);
    if (!one?.ack) return [404, { code: 10015, message: "Unknown Webhook" }];
    const shown = show(body, one.channel);
    if (original && one.hasMessage) one.edited = body;
    else one.shown.push(shown);
    return [200, shown];
  }

  const answer = async (request: IncomingMessage): Promise<Answer | "cut"> => {
    const route = `${request.method} ${(request.url ?? "").replace(/^\/api\/v10/, "")}`;
    const { body, files } = await readBody(request);
    calls.push({ route, body, files });
    const fault = faults.find(({ on }) => on.test(route));
    if (fault) faults.splice(faults.indexOf(fault), 1);
    if (fault?.drop) return "cut";
    if (fault?.status === 429) {
      const { after = 0.2 } = fault;
      return [429, { message: "slow", retry_after: after, global: false }, { "retry-after": String(after) }];
    }
    if (fault?.status) return [fault.status, { message: "a fault", code: fault.code ?? 0 }];
    const open = /^\w+ \/(interactions|webhooks)/.test(route);
    if (!open && request.headers.authorization !== `Bot ${token}`)
      return [401, { message: "401: Unauthorized", code: 0 }];
    for (const [pattern, reply] of routes) {
      const found = pattern.exec(route);
      if (found) return reply(found.slice(1), body);
    }
    return [404, { message: "404: Not Found", code: 0 }];
  };

  const server = createServer((request, response) => {
    void answer(request).then((result) => (result === "cut" ? request.socket.destroy() : send(response, result)));
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: bound }: Pick<AddressInfo, "port"> = Object.assign({ port: 0 }, server.address());
  const origin = `http://127.0.0.1:${bound}`;
  const gateway = createGateway(server, () => origin.replace("http", "ws"));

  const ask = (payload: ReturnType<typeof interaction>): Asked => {
    const one = {
      id: payload.id,
      shown: [],
      from: Date.now(),
      hasMessage: "message" in payload,
      channel: payload.channel_id,
    };
    asked.set(payload.token, one);
    gateway.tell("INTERACTION_CREATE", payload);
    return one;
  };
  const on = (shown: ShownMessage) => ({ message: { ...message(channels.server, me), ...shown } });

  return {
    apiUrl: `${origin}/api`,
    port: bound,
    calls,
    faults,
    posted,
    standing,
    gateway,
    commands: () => commands,
    slash(
      subcommand: string,
      { person = "7", where = "server", locale = "en-US", options = {} }: Acting & { options?: object } = {},
    ): Asked {
      const given = Object.entries(options).map(([name, value]) => ({ name, type: 3, value }));
      const data = { id: "1", name: "records", type: 1, options: [{ name: subcommand, type: 1, options: given }] };
      return ask(interaction(2, person, where, data, { locale }));
    },
    /** Presses a button of a shown message by its label, or by an id that the message does not have. */
    press(
      shown: ShownMessage,
      button: string | { customId: string },
      { person = "7", where = "server" }: Acting = {},
    ): Asked {
      const id =
        typeof button === "string"
          ? buttonsOf(shown).find(({ label }) => label === button)?.custom_id
          : button.customId;
      if (id === undefined) throw new Error("no such button");
      return ask(interaction(3, person, where, { id: 1, custom_id: id, component_type: 2 }, on(shown)));
    },
    choose(shown: ShownMessage, value: string): Asked {
      const data = { id: 1, custom_id: "1:menu", component_type: 3, values: [value] };
      return ask(interaction(3, "7", "server", data, on(shown)));
    },
    /** Sends a form; `more` stands in its further fields. */
    submit(customId: string, text: string, shown?: ShownMessage, more: Record<string, string> = {}): Asked {
      const components = Object.entries({ answer: text, ...more }).map(([id, value], i) => ({
        type: 18,
        id: 2 * i + 1,
        component: { type: 4, id: 2 * i + 2, custom_id: id, value },
      }));
      return ask(interaction(5, "7", "server", { custom_id: customId, components }, shown && on(shown)));
    },
    /** Somebody writes in direct messages, or with `channel` in the server, where the bot is not shown what. */
    say(more: object, { person = "7", channel }: { person?: string; channel?: string } = {}) {
      const inServer = channel && { guild_id: guildId, channel_type: 0 };
      gateway.tell(
        "MESSAGE_CREATE",
        message(channel ?? channels.direct, person, { channel_type: 1, ...more, ...inServer }),
      );
    },
    /** Waits until `probe` gives something. */
    async until<Found>(probe: () => Found | undefined | false | 0): Promise<Found> {
      for (const end = Date.now() + 8000; Date.now() < end; await sleep(5)) {
        const found = probe();
        if (found) return found;
      }
      throw new Error("it did not come");
    },
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
