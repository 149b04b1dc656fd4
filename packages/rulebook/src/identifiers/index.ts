export type { Checked } from './checked.ts';
export { checkEmail, type EmailProblem } from './email.ts';
export { foldText } from './fold-text.ts';
export { checkGtin13, type GtinProblem, gtinCheckDigit } from './gtin.ts';
export { checkPhoneNumber, formatPhoneNumber, type PhoneProblem } from './phone-number.ts';
export {
  checkTaxCode,
  type TaxCodeKind,
  type TaxCodeProblem,
  taxCheckDigit,
  taxCodeKind,
} from './tax-code.ts';
