/** The forms a letter is made in; `sheet` is the page of next steps beside it. */
export const forms = ["txt", "pdf", "docx", "message", "fax", "sheet"] as const;
export type Form = (typeof forms)[number];

interface FileForm {
  /** What stands after the day in the file's name. */
  ending: string;
  type: string;
}

/** How each form is named and sent as a file. */
export const fileForms: Record<Form, FileForm> = {
  txt: { ending: ".txt", type: "text/plain; charset=utf-8" },
  pdf: { ending: ".pdf", type: "application/pdf" },
  docx: { ending: ".docx", type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  message: { ending: "-message.txt", type: "text/plain; charset=utf-8" },
  fax: { ending: "-fax.pdf", type: "application/pdf" },
  sheet: { ending: "-next-steps.pdf", type: "application/pdf" },
};
