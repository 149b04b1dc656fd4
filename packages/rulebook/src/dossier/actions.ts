import type { Role } from '../permissions/roles.ts';
import type { Text } from '../text.ts';
import type { DossierState } from './states.ts';

interface DossierActionDefinition {
  readonly name: Text;
  /** Who may act, always within the scope of the grant. */
  readonly roles: readonly Role[];
  /** From which state to which. */
  readonly steps: Readonly<Partial<Record<DossierState, DossierState>>>;
  /** A reason must be given: it is what the other side reads. */
  readonly reason?: true;
  readonly source: string;
}

/**
 * The one table of what can be done to a dossier: action × role × state. Permission checks, buttons and the
 * diagram in ARCHITECTURE.md all come from it. Sources: QĐ 148/QĐ-TTg (2023) and QĐ 26/2026/QĐ-TTg.
 */
export const dossierActions = {
  edit: {
    name: { vi: 'Soạn hồ sơ', en: 'Edit' },
    roles: ['producer-member'],
    steps: {
      draft: 'draft',
      'returned-by-commune': 'returned-by-commune',
      'returned-by-office': 'returned-by-office',
    },
    source: 'QĐ 26/2026, Điều 7.1',
  },
  submit: {
    name: { vi: 'Nộp hồ sơ', en: 'Submit' },
    roles: ['producer-member'],
    steps: { draft: 'submitted', 'returned-by-commune': 'submitted', 'returned-by-office': 'intake' },
    source: 'QĐ 26/2026, Điều 7.1',
  },
  receive: {
    name: { vi: 'Tiếp nhận', en: 'Receive' },
    roles: ['commune-officer'],
    steps: { submitted: 'commune-review' },
    source: 'QĐ 26/2026, Điều 7.2',
  },
  assess: {
    name: { vi: 'Đánh giá bốn nội dung', en: 'Assess the four matters' },
    roles: ['commune-officer'],
    steps: { 'commune-review': 'commune-review' },
    source: 'QĐ 26/2026, Điều 7.2; Mẫu số 03',
  },
  'return-to-producer': {
    name: { vi: 'Trả lại chủ thể', en: 'Return to the producer' },
    roles: ['commune-officer'],
    steps: { 'commune-review': 'returned-by-commune' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.2',
  },
  propose: {
    name: { vi: 'Đề nghị đánh giá, phân hạng', en: 'Propose for ranking' },
    roles: ['commune-officer', 'commune-leader'],
    steps: { 'commune-review': 'proposed' },
    source: 'QĐ 26/2026, Điều 7.2',
  },
  'retract-proposal': {
    name: { vi: 'Rút đề nghị', en: 'Retract the proposal' },
    roles: ['commune-officer', 'commune-leader'],
    steps: { proposed: 'commune-review' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.2',
  },
  decline: {
    name: { vi: 'Không đề nghị', en: 'Decline to propose' },
    roles: ['commune-leader'],
    steps: { 'commune-review': 'declined' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.2',
  },
  'send-to-office': {
    name: { vi: 'Gửi danh sách tổng hợp', en: 'Send on the consolidated list' },
    roles: ['commune-leader'],
    steps: { proposed: 'intake' },
    source: 'QĐ 26/2026, Điều 7.2',
  },
  'return-from-office': {
    name: { vi: 'Yêu cầu hoàn thiện', en: 'Return for completion' },
    roles: ['office-officer'],
    steps: { intake: 'returned-by-office' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.3.a',
  },
  accept: {
    name: { vi: 'Chấp nhận hồ sơ', en: 'Accept for scoring' },
    roles: ['office-officer'],
    steps: { intake: 'accepted' },
    source: 'QĐ 26/2026, Điều 7.3.a',
  },
  schedule: {
    name: { vi: 'Đưa vào phiên chấm', en: 'Schedule in a session' },
    roles: ['office-officer'],
    steps: { accepted: 'in-session' },
    source: 'QĐ 26/2026, Điều 7.3.d',
  },
  unschedule: {
    name: { vi: 'Đưa ra khỏi phiên chấm', en: 'Take off the session' },
    roles: ['office-officer'],
    steps: { 'in-session': 'accepted' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.3.d',
  },
  'close-scoring': {
    name: { vi: 'Khóa chấm điểm', en: 'Close scoring' },
    roles: ['council-secretary'],
    steps: { 'in-session': 'scored' },
    source: 'QĐ 26/2026, Điều 7.3.d',
  },
  'reopen-scoring': {
    name: { vi: 'Mở lại chấm điểm', en: 'Reopen scoring' },
    roles: ['council-chair'],
    steps: { scored: 'in-session' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.3.d',
  },
  confirm: {
    name: { vi: 'Xác nhận kết quả', en: 'Confirm the result' },
    roles: ['council-chair'],
    steps: { scored: 'confirmed' },
    source: 'QĐ 26/2026, Điều 7.3.d',
  },
  'confirm-not-recognised': {
    name: { vi: 'Xác nhận không đạt', en: 'Confirm that no star is reached' },
    roles: ['council-chair'],
    steps: { scored: 'not-recognised' },
    source: 'QĐ 26/2026, Điều 4.1.a',
  },
  recognise: {
    name: { vi: 'Ký quyết định công nhận', en: 'Sign the recognition' },
    roles: ['committee-leader'],
    steps: { confirmed: 'recognised' },
    source: 'QĐ 26/2026, Điều 4, Điều 7.3.e',
  },
  forward: {
    name: { vi: 'Chuyển cấp trên', en: 'Forward to the upper tier' },
    roles: ['office-leader', 'committee-leader'],
    steps: { confirmed: 'forwarded' },
    source: 'QĐ 26/2026, Điều 7.3.e',
  },
  'record-upper-recognition': {
    name: { vi: 'Ghi kết quả công nhận của cấp trên', en: "Record the upper tier's recognition" },
    roles: ['office-officer', 'province-officer', 'ministry-officer'],
    steps: { forwarded: 'recognised' },
    source: 'QĐ 26/2026, Điều 7.4',
  },
  'return-from-upper': {
    name: { vi: 'Cấp trên trả kết quả về', en: 'Result handed back by the upper tier' },
    roles: ['office-officer', 'province-officer', 'ministry-officer'],
    steps: { forwarded: 'confirmed' },
    reason: true,
    source: 'QĐ 26/2026, Điều 7.4',
  },
  'refuse-from-upper': {
    name: { vi: 'Cấp trên không công nhận', en: 'Refused by the upper tier' },
    roles: ['office-officer', 'province-officer', 'ministry-officer'],
    steps: { forwarded: 'not-recognised' },
    reason: true,
    source: 'QĐ 26/2026, Điều 4.1.a, Điều 7.4',
  },
  withdraw: {
    name: { vi: 'Rút hồ sơ', en: 'Withdraw' },
    roles: ['producer-member'],
    steps: {
      draft: 'withdrawn',
      submitted: 'withdrawn',
      'commune-review': 'withdrawn',
      'returned-by-commune': 'withdrawn',
      proposed: 'withdrawn',
      intake: 'withdrawn',
      'returned-by-office': 'withdrawn',
      accepted: 'withdrawn',
    },
    reason: true,
    source: 'Quyền của chủ thể trước khi chấm',
  },
} as const satisfies Record<string, DossierActionDefinition>;

export type DossierAction = keyof typeof dossierActions;

/** All actions, in the order of the path. */
export const dossierActionCodes = Object.keys(dossierActions) as readonly DossierAction[];

const definitions: Readonly<Record<DossierAction, DossierActionDefinition>> = dossierActions;

/** The table's entry of an action. */
export const dossierAction = (action: DossierAction): DossierActionDefinition => definitions[action];

/** The state that an action leads to from a state, or null when it cannot be done there. */
export function stateAfter(action: DossierAction, from: DossierState): DossierState | null {
  return definitions[action].steps[from] ?? null;
}

/** The actions that one of these roles may do in a state, leaving scope to the permission check. */
export function actionsFor(heldRoles: readonly Role[], state: DossierState): DossierAction[] {
  return dossierActionCodes.filter(
    (action) =>
      stateAfter(action, state) !== null &&
      definitions[action].roles.some((role) => heldRoles.includes(role)),
  );
}
