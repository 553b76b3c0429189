/** How many items a list begins with and grows by. */
const [FIRST, MORE] = [60, 150];

let observer: IntersectionObserver | undefined;

/** Fills a list as it is scrolled; `more` makes items and says whether there are still others. */
export const growing = (list: HTMLElement, more: (count: number) => boolean): void => {
  observer?.disconnect();
  if (!more(FIRST)) return;
  // A table's body holds rows alone.
  const end = document.createElement(list instanceof HTMLTableSectionElement ? "tr" : "div");
  // Without a height it can lie a fraction of a pixel outside the list, and never be seen.
  end.style.setProperty("block-size", "2px");
  list.append(end);
  const watcher = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      const rest = more(MORE);
      watcher.disconnect();
      end.remove();
      if (!rest) return;
      list.append(end);
      watcher.observe(end);
    },
    { rootMargin: "400px" },
  );
  observer = watcher;
  watcher.observe(end);
};
