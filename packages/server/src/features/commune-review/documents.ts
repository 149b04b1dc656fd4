import {
  type AdministrativeDocument,
  communeReport,
  consolidatedList,
  proposalLetter,
  receipt,
  type Signer,
  type SitePhoto,
} from '@saolang/documents';
import { communeVerdicts, type MatterCode, matterCodes, productSetsOf, type Rubric } from '@saolang/rulebook';
import { dayInVietNam } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { producerKindNames } from '../dossiers/dossier-documents.ts';
import { formOf } from '../dossiers/presenter.ts';
import { readDossier } from '../dossiers/service.ts';
import { printedParty } from '../producers/printed-party.ts';
import { rubricFor, rubricsFor } from '../rubrics/rubric-of.ts';
import { printedPhotos } from '../site-photos/printed-photos.ts';
import { addressIn } from '../units/address-in.ts';
import { authorityOf } from '../units/authority.ts';
import { unitScope } from '../units/unit-scope.ts';
import { selfScoreOf } from './list-presenter.ts';
import { type ListedRow, type ListRow, listItems } from './list-store.ts';
import { partsOf, presentReview } from './presenter.ts';
import { readableList } from './read-lists.ts';
import { requireReportReadable } from './read-review.ts';
import * as store from './store.ts';

/** The papers of a dossier that the commune's desk issues. */
export const reviewDocuments = ['receipt', 'report'] as const;

/** The papers that go to the office together. */
export const listDocuments = ['list', 'letter'] as const;

interface Titled {
  readonly title: string;
  readonly document: AdministrativeDocument;
}

/** Number and symbol as stored, `27/BC-UBND`, parted as the letterhead prints them; room to write when not allotted. */
function reference(number: string | null, symbol: string) {
  const slash = number?.indexOf('/') ?? -1;
  return number === null || slash < 0
    ? { number: null, symbol }
    : { number: number.slice(0, slash), symbol: number.slice(slash + 1) };
}

function communeSigner(name: string | null, position: string | null): Signer {
  return position === 'vice-chair'
    ? { capacity: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], position: 'Phó Chủ tịch', name }
    : { capacity: ['TM. Ủy ban nhân dân'], position: 'Chủ tịch', name };
}

const legalFormOf = (row: { legal_form: string | null; producer_kind: string }): string =>
  row.legal_form ?? producerKindNames[row.producer_kind] ?? row.producer_kind;

/**
 * Mẫu 03 or the receipt of a dossier, filled with what is on file.
 *
 * @param withPhotos whether the report's annex of site photos is loaded too
 */
export async function reviewDocument(
  context: Context,
  actor: Actor,
  id: string,
  document: (typeof reviewDocuments)[number],
  withPhotos = true,
): Promise<Titled> {
  if (document === 'report') await requireReportReadable(context, actor, id);
  else await readDossier(context, actor, id);
  const filing = found(await store.readFiling(context.db, id));
  const party = printedParty(filing, actor.grants, {
    producerId: filing.producer_id,
    unitIds: unitScope(filing.commune_unit_id, context.clock.today()),
  });
  if (document === 'receipt') return receiptOf(context, filing, party);
  return reportOf(context, filing, party, withPhotos ? await printedPhotos(context, id) : []);
}

type Party = ReturnType<typeof printedParty>;

async function reportOf(
  { db }: Context,
  filing: store.FilingRow,
  party: Party,
  photos: readonly SitePhoto[],
): Promise<Titled> {
  const row = await store.readReview(db, filing.id);
  const review = presentReview(filing, found(await rubricFor(db, filing)), row, undefined, []);
  const commune = authorityOf(filing.commune_unit_id);
  const declined = filing.state === 'declined';
  const finding = (code: MatterCode) => {
    const { finding: facts, verdict } = review.assessments[code];
    return [facts.trim(), verdict ? `Kết luận: ${lower(communeVerdicts[verdict].vi)}.` : '']
      .filter(Boolean)
      .join('\n');
  };
  const [material, labour, idea, identity] = matterCodes.map((code) => ({
    claim: review.assessments[code].claim,
    finding: finding(code),
  })) as [Claimed, Claimed, Claimed, Claimed];
  const reason = declined ? await declineReason(db, filing.id) : null;
  return {
    title: `Mẫu 03 ${filing.product_name}`,
    document: communeReport({
      framework: filing.framework as 'qd-26-2026',
      issuer: commune.issuer,
      reference: reference(row?.report_number ?? null, 'BC-UBND'),
      placeAndDate: { place: commune.place, date: row?.reported_on ?? null },
      commune: commune.area,
      producer: {
        name: filing.producer_name,
        legalForm: legalFormOf(filing),
        address: addressIn(filing.address, filing.producer_unit_id),
        phone: party.phone,
        email: party.email,
        representative: {
          name: filing.representative_name,
          position: filing.representative_position,
          sex: party.sex,
          ethnicity: party.ethnicity,
          residence: party.residence,
        },
      },
      product: filing.product_name,
      localMaterial: material,
      localLabour: labour,
      idea: { origin: review.assessments.ideaOrigin.origin ?? null, finding: idea.finding },
      identity: { finding: identity.finding },
      remarks: review.proposal,
      proposed: !declined,
      reason,
      addressee: authorityOf(filing.office_unit_id).committee,
      signer: communeSigner(row?.signer_name ?? null, row?.signer_position ?? null),
      photos,
    }),
  };
}

interface Claimed {
  readonly claim: string;
  readonly finding: string;
}

const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

async function declineReason(db: Context['db'], dossierId: string): Promise<string | null> {
  const action = await db
    .selectFrom('action')
    .select('payload')
    .where('subject_kind', '=', 'dossier')
    .where('subject_id', '=', dossierId)
    .where('kind', '=', 'decline')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (action?.payload as unknown as { reason?: string } | undefined)?.reason ?? null;
}

async function receiptOf(
  { db, config }: Context,
  filing: store.FilingRow,
  { phone }: Party,
): Promise<Titled> {
  if (!filing.receipt_number || !filing.submitted_at) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'UBND cấp xã chưa tiếp nhận hồ sơ này nên chưa có phiếu tiếp nhận.',
        en: 'The commune has not received this dossier yet: there is no receipt.',
      },
    });
  }
  const [row, received, evidence] = await Promise.all([
    store.readReview(db, filing.id),
    store.lastReceipt(db, filing.id),
    store.evidenceTypes(db, filing.id),
  ]);
  const review = presentReview(filing, found(await rubricFor(db, filing)), row, undefined, []);
  const names = new Map<string, string>(partsOf(filing).map(({ code, name }) => [code, name.vi]));
  const onFile = new Set(evidence);
  const commune = authorityOf(filing.commune_unit_id);
  return {
    title: `Phiếu tiếp nhận ${filing.product_name}`,
    document: receipt({
      issuer: commune.issuer,
      reference: reference(filing.receipt_number, 'PĐK'),
      placeAndDate: { place: commune.place, date: received ? dayInVietNam(received.at) : null },
      receivedFrom: filing.representative_name,
      producer: filing.producer_name,
      phone,
      product: filing.product_name,
      filing: filing.filing_kind as 'first',
      parts: review.parts.map(({ part, copies, complete, evidence: kinds }) => ({
        name: names.get(part) ?? part,
        copies,
        received: complete ?? handedIn(part, kinds, onFile, formOf(filing)),
      })),
      submittedAt: { date: dayInVietNam(filing.submitted_at), time: timeInVietNam(filing.submitted_at) },
      dueDate: filing.commune_due_on,
      dueFor: `${commune.committee} kiểm tra hồ sơ và đánh giá bốn nội dung`,
      // Short enough to type; the page lists the producer's own dossiers.
      trackingUrl: `${config.publicUrl}/app/dossiers`,
      signers: [
        { position: 'Người nộp', name: filing.representative_name },
        { position: 'Người tiếp nhận', name: received?.full_name ?? null },
      ],
    }),
  };
}

/** Whether a part that nobody has checked yet came with the filing; samples are handed over at the desk. */
function handedIn(
  part: string,
  kinds: readonly string[],
  onFile: ReadonlySet<string>,
  form: Readonly<Record<string, unknown>>,
): boolean {
  if (part === 'samples') return false;
  if (part === 'changes') return Boolean(form.changesSinceRecognition);
  return kinds.length === 0 || kinds.some((kind) => onFile.has(kind));
}

const timeInVietNam = (instant: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', timeStyle: 'short' }).format(instant);

/** The consolidated list, or the letter that proposes its products. */
export async function listDocument(
  context: Context,
  actor: Actor,
  id: string,
  document: (typeof listDocuments)[number],
): Promise<Titled> {
  const list = await readableList(context, actor, id);
  const items = await listItems(context.db, id);
  if (document === 'letter') return letterOf(list, items);
  return consolidatedListOf(list, items, await rubricsFor(context.db, items));
}

function headOf(list: ListRow) {
  const commune = authorityOf(list.unit_id);
  const office = authorityOf(list.office_unit_id);
  return {
    issuer: commune.issuer,
    placeAndDate: { place: commune.place, date: list.sent_on },
    commune: commune.area,
    year: list.cycle_year,
    addressees: [office.committee, office.office],
    evaluator: office.committee,
    signer: communeSigner(list.signer_name, list.signer_position),
  };
}

function consolidatedListOf(
  list: ListRow,
  items: readonly ListedRow[],
  rubricOf: (row: ListedRow) => Rubric | undefined,
): Titled {
  const sets = productSetsOf(list.framework as 'qd-26-2026');
  return {
    title: `Danh sách tổng hợp ${list.document_number ?? ''}`,
    document: consolidatedList({
      ...headOf(list),
      reference: reference(list.document_number, 'DS-UBND'),
      rows: items.map((item) => ({
        product: item.product_name,
        productSet:
          sets.find(({ number }) => number === item.product_set)?.name.vi ?? `Bộ ${item.product_set}`,
        producer: item.producer_name,
        legalForm: legalFormOf(item),
        address: addressIn(item.address, item.producer_unit_id),
        filing: item.filing_kind as 'first',
        reportNumber: item.report_number,
        reportDate: item.reported_on,
        selfScore: selfScoreOf(item, rubricOf(item)),
        note: item.note,
      })),
    }),
  };
}

function letterOf(list: ListRow, items: readonly ListedRow[]): Titled {
  return {
    title: `Công văn đề nghị ${list.letter_number ?? ''}`,
    document: proposalLetter({
      ...headOf(list),
      framework: list.framework as 'qd-26-2026',
      reference: reference(list.letter_number, 'UBND-OCOP'),
      products: items.map((item) => ({
        name: item.product_name,
        producer: item.producer_name,
        filing: item.filing_kind as 'first',
      })),
    }),
  };
}
