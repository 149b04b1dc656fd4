import type { Locator, Page } from 'playwright-core';

/** Types into a field that offers matches, and takes the one named. */
export async function choose(
  place: Page | Locator,
  label: string,
  typed: string,
  option: string | RegExp,
): Promise<void> {
  const field = place
    .getByRole('combobox', { name: label })
    .or(place.getByRole('textbox', { name: label }))
    .first();
  await field.click();
  await field.fill(typed);
  await pageOf(place).getByRole('option', { name: option }).first().click();
}

/** A path, or bytes that are not on the disk. */
type ChosenFile = string | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** Chooses a file by a button that opens the device's choice of files. */
export async function attach(
  page: Page,
  button: Locator,
  file: ChosenFile | string[] | Exclude<ChosenFile, string>[],
): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
}

const pageOf = (place: Page | Locator): Page => ('page' in place ? place.page() : place);
