/** The user asked for something that cannot be: exit status 2. Thrown, since nothing has been done yet. */
export interface UsageError extends Error {
  readonly usage: true;
}

export const usageError = (message: string): UsageError =>
  Object.assign(new Error(message), { usage: true as const });

export const isUsageError = (error: unknown): error is UsageError =>
  error instanceof Error && "usage" in error;
