const buckets = 16;

/** The keys that a save changes: the session's own, and that of the due names of its bucket. */
export interface SessionKeys {
  session: string;
  due: string;
}

/** The keys of one prefix. All keys of a bucket are in one slot of a Redis Cluster, so that one script may use them. */
export interface Keys {
  session(name: string): string;
  both(name: string): SessionKeys;
  /** The names of a bucket that are due, by when. */
  due(bucket: number): string;
  kept(key: string): string;
}

export function createKeys(prefix: string): Keys {
  const session = (name: string) => `${prefix}:{${bucketOf(name)}}${name}`;
  const due = (bucket: number) => `${prefix}:{${bucket}}due`;
  return {
    session,
    due,
    both: (name) => ({ session: session(name), due: due(bucketOf(name)) }),
    kept: (key) => `${prefix}:{meta}${key}`,
  };
}

export const allBuckets: readonly number[] = Array.from({ length: buckets }, (_, bucket) => bucket);

/** Gives one of 16 buckets by the first byte of a base64url name. */
export function bucketOf(name: string): number {
  return (Buffer.from(name.slice(0, 2), "base64url")[0] ?? 0) % buckets;
}
