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
export { guidePage, guidesPage } from './guide-page.ts';
export { guides } from './guides.ts';
export type { PageContext } from './layout.ts';
export { type Language, messages } from './messages.ts';
export { type ProductDetails, productPage } from './product-page.ts';
