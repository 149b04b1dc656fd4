import type { Role } from '@saolang/rulebook';
import type { NoticeKind } from './notice-kinds.ts';

/** An action as it stands on record. */
export interface RecordedAction {
  readonly seq: number;
  readonly at: Date;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly kind: string;
  readonly account_id: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Whose business it is; who acted is never told. */
export type Audience =
  | 'producer'
  | 'commune'
  | 'office'
  | 'office-leader'
  | 'signer'
  | 'council'
  | 'chair'
  | 'person';

/** By which role people belong to an audience, in the unit or producer of what was acted on. */
export const rolesOf: Readonly<Record<Exclude<Audience, 'council' | 'chair' | 'person'>, Role>> = {
  producer: 'producer-member',
  commune: 'commune-officer',
  office: 'office-officer',
  'office-leader': 'office-leader',
  signer: 'committee-leader',
};

export interface Telling {
  readonly kind: NoticeKind;
  readonly to: Audience;
  readonly when?: (action: RecordedAction) => boolean;
}

const cameFrom = (state: string) => (action: RecordedAction) => action.payload.from === state;
const cameTo = (state: string) => (action: RecordedAction) => action.payload.to === state;

/**
 * Who is told of which action, by `subject/action` as it is recorded. What a council gives is told when it is decided,
 * never before: neither closing nor confirming a session tells a producer anything.
 */
export const tellings: Readonly<Record<string, readonly Telling[]>> = {
  'dossier/create': [
    // The service itself opened it: its day has come.
    { kind: 're-evaluation-opened', to: 'producer', when: ({ account_id }) => account_id === null },
  ],
  'dossier/submit': [
    { kind: 'dossier-arrived', to: 'commune', when: cameTo('submitted') },
    { kind: 'dossier-back-at-office', to: 'office', when: cameTo('intake') },
  ],
  'dossier/receive': [{ kind: 'dossier-received', to: 'producer' }],
  'dossier/return-to-producer': [{ kind: 'dossier-returned', to: 'producer' }],
  'dossier/propose': [{ kind: 'dossier-proposed', to: 'producer' }],
  'dossier/decline': [{ kind: 'dossier-declined', to: 'producer' }],
  'dossier/send-to-office': [{ kind: 'dossier-sent', to: 'producer' }],
  'dossier/return-from-office': [
    { kind: 'dossier-returned-by-office', to: 'producer' },
    { kind: 'dossier-back-to-producer', to: 'commune' },
  ],
  'dossier/accept': [{ kind: 'dossier-accepted', to: 'producer' }],
  'dossier/schedule': [{ kind: 'dossier-scheduled', to: 'producer' }],
  'dossier/recognise': [{ kind: 'dossier-recognised', to: 'producer' }],
  'dossier/record-upper-recognition': [{ kind: 'dossier-recognised', to: 'producer' }],
  'dossier/forward': [{ kind: 'dossier-forwarded', to: 'producer' }],
  'dossier/confirm-not-recognised': [{ kind: 'dossier-not-recognised', to: 'producer' }],
  'dossier/refuse-from-upper': [{ kind: 'dossier-not-recognised', to: 'producer' }],
  'dossier/withdraw': [
    { kind: 'dossier-withdrawn', to: 'commune', when: (action) => !cameFrom('draft')(action) },
    { kind: 'dossier-withdrawn', to: 'office', when: cameFrom('intake') },
    { kind: 'dossier-withdrawn', to: 'office', when: cameFrom('accepted') },
  ],
  'certificate/issue': [{ kind: 'certificate-issued', to: 'producer' }],
  'certificate/suspend': [{ kind: 'certificate-suspended', to: 'producer' }],
  'certificate/reinstate': [{ kind: 'certificate-reinstated', to: 'producer' }],
  'certificate/revoke': [{ kind: 'certificate-revoked', to: 'producer' }],
  'certificate/extend': [{ kind: 'certificate-extended', to: 'producer' }],
  'certificate/attach': [{ kind: 'certificate-attached', to: 'producer' }],
  'certificate/remind-of-re-evaluation': [{ kind: 'certificate-expiring', to: 'producer' }],
  'idea/register': [{ kind: 'idea-arrived', to: 'commune' }],
  'idea/encourage': [{ kind: 'idea-encouraged', to: 'producer' }],
  'idea/set-aside': [{ kind: 'idea-set-aside', to: 'producer' }],
  'business-plan/submit': [{ kind: 'plan-arrived', to: 'commune' }],
  'business-plan/answer-continue': [{ kind: 'plan-answered', to: 'producer' }],
  'business-plan/answer-mend': [{ kind: 'plan-answered', to: 'producer' }],
  'business-plan/answer-advise': [{ kind: 'plan-answered', to: 'producer' }],
  'producer/agree-to-assistance': [
    { kind: 'assistance-given', to: 'producer' },
    { kind: 'assistance-given', to: 'person' },
  ],
  'producer/end-assistance': [
    { kind: 'assistance-ended', to: 'producer' },
    { kind: 'assistance-ended', to: 'person' },
  ],
  'commune-list/send': [{ kind: 'list-arrived', to: 'office' }],
  'scoring-session/open': [{ kind: 'session-opened', to: 'council' }],
  'scoring-session/reopen-scoring': [{ kind: 'session-reopened', to: 'council' }],
  'scoring-session/close-scoring': [{ kind: 'session-to-confirm', to: 'chair' }],
  'scoring-session/confirm': [{ kind: 'session-confirmed', to: 'office' }],
  'decision/draft': [{ kind: 'decision-to-sign', to: 'signer' }],
  'decision/sign': [{ kind: 'decision-signed', to: 'office' }],
  'upper-result/record': [{ kind: 'upper-result-to-confirm', to: 'office-leader' }],
  'register-import/finish': [{ kind: 'import-finished', to: 'person' }],
};
