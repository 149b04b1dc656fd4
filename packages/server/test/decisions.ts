import type { Insertable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../src/platform/database/schema.ts';
import type { TestApp } from './app.ts';
import { aDossier, city, unitId } from './builders.ts';
import { caller, ok } from './council.ts';

/** The people who decide on confirmed results in the city, and what they do, all through the API. */
export async function decisionDesk(test: TestApp, cycleId: string) {
  const call = caller(test);
  const at = (unit: string) => ({ kind: 'unit', id: unit }) as const;
  const office = await test.person({ role: 'office-officer', scope: at(city) });
  const leader = await test.person({ role: 'committee-leader', scope: at(city) });

  /** A dossier whose result the council has confirmed: three stars for the city, or four for the province. */
  const aConfirmed = (
    outcome: 'recognise' | 'forward' = 'recognise',
    changes: Partial<Insertable<Database['dossier']>> = {},
  ) =>
    aDossier(test.db, cycleId, {
      state: 'confirmed',
      outcome,
      star: outcome === 'recognise' ? 3 : 4,
      ...changes,
    });

  /** A draft on these dossiers. */
  const aDraft = (dossierIds: readonly string[], kind: 'recognition' | 'forwarding' = 'recognition') =>
    ok(call(office, 'POST', '/api/decisions', { body: { id: uuidv7(), cycleId, kind, dossierIds } }));

  const sign = (id: string, version = 1, position: 'chair' | 'vice-chair' = 'chair', who = leader) =>
    call(who, 'POST', `/api/decisions/${id}/actions/sign`, { version, body: { position } });

  /** A dossier recognised by a decision of its own, with its certificate. */
  async function aCertificate(changes: Partial<Insertable<Database['dossier']>> = {}) {
    const dossier = await aConfirmed('recognise', changes);
    const { id, version } = await aDraft([dossier.id]);
    const decision = await ok(sign(id, version));
    const [{ certificateId, certificateNumber }] = decision.items;
    return { ...dossier, decision, certificateId, number: certificateNumber as string };
  }

  /** A dossier that the city has sent up to the province. */
  async function aForwarded() {
    const dossier = await aConfirmed('forward');
    const { id, version } = await aDraft([dossier.id], 'forwarding');
    return { ...dossier, decision: await ok(sign(id, version)) };
  }

  const province = at(unitId('51'));
  return { call, office, leader, province, aConfirmed, aDraft, sign, aCertificate, aForwarded };
}
