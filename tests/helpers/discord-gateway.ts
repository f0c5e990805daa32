import type { Server } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";
import { guild, me, user } from "./discord-payloads.ts";

interface Session {
  id: string;
  seq: number;
  log: { op: 0; s: number; t: string; d: unknown }[];
  socket?: WebSocket | undefined;
}

/** The gateway of the loopback Discord: JSON, sessions that can be resumed. */
export function createGateway(server: Server, url: () => string) {
  const wss = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const counts = { identified: 0, resumed: 0 };
  const shards: unknown[] = [];
  /** Closes the next connection that identifies with this code. */
  let refuseWith: number | undefined;

  const dispatch = (session: Session, t: string, d: unknown): void => {
    const event = { op: 0, s: (session.seq += 1), t, d } as const;
    session.log.push(event);
    session.socket?.send(JSON.stringify(event));
  };

  const identify = (socket: WebSocket, shard: unknown): void => {
    if (refuseWith !== undefined) return socket.close(refuseWith);
    const session: Session = { id: `session-${sessions.size}`, seq: 0, log: [], socket };
    sessions.set(session.id, session);
    counts.identified += 1;
    shards.push(shard);
    const application = { id: me, flags: 0 };
    const ready = {
      v: 10,
      user: user(me),
      guilds: [{ id: guild.id, unavailable: true }],
      session_id: session.id,
      application,
    };
    dispatch(session, "READY", { ...ready, resume_gateway_url: url(), shard });
    dispatch(session, "GUILD_CREATE", guild);
  };

  const resume = (socket: WebSocket, id: string, seq: number): void => {
    const session = sessions.get(id);
    if (!session) return socket.send(JSON.stringify({ op: 9, d: false }));
    session.socket = socket;
    counts.resumed += 1;
    for (const event of session.log.filter(({ s }) => s > seq)) socket.send(JSON.stringify(event));
    dispatch(session, "RESUMED", {});
  };

  wss.on("connection", (socket) => {
    socket.on("message", (data: Buffer) => {
      const { op, d }: { op: number; d: { session_id: string; seq: number; shard: unknown } } = JSON.parse(
        data.toString(),
      );
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) identify(socket, d.shard);
      if (op === 6) resume(socket, d.session_id, d.seq);
    });
    socket.on("error", () => undefined);
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 40_000 } }));
  });

  return {
    counts,
    /** The shard of each that identified, [0, 1] for the only one. */
    shards,
    refuse(code: number | undefined) {
      refuseWith = code;
    },
    /** Tells every session of an event, also one whose connection is broken: it comes when that resumes. */
    tell(t: string, d: unknown) {
      for (const session of sessions.values()) dispatch(session, t, d);
    },
    drop() {
      for (const session of sessions.values()) {
        session.socket?.terminate();
        session.socket = undefined;
      }
    },
    stop() {
      for (const socket of wss.clients) socket.terminate();
      wss.close();
    },
  };
}
