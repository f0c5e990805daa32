// Cuts Atkinson Hyperlegible Next to Latin, without the tables for shaping, into fonts/. Needs Python with fonttools and, as its argument, the
// folder with AtkinsonHyperlegibleNext_400Regular.ttf and AtkinsonHyperlegibleNext_700Bold.ttf (npm: @expo-google-fonts/atkinson-hyperlegible-next).
import { execFileSync } from "node:child_process";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("npm run fonts -- FOLDER: the folder with the whole fonts");

/** Latin with Spanish and its neighbours, marks that stand over letters, punctuation, the euro sign. */
const signs = "U+0020-024F,U+0300-030C,U+0312,U+0326-0328,U+03BC,U+1E80-1EF3,U+2010-2044,U+20AC,U+2122,U+2212";

for (const [from, to] of [
  ["400Regular", "Regular"],
  ["700Bold", "Bold"],
])
  execFileSync(
    "python3",
    [
      "-m",
      "fontTools.subset",
      join(folder, `AtkinsonHyperlegibleNext_${from}.ttf`),
      `--unicodes=${signs}`,
      "--layout-features=",
      "--drop-tables+=GSUB,GPOS,GDEF,STAT",
      `--output-file=fonts/AtkinsonHyperlegibleNext-${to}.ttf`,
    ],
    { stdio: "inherit" },
  );
