import { extensionLimit, formatDate, type PlainDate, reEvaluationWindow } from '../calendar/index.ts';
import { type CertificateDates, certificateState, givesRightToMark } from '../certificate/index.ts';
import type { FilingKindCode, Framework } from '../framework/index.ts';
import type { Text } from '../text.ts';

/** The newest certificate of a product. */
export interface HeldCertificate extends CertificateDates {
  readonly star: number;
}

/** Whether a product can be filed in this way today, and what is to be said of it. */
export type FilingBasis =
  | {
      readonly allowed: true;
      /** What the producer should know before going on. */
      readonly notice: Text | null;
      /** Last day to which the certificate runs on when it is filed today: of a late re-evaluation alone. */
      readonly extendsUntil: PlainDate | null;
    }
  | { readonly allowed: false; readonly reason: Text };

const refuse = (vi: string, en: string): FilingBasis => ({ allowed: false, reason: { vi, en } });
const allow = (notice: Text | null = null, extendsUntil: PlainDate | null = null): FilingBasis => ({
  allowed: true,
  notice,
  extendsUntil,
});

/**
 * How a product may be filed on a day, by its newest certificate (QĐ 26/2026, Điều 6.1, Điều 7.6.a, Điều 12.3):
 * a first filing when it holds none that lives; an upgrade while it may carry the mark; a re-evaluation from the first
 * day of the window on. Late is allowed as long as the certificate may run on for it, and said to be late. A framework
 * that sets no window takes a re-evaluation at any time.
 */
export function filingBasis(
  framework: Framework,
  kind: FilingKindCode,
  certificate: HeldCertificate | null,
  today: PlainDate,
): FilingBasis {
  if (certificate === null || certificate.revokedOn !== null) {
    return kind === 'first'
      ? allow()
      : refuse(
          'Sản phẩm không có giấy chứng nhận OCOP. Hãy chọn “Lần đầu”.',
          'The product holds no OCOP certificate: choose a first filing.',
        );
  }
  const state = certificateState(certificate, today);
  if (state === 'suspended') {
    return refuse(
      'Giấy chứng nhận đang bị tạm dừng. Hãy khắc phục và chờ cơ quan cấp bỏ tạm dừng rồi nộp.',
      'The certificate is suspended: file once the suspension is lifted.',
    );
  }
  switch (kind) {
    case 'first':
      return givesRightToMark(state) ? alreadyHeld(certificate) : allow();
    case 'upgrade':
      return upgradeBasis(certificate, givesRightToMark(state));
    case 're-evaluation':
      return reEvaluationBasis(framework, certificate.expiresOn, today);
  }
}

const alreadyHeld = ({ star, expiresOn }: HeldCertificate): FilingBasis =>
  refuse(
    `Sản phẩm đang có giấy chứng nhận ${star} sao đến hết ngày ${formatDate(expiresOn)}. Hãy chọn “Nâng hạng” hoặc “Đánh giá lại”.`,
    `The product holds a certificate of ${star} stars until ${formatDate(expiresOn)}: choose an upgrade or a re-evaluation.`,
  );

function upgradeBasis({ star, expiresOn }: HeldCertificate, mayCarryMark: boolean): FilingBasis {
  if (!mayCarryMark) {
    return refuse(
      `Giấy chứng nhận đã hết hạn ngày ${formatDate(expiresOn)} nên không nâng hạng được. Hãy chọn “Lần đầu”.`,
      `The certificate expired on ${formatDate(expiresOn)}: choose a first filing.`,
    );
  }
  return star < 5
    ? allow()
    : refuse(
        'Sản phẩm đã đạt 5 sao, không còn hạng cao hơn. Khi sắp hết hạn, hãy chọn “Đánh giá lại”.',
        'The product has 5 stars already. Choose a re-evaluation when they are about to expire.',
      );
}

function reEvaluationBasis(framework: Framework, expiresOn: PlainDate, today: PlainDate): FilingBasis {
  const window = reEvaluationWindow(framework, expiresOn);
  if (!window) return allow();
  if (today < window.opens) {
    return refuse(
      `Chưa đến hạn đánh giá lại: nhận hồ sơ từ ngày ${formatDate(window.opens)} đến hết ngày ${formatDate(window.closes)}.`,
      `It is too early for the re-evaluation: dossiers are taken from ${formatDate(window.opens)} to ${formatDate(window.closes)}.`,
    );
  }
  if (today <= window.closes) return allow(window.explanation);
  const limit = extensionLimit(framework, expiresOn)?.date ?? expiresOn;
  if (today > limit) {
    return refuse(
      `Đã quá hạn đánh giá lại (giấy chứng nhận hết hạn ngày ${formatDate(expiresOn)}). Hãy chọn “Lần đầu”.`,
      `It is too late for a re-evaluation (the certificate expired on ${formatDate(expiresOn)}): choose a first filing.`,
    );
  }
  return allow(
    {
      vi: `Nộp muộn: hạn nộp là hết ngày ${formatDate(window.closes)}. Giấy chứng nhận được kéo dài đến khi có kết quả, nhưng không quá ngày ${formatDate(limit)}.`,
      en: `This is late: the last day was ${formatDate(window.closes)}. The certificate runs on until the result, but not beyond ${formatDate(limit)}.`,
    },
    limit > expiresOn ? limit : null,
  );
}
