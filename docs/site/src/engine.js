// The library, as files beside the page.
export * from '../wardplan/browser.js';

/** The module that reads spreadsheets, fetched when the first file is dropped. */
export async function sheet() {
  const module = await import('../wardplan/sheet/browser.js');
  await module.init();
  return module;
}
