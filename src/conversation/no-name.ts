import type { Position } from "../../flows/position.ts";
import { plain } from "./match.ts";

/** Fields that hold the name of a person or an office. */
const names = "to,name,repName,greeting,judge,designee,holder,refusedBy,clinician,sourceName,otherNames".split(",");
/** Fields that a person fills with their own story: nothing in it is taken for another thing. */
const ownWords = "statement,because,why,lateText,facts,whyOnly,retaliated,entry,missing,got,wanted,docs".split(",");

const talk =
  "no,nope,help,help me,hang on,wait,hold on,one sec,go back,back,stop,what,espanol,spanish,ok,okay,idk,hi,hello,thanks,i dont want to,i dont know,what do you mean".split(
    ",",
  );
const asks =
  /^(?:can|could|how|what|why|where|when|who|do|does|did|is|are|will|should|may)\b.*\b(?:i|you|they|it|we|this|that)\b/iu;

const tells = /\b(?:said|says|told|wants?|asked|refused?s?|won'?t|cannot|can'?t|didn'?t|never)\b/iu;

/** Is a name asked for in a letter here? */
export const asksName = ({ flow, state }: Position): boolean => flow === "letter" && names.includes(state);

/** A hint of despair is no answer here: it may be one only where people tell their own story. */
export const takesNoStory = ({ flow, state }: Position): boolean => flow === "letter" && !ownWords.includes(state);

/** Is this talk, and no name? */
export const isTalk = (text: string): boolean =>
  talk.includes(plain(text)) || asks.test(text.trim()) || tells.test(text);
