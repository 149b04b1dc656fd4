export {
  type CertificateIssuer,
  type CertificateNumber,
  formatCertificateNumber,
  isCertificateNumber,
  parseCertificateNumber,
} from './certificate-number.ts';
export {
  type DocumentNumber,
  type DocumentSymbol,
  formatDocumentNumber,
  formatDocumentSymbol,
  formatPlaceAndDate,
  type OfficialDocumentType,
  officialDocumentTypes,
  parseDocumentNumber,
} from './document-number.ts';
export { type IssuerCode, issuers, symbolOf } from './issuers.ts';
export { type PlaceCodes, placeCodesOf } from './place-codes.ts';
export { formatProductCode, type ProductCode, parseProductCode } from './product-code.ts';
export { formatReceiptNumber, parseReceiptNumber, type ReceiptNumber } from './receipt-number.ts';
export { type NumberedRecord, type SeriesFault, seriesFaults } from './series.ts';
