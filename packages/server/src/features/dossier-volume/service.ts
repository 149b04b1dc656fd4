import { productSetsOf } from '@saolang/rulebook';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { VolumeShelf, VolumeState } from '../../platform/files/volume-shelf.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { readDossier } from '../dossiers/service.ts';
import { authorityOf } from '../units/authority.ts';
import { unitScope } from '../units/unit-scope.ts';
import { bindDossier, type CoverFacts } from './bind-dossier.ts';
import { coverRow } from './store.ts';
import { type Dossier, fingerprintOf, volumeGroups } from './volume-contents.ts';

/** The dossier with what its volume holds for the actor. Answers 404 or 403. */
async function volumeOf(context: Context, actor: Actor, id: string) {
  const dossier = await readDossier(context, actor, id);
  const grant = requireGrant(actor, 'dossier.bind', {
    producerId: dossier.producerId,
    unitIds: unitScope(dossier.communeUnitId, context.clock.today()),
  });
  const groups = await volumeGroups(context, actor, dossier);
  return { dossier, grant, groups, key: fingerprintOf(dossier, groups) };
}

/** How far the volume of the dossier, as it stands now, is. */
export async function readVolume(
  context: Context,
  shelf: VolumeShelf,
  actor: Actor,
  id: string,
): Promise<VolumeState> {
  return shelf.state((await volumeOf(context, actor, id)).key);
}

/** Has the volume bound; repeating it joins what has been begun. */
export async function beginVolume(
  context: Context,
  shelf: VolumeShelf,
  actor: Actor,
  id: string,
): Promise<VolumeState> {
  const { dossier, grant, groups, key } = await volumeOf(context, actor, id);
  const facts = await coverFacts(context, dossier);
  const begun = await shelf.begin(
    key,
    (path, progress) => bindDossier(path, facts, groups, progress),
    (error) => context.log.error({ err: error, dossier: id }, 'a dossier could not be bound'),
  );
  if (begun) {
    await appendAction(context.db, {
      subjectKind: 'dossier',
      subjectId: id,
      kind: 'bind',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      payload: { fingerprint: key },
    });
  }
  return shelf.state(key);
}

/** The bound volume for sending. Answers 404 with what to do when it is not ready or the dossier has changed since. */
export async function servedVolume(context: Context, shelf: VolumeShelf, actor: Actor, id: string) {
  const { dossier, key } = await volumeOf(context, actor, id);
  const state = await shelf.state(key);
  if (state.state !== 'ready') {
    throw new Problem('not-found', {
      detail: {
        vi: 'Quyển hồ sơ chưa đóng xong hoặc hồ sơ đã thay đổi. Hãy mở hồ sơ và bấm “Đóng quyển”.',
        en: 'The volume is not ready, or the dossier has changed. Open the dossier and have it bound.',
      },
    });
  }
  return {
    sha256: key,
    size: state.size,
    name: `Hồ sơ ${dossier.productName}.pdf`,
    mediaType: 'application/pdf',
  };
}

async function coverFacts({ db }: Context, dossier: Dossier): Promise<CoverFacts> {
  const { year, address } = await coverRow(db, dossier.id);
  const set = found(productSetsOf(dossier.framework).find(({ number }) => number === dossier.productSet));
  return {
    year,
    filing: dossier.filingKind,
    producer: dossier.producerName,
    address,
    product: dossier.productName,
    productSet: `${set.number}. ${set.name.vi}`,
    commune: authorityOf(dossier.communeUnitId).area,
    receiptNumber: dossier.receiptNumber,
    productCode: dossier.productCode,
  };
}
