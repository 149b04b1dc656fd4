import type { AdministrativeDocument, Block } from '../model.ts';
import { closed } from '../text.ts';
import { heading, lines, type ProducerParty, paragraph, prose } from './common.ts';

export interface PlannedAnswer {
  readonly label: string;
  /** Told in paragraphs under its own heading, and not on a line. */
  readonly long: boolean;
  readonly text: string | null;
}

export interface BusinessPlanInput {
  readonly producer: ProducerParty;
  readonly idea: { readonly title: string; readonly description: string; readonly localMaterial: string };
  /** The headings of the plan with their questions, in order. */
  readonly sections: readonly { readonly title: string; readonly answers: readonly PlannedAnswer[] }[];
  /** `Ủy ban nhân dân xã Tịnh Khê`. */
  readonly addressee: string;
  readonly place: string;
  readonly date: string | null;
}

const numerals = ['III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/**
 * Phương án sản xuất, kinh doanh của một ý tưởng sản phẩm. No form is printed in a decree: the headings are those under
 * which Mẫu 02 (Phụ lục III, QĐ 26/2026/QĐ-TTg) later has its results reported.
 */
export function businessPlan(input: BusinessPlanInput): AdministrativeDocument {
  const { producer, idea } = input;
  return {
    kind: 'report',
    placeAndDate: { place: input.place, date: input.date },
    title: 'Phương án',
    summary: `Sản xuất, kinh doanh sản phẩm ${idea.title}\ntham gia Chương trình mỗi xã một sản phẩm`,
    addressees: [input.addressee],
    body: [
      heading('I. CHỦ THỂ'),
      lines(
        ['Tên chủ thể', producer.name],
        ['Loại hình tổ chức', producer.legalForm],
        ['Địa chỉ', producer.address],
        ['Điện thoại', producer.phone],
        ['Thư điện tử', producer.email],
        ['Người đại diện theo pháp luật', producer.representative.name],
        ['Chức vụ', producer.representative.position],
      ),
      heading('II. Ý TƯỞNG SẢN PHẨM'),
      lines(['Tên sản phẩm', idea.title], ['Nguyên liệu địa phương', idea.localMaterial]),
      ...prose(idea.description),
      ...input.sections.flatMap(({ title, answers }, index) => [
        heading(`${numerals[index] ?? index + 3}. ${title.toLocaleUpperCase('vi')}`),
        ...section(answers),
      ]),
      paragraph(closed(`Chủ thể kính gửi phương án để ${input.addressee} xem xét, hướng dẫn`)),
    ],
    signatures: [
      {
        position: 'Đại diện chủ thể',
        note: '(Ký, ghi rõ họ tên và đóng dấu nếu có)',
        name: producer.representative.name,
      },
    ],
  };
}

/** Long answers each under a numbered heading; short ones that follow each other are lines of one list. */
function section(answers: readonly PlannedAnswer[]): Block[] {
  const blocks: Block[] = [];
  let number = 0;
  let short: [string, string | null][] = [];
  const close = () => {
    if (short.length > 0) blocks.push(lines(...short));
    short = [];
  };
  for (const { label, long, text } of answers) {
    if (!long) {
      short.push([label, text]);
      continue;
    }
    close();
    number += 1;
    if (answers.length > 1) blocks.push(heading(`${number}. ${label}`, 2));
    blocks.push(...prose(text));
  }
  close();
  return blocks;
}
