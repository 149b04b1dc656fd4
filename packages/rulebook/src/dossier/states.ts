import type { Text } from '../text.ts';

/** Every state a dossier can be in, with whose turn it is. */
export const dossierStates = {
  draft: { name: { vi: 'Đang soạn', en: 'Draft' }, turn: 'producer' },
  submitted: { name: { vi: 'Đã nộp cấp xã', en: 'Submitted to the commune' }, turn: 'commune' },
  'commune-review': { name: { vi: 'Cấp xã đang đánh giá', en: 'Under commune review' }, turn: 'commune' },
  'returned-by-commune': { name: { vi: 'Cấp xã trả lại', en: 'Returned by the commune' }, turn: 'producer' },
  declined: { name: { vi: 'Cấp xã không đề nghị', en: 'Not proposed by the commune' }, turn: null },
  proposed: { name: { vi: 'Cấp xã đề nghị', en: 'Proposed by the commune' }, turn: 'commune' },
  intake: { name: { vi: 'Cơ quan OCOP kiểm tra', en: 'Intake check' }, turn: 'office' },
  'returned-by-office': {
    name: { vi: 'Cơ quan OCOP trả lại', en: 'Returned by the office' },
    turn: 'producer',
  },
  accepted: { name: { vi: 'Đủ điều kiện chấm', en: 'Accepted for scoring' }, turn: 'office' },
  'in-session': { name: { vi: 'Hội đồng đang chấm', en: 'In a scoring session' }, turn: 'council' },
  scored: { name: { vi: 'Đã chấm, chờ xác nhận', en: 'Scored' }, turn: 'council' },
  confirmed: { name: { vi: 'Đã xác nhận kết quả', en: 'Result confirmed' }, turn: 'office' },
  recognised: { name: { vi: 'Đã công nhận', en: 'Recognised' }, turn: null },
  forwarded: { name: { vi: 'Đã chuyển cấp trên', en: 'Forwarded to the upper tier' }, turn: 'upper' },
  'not-recognised': { name: { vi: 'Không được công nhận', en: 'Not recognised' }, turn: null },
  withdrawn: { name: { vi: 'Đã rút', en: 'Withdrawn' }, turn: null },
} as const satisfies Record<
  string,
  { name: Text; turn: 'producer' | 'commune' | 'office' | 'council' | 'upper' | null }
>;

export type DossierState = keyof typeof dossierStates;

/** All states, in the order of the path. */
export const dossierStateCodes = Object.keys(dossierStates) as readonly DossierState[];

/** The states in which it is nobody's turn any more: the product may be filed again. */
export const endedStates: readonly DossierState[] = dossierStateCodes.filter(
  (code) => dossierStates[code].turn === null,
);

/** The states in which others than the producer have the dossier: what they assess stands still. */
export const underAssessment: readonly DossierState[] = dossierStateCodes.filter((code) => {
  const { turn } = dossierStates[code];
  return turn !== null && turn !== 'producer';
});
