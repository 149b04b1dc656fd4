import type { FilingKindCode } from '../framework/model.ts';
import { type FilingField, type FilingStep, services } from './filing-form.ts';

/** A field in the words that fit the product set. */
export const worded = (field: FilingField, productSet: number): FilingField =>
  services.includes(productSet) ? { ...field, ...field.ofService } : field;

/** The fields that this filing must answer, in the words that fit the product set. */
export function fieldsAsked(
  step: FilingStep,
  productSet: number,
  kind: FilingKindCode,
): readonly FilingField[] {
  return step.fields
    .filter(
      (field) =>
        (!field.onlySets || field.onlySets.includes(productSet)) &&
        !field.exceptSets?.includes(productSet) &&
        (!field.onlyKinds || field.onlyKinds.includes(kind)),
    )
    .map((field) => worded(field, productSet));
}
