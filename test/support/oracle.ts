import { type Calendar, type ExpectedCell, expectedCell } from "./expectation.js";
import { fieldsOf } from "./grid.js";
import { TABLES } from "./tables.js";

/** What every numeric cell of the sample has to become, by what its row and column mean. */
export const expectedSampleCells = (text: string, calendar: Calendar): readonly ExpectedCell[] => {
  const lines = text.split("\n");
  return TABLES.flatMap((table) =>
    table.rows.flatMap((row) => {
      const fields = fieldsOf(lines[row.line - 1] ?? "", row.line);
      return table.columns.flatMap((column, index) => {
        const field = fields[index + 1];
        return field?.text ? [expectedCell(table, row, column, field, calendar)] : [];
      });
    }),
  );
};
