import type { FrameworkId } from '../framework/model.ts';
import { type Role, roleLevel } from '../permissions/roles.ts';
import type { Text } from '../text.ts';
import type { DossierState } from './states.ts';

interface DossierActionDefinition {
  readonly name: Text;
  /** Who may act, always within the scope of the grant. */
  readonly roles: readonly Role[];
  /** Of these roles the ones that may act under a single framework. */
  readonly onlyUnder?: Readonly<Partial<Record<Role, FrameworkId>>>;
  /** From which state to which. */
  readonly steps: Readonly<Partial<Record<DossierState, DossierState>>>;
  /** Not for who filled the dossier in in its producer's stead: a second person proposes it. */
  readonly notByAssistant?: true;
  /** A reason must be given: it is what the other side reads. */
  readonly reason?: true;
  /** Where each framework has it; a framework that is not named does not know the action. */
  readonly sources: Sources;
}

type Sources = Readonly<Partial<Record<FrameworkId, string>>>;

/** The steps of QĐ 148 are laid down in its Phụ lục II, as amended by QĐ 1489/2025; its clauses were not at hand. */
const inBoth = (article: string): Sources => ({
  'qd-148-2023': 'QĐ 148/2023, Phụ lục II',
  'qd-26-2026': `QĐ 26/2026, ${article}`,
});

/** Neither decree speaks of it: what was filed freely can be taken back until it is scored. */
const beforeScoring = 'Quyền của chủ thể trước khi chấm';

/**
 * Who makes what the upper tier did take effect, once the office's officer has recorded it from its paper: somebody
 * else. Under QĐ 148 the city's dossiers go to the province, whose officer may confirm too; under QĐ 26 the province
 * is itself the office. The ministry's officer does not: who ends certificates in its name does not report its
 * decisions.
 */
const upperTier = {
  roles: ['office-leader', 'province-officer'],
  onlyUnder: { 'province-officer': 'qd-148-2023' },
} as const satisfies Pick<DossierActionDefinition, 'roles' | 'onlyUnder'>;

/** The producer, and who fills in for it at the counter; what that person files, the producer confirms. */
const filers: readonly Role[] = ['producer-member', 'producer-assistant'];

/**
 * The one table of what can be done to a dossier: action × role × state × framework. Permission checks, buttons and
 * the diagrams in ARCHITECTURE.md all come from it.
 */
export const dossierActions = {
  edit: {
    name: { vi: 'Soạn hồ sơ', en: 'Edit' },
    roles: filers,
    steps: {
      draft: 'draft',
      'returned-by-commune': 'returned-by-commune',
      'returned-by-office': 'returned-by-office',
    },
    sources: inBoth('Điều 6.1, Điều 7.1'),
  },
  submit: {
    name: { vi: 'Nộp hồ sơ', en: 'Submit' },
    roles: filers,
    steps: { draft: 'submitted', 'returned-by-commune': 'submitted', 'returned-by-office': 'intake' },
    sources: inBoth('Điều 7.1'),
  },
  receive: {
    name: { vi: 'Tiếp nhận', en: 'Receive' },
    roles: ['commune-officer'],
    steps: { submitted: 'commune-review' },
    sources: inBoth('Điều 7.2'),
  },
  assess: {
    name: { vi: 'Đánh giá bốn nội dung', en: 'Assess the four matters' },
    roles: ['commune-officer'],
    steps: { 'commune-review': 'commune-review' },
    sources: inBoth('Điều 7.2.a; Mẫu số 03'),
  },
  'return-to-producer': {
    name: { vi: 'Trả lại chủ thể', en: 'Return to the producer' },
    roles: ['commune-officer'],
    steps: { 'commune-review': 'returned-by-commune' },
    reason: true,
    sources: inBoth('Điều 7.2.a, Điều 10.4.a'),
  },
  propose: {
    name: { vi: 'Đề nghị đánh giá, phân hạng', en: 'Propose for ranking' },
    roles: ['commune-officer', 'commune-leader'],
    steps: { 'commune-review': 'proposed' },
    notByAssistant: true,
    sources: inBoth('Điều 7.2.b'),
  },
  'retract-proposal': {
    name: { vi: 'Rút đề nghị', en: 'Retract the proposal' },
    roles: ['commune-officer', 'commune-leader'],
    steps: { proposed: 'commune-review' },
    reason: true,
    sources: inBoth('Điều 7.2.b'),
  },
  decline: {
    name: { vi: 'Không đề nghị', en: 'Decline to propose' },
    roles: ['commune-leader'],
    steps: { 'commune-review': 'declined' },
    reason: true,
    sources: inBoth('Điều 7.2'),
  },
  'send-to-office': {
    name: { vi: 'Gửi danh sách tổng hợp', en: 'Send on the consolidated list' },
    roles: ['commune-leader'],
    steps: { proposed: 'intake' },
    sources: inBoth('Điều 6.2, Điều 7.2.b'),
  },
  'return-from-office': {
    name: { vi: 'Yêu cầu hoàn thiện', en: 'Return for completion' },
    roles: ['office-officer'],
    steps: { intake: 'returned-by-office' },
    reason: true,
    sources: inBoth('Điều 7.3.a'),
  },
  accept: {
    name: { vi: 'Chấp nhận hồ sơ', en: 'Accept for scoring' },
    roles: ['office-officer'],
    steps: { intake: 'accepted' },
    sources: inBoth('Điều 7.3.a'),
  },
  schedule: {
    name: { vi: 'Đưa vào phiên chấm', en: 'Schedule in a session' },
    roles: ['office-officer'],
    steps: { accepted: 'in-session' },
    sources: inBoth('Điều 7.3.d'),
  },
  unschedule: {
    name: { vi: 'Đưa ra khỏi phiên chấm', en: 'Take off the session' },
    roles: ['office-officer'],
    steps: { 'in-session': 'accepted' },
    reason: true,
    sources: inBoth('Điều 7.3.d'),
  },
  'close-scoring': {
    name: { vi: 'Khóa chấm điểm', en: 'Close scoring' },
    roles: ['council-secretary'],
    steps: { 'in-session': 'scored' },
    sources: inBoth('Điều 7.3.d'),
  },
  'reopen-scoring': {
    name: { vi: 'Mở lại chấm điểm', en: 'Reopen scoring' },
    roles: ['council-chair', 'council-vice-chair'],
    steps: { scored: 'in-session' },
    reason: true,
    sources: inBoth('Điều 7.3.d'),
  },
  confirm: {
    name: { vi: 'Xác nhận kết quả', en: 'Confirm the result' },
    roles: ['council-chair', 'council-vice-chair'],
    steps: { scored: 'confirmed' },
    sources: inBoth('Điều 7.3.d'),
  },
  'confirm-not-recognised': {
    name: { vi: 'Xác nhận không đạt', en: 'Confirm that no star is reached' },
    roles: ['council-chair', 'council-vice-chair'],
    steps: { scored: 'not-recognised' },
    sources: inBoth('Điều 4.1.a, Điều 7.3.d'),
  },
  recognise: {
    name: { vi: 'Ký quyết định công nhận', en: 'Sign the recognition' },
    roles: ['committee-leader'],
    steps: { confirmed: 'recognised' },
    sources: inBoth('Điều 4.1.a, Điều 7.3.e'),
  },
  forward: {
    name: { vi: 'Chuyển cấp trên', en: 'Forward to the upper tier' },
    roles: ['office-leader', 'committee-leader'],
    steps: { confirmed: 'forwarded' },
    sources: inBoth('Điều 7.3.e'),
  },
  'record-upper-recognition': {
    name: { vi: 'Xác nhận cấp trên đã công nhận', en: "Confirm the upper tier's recognition" },
    ...upperTier,
    steps: { forwarded: 'recognised' },
    sources: inBoth('Điều 7.4.e, Điều 7.4.g'),
  },
  'return-from-upper': {
    name: { vi: 'Cấp trên trả kết quả về', en: 'Result handed back by the upper tier' },
    ...upperTier,
    steps: { forwarded: 'confirmed' },
    reason: true,
    sources: inBoth('Điều 7.4.g'),
  },
  'refuse-from-upper': {
    name: { vi: 'Cấp trên không công nhận', en: 'Refused by the upper tier' },
    ...upperTier,
    steps: { forwarded: 'not-recognised' },
    reason: true,
    sources: inBoth('Điều 4.1.a, Điều 7.4.g'),
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
    sources: { 'qd-148-2023': beforeScoring, 'qd-26-2026': beforeScoring },
  },
} as const satisfies Record<string, DossierActionDefinition>;

export type DossierAction = keyof typeof dossierActions;

/** All actions, in the order of the path. */
export const dossierActionCodes = Object.keys(dossierActions) as readonly DossierAction[];

const definitions: Readonly<Record<DossierAction, DossierActionDefinition>> = dossierActions;

/** The table's entry of an action. */
export const dossierAction = (action: DossierAction): DossierActionDefinition => definitions[action];

/** Whether a framework knows an action. */
const isUnder = (action: DossierAction, framework: FrameworkId): boolean =>
  definitions[action].sources[framework] !== undefined;

/** The roles that may do an action under a framework. */
export function rolesUnder(action: DossierAction, framework: FrameworkId): readonly Role[] {
  const { roles, onlyUnder } = definitions[action];
  return isUnder(action, framework)
    ? roles.filter((role) => (onlyUnder?.[role] ?? framework) === framework)
    : [];
}

/**
 * Whose unit an official's grant must cover for an action: the commune that assesses for the commune's own steps,
 * for every other that of the office which decides on the dossier.
 */
export const deskOf = (action: DossierAction): 'commune' | 'office' =>
  definitions[action].roles.some((role) => roleLevel(role) === 'commune') ? 'commune' : 'office';

/**
 * The state that an action leads to from a state, or null when it cannot be done there; under a framework, or,
 * without one, under any.
 */
export function stateAfter(
  action: DossierAction,
  from: DossierState,
  framework?: FrameworkId,
): DossierState | null {
  if (framework && !isUnder(action, framework)) return null;
  return definitions[action].steps[from] ?? null;
}

/**
 * The actions that one of these roles may do in a state, leaving scope to the permission check; under a framework,
 * or, without one, under any.
 */
export function actionsFor(
  heldRoles: readonly Role[],
  state: DossierState,
  framework?: FrameworkId,
): DossierAction[] {
  return dossierActionCodes.filter((action) => {
    const roles = framework ? rolesUnder(action, framework) : definitions[action].roles;
    return stateAfter(action, state, framework) !== null && roles.some((role) => heldRoles.includes(role));
  });
}
