import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AdministrativeDocument, renderPdf } from '@saolang/documents';
import sharp from 'sharp';
import { makeFile } from '../features/files/make-file.ts';
import type { Context } from '../platform/context.ts';
import type { DemoProduct } from './products.ts';

/** Papers that a demo producer attaches: type, title, and which criteria of sections they are tied to. */
export interface DemoPaper {
  readonly documentType:
    | 'business-licence'
    | 'food-safety-certificate'
    | 'test-result'
    | 'material-origin'
    | 'quality-declaration';
  readonly title: string;
  readonly issuer: string;
}

export const demoPapers: readonly DemoPaper[] = [
  {
    documentType: 'business-licence',
    title: 'Giấy đăng ký kinh doanh',
    issuer: 'Phòng Tài chính - Kế hoạch',
  },
  {
    documentType: 'food-safety-certificate',
    title: 'Giấy chứng nhận đủ điều kiện an toàn thực phẩm',
    issuer: 'Chi cục Quản lý chất lượng (hư cấu)',
  },
  { documentType: 'quality-declaration', title: 'Bản tự công bố chất lượng', issuer: 'Chủ thể' },
  { documentType: 'test-result', title: 'Phiếu kiểm nghiệm', issuer: 'Phòng thử nghiệm mẫu (hư cấu)' },
  { documentType: 'material-origin', title: 'Hợp đồng mua nguyên liệu', issuer: 'Chủ thể' },
];

/** Hands bytes in as a file of the producer, by way of a file of the machine, as an upload would. */
async function keep(
  context: Context,
  bytes: Uint8Array,
  name: string,
  owner: { readonly producerId: string | null; readonly accountId: string },
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'saolang-demo-'));
  try {
    const file = path.join(folder, 'file');
    await writeFile(file, bytes);
    return (await makeFile(context, { path: file, name, grant: null, ...owner })).id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A paper of the demo: says of itself that it is invented. */
export const makePaper = (
  context: Context,
  paper: DemoPaper,
  product: DemoProduct,
  owner: { readonly producerId: string; readonly accountId: string },
): Promise<string> =>
  keepInvented(
    context,
    paper.title,
    [
      { label: 'Chủ thể', value: product.producer },
      { label: 'Sản phẩm', value: product.product },
      { label: 'Nơi cấp', value: paper.issuer },
    ],
    owner,
  );

/** The scanned decision of an upper tier, as the office's officer uploads it. */
export const makeUpperDecision = (
  context: Context,
  decision: {
    readonly issuer: string;
    readonly number: string;
    readonly date: string;
    readonly star: number;
  },
  product: DemoProduct,
  accountId: string,
): Promise<string> =>
  keepInvented(
    context,
    `Quyết định ${decision.number.replaceAll('/', '-')}`,
    [
      { label: 'Cơ quan ban hành', value: decision.issuer },
      { label: 'Số', value: decision.number },
      { label: 'Ngày', value: decision.date },
      { label: 'Công nhận', value: `${product.product}: ${decision.star} sao` },
      { label: 'Chủ thể', value: product.producer },
    ],
    { producerId: null, accountId },
  );

async function keepInvented(
  context: Context,
  title: string,
  rows: readonly { readonly label: string; readonly value: string }[],
  owner: Parameters<typeof keep>[3],
): Promise<string> {
  const document: AdministrativeDocument = {
    kind: 'form',
    title,
    summary: 'GIẤY TỜ HƯ CẤU CỦA THÀNH PHỐ MẪU',
    body: [
      { type: 'key-values', rows },
      { type: 'paragraph', text: 'Giấy này chỉ dùng để xem thử phần mềm, không có giá trị pháp lý.' },
    ],
    signatures: [],
  };
  return keep(context, await renderPdf(document), `${title}.pdf`, owner);
}

const shapes: Readonly<Record<DemoProduct['set'], string>> = {
  1: '<path d="M400 470C260 440 220 300 250 180c120 20 180 120 150 290z" fill="#4c9a4a"/><path d="M400 470c140-30 180-170 150-290-120 20-180 120-150 290z" fill="#6fbf5c"/><path d="M400 500V260" stroke="#2f6b2f" stroke-width="10"/>',
  6: '<ellipse cx="400" cy="430" rx="210" ry="60" fill="#8a5a33"/><path d="M200 330h400c0 110-80 170-200 170s-200-60-200-170z" fill="#c98b52"/><ellipse cx="400" cy="330" rx="200" ry="52" fill="#fff3d6"/>',
  8: '<path d="M190 330c90-130 250-140 360-20l80-60v160l-80-60c-110 120-270 110-360-20z" fill="#5b9bb8"/><circle cx="270" cy="310" r="14" fill="#17323f"/>',
  9: '<path d="M360 120h80v90c60 30 80 70 80 130v140c0 25-15 40-40 40H320c-25 0-40-15-40-40V340c0-60 20-100 80-130z" fill="#a4571d"/><rect x="290" y="340" width="220" height="110" fill="#fdf0d9"/><rect x="355" y="95" width="90" height="34" rx="8" fill="#39240f"/>',
  10: '<rect x="280" y="190" width="240" height="330" rx="36" fill="#e7d3c3"/><rect x="300" y="290" width="200" height="210" rx="20" fill="#d86f45"/><rect x="270" y="150" width="260" height="60" rx="14" fill="#5a4030"/>',
  21: '<path d="M230 300h340l-40 210c-4 20-16 30-36 30H306c-20 0-32-10-36-30z" fill="#b98a4b"/><path d="M260 300c0-160 280-160 280 0" fill="none" stroke="#8b6430" stroke-width="22"/><path d="M240 360h320M252 420h296M264 480h272" stroke="#8b6430" stroke-width="10"/>',
};

/** A drawn picture of a product: no photo of anything real. */
export async function makePhoto(
  context: Context,
  product: DemoProduct,
  owner: { readonly producerId: string; readonly accountId: string },
): Promise<string> {
  const hue = [...product.product].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(${hue} 55% 88%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 45% 72%)"/></linearGradient></defs><rect width="800" height="600" fill="url(#g)"/><ellipse cx="400" cy="530" rx="260" ry="28" fill="#00000022"/>${shapes[product.set]}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
  return keep(context, bytes, `${product.product}.jpg`, owner);
}
