import type { Role } from '@saolang/rulebook';

/** Who may reach a route: anybody, everybody signed in, or the holders of these roles. */
export type Allowed = 'anyone' | 'signed-in' | readonly Role[];

const commune = ['commune-officer', 'commune-leader'] as const;
const office = ['office-officer', 'office-leader'] as const;
const scorers = ['council-member', 'council-chair'] as const;
const council = [...scorers, 'council-secretary'] as const;
const readers = [
  'producer-member',
  ...commune,
  ...office,
  'committee-leader',
  'province-officer',
  'auditor',
] as const;
const councilReaders = [...council, ...office, 'committee-leader', 'auditor'] as const;
const rubricReaders = [...office, 'committee-leader', 'province-officer', 'auditor'] as const;
const dossierBinders = ['producer-member', ...commune, ...office] as const;
const dossierReaders = [...readers, ...council, 'advisory-member', 'ministry-officer'] as const;

/**
 * Every route and who may reach it, written down a second time and apart from the permission table of the rulebook:
 * `src/features/permissions.test.ts` walks each route as each role and compares. A new route is one new line.
 */
export const routeTable: Readonly<Record<string, Allowed>> = {
  'GET /healthz': 'anyone',
  'GET /readyz': 'anyone',
  'GET /metrics': 'anyone',
  'GET /app/*': 'anyone',

  // Accounts
  'GET /api/session': 'anyone',
  'POST /api/session': 'anyone',
  'POST /api/session/second-factor': 'anyone',
  'DELETE /api/session': 'anyone',
  'POST /api/second-factor': 'anyone',
  'POST /api/second-factor/actions/confirm': 'anyone',
  'POST /api/accounts': 'anyone',
  'GET /api/invitations/:token': 'anyone',
  'POST /api/invitations/:token': 'anyone',
  'POST /api/password-resets': 'anyone',
  'GET /api/password-resets/:token': 'anyone',
  'PUT /api/password-resets/:token': 'anyone',
  'PUT /api/address-confirmations/:token': 'anyone',
  'GET /api/consent-purposes': 'anyone',
  'GET /api/oidc/start': 'anyone',
  'GET /api/oidc/callback': 'anyone',
  'GET /api/installation': 'anyone',
  'GET /api/profile': 'signed-in',
  'PUT /api/profile': 'signed-in',
  'PUT /api/profile/password': 'signed-in',
  'POST /api/address-confirmations': 'signed-in',
  'POST /api/second-factor/actions/remove': 'signed-in',
  'POST /api/second-factor/recovery-codes': 'signed-in',
  'GET /api/sessions': 'signed-in',
  'DELETE /api/sessions': 'signed-in',
  'DELETE /api/sessions/:id': 'signed-in',
  'GET /api/consents': 'signed-in',
  'PUT /api/consents': 'signed-in',

  // Administration
  'GET /api/accounts': ['administrator'],
  'GET /api/accounts/:id': ['administrator'],
  'PUT /api/accounts/:id': ['administrator'],
  'POST /api/invitations': ['administrator'],
  'POST /api/accounts/:id/actions/disable': ['administrator'],
  'POST /api/accounts/:id/actions/enable': ['administrator'],
  'POST /api/accounts/:id/actions/reset-second-factor': ['administrator'],
  'POST /api/accounts/:id/actions/invite-again': ['administrator'],
  'POST /api/accounts/:id/grants': ['administrator'],
  'POST /api/accounts/:id/grants/:grantId/actions/revoke': ['administrator'],
  'GET /api/scopes': ['administrator'],
  'GET /api/access-review': ['administrator', 'auditor'],
  'GET /api/access-review.xlsx': ['administrator', 'auditor'],
  'PUT /api/access-review/:grantId': ['administrator'],
  'GET /api/outbox': ['administrator'],
  'GET /api/audit': ['auditor'],

  // Reference data
  'GET /api/units': 'anyone',
  'GET /api/product-sets': 'anyone',
  'GET /api/rubrics/:framework/:set': 'anyone',
  'GET /api/rubric-packs/:id/rubrics/:set': 'anyone',

  // The programme's cycles and agencies
  'GET /api/cycles': 'anyone',
  'GET /api/cycles/options': ['office-leader', 'province-officer'],
  'POST /api/cycles': ['office-leader', 'province-officer'],
  'PUT /api/cycles/:id': ['office-leader', 'province-officer'],
  'GET /api/agencies': 'anyone',
  'POST /api/agencies': ['administrator'],
  'PUT /api/agencies/:id': ['administrator'],

  // Versions of the rubrics, doubts about them
  'GET /api/rubrics/:framework/files/:format': rubricReaders,
  'GET /api/rubric-packs': rubricReaders,
  'POST /api/rubric-packs': [...office, 'province-officer'],
  'POST /api/rubric-packs/preview': [...office, 'province-officer'],
  'GET /api/rubric-packs/:id': rubricReaders,
  'GET /api/rubric-packs/:id/files/:format': rubricReaders,
  'POST /api/rubric-packs/:id/actions/approve': ['office-leader', 'committee-leader'],
  'POST /api/rubric-packs/:id/actions/decline': ['office-leader', 'committee-leader'],
  'POST /api/rubric-packs/:id/actions/withdraw': [...office, 'committee-leader', 'province-officer'],
  'GET /api/rubric-doubts': [...rubricReaders, 'administrator'],
  'POST /api/rubric-doubts/:id/actions/settle': [...office, 'province-officer', 'administrator'],
  'POST /api/rubric-doubts/:id/actions/reopen': [...office, 'province-officer', 'administrator'],

  // Files
  'POST /api/uploads': ['producer-member', ...commune, 'office-officer'],
  'PATCH /api/uploads/:id': ['producer-member', ...commune, 'office-officer'],
  'DELETE /api/uploads/:id': ['producer-member', ...commune, 'office-officer'],
  'POST /api/files': ['producer-member', ...commune, 'office-officer'],
  'GET /api/files/:id': 'signed-in',
  'GET /api/files/:id/thumbnail': 'signed-in',
  'GET /api/files/:id/view': 'signed-in',
  'GET /api/files/:id/pages/:page': 'signed-in',
  'GET /files/photos/:id': 'anyone',

  // Producers, products, ideas
  'GET /api/producers': [...readers, 'inspector'],
  'GET /api/producers.xlsx': [...readers, 'inspector'],
  'GET /api/producers/mine': 'signed-in',
  'POST /api/producers': 'signed-in',
  'GET /api/producers/:id': [...readers, 'inspector'],
  'PUT /api/producers/:id': ['producer-member'],
  'GET /api/producers/:id/members': ['producer-member'],
  'GET /api/products': [...readers, 'inspector'],
  'GET /api/products.xlsx': [...readers, 'inspector'],
  'POST /api/products': ['producer-member'],
  'GET /api/products/:id': [...readers, 'inspector'],
  'PUT /api/products/:id': ['producer-member'],
  'GET /api/ideas': readers,
  'POST /api/ideas': ['producer-member'],
  'GET /api/ideas/:id': readers,
  'PUT /api/ideas/:id': ['producer-member'],
  'POST /api/ideas/:id/notes': commune,

  // Dossiers
  'GET /api/dossiers': dossierReaders,
  'POST /api/dossiers': ['producer-member'],
  'GET /api/dossiers/:id': dossierReaders,
  'GET /api/dossiers/:id/timeline': dossierReaders,
  'GET /api/dossiers/:id/documents/:document': dossierReaders,
  'GET /api/dossiers/:id/volume': dossierBinders,
  'POST /api/dossiers/:id/volume': dossierBinders,
  'GET /api/dossiers/:id/volume.pdf': dossierBinders,
  'PATCH /api/dossiers/:id': ['producer-member'],
  'POST /api/dossiers/:id/actions/submit': ['producer-member'],
  'POST /api/dossiers/:id/actions/withdraw': ['producer-member'],
  'POST /api/dossiers/:id/actions/adopt-rubric': ['producer-member'],
  'POST /api/dossiers/:id/evidence': ['producer-member'],
  'PUT /api/dossiers/:id/evidence/:evidenceId': ['producer-member'],
  'DELETE /api/dossiers/:id/evidence/:evidenceId': ['producer-member'],

  // The commune's desk
  'GET /api/dossiers/:id/commune-review': dossierReaders,
  'PUT /api/dossiers/:id/commune-review': ['commune-officer'],
  'GET /api/dossiers/:id/commune-review/documents/:document': dossierReaders,
  'POST /api/dossiers/:id/actions/receive': ['commune-officer'],
  'POST /api/dossiers/:id/actions/return-to-producer': ['commune-officer'],
  'POST /api/dossiers/:id/actions/propose': commune,
  'POST /api/dossiers/:id/actions/retract-proposal': commune,
  'POST /api/dossiers/:id/actions/decline': ['commune-leader'],
  'GET /api/commune-lists': [...commune, ...office, 'auditor'],
  'POST /api/commune-lists': ['commune-officer'],
  'GET /api/commune-lists/:id': [...commune, ...office, 'auditor'],
  'PUT /api/commune-lists/:id': ['commune-officer'],
  'POST /api/commune-lists/:id/actions/send': ['commune-leader'],
  'GET /api/commune-lists/:id/documents/:document': [...commune, ...office, 'auditor'],

  // The office's intake
  'POST /api/dossiers/:id/actions/return-from-office': ['office-officer'],
  'POST /api/dossiers/:id/actions/accept': ['office-officer'],
  'GET /api/intake/board.xlsx': dossierReaders,

  // Councils, scoring
  'GET /api/councils': councilReaders,
  'GET /api/councils/options': ['office-officer'],
  'GET /api/councils/candidates': ['office-officer'],
  'POST /api/councils': ['office-officer'],
  'GET /api/councils/:id': councilReaders,
  'PUT /api/councils/:id': ['office-officer'],
  'PUT /api/councils/:id/members/:memberId': ['office-officer'],
  'POST /api/councils/:id/members/:memberId/actions/remove': ['office-officer'],
  'GET /api/scoring-sessions': councilReaders,
  'POST /api/scoring-sessions': ['office-officer'],
  'GET /api/scoring-sessions/:id': councilReaders,
  'PUT /api/scoring-sessions/:id': ['office-officer'],
  'GET /api/scoring-sessions/:id/candidates': ['office-officer'],
  'POST /api/scoring-sessions/:id/actions/add-dossiers': ['office-officer'],
  'POST /api/scoring-sessions/:id/actions/order-dossiers': ['office-officer'],
  'POST /api/scoring-sessions/:id/actions/take-off': ['office-officer'],
  'POST /api/scoring-sessions/:id/actions/open': ['office-officer'],
  'POST /api/scoring-sessions/:id/actions/close': ['council-secretary'],
  'POST /api/scoring-sessions/:id/actions/reopen': ['council-chair', 'council-vice-chair'],
  'POST /api/scoring-sessions/:id/actions/disqualify': ['council-secretary', 'council-chair'],
  'POST /api/scoring-sessions/:id/actions/undo-disqualification': ['council-secretary', 'council-chair'],
  'POST /api/scoring-sessions/:id/actions/confirm': ['council-chair', 'council-vice-chair'],
  'GET /api/scoring-sessions/:id/progress': ['council-secretary', 'council-chair', 'office-officer'],
  'GET /api/scoring-sessions/:id/sheets': council,
  'POST /api/scoring-sessions/:id/declarations': council,
  'GET /api/scoring-sessions/:id/results': councilReaders,
  'GET /api/scoring-sessions/:id/documents/:document.:format': councilReaders,
  'GET /api/score-sheets/:id': scorers,
  'PUT /api/score-sheets/:id': scorers,
  'POST /api/score-sheets/:id/actions/sign': scorers,
  'POST /api/score-sheets/:id/actions/unsign': scorers,

  // Decisions, certificates
  'GET /api/decisions': [...office, 'committee-leader', 'auditor'],
  'POST /api/decisions': ['office-officer'],
  'GET /api/decisions/candidates': [...office, 'committee-leader', 'auditor'],
  'GET /api/decisions/:id': [...office, 'committee-leader', 'auditor'],
  'PUT /api/decisions/:id': ['office-officer'],
  'GET /api/decisions/:id/document': [...office, 'committee-leader', 'auditor'],
  'POST /api/decisions/:id/actions/sign': ['committee-leader'],
  'POST /api/decisions/:id/actions/discard': ['office-officer'],
  'POST /api/dossiers/:id/actions/record-upper-recognition': ['office-officer', 'province-officer'],
  'POST /api/dossiers/:id/actions/return-from-upper': ['office-officer', 'province-officer'],
  'GET /api/certificates': [...readers, 'ministry-officer'],
  'GET /api/certificates/:id': [...readers, 'ministry-officer'],
  'GET /api/certificates/:id/pdf': [...readers, 'ministry-officer'],
  'POST /api/certificates/:id/actions/suspend': ['committee-leader', 'ministry-officer'],
  'POST /api/certificates/:id/actions/reinstate': ['committee-leader', 'ministry-officer'],
  'POST /api/certificates/:id/actions/revoke': ['committee-leader', 'ministry-officer'],
  'GET /api/public/certificates/:number': 'anyone',
  'GET /.well-known/jwks.json': 'anyone',

  // Public pages
  'GET /': 'anyone',
  'GET /san-pham/:id': 'anyone',
  'GET /c': 'anyone',
  'GET /c/:number': 'anyone',
  'GET /assets/:version/*': 'anyone',
  'GET /api/catalogue': 'anyone',
};
