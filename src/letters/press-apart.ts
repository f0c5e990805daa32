import { Worker } from "node:worker_threads";
import type { Job, Made, Press, Printed } from "./press.ts";

interface PressOptions {
  /** The program of the worker: it answers `{ id, order }` or `{ id, sheet }` with `{ id, made }`, or without `made` if it could not. */
  program: URL;
  /** How long an order may take, in milliseconds. */
  patience?: number;
  /** How long an idle worker is kept, in milliseconds. */
  idle?: number;
}

interface Waiting {
  resolve: (made: never) => void;
  reject: (error: Error) => void;
  timer: NodeJS.Timeout;
}

const limits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 96 };

/**
 * Creates a press apart from the path of messages: one worker that keeps its fonts. It is started with the first letter,
 * ended when idle, and replaced when it fails; what it was making then is rejected, and can be ordered again.
 */
export function createPressApart({ program, patience = 10_000, idle = 60_000 }: PressOptions): Press {
  let worker: Worker | undefined;
  let resting: NodeJS.Timeout | undefined;
  let count = 0;
  const waiting = new Map<number, Waiting>();

  function started(): Worker {
    const fresh = new Worker(program, { resourceLimits: limits });
    fresh.on("message", ({ id, made }: { id: number; made?: unknown }) => settle(id, made));
    fresh.on("error", () => void ended(fresh));
    fresh.on("exit", () => void ended(fresh));
    return fresh;
  }

  /** A worker that ends takes all its orders with it. */
  async function ended(old: Worker): Promise<void> {
    if (worker !== old) return;
    worker = undefined;
    for (const id of waiting.keys()) settle(id, undefined);
    await old.terminate();
  }

  function settle(id: number, made: unknown): void {
    const order = waiting.get(id);
    if (!order) return;
    waiting.delete(id);
    clearTimeout(order.timer);
    if (made) order.resolve(made as never);
    else order.reject(new Error("a letter could not be made"));
    if (waiting.size === 0) rest();
  }

  /** Nothing waits: the worker does not keep the process alive, and ends after a while. */
  function rest(): void {
    const old = worker;
    if (!old) return;
    old.unref();
    clearTimeout(resting);
    resting = setTimeout(() => void ended(old), idle).unref();
  }

  function ask<T>(job: Job): Promise<T> {
    return new Promise((resolve, reject) => {
      clearTimeout(resting);
      const at = (worker ??= started());
      at.ref();
      const id = ++count;
      waiting.set(id, { resolve, reject, timer: setTimeout(() => void ended(at), patience) });
      at.postMessage({ id, ...job });
    });
  }

  return {
    make: (order) => ask<Made>({ order }),
    print: (sheet) => ask<Printed[]>({ sheet }),
    async close() {
      clearTimeout(resting);
      if (worker) await ended(worker);
    },
  };
}
