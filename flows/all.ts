import type { FlowId } from "./ids.ts";
import { checkIn } from "./check-in/flow.ts";
import { deadlines } from "./deadlines/flow.ts";
import { places } from "./places/flow.ts";
import { plan } from "./plan/flow.ts";
import { trail } from "./trail/flow.ts";
import { care } from "./care/flow.ts";
import { clock } from "./clock/flow.ts";
import { complaint } from "./complaint/flow.ts";
import { completeness } from "./completeness/flow.ts";
import { confirm } from "./confirm/flow.ts";
import { denialLetter } from "./denial-letter/flow.ts";
import { doctor } from "./doctor/flow.ts";
import { examiner } from "./examiner/flow.ts";
import { followUp } from "./follow-up/flow.ts";
import { forget } from "./forget/flow.ts";
import { gone } from "./gone/flow.ts";
import { hearingOffice } from "./hearing-office/flow.ts";
import { lawyer } from "./lawyer/flow.ts";
import { letGo } from "./let-go/flow.ts";
import { letter } from "./letter/flow.ts";
import { letters } from "./letters/flow.ts";
import { meeting } from "./meeting/flow.ts";
import { myData } from "./my-data/flow.ts";
import { money } from "./money/flow.ts";
import { obstacle } from "./obstacle/flow.ts";
import { outcome } from "./outcome/flow.ts";
import { portal } from "./portal/flow.ts";
import { reading } from "./reading/flow.ts";
import { request } from "./request/flow.ts";
import { rest } from "./rest/flow.ts";
import { review } from "./review/flow.ts";
import { someoneElse } from "./someone-else/flow.ts";
import { ssaFile } from "./ssa-file/flow.ts";
import { triage } from "./triage/flow.ts";
import { welcome } from "./welcome/flow.ts";
import { wrong } from "./wrong/flow.ts";
import type { flow } from "./flow.ts";

export type Flow = ReturnType<typeof flow.createMachine>;

const all = {
  portal,
  request,
  doctor,
  "denial-letter": denialLetter,
  "follow-up": followUp,
  review,
  meeting,
  "someone-else": someoneElse,
  "ssa-file": ssaFile,
  lawyer,
  "hearing-office": hearingOffice,
  examiner,
  complaint,
  money,
  gone,
  wrong,
  reading,
  "let-go": letGo,
  triage,
  clock,
  outcome,
  obstacle,
  letter,
  letters,
  "check-in": checkIn,
  deadlines,
  places,
  plan,
  trail,
  "my-data": myData,
  completeness,
  care,
  confirm,
  rest,
  welcome,
  forget,
} satisfies Record<FlowId, unknown>;

/** Every flow by its name. */
export const flows = all as unknown as Record<FlowId, Flow>;
