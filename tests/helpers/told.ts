import type { Somebody } from "./whole-bot.ts";

/** What somebody told in `tellAll`: names and addresses that stand nowhere else. */
export const marks = ["Hopewell", "Quetzalda", "Zanzibar", "Ombrelle"];

/** Tells what a matter is made of: an office, a refusal, a letter with names and addresses, a check-in on April 5. */
export async function tellAll(person: Somebody): Promise<void> {
  await person.command("start");
  for (const label of ["Haven't asked yet", "None of these", "Another way", "Write the letter"])
    await person.press(label);
  await person.say("Hopewell Clinic");
  await person.say("my name is Marisol Quetzalda");
  await person.say("my address is 12 Zanzibar Street");
  await person.say("their address is 7 Ombrelle Road");
  await person.say("the desk said it's policy");
  await person.say("remind me on April 5");
  await person.press("Eastern");
  await person.press("Morning, at 9");
}

/** Which of it stands in a text. */
export const told = (text: string): string[] => marks.filter((mark) => text.includes(mark));
