import { addDays, businessDaysBefore } from "./days.ts";

/** The last day to tell the judge of evidence: 5 business days before the hearing (cfr-404.935-a). */
export const informBy = (hearing: string): string => businessDaysBefore(hearing, 5);
/** The last day to ask for a subpoena: 10 business days before the hearing (hallex-01250.078). */
export const subpoenaBy = (hearing: string): string => businessDaysBefore(hearing, 10);
/** The last day to ask that benefits go on: 15 from the date of the notice, 10 and 5 for the mail (poms-gn-02201.009). */
export const keepBy = (noticeDate: string): string => addDays(noticeDate, 15);
/** The last day for a complaint to HHS: 180 from the day one knew (cfr-160.306). */
export const complainBy = (knew: string): string => addDays(knew, 180);
