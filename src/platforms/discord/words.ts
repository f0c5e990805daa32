import type { Command } from "../platform.ts";

/** The words that belong to this platform; all others come from the flows. */
export interface Words {
  typeAnswer: string;
  formTitle: string;
  formLabel: string;
  goesAway: string;
  /** The one public answer to a mention: the same for everyone. */
  inPrivateOnly: string;
  startPrivately: string;
  wentWrong: string;
  /** Under a part of a long answer that is not the last. */
  moreComes: string;
  /** For an outage whose own line is not known here. */
  cannotSave: string;
  choose: string;
  records: string;
  commands: Record<Command, { name: string; description: string }>;
  /** What `move` may be given. */
  code: { name: string; description: string };
}

const en: Words = {
  typeAnswer: "Type an answer",
  formTitle: "Your answer",
  formLabel: "In your own words",
  goesAway: "This goes away when Discord restarts; /records start brings it back.",
  inPrivateOnly: "I answer in private only. If you need a person right now, call or text 988.",
  startPrivately: "Start privately",
  moreComes: "More comes. If it doesn't: /records start.",
  wentWrong: "Something went wrong on my side, and nothing is lost. /records start shows where we are.",
  cannotSave: "I can't save right now, so please wait with more. Try again in a few minutes with /records start.",
  choose: "Choose one",
  records: "Help with getting your own health records, in private.",
  commands: {
    start: { name: "start", description: "Begin, or go on where you stopped." },
    plan: { name: "plan", description: "Your steps and dates." },
    places: { name: "places", description: "Your offices, one by one." },
    deadlines: { name: "deadlines", description: "Your dates, soonest first." },
    letters: { name: "letters", description: "The letters written so far." },
    trail: { name: "trail", description: "What happened, day by day." },
    checkins: { name: "checkins", description: "Check-ins: see, change or stop them." },
    mydata: { name: "mydata", description: "Everything kept about you, as a file." },
    move: { name: "move", description: "Go on in another app." },
    hide: { name: "hide", description: "Remove my direct messages, keep your place." },
    privacy: { name: "privacy", description: "What is kept, and who runs this bot." },
    about: { name: "about", description: "What this bot is, and what it rests on." },
    forget: { name: "forget", description: "Erase your answers, dates and check-ins." },
    help: { name: "help", description: "How this works, and people you can call." },
  },
  code: { name: "code", description: "The code you were given in the other app." },
};

const es: Words = {
  typeAnswer: "Escribir respuesta",
  formTitle: "Su respuesta",
  formLabel: "Con sus palabras",
  goesAway: "Esto desaparece cuando Discord se reinicia; /records empezar lo trae de vuelta.",
  inPrivateOnly:
    "Respondo solo en privado. Si necesita a una persona ahora, llame al 988 y oprima 2, o envíe AYUDA por texto al 988.",
  startPrivately: "Empezar en privado",
  moreComes: "Sigue otra parte. Si no llega: /records empezar.",
  wentWrong: "Algo falló de mi lado, y no se perdió nada. /records empezar muestra dónde estamos.",
  cannotSave: "Ahora no puedo guardar; por favor espere. Pruebe en unos minutos con /records empezar.",
  choose: "Elija una opción",
  records: "Ayuda para pedir su expediente médico, en privado.",
  commands: {
    start: { name: "empezar", description: "Empezar, o seguir donde se quedó." },
    plan: { name: "plan", description: "Sus pasos y fechas." },
    places: { name: "oficinas", description: "Sus oficinas, una por una." },
    deadlines: { name: "fechas", description: "Sus fechas, la más próxima primero." },
    letters: { name: "cartas", description: "Las cartas escritas hasta ahora." },
    trail: { name: "recorrido", description: "Lo que pasó, día por día." },
    checkins: { name: "avisos", description: "Avisos: verlos, cambiarlos o pararlos." },
    mydata: { name: "misdatos", description: "Todo lo que se guarda de usted, en un archivo." },
    move: { name: "mudar", description: "Seguir en otra aplicación." },
    hide: { name: "ocultar", description: "Quitar mis mensajes directos, sin perder su lugar." },
    privacy: { name: "privacidad", description: "Qué se guarda y quién maneja este bot." },
    about: { name: "acerca", description: "Qué es este bot y en qué se basa." },
    forget: { name: "olvidar", description: "Borrar sus respuestas, fechas y avisos." },
    help: { name: "ayuda", description: "Cómo funciona, y a quién puede llamar." },
  },
  code: { name: "codigo", description: "El código que recibió en la otra aplicación." },
};

export const words = { en, es };

/** Gives the words for a Discord locale such as `en-US` or `es-419`; English where there are none. */
export const wordsFor = (locale: string): Words => (locale.startsWith("es") ? es : en);
