import type { Role } from '@saolang/rulebook';
import { type NoticeKind, type NoticeTopic, noticeKinds, noticeTopicCodes } from './notice-kinds.ts';

/** An action as it stands on record. */
export interface RecordedAction {
  readonly seq: number;
  readonly at: Date;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly kind: string;
  readonly account_id: string | null;
  readonly role: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Whose business it is; who acted is never told. */
export type Audience =
  | 'producer'
  | 'commune'
  | 'commune-leader'
  | 'office'
  | 'office-leader'
  | 'signer'
  | 'council'
  | 'chair'
  | 'person'
  | 'importer';

/** By which role people belong to an audience, in the unit or producer of what was acted on. */
export const rolesOf: Readonly<Record<Exclude<Audience, 'council' | 'chair' | 'person' | 'importer'>, Role>> =
  {
    producer: 'producer-member',
    commune: 'commune-officer',
    'commune-leader': 'commune-leader',
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
 * Who is told of which action, by `subject/action` as it is recorded. Of what a council gives a producer hears
 * nothing before the result is confirmed, and no star or score before a certificate says it.
 */
export const tellings: Readonly<Record<string, readonly Telling[]>> = {
  'dossier/create': [
    // The service itself opened it: its day has come.
    { kind: 're-evaluation-opened', to: 'producer', when: ({ account_id }) => account_id === null },
  ],
  'dossier/submit': [
    { kind: 'dossier-arrived', to: 'commune', when: cameTo('submitted') },
    { kind: 'dossier-back-at-office', to: 'office', when: cameTo('intake') },
    { kind: 'dossier-filed-for-you', to: 'producer', when: ({ role }) => role === 'producer-assistant' },
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
  'dossier/confirm': [{ kind: 'dossier-confirmed', to: 'producer' }],
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
  'producer/ask-for-assistance': [{ kind: 'assistance-asked', to: 'person' }],
  'producer/agree-to-assistance': [
    { kind: 'assistance-given', to: 'producer' },
    { kind: 'assistance-given', to: 'person' },
  ],
  'producer/end-assistance': [
    { kind: 'assistance-ended', to: 'producer' },
    { kind: 'assistance-ended', to: 'person' },
  ],
  'commune-list/create': [{ kind: 'list-to-send', to: 'commune-leader' }],
  'commune-list/send': [{ kind: 'list-arrived', to: 'office' }],
  'scoring-session/create': [{ kind: 'session-planned', to: 'council' }],
  'scoring-session/edit': [{ kind: 'session-changed', to: 'council' }],
  'scoring-session/open': [{ kind: 'session-opened', to: 'council' }],
  'scoring-session/reopen-scoring': [{ kind: 'session-reopened', to: 'council' }],
  'scoring-session/close-scoring': [{ kind: 'session-to-confirm', to: 'chair' }],
  'scoring-session/confirm': [{ kind: 'session-confirmed', to: 'office' }],
  'decision/draft': [{ kind: 'decision-to-sign', to: 'signer' }],
  'decision/sign': [{ kind: 'decision-signed', to: 'office' }],
  'upper-result/record': [{ kind: 'upper-result-to-confirm', to: 'office-leader' }],
  'upper-result/send-back': [{ kind: 'upper-result-sent-back', to: 'office' }],
  'rubric-pack/propose': [
    { kind: 'rubrics-to-approve', to: 'office-leader' },
    { kind: 'rubrics-to-approve', to: 'signer' },
  ],
  'register-import/finish': [{ kind: 'import-finished', to: 'importer' }],
};

const council: readonly Role[] = [
  'council-member',
  'council-secretary',
  'council-vice-chair',
  'council-chair',
];

/** In which roles somebody is told as this audience. */
const rolesAmong = (to: Audience): readonly Role[] => {
  switch (to) {
    case 'council':
      return council;
    case 'chair':
      return ['council-chair'];
    case 'person':
      return ['producer-member', 'commune-officer'];
    case 'importer':
      return ['commune-officer', 'office-officer'];
    default:
      return [rolesOf[to]];
  }
};

/** What somebody with these roles may ever be told of; everything to who has none yet. */
export function topicsFor(held: readonly Role[]): readonly NoticeTopic[] {
  const told = new Set<NoticeTopic>(held.includes('producer-member') ? ['paper'] : []);
  for (const { kind, to } of Object.values(tellings).flat()) {
    if (rolesAmong(to).some((role) => held.includes(role))) told.add(noticeKinds[kind].topic);
  }
  return told.size === 0 ? noticeTopicCodes : noticeTopicCodes.filter((topic) => told.has(topic));
}
