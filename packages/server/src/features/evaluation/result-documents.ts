import {
  type AdministrativeDocument,
  councilMinutes,
  type Letterhead,
  resultTable,
} from '@saolang/documents';
import { foldText, type Text } from '@saolang/rulebook';
import type { FastifyReply } from 'fastify';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { sendDocument } from '../../platform/http/send-document.ts';
import { sendWorkbook, type WorkbookColumn } from '../../platform/http/workbook.ts';
import { authorityOf } from '../units/authority.ts';
import { explanationOf, loadResults } from './read-results.ts';
import { type FrozenResult, frozenResult } from './scoring-result.ts';
import type { AgendaRow, SeatRow } from './session-store.ts';
import { outcomeIn } from './settle-results.ts';

type Loaded = Awaited<ReturnType<typeof loadResults>>;

const capacityNames: Readonly<Record<string, string>> = {
  chair: 'Chủ tịch',
  'vice-chair': 'Phó Chủ tịch',
  member: 'Ủy viên',
  secretary: 'Thư ký',
};

const tierNames: Readonly<Record<string, string>> = {
  city: 'cấp huyện',
  province: 'cấp tỉnh',
  ministry: 'cấp Trung ương',
};

/**
 * Sends the result table (DOCX, PDF, XLSX) or the minutes (DOCX, PDF) of a session whose scoring is closed. The
 * table says who gave how much, so a member with a conflict of interest in one of its dossiers does not get it.
 */
export async function sendResultDocument(
  context: Context,
  actor: Actor,
  reply: FastifyReply,
  sessionId: string,
  document: 'result-table' | 'minutes',
  format: 'docx' | 'pdf' | 'xlsx',
) {
  const loaded = await loadResults(context, actor, sessionId);
  const { name } = loaded.session;
  if (document === 'minutes') {
    if (format === 'xlsx') throw new Problem('not-found');
    return sendDocument(reply, minutesOf(context, loaded), `Biên bản ${name}`, format);
  }
  if (loaded.closedToMe.size > 0) {
    throw new Problem('forbidden', {
      detail: {
        vi: 'Bảng này ghi điểm của từng thành viên cho hồ sơ mà ông/bà có xung đột lợi ích. Hãy dùng biên bản.',
        en: 'This table shows who scored a dossier in which you have a conflict of interest. Use the minutes.',
      },
    });
  }
  if (format === 'xlsx') return sendTableAsWorkbook(reply, loaded);
  return sendDocument(reply, tableOf(loaded), `Bảng tổng hợp kết quả ${name}`, format);
}

/** Members whose sheets were laid out at the opening, in the order of the council. */
function scorersOf({ agenda, seats }: Loaded): readonly SeatRow[] {
  const ids = new Set(agenda.flatMap((item) => frozenResult(item).sheets.map(({ member }) => member)));
  return seats.filter(({ id }) => ids.has(id));
}

const totalOf = (result: FrozenResult, member: string): number | null => {
  const sheet = result.sheets.find((each) => each.member === member);
  return sheet?.counted ? sheet.total : null;
};

/** Everything between the average and the closing sentence: why the star is what it is. */
const reasons = ({ session, rubricOf }: Loaded, item: AgendaRow): string => {
  const below = outcomeIn(session, item).kind === 'hand-back';
  const result = frozenResult(item);
  const texts: readonly Text[] = explanationOf(result, rubricOf(item));
  const telling = result.disqualified === null ? texts.slice(2, -1) : texts.slice(-1);
  return [
    ...telling.map(({ vi }) => vi),
    ...(item.disqualified_note ? [item.disqualified_note] : []),
    ...(below ? [`Hạng ${result.star} sao thuộc thẩm quyền cấp dưới; cấp này không công nhận.`] : []),
  ].join('\n');
};

function letterhead({ session }: Loaded, symbol: string): Letterhead {
  const { issuer, place } = authorityOf(session.unit_id);
  return {
    issuer: {
      parent: issuer.name,
      name: 'Hội đồng đánh giá,\nphân hạng sản phẩm OCOP',
    },
    reference: { number: null, symbol },
    placeAndDate: { place, date: session.held_on },
  };
}

const nameOf = (seats: readonly SeatRow[], capacity: string): string | null =>
  seats.find((seat) => seat.capacity === capacity && seat.left_on === null)?.full_name ?? null;

const signers = ({ seats }: Loaded) =>
  [
    { position: 'Thư ký', name: nameOf(seats, 'secretary') },
    { position: 'Chủ tịch Hội đồng', name: nameOf(seats, 'chair') },
  ] as const;

function tableOf(loaded: Loaded): AdministrativeDocument {
  const { session, agenda } = loaded;
  const scorers = scorersOf(loaded);
  return resultTable({
    ...letterhead(loaded, 'BTH-HĐ'),
    council: session.council_name,
    year: session.year,
    members: scorers.map(({ full_name }) => full_name),
    rows: agenda.map((item) => {
      const result = frozenResult(item);
      return {
        product: item.product_name,
        producer: item.producer_name,
        totals: scorers.map(({ id }) => totalOf(result, id)),
        average: result.average,
        band: result.disqualified === null ? result.band : null,
        star: result.star,
        explanation: reasons(loaded, item),
      };
    }),
    signers: signers(loaded),
    committee: authorityOf(session.unit_id).committee,
  });
}

/** What somebody is and where, unless their position says where. */
function positionOf({ position, agency_name }: SeatRow): string {
  return foldText(position).includes(foldText(agency_name)) ? position : `${position}, ${agency_name}`;
}

function minutesOf(context: Context, loaded: Loaded): AdministrativeDocument {
  const { session, agenda, seats, conflicts, earlier } = loaded;
  const names = new Map(seats.map(({ id, full_name }) => [id, full_name]));
  const products = new Map(agenda.map((item) => [item.dossier_id, item.product_name]));
  const scorers = new Set(scorersOf(loaded).map(({ id }) => id));
  const signed = new Set(
    agenda.flatMap((item) =>
      frozenResult(item).sheets.flatMap((sheet) => (sheet.counted ? [sheet.member] : [])),
    ),
  );
  const present = ({ id, capacity }: SeatRow) =>
    signed.has(id) || capacity === 'secretary' || conflicts.some(({ member_id }) => member_id === id);
  const chair = nameOf(seats, 'chair');
  const capacities = new Map(seats.map(({ account_id, capacity }) => [account_id, capacityNames[capacity]]));
  const secretary = nameOf(seats, 'secretary');
  return councilMinutes({
    ...letterhead(loaded, 'BB-HĐ'),
    year: session.year,
    council: session.council_name,
    start: momentOf(session.opened_at ?? context.clock.now()),
    end: momentOf(session.closed_at ?? context.clock.now()),
    place: session.place,
    members: seats
      .filter((seat) => seat.left_on === null || scorers.has(seat.id))
      .map((seat) => ({
        name: seat.full_name,
        position: positionOf(seat),
        capacity: capacityNames[seat.capacity] ?? '',
        present: present(seat),
        reason: 'không có phiếu được tính',
      })),
    chair: chair ?? '',
    secretary: secretary ?? '',
    conflicts: conflicts.map(({ member_id, dossier_id }) => ({
      member: names.get(member_id) ?? '',
      product: products.get(dossier_id) ?? '',
    })),
    discussion: [],
    scoredAgain: agenda.flatMap((item) =>
      (earlier.get(item.dossier_id) ?? []).map((before) => ({
        product: item.product_name,
        number: before.number,
        average: frozenResult(before).average,
        star: frozenResult(before).star,
        by: `${capacities.get(before.reopened_by) ?? 'Chủ tịch'} Hội đồng ${before.reopened_by_name}`,
        reason: before.reason,
      })),
    ),
    products: agenda.map((item) => {
      const { average, star } = frozenResult(item);
      return {
        name: item.product_name,
        producer: item.producer_name,
        average,
        star,
        explanation: reasons(loaded, item),
      };
    }),
    conclusions: conclusionsOf(loaded),
    signers: [
      { position: 'Thư ký', name: secretary },
      { position: 'Chủ tọa', name: chair },
    ],
  });
}

function conclusionsOf({ session, agenda }: Loaded): readonly string[] {
  const outcomes = agenda.map((item) => ({ name: item.product_name, outcome: outcomeIn(session, item) }));
  const named = (kind: string) => outcomes.filter(({ outcome }) => outcome.kind === kind);
  const list = (items: readonly { name: string }[]) => items.map(({ name }) => name).join('; ');
  const recognised = named('recognise');
  const forwarded = named('forward');
  const below = named('hand-back');
  const none = named('not-recognise');
  const upper = forwarded.map(({ outcome }) => ('to' in outcome ? outcome.to : '')).at(0) ?? '';
  return [
    ...(recognised.length > 0
      ? [
          `Đề nghị công nhận ${recognised.length} sản phẩm: ${recognised.map(({ name, outcome }) => `${name} (${'star' in outcome ? outcome.star : ''} sao)`).join('; ')}.`,
        ]
      : []),
    ...(forwarded.length > 0
      ? [
          `Đề nghị chuyển hồ sơ ${forwarded.length} sản phẩm lên ${tierNames[upper] ?? 'cấp trên'}: ${list(forwarded)}.`,
        ]
      : []),
    ...(below.length > 0
      ? [
          `Không đề nghị công nhận ở cấp này ${below.length} sản phẩm có hạng thuộc thẩm quyền cấp dưới: ${list(below)}.`,
        ]
      : []),
    ...(none.length > 0 ? [`Không đề nghị công nhận ${none.length} sản phẩm: ${list(none)}.`] : []),
  ];
}

/** An instant as the day and hour by the clock of Viet Nam, which is UTC+7 all year. */
function momentOf(instant: Date) {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
  return { date: local.slice(0, 10), time: local.slice(11, 16) };
}

function sendTableAsWorkbook(reply: FastifyReply, loaded: Loaded) {
  const { session, agenda } = loaded;
  type Column = WorkbookColumn<AgendaRow>;
  const columns: readonly Column[] = [
    { header: 'TT', width: 6, value: (item) => agenda.indexOf(item) + 1 },
    { header: 'Sản phẩm', width: 36, value: ({ product_name }) => product_name },
    { header: 'Chủ thể', width: 36, value: ({ producer_name }) => producer_name },
    { header: 'Bộ sản phẩm', width: 12, value: ({ product_set }) => product_set },
    ...scorersOf(loaded).map(
      ({ id, full_name }): Column => ({
        header: full_name,
        width: 14,
        value: (item) => totalOf(frozenResult(item), id),
      }),
    ),
    { header: 'Số phiếu tính', width: 12, value: (item) => frozenResult(item).counted },
    { header: 'Tổng điểm', width: 12, value: (item) => frozenResult(item).sum },
    { header: 'Điểm trung bình', width: 14, value: (item) => averageOf(frozenResult(item)) },
    { header: 'Khung điểm (sao)', width: 14, value: (item) => frozenResult(item).band },
    { header: 'Xếp hạng (sao)', width: 14, value: (item) => frozenResult(item).star },
    { header: 'Diễn giải', width: 60, value: (item) => reasons(loaded, item) },
  ];
  const name = `ket-qua-phien-${session.held_on}`;
  return sendWorkbook(reply, name, 'Kết quả', columns, agenda);
}

const averageOf = ({ average }: FrozenResult): number | null => (average === null ? null : Number(average));
