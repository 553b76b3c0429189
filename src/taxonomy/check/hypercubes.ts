import { hypercubesOf } from "../dimensional-validity.js";
import type { Check } from "./rule.js";

/** A concept without a hypercube may carry any axis (Dimensions 1.0 §2.3), so each needs one. */
export const checkHypercubes: Check = (taxonomy, report) => {
  const spaces = hypercubesOf(taxonomy);
  const forecastAxis = [...taxonomy.axes.values()].some(({ forecast }) => forecast);
  for (const { name, kind, forecast, ratio, source } of taxonomy.own.concepts) {
    if (kind !== "item") continue;
    if (!spaces.has(name)) report(source, `The reportable concept ${name} has no hypercube.`);
    if (forecast && !ratio && !forecastAxis) {
      report(
        source,
        `${name} says "forecast", but no axis does.`,
        'Give the axis of results and forecasts "forecast: true".',
      );
    }
  }
};
