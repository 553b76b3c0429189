/** The bar's height changes as its choices wrap: what stays beside the text begins below it. */
const observer = new ResizeObserver(([entry]) => {
  const height = entry?.borderBoxSize[0]?.blockSize;
  if (height !== undefined) document.documentElement.style.setProperty("--bar", `${Math.ceil(height)}px`);
});

/** Watches the bar that has just been drawn. */
export const watchBar = (): void => {
  observer.disconnect();
  const bar = document.getElementById("controls");
  if (bar) observer.observe(bar);
};
