import type { Command } from "../platform.ts";

/** The words that belong to this platform; all others come from the flows. */
export interface Words {
  wentWrong: string;
  /** Stands before the text of an answer whose file could not be sent. */
  fileLost: string;
  /** The one answer in a group: the same for everyone, so both languages are in it. */
  inPrivateOnly: string;
  openPrivate: string;
  commands: Record<Command, string>;
  groupCommand: string;
  /** What a lock screen shows; at most 64 characters. */
  name: string;
  /** What an empty chat shows; at most 512 characters. */
  description: string;
  /** What the profile and shared links show; at most 120 characters. */
  shortDescription: string;
}

const en: Words = {
  wentWrong: "Something went wrong on my side, and nothing is lost. Type /start to see where we are.",
  fileLost: "The file may not have arrived. Type /letters to get it again.",
  inPrivateOnly: "I answer in private only. If you need a person right now, call or text 988.",
  openPrivate: "Open private chat",
  commands: {
    start: "Begin, or go on where you stopped",
    plan: "Your steps and dates",
    places: "Your offices, one by one",
    deadlines: "Your dates, soonest first",
    letters: "The letters written so far",
    trail: "What happened, day by day",
    checkins: "Check-ins: see, change or stop them",
    mydata: "Everything kept about you, as a file",
    move: "Go on in another app",
    hide: "Clear the newest messages, keep your place",
    privacy: "What is kept, and who runs this bot",
    about: "What this bot is, and what it rests on",
    forget: "Erase your answers, dates and check-ins",
    help: "How this works, and people you can call",
  },
  groupCommand: "Open a private chat with me",
  name: "Records Helper",
  description:
    "I help people in the US get copies of their own records. I suggest the next step and write the letter. You can stop any time. General information, not legal advice.",
  shortDescription: "Helps people in the US get copies of their own records, in private.",
};

const es: Words = {
  wentWrong: "Algo falló de mi lado, y no se perdió nada. Escriba /start para ver dónde estamos.",
  fileLost: "Tal vez el archivo no llegó. Escriba /letters para recibirlo otra vez.",
  inPrivateOnly:
    "Respondo solo en privado. Si necesita a una persona ahora, llame al 988 y oprima 2, o envíe AYUDA por texto al 988.",
  openPrivate: "Abrir chat privado",
  commands: {
    start: "Empezar, o seguir donde se quedó",
    plan: "Sus pasos y fechas",
    places: "Sus oficinas, una por una",
    deadlines: "Sus fechas, la más próxima primero",
    letters: "Las cartas escritas hasta ahora",
    trail: "Lo que pasó, día por día",
    checkins: "Avisos: verlos, cambiarlos o pararlos",
    mydata: "Todo lo que se guarda de usted, en un archivo",
    move: "Seguir en otra aplicación",
    hide: "Quitar los mensajes recientes, sin perder su lugar",
    privacy: "Qué se guarda y quién maneja este bot",
    about: "Qué es este bot y en qué se basa",
    forget: "Borrar sus respuestas, fechas y avisos",
    help: "Cómo funciona, y a quién puede llamar",
  },
  groupCommand: "Abrir un chat privado conmigo",
  name: "Records Helper",
  description:
    "Ayudo a personas en Estados Unidos a pedir copias de su propio expediente. Propongo el próximo paso y escribo la carta. Puede parar cuando quiera. Es información general, no consejo legal.",
  shortDescription: "Ayuda para pedir copias de su propio expediente en Estados Unidos, en privado.",
};

export const words = { en, es };
export type WordsTable = typeof words;

/** Gives the words for a person's `language_code`, `es-MX`: Spanish for every kind of Spanish, else English. */
export function wordsFor(table: WordsTable, language: string | undefined): Words {
  return /^es\b/i.test(language ?? "") ? table.es : table.en;
}
