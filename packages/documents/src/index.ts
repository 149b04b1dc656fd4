/** Typed administrative documents (NĐ 30/2020/NĐ-CP) and the programme's own, as DOCX and PDF. */

export { type CertificateInput, renderCertificatePdf } from './certificate-pdf.ts';
export * from './model.ts';
export { renderDocx } from './render-docx.ts';
export { renderPdf } from './render-pdf.ts';
export * from './templates/business-plan.ts';
export type {
  FilingType,
  FrameworkId,
  Letterhead,
  ProducerParty,
  Representative,
  Signer,
} from './templates/common.ts';
export * from './templates/commune-report.ts';
export * from './templates/consolidated-list.ts';
export * from './templates/council-minutes.ts';
export * from './templates/dossier-cover.ts';
export * from './templates/forwarding-letter.ts';
export * from './templates/proposal-letter.ts';
export * from './templates/receipt.ts';
export * from './templates/recognition-decision.ts';
export * from './templates/registration-form.ts';
export * from './templates/result-table.ts';
export * from './templates/self-assessment-report.ts';
