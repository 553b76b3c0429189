/** The version of tanshin that its reports name. A test keeps it equal to package.json. */
export const VERSION = "0.1.0";
