import { type DossierAction, dossierAction, dossierActionCodes, rolesUnder } from '../dossier/actions.ts';
import type { FrameworkId } from '../framework/model.ts';
import { covers, type Grant, type Role, type Subject } from './roles.ts';

/** Who holds a permission: anybody, everybody signed in, or the holders of these roles within their scope. */
export type Holders = 'anyone' | 'signed-in' | readonly Role[];

const communeDesk: readonly Role[] = ['commune-officer', 'commune-leader'];
/** Who writes and files for a producer: its own people, and who does so in their stead. */
const filers: readonly Role[] = ['producer-member', 'producer-assistant'];
const office: readonly Role[] = ['office-officer', 'office-leader'];
const scorers: readonly Role[] = ['council-member', 'council-chair'];
const council: readonly Role[] = [...scorers, 'council-secretary'];
/** The vice-chair stands in for the chair, above all where the chair has a conflict of interest. */
const settlers: readonly Role[] = ['council-chair', 'council-vice-chair'];
const programmeReaders: readonly Role[] = [
  'producer-member',
  ...communeDesk,
  ...office,
  'committee-leader',
  'province-officer',
  'auditor',
];

const general = {
  'public.read': 'anyone',
  'account.enter': 'anyone',
  'account.self': 'signed-in',
  'account.administer': ['administrator'],
  'access-review.read': ['administrator', 'auditor'],
  'outbox.read': ['administrator'],
  'audit.read': ['auditor'],
  'agency.manage': ['administrator'],
  // Who answers for the annual plan of the city or province (QĐ 26/2026, Điều 5.1).
  'cycle.manage': ['office-leader', 'province-officer'],
  'producer.register': 'signed-in',
  // Those who keep the registers of a commune take them over from spreadsheets.
  'register.import': ['commune-officer', 'office-officer'],
  'producer.read': [...programmeReaders, 'inspector'],
  'producer.edit': ['producer-member'],
  'product.read': [...programmeReaders, 'inspector'],
  'product.edit': filers,
  // Only the producer lets somebody fill in its forms; a commune's officer asks, and takes the answer at the counter.
  'assistance.read': ['producer-member', ...communeDesk, 'auditor'],
  'assistance.ask': ['commune-officer'],
  'assistance.agree': ['producer-member', 'commune-officer'],
  'assistance.end': ['producer-member', 'commune-officer'],
  // The first member of a producer that the commune has registered, and every further one.
  'producer.invite': ['producer-member', 'commune-officer'],
  // Of its own producer alone: officials read a paper through the dossiers that it supports.
  'paper.read': filers,
  'paper.edit': filers,
  'idea.read': programmeReaders,
  'idea.edit': filers,
  // Encouraging an idea, or setting it aside, is advice: it binds nobody and is no part of the assessment.
  'idea.note': communeDesk,
  'business-plan.read': [...programmeReaders, 'producer-assistant'],
  'business-plan.edit': filers,
  // Advice as well, in more words.
  'business-plan.answer': communeDesk,
  // Which files, the thing that each belongs to decides.
  'file.read': 'signed-in',
  'file.upload': [...filers, ...communeDesk, 'office-officer'],
  'dossier.create': filers,
  'dossier.read': [
    ...programmeReaders,
    'producer-assistant',
    ...council,
    'advisory-member',
    'ministry-officer',
  ],
  // A copy of everything, personal data included: for those who work with all of it.
  'dossier.bind': ['producer-member', ...communeDesk, ...office],
  // Photos of a producer's place, some with its position: for those who judge, not for producers.
  'site-photo.read': [
    ...communeDesk,
    ...office,
    ...council,
    'advisory-member',
    'committee-leader',
    'province-officer',
    'ministry-officer',
    'auditor',
  ],
  'commune-list.read': [...communeDesk, ...office, 'auditor'],
  'commune-list.edit': ['commune-officer'],
  'commune-list.send': ['commune-leader'],
  'council.read': [...office, ...council, 'committee-leader', 'auditor'],
  'council.manage': ['office-officer'],
  'session.read': [...office, ...council, 'committee-leader', 'auditor'],
  'session.manage': ['office-officer'],
  'session.progress': ['council-secretary', 'council-chair', 'office-officer'],
  'session.close': ['council-secretary'],
  'session.disqualify': ['council-secretary', 'council-chair'],
  'session.results': [...council, ...office, 'committee-leader', 'auditor'],
  // What another decree would make of the results is for those who answer for the programme, not for who scores.
  'what-if.read': [...office, 'committee-leader', 'auditor'],
  'session.reopen': settlers,
  'session.confirm': settlers,
  'conflict.declare': council,
  'sheet.score': scorers,
  'decision.read': [...office, 'committee-leader', 'auditor'],
  'decision.draft': ['office-officer'],
  'decision.sign': ['committee-leader'],
  // Who records does not confirm: see the actions on a forwarded dossier.
  'upper-result.read': [...office, 'committee-leader', 'province-officer', 'auditor'],
  'upper-result.record': ['office-officer'],
  // A sheet binds every dossier of an authority: its office prepares another version, its leaders put it in force.
  'rubric-pack.read': [...office, 'committee-leader', 'province-officer', 'auditor'],
  'rubric-pack.propose': [...office, 'province-officer'],
  'rubric-pack.approve': ['office-leader', 'committee-leader'],
  'rubric-pack.withdraw': [...office, 'committee-leader', 'province-officer'],
  // Doubts are about the text of the law, not about anybody's dossier: the administrator, who keeps the law data of
  // the installation up to date and has no part in the programme, may settle them as the office may.
  'rubric-doubt.read': [...office, 'committee-leader', 'province-officer', 'auditor', 'administrator'],
  'rubric-doubt.settle': [...office, 'province-officer', 'administrator'],
  'certificate.read': [...programmeReaders, 'ministry-officer'],
  // The office compares the paper from before this system with the register.
  'certificate.attach': ['office-officer'],
  // Of the authority's own certificates alone (QĐ 26/2026, Điều 8).
  'certificate.suspend': ['committee-leader', 'ministry-officer'],
  'certificate.revoke': ['committee-leader', 'ministry-officer'],
} as const satisfies Record<string, Holders>;

/** A permission is a general one or one of the actions on a dossier. */
export type Permission = keyof typeof general | `dossier.${DossierAction}`;

/** The permission table: every right of the system and who holds it. What is not here nobody may do. */
export const permissions: Readonly<Record<Permission, Holders>> = {
  ...general,
  ...(Object.fromEntries(
    dossierActionCodes.map((action) => [`dossier.${action}`, dossierAction(action).roles]),
  ) as Record<`dossier.${DossierAction}`, readonly Role[]>),
};

export const permissionCodes = Object.keys(permissions) as readonly Permission[];

/** The grants by which a permission is held, whatever the subject. */
export function grantsFor(permission: Permission, grants: readonly Grant[]): readonly Grant[] {
  const holders = permissions[permission];
  return typeof holders === 'string' ? [] : grants.filter((grant) => holders.includes(grant.role));
}

/** Whether a signed-in person with these grants holds a permission at all, wherever. */
export function mayEver(permission: Permission, grants: readonly Grant[]): boolean {
  return typeof permissions[permission] === 'string' || grantsFor(permission, grants).length > 0;
}

/** The grant by which a permission is held over a subject, or null: deny by default. */
export function grantOver(permission: Permission, grants: readonly Grant[], subject: Subject): Grant | null {
  return grantsFor(permission, grants).find((grant) => covers(grant.scope, subject)) ?? null;
}

/**
 * The grant by which an action may be done to a dossier of a framework, or null: as `grantOver`, leaving out the
 * roles that act under another framework only.
 */
export function grantToAct(
  action: DossierAction,
  framework: FrameworkId,
  grants: readonly Grant[],
  subject: Subject,
): Grant | null {
  const acting = rolesUnder(action, framework);
  return grantOver(
    `dossier.${action}`,
    grants.filter(({ role }) => acting.includes(role)),
    subject,
  );
}
