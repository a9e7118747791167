// The examples, as files beside the page.
const get = (name) => fetch(new URL(`../examples/${name}`, import.meta.url));

export const examplePlan = async () => (await get('plan.md')).text();
export const exampleRegisters = async () => (await get('register.json')).json();
export const exampleWorkbook = async () => (await get('ward.xlsx')).arrayBuffer();
