/** The style of a report on paper and on screens. Without it the document reads in order, with its tables. */
export const STYLE = `
body { margin: 2rem auto; max-width: 60rem; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
`;
