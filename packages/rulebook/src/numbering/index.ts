export {
  type CertificateIssuer,
  type CertificateNumber,
  formatCertificateNumber,
  isCertificateNumber,
  parseCertificateNumber,
} from './certificate-number.ts';
export {
  type DocumentNumber,
  formatDocumentNumber,
  formatPlaceAndDate,
  type OfficialDocumentType,
  officialDocumentTypes,
} from './document-number.ts';
export { type PlaceCodes, placeCodesOf } from './place-codes.ts';
export { formatProductCode, type ProductCode, parseProductCode } from './product-code.ts';
export { formatReceiptNumber, parseReceiptNumber, type ReceiptNumber } from './receipt-number.ts';
