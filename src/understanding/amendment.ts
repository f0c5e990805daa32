const no = "(?:denied|refused|rejected|turned down|said no to|wont (?:make|do|accept)|no to)";
const correction = "(?:amendment|amend|correction|correct)";
const amendmentDenied = new RegExp(
  `\\b${no}\\b.{0,40}\\b${correction}\\b|\\b${correction}\\b.{0,30}\\b(?:was |is |got )?(?:denied|refused|rejected|turned down)\\b`,
  "u",
);

/** Does a line say that a correction of the record was refused? */
export const isAmendmentDenied = (line: string): boolean => amendmentDenied.test(line);
