export { type CatalogueItem, type CataloguePage, cataloguePage } from './catalogue-page.ts';
export {
  type CertificateFacts,
  type CertificateState,
  certificatePage,
  checkPage,
  malformedNumberPage,
  notFoundPage,
  unknownCertificatePage,
} from './certificate-page.ts';
export type { PageContext } from './layout.ts';
export { type Language, messages } from './messages.ts';
export { type ProductDetails, productPage } from './product-page.ts';
