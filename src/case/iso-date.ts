import { z } from "zod";

/** A calendar day as the person lives it: `2027-03-01`. No time, no zone. */
export const isoDate = z.iso.date();
