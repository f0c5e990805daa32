import type { Client } from "./redis-client.ts";
import { allBuckets, bucketOf, type Keys } from "./redis-keys.ts";
import { stored, versionBytes } from "./redis-value.ts";
import type { Claimed } from "./store.ts";

interface Claim {
  redis: Client;
  keys: Keys;
  now: number;
  until: number;
  most: number;
}

/**
 * Takes up to `most` of the names that are due, soonest first: looks into all buckets at once, and takes from those with the soonest.
 * What others took meanwhile is made up for by looking again. Where nothing is due it costs one round trip.
 */
export async function claimDue(claim: Claim): Promise<Claimed[]> {
  const claimed: Claimed[] = [];
  while (claimed.length < claim.most) {
    const names = await soonest(claim, claim.most - claimed.length);
    if (names.length === 0) break;
    claimed.push(...(await take(claim, names)));
  }
  return claimed;
}

async function soonest({ redis, keys, now }: Claim, most: number): Promise<string[]> {
  const range = { BY: "SCORE", LIMIT: { offset: 0, count: most } } as const;
  const found = await Promise.all(
    allBuckets.map((bucket) => redis.zRangeWithScores(keys.due(bucket), "-inf", now, range)),
  );
  const inOrder = found.flat().toSorted((one, other) => one.score - other.score);
  return inOrder.slice(0, most).map(({ value }) => value.toString());
}

/** Gives those of `names` that nobody else took, in their order, but for what is no session: that would stop the others. */
async function take({ redis, keys, now, until }: Claim, names: string[]): Promise<Claimed[]> {
  const byBucket = Map.groupBy(names, bucketOf);
  const replies = await Promise.all(
    Array.from(byBucket, ([bucket, of]) =>
      redis.takeDue(
        { due: keys.due(bucket), sessions: of.map((name) => keys.session(name)) },
        { now, until, names: of },
      ),
    ),
  );
  const taken = new Map(replies.flatMap(pairs));
  return names.flatMap((name) => {
    const value = taken.get(name);
    return value === undefined || value.length < versionBytes ? [] : [{ name, ...stored(value) }];
  });
}

/** Reads a reply that gives names and values by turns. */
function pairs(reply: unknown): [string, Buffer][] {
  const found: [string, Buffer][] = [];
  const items: unknown[] = Array.isArray(reply) ? reply : [];
  for (let at = 0; at + 1 < items.length; at += 2) {
    const value = items[at + 1];
    if (Buffer.isBuffer(value)) found.push([String(items[at]), value]);
  }
  return found;
}
