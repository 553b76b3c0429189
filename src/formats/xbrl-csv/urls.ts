const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const withoutDots = (path: string): string => {
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === ".." && steps.length > 0 && steps.at(-1) !== "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
};

/** What a URL means in a file, as RFC 3986 §5.2 has it for paths: `a/b.json` and `../c.csv` give `c.csv`. */
export const resolveUrl = (base: string, url: string): string => {
  if (ABSOLUTE.test(url) || url.startsWith("/")) return url;
  const absolute = ABSOLUTE.exec(base);
  if (absolute && URL.canParse(url, base)) return new URL(url, base).href;
  return withoutDots(`${base.slice(0, base.lastIndexOf("/") + 1)}${url}`);
};
