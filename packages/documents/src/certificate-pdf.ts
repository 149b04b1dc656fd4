import QRCode from 'qrcode';
import type { DocumentImage } from './model.ts';
import { cleanText, longDate, shortDate, upper } from './text.ts';
import { compilePdf, typstProgram } from './typst-compiler.ts';

/** Issuer and contents of an OCOP certificate. Dates ISO `YYYY-MM-DD`. */
export interface CertificateInput {
  /** Issuing authority: `Ủy ban nhân dân thành phố Quảng Ngãi`. */
  readonly authority: string;
  readonly product: string;
  readonly producer: string;
  readonly address: string;
  readonly star: 3 | 4 | 5;
  readonly certificateNumber: string;
  /** `215/QĐ-UBND`. */
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly validFrom: string;
  /** Last day of validity. */
  readonly validUntil: string;
  readonly place: string;
  readonly issuedDate: string;
  /** Public page that says whether the certificate is valid; the QR code leads there. */
  readonly checkUrl: string;
  readonly signature: {
    readonly capacity?: readonly string[];
    readonly position: string;
    readonly name: string | null;
    readonly image?: DocumentImage;
  };
}

const PROGRAM = typstProgram('certificate.typ');

/**
 * Draws the certificate of an OCOP product on one landscape A4 page (recognition: QĐ 26/2026/QĐ-TTg, Điều 4;
 * no decree prints a model of it). Deterministic. Throws RangeError on a date that does not exist.
 */
export async function renderCertificatePdf(input: CertificateInput): Promise<Uint8Array> {
  const { signature } = input;
  const files = new Map<string, Uint8Array>([['/qr.svg', await qrSvg(input.checkUrl)]]);
  if (signature.image) files.set(`/signature.${signature.image.format}`, signature.image.bytes);
  const data = {
    title: cleanText(`Giấy chứng nhận sản phẩm OCOP số ${input.certificateNumber}: ${input.product}`),
    date: input.issuedDate.split('-').map(Number),
    authority: upper(input.authority),
    product: cleanText(input.product),
    producer: cleanText(input.producer),
    address: cleanText(input.address),
    star: input.star,
    number: cleanText(input.certificateNumber),
    decision: `Quyết định số ${cleanText(input.decisionNumber)} ${longDate(input.decisionDate)}`,
    validFrom: shortDate(input.validFrom),
    validUntil: shortDate(input.validUntil),
    placeAndDate: `${cleanText(input.place)}, ${longDate(input.issuedDate)}`,
    checkUrl: cleanText(input.checkUrl),
    capacity: [...(signature.capacity ?? []), signature.position].map(upper),
    name: cleanText(signature.name ?? ''),
    image: signature.image
      ? {
          path: `/signature.${signature.image.format}`,
          width: signature.image.widthMm,
          height: signature.image.heightMm,
        }
      : null,
  };
  return compilePdf({ program: PROGRAM, data, files, date: input.issuedDate });
}

/** The QR code as a vector picture: one path of unit squares, without a quiet zone (the page gives it). */
async function qrSvg(text: string): Promise<Uint8Array> {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  }
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.size} ${modules.size}" ` +
      `shape-rendering="crispEdges"><path fill="#14342b" d="${path}"/></svg>`,
  );
}
