import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The processor that judges, and its version. An upgrade is a change of its own, since rules come with it. */
const ARELLE = "arelle-release==2.47.3";

const PYTHON = process.env.PYTHON ?? "python3";

/** What is missing on this machine, as a sentence that says what to do. */
export const missing = (message: string): Error => Object.assign(new Error(message), { name: "Missing" });

const run = (command: string, args: readonly string[]) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}${error?.message ?? ""}`.trim() };
};

const checkPython = (): void => {
  const version = run(PYTHON, ["-c", "import sys; print(sys.version_info >= (3, 10))"]);
  if (!version.ok) {
    throw missing(
      `Python is missing: “${PYTHON}” does not run. Install Python 3.10 or later, or name one in PYTHON.`,
    );
  }
  if (version.output !== "True") throw missing(`“${PYTHON}” is too old: Arelle needs Python 3.10 or later.`);
};

/** The Python of a virtual environment in `folder` that has Arelle; it is made where it is not there yet. */
export const arellePython = (folder: string): string => {
  const python = join(folder, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  const stamp = join(folder, `${ARELLE}.installed`);
  if (existsSync(stamp) && existsSync(python)) return python;
  checkPython();
  process.stderr.write("Installing Arelle …\n");
  rmSync(folder, { recursive: true, force: true });
  const venv = run(PYTHON, ["-m", "venv", folder]);
  if (!venv.ok) {
    rmSync(folder, { recursive: true, force: true });
    throw missing(`“${PYTHON} -m venv” fails. On Debian and Ubuntu install python3-venv.\n${venv.output}`);
  }
  const pip = run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ARELLE]);
  if (!pip.ok) throw missing(`${ARELLE} cannot be installed with pip.\n${pip.output}`);
  writeFileSync(stamp, "");
  return python;
};
