import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Command } from "commander";
import { type Collector, createCollector } from "../diagnostics/index.js";
import { systemReason } from "../files/read-input.js";
import type { ExitStatus, Io } from "./io.js";
import { withExamples } from "./options.js";
import { printDiagnostics } from "./print-diagnostics.js";
import type { Finish } from "./program.js";

const DESCRIPTION = `Open the page for people that a conversion left, in the browser of this system, and print its path.

DIR/STEM is the folder of a converted release; the folder of a batch opens its index.`;

const EXAMPLES = `Examples:
  $ tanshin view out/iij-2q-fy2002            open out/iij-2q-fy2002/iij-2q-fy2002.html
  $ tanshin view out/iij-2q-fy2002 --print    print the path, and open nothing
  $ tanshin view out                          open the index of a batch`;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Pages that a folder can hold: of a release with the folder's name, or of a batch. */
const pagesIn = (folder: string): readonly string[] => [
  join(folder, `${basename(resolve(folder))}.html`),
  join(folder, "index.html"),
];

/** What there is instead of a page, and what to do about it. */
const reportMissing = (path: string, collector: Collector): void => {
  const place = { file: path, line: 1, column: 1 };
  if (!existsSync(path)) {
    collector.error("file-not-readable", "There is no page to open: there is no such file or folder.", {
      place,
      hint: "Give the folder that “tanshin convert” wrote: DIR/STEM.",
    });
    return;
  }
  const failed = !isFile(path) && readdirSync(path).some((name) => name.endsWith(".run.json"));
  collector.error(
    "file-not-readable",
    failed
      ? "The folder has no page: the conversion failed, or was made by an earlier tanshin."
      : "There is no page here: neither a file .html nor a folder that a conversion wrote.",
    {
      place,
      hint: failed
        ? "Its STEM.run.json has the reason; convert the release again."
        : "Give the folder that “tanshin convert” wrote: DIR/STEM.",
    },
  );
};

/** The page that a path means: itself, or what its folder holds. */
const findPage = (path: string, collector: Collector): string | undefined => {
  const page = [path, ...pagesIn(path)].find((each) => each.endsWith(".html") && isFile(each));
  if (page === undefined) reportMissing(path, collector);
  return page;
};

/** True where something can show a page: on Linux a display, or the Windows around it. */
const hasDisplay = ({ platform, env }: NodeJS.Process): boolean =>
  platform !== "linux" ||
  [env.DISPLAY, env.WAYLAND_DISPLAY, env.WSL_DISTRO_NAME].some(
    (value) => value !== undefined && value !== "",
  );

/** Opens a page with the system's opener; says on standard error why it could not. */
const show = async (page: string, io: Io): Promise<ExitStatus> => {
  try {
    // Loaded where it is needed: no other command has a use for it.
    const { default: openInBrowser } = await import("open");
    const opener = await openInBrowser(resolve(page));
    // A program that is not there is told later, when nobody waits any more.
    opener.on("error", () => {});
    return 0;
  } catch (error) {
    io.err(`The page cannot be opened: ${systemReason(error)}. Open the file in a browser.\n`);
    return 1;
  }
};

const view = async (path: string, { print }: { readonly print?: boolean }, io: Io): Promise<ExitStatus> => {
  const collector = createCollector();
  const page = findPage(path, collector);
  printDiagnostics(collector.diagnostics, () => undefined, io);
  if (page === undefined) return 1;
  io.out(`${page}\n`);
  return print || !hasDisplay(process) ? 0 : show(page, io);
};

export const addView = (program: Command, io: Io, finish: Finish): void => {
  const command = program
    .command("view")
    .summary("open the page of a converted release")
    .description(DESCRIPTION)
    .argument("<dir/stem>", "the folder of a converted release, or its page")
    .option("--print", "print the path of the page, and open nothing")
    .action(async (path: string, options: { print?: boolean }) => finish(await view(path, options, io)));
  withExamples(command, EXAMPLES);
};
