// The examples, carried by the page itself.
import plan from 'example:plan.md';
import registers from 'example:register.json';
import workbook from 'example:ward.xlsx';

export const examplePlan = async () => plan;
export const exampleRegisters = async () => structuredClone(registers);
export const exampleWorkbook = async () => workbook;
