const BLOCK =
  /^```(?:sql|python) (duckdb|pandas|postgresql)\n([\s\S]*?)^```\n(?:\n```csv result\n([\s\S]*?)^```\n)?/gm;

/**
 * The queries of docs/feed.md in order, each with its tool and the result that is shown after it; undefined where none is.
 */
export const queriesIn = (markdown) =>
  [...markdown.matchAll(BLOCK)].map(([, tool, code, result], index) => ({
    name: `query ${index + 1} (${tool}): ${code.trim().split("\n")[0]}`,
    tool,
    code,
    result,
  }));
