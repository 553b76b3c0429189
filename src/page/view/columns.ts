import { svg } from "./dom.js";

/** Columns from a line of nought, the latest one in the page's own colour; `text` says them. */
export const columnsSvg = (
  values: readonly number[],
  width: number,
  height: number,
  text: string,
): SVGElement => {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const scale = (height - 2) / (high - low || 1);
  const step = width / values.length;
  const zero = 1 + high * scale;
  return svg(
    "svg",
    { class: "columns", viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": text },
    ...values.map((value, index) =>
      svg("rect", {
        class: `${value < 0 ? "negative" : "positive"}${index === values.length - 1 ? " latest" : ""}`,
        x: index * step + step * 0.14,
        y: value < 0 ? zero : zero - Math.max(value * scale, 0.75),
        width: step * 0.72,
        height: Math.max(Math.abs(value) * scale, 0.75),
      }),
    ),
    svg("line", { class: "zero", x1: 0, x2: width, y1: zero, y2: zero }),
  );
};
