import type { Text } from '../text.ts';
import type { Permission } from './permissions.ts';

/**
 * The powers of the programme that change something, each with the permissions it consists of. Every action on a
 * dossier belongs to exactly one.
 */
export const powers = {
  file: {
    name: { vi: 'Lập, nộp hồ sơ', en: 'File' },
    permissions: [
      'dossier.create',
      'dossier.edit',
      'dossier.submit',
      'dossier.withdraw',
      'producer.edit',
      'product.edit',
      'paper.edit',
      'idea.edit',
      'business-plan.edit',
    ],
  },
  assess: {
    name: { vi: 'Đánh giá của cấp xã', en: "Commune's assessment" },
    permissions: [
      'dossier.receive',
      'dossier.assess',
      'dossier.return-to-producer',
      'dossier.propose',
      'dossier.retract-proposal',
      'dossier.decline',
      'dossier.send-to-office',
      'commune-list.edit',
      'commune-list.send',
    ],
  },
  prepare: {
    name: { vi: 'Kiểm tra hồ sơ, giúp việc Hội đồng, trình ký', en: 'Check, prepare and submit' },
    permissions: [
      'dossier.return-from-office',
      'dossier.accept',
      'dossier.schedule',
      'dossier.unschedule',
      'council.manage',
      'session.manage',
      'decision.draft',
      'certificate.attach',
    ],
  },
  score: {
    name: { vi: 'Chấm điểm', en: 'Score' },
    permissions: ['sheet.score'],
  },
  count: {
    name: { vi: 'Khóa chấm, tổng hợp điểm', en: 'Close scoring and count' },
    permissions: ['session.close', 'dossier.close-scoring'],
  },
  confirm: {
    name: { vi: 'Xác nhận kết quả của Hội đồng', en: "Confirm the council's result" },
    permissions: [
      'session.reopen',
      'session.confirm',
      'dossier.reopen-scoring',
      'dossier.confirm',
      'dossier.confirm-not-recognised',
    ],
  },
  decide: {
    name: { vi: 'Ký quyết định công nhận, thu hồi', en: 'Sign recognition and revocation' },
    permissions: ['decision.sign', 'dossier.recognise', 'certificate.suspend', 'certificate.revoke'],
  },
  forward: {
    name: { vi: 'Chuyển hồ sơ lên cấp trên', en: 'Forward to the upper tier' },
    permissions: ['dossier.forward'],
  },
  'record-upper': {
    name: { vi: 'Ghi kết quả của cấp trên', en: "Record the upper tier's result" },
    permissions: ['upper-result.record'],
  },
  'confirm-upper': {
    name: { vi: 'Xác nhận kết quả của cấp trên', en: "Confirm the upper tier's result" },
    permissions: [
      'dossier.record-upper-recognition',
      'dossier.return-from-upper',
      'dossier.refuse-from-upper',
    ],
  },
  administer: {
    name: { vi: 'Quản trị tài khoản', en: 'Administer accounts' },
    permissions: ['account.administer', 'outbox.read'],
  },
  audit: {
    name: { vi: 'Giám sát nhật ký', en: 'Audit' },
    permissions: ['audit.read'],
  },
} as const satisfies Record<string, { name: Text; permissions: readonly Permission[] }>;

export type Power = keyof typeof powers;

/** All powers, in the order of the path. */
export const powerCodes = Object.keys(powers) as readonly Power[];

/** A power that no role may hold together with certain others, and why. */
export interface Separation {
  readonly power: Power;
  readonly from: readonly Power[];
  readonly reason: Text;
  /** Null for a safeguard of the software's own. */
  readonly article: string | null;
}

const programme = powerCodes.filter((power) => power !== 'administer' && power !== 'audit');
const othersOf = (...own: readonly Power[]) => programme.filter((power) => !own.includes(power));

/**
 * Which powers are kept apart. The law speaks of offices, not of persons: a leader of the committee may chair the
 * council (QĐ 26/2026, Điều 7.3.b), holding two roles, each of which shows in the record.
 */
export const separations: readonly Separation[] = [
  {
    power: 'file',
    from: othersOf('file'),
    reason: {
      vi: 'Chủ thể tự đánh giá và nộp hồ sơ; không tự thẩm tra, chấm điểm hay công nhận sản phẩm của mình.',
      en: 'The producer assesses itself and files; it does not check, score or recognise its own product.',
    },
    article: 'QĐ 26/2026, Điều 7.1',
  },
  {
    power: 'assess',
    from: othersOf('assess'),
    reason: {
      vi: 'Cấp xã đánh giá bốn nội dung và đề nghị; không chấm điểm, không xếp hạng sao.',
      en: 'The commune assesses the four matters and proposes; it neither scores nor gives stars.',
    },
    article: 'QĐ 26/2026, Điều 4.1, Điều 7.2',
  },
  {
    power: 'score',
    from: othersOf('score', 'confirm'),
    reason: {
      vi: 'Hội đồng chấm điểm và đề xuất; Chủ tịch UBND quyết định công nhận.',
      en: "The council scores and proposes; the committee's chairman decides on recognition.",
    },
    article: 'QĐ 26/2026, Điều 7.3.d, Điều 7.3.e',
  },
  {
    power: 'count',
    from: othersOf('count'),
    reason: {
      vi: 'Người tổng hợp điểm không chấm điểm và không quyết định trên kết quả đó.',
      en: 'Who counts the points neither scores nor decides on the outcome.',
    },
    article: null,
  },
  {
    power: 'decide',
    from: othersOf('decide', 'forward'),
    reason: {
      vi: 'Cơ quan tham mưu tổng hợp, trình; chỉ Chủ tịch UBND ký quyết định công nhận, thu hồi.',
      en: "The office prepares and submits; only the committee's chairman signs recognition and revocation.",
    },
    article: 'QĐ 26/2026, Điều 7.3.đ, Điều 7.3.e, Điều 8.2',
  },
  {
    power: 'confirm-upper',
    from: othersOf('confirm-upper', 'forward'),
    reason: {
      vi: 'Kết quả của cấp trên chỉ có hiệu lực khi người khác với người ghi đã đối chiếu với văn bản và xác nhận.',
      en: "The upper tier's result takes effect when somebody else than who recorded it has compared it with the paper.",
    },
    article: null,
  },
  {
    power: 'administer',
    from: programme,
    reason: {
      vi: 'Thẩm quyền trong Chương trình chỉ thuộc cơ quan được nêu tên; người quản trị hệ thống không có quyền nào trong đó.',
      en: 'Powers of the programme belong to the authorities named; who runs the system holds none of them.',
    },
    article: 'QĐ 26/2026, Điều 4, Điều 7',
  },
  {
    power: 'audit',
    from: [...programme, 'administer'],
    reason: {
      vi: 'Người giám sát chỉ đọc, không sửa được điều mình giám sát.',
      en: 'The auditor only reads, and cannot change what is audited.',
    },
    article: null,
  },
];
