import type { Command } from "commander";
import type { Io } from "./io.js";
import type { Finish } from "./program.js";

export const addConvert = (program: Command, _io: Io, _finish: Finish): void => {
  program.command("convert");
};
