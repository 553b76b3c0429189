/** The element that has a key, which it keeps when its part of the page is drawn anew. */
const byKey = (key: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("[data-key]")].find((element) => element.dataset.key === key);

/** Draws a part of the page; where the focus was in it, the element that took its place has it. */
export const keepingFocus = (draw: () => void): void => {
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const key = focused?.dataset.key;
  const selection =
    focused instanceof HTMLInputElement && focused.type === "search" ? focused.selectionStart : null;
  draw();
  if (!focused || focused.isConnected || key === undefined) return;
  const element = byKey(key);
  element?.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement && selection !== null)
    element.setSelectionRange(selection, selection);
};

/** Gives the focus to the heading of what is chosen. */
export const focusDetails = (): void => document.getElementById("details-title")?.focus();
