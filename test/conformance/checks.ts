export interface Check {
  readonly name: string;
  readonly passed: boolean;
  readonly detail: string;
}

/** Prints each check as it is made, and the sum at the end. */
export const createChecks = () => {
  const checks: Check[] = [];
  return {
    check: (name: string, passed: boolean, detail = ""): void => {
      checks.push({ name, passed, detail });
      const short = detail.length > 160 && passed ? `${detail.slice(0, 159)}…` : detail;
      process.stdout.write(`${passed ? "pass" : "FAIL"}  ${name.padEnd(58)} ${short}`.trimEnd());
      process.stdout.write("\n");
    },
    /** The exit status: a run without a check has proved nothing. */
    finish: (): number => {
      const failed = checks.filter(({ passed }) => !passed).length;
      process.stdout.write(`${checks.length - failed} passed, ${failed} failed\n`);
      return failed === 0 && checks.length > 0 ? 0 : 1;
    },
  };
};

export type Checks = ReturnType<typeof createChecks>;
