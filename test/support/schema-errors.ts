import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

/** A schema of `schemas/`, by its name without the ending. */
export const schemaNamed = (
  name: string,
): { readonly properties: object; readonly required: readonly string[] } =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"));

/** What a schema says against a value, as text; empty where it fits. */
export const schemaErrors = (name: string): ((value: unknown) => string) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schemaNamed(name));
  return (value) => (validate(value) ? "" : ajv.errorsText(validate.errors));
};
