import type { At } from "./state.js";

/** Equal exactly for equal places. */
export const placeKey = ({ line, column }: At): string => `${line}:${column}`;
