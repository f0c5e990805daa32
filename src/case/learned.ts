import type { Entry, Person, Place } from "./case.ts";
import type { Obstacle } from "./obstacles.ts";
import type { Refusal, SendWay, Stage } from "./vocabulary.ts";

/** Facts that were read in what a person typed (utterances). Absent: not said. Days are ISO. */
export interface Learned {
  stage?: Stage;
  hearingSoon?: boolean;
  lawyer?: boolean;
  got?: "nothing" | "summaries" | "portal" | "partial" | "all";
  tried?: string[];
  refusal?: Refusal;
  wary?: boolean;
  wrong?: boolean;
  sentDaysAgo?: number;
  hearing?: string;
  /** The hearing is months off. */
  hearingFar?: boolean;
  sent?: string;
  received?: string;
  how?: SendWay;
  refusedBy?: "desk" | "doctor";
  refusedOn?: string;
  inWriting?: boolean;
  refusedInWriting?: boolean;
  stillPatient?: boolean;
  rfcForm?: boolean;
  showedNotes?: boolean;
  fearsDropped?: boolean;
  dropped?: boolean;
  avoidDoctor?: boolean;
  noCalls?: boolean;
  noPortal?: boolean;
  energyLow?: boolean;
  wantsToStop?: boolean;
  state?: string;
  claim?: boolean;
  benefit?: Person["benefit"];
  setting?: Place["setting"];
  appealFiled?: boolean;
  noticeDate?: string;
  /** Who decided what is not yet appealed. */
  decidedBy?: "initial" | "reconsideration" | "judge" | "council";
  /** No date is set for a hearing, or none is to come. */
  hearingUnset?: boolean;
  noHearing?: boolean;
  cdrNotice?: string;
  reviewStep?: Person["reviewStep"];
  ddsAsked?: string;
  ddsMissing?: boolean;
  fileLacksPsych?: boolean;
  lawyerQuit?: boolean;
  lawyerSilent?: boolean;
  fee?: number;
  unpaidBill?: boolean;
  minor?: boolean;
  helper?: Person["helper"];
  wantsTests?: boolean;
  amendmentDenied?: boolean;
  believes?: NonNullable<Person["believes"]>;
  hurdle?: Entry["hurdle"];
  obstacle?: Obstacle;
  bounced?: boolean;
  extended?: { until?: string; written: boolean };
  reviewAsked?: string | true;
  reviewUpheld?: boolean;
  /** Words of the record that are wrong, as they were quoted. */
  entry?: string;
}
