import { createServer } from "node:http";
import { once } from "node:events";

/** Serves /healthz on a port, so that Docker and others can see that the process is alive. */
export function createHealth(port: number) {
  const server = createServer((request, response) => {
    const alive = request.method === "GET" && request.url === "/healthz";
    response.writeHead(alive ? 200 : 404, { "content-type": "text/plain" }).end(alive ? "ok\n" : "not here\n");
  });
  return {
    async start() {
      server.listen(port);
      await once(server, "listening");
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}
