import { filingSteps, type Rubric } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { addressIn } from '../features/units/address-in.ts';
import { demoPapers, makePaper, makePhoto } from './demo-files.ts';
import { sheetFor, stream } from './demo-sheets.ts';
import type { DemoProduct } from './products.ts';
import type { Journey, Stage } from './stage.ts';

/** A producer with its product, photo, papers and a complete draft. */
export async function registerProducer(stage: Stage, product: DemoProduct, index: number): Promise<Journey> {
  const member = stage.person(index === 0 ? 'chuthe' : `chuthe${index + 1}`);
  const producerId = uuidv7();
  const productId = uuidv7();
  const id = uuidv7();
  const { year } = stage.place;
  const street = ['Thôn Cổ Lũy', 'Thôn Trường Định', 'Tổ dân phố 4', 'Xóm Bến'][index % 4] ?? '';
  const home = addressIn(street, stage.commune(product.commune));
  await member.send('POST', '/api/producers', {
    id: producerId,
    unitId: stage.commune(product.commune),
    kind: product.kind,
    name: product.producer,
    taxCode: taxCode(index),
    licenceNumber: `34A8${String(index + 1).padStart(4, '0')}`,
    licenceDate: `${year - 6}-03-${String((index % 27) + 1).padStart(2, '0')}`,
    licenceIssuer: 'Phòng Tài chính - Kế hoạch',
    address: street,
    phone: `0905${String(100000 + index * 137)}`,
    representativeName: product.representative,
    representativePosition: product.kind === 'cooperative' ? 'Giám đốc hợp tác xã' : 'Chủ cơ sở',
    representativeSex: product.sex,
    representativeEthnicGroup: 'Kinh',
    representativeAddress: home,
    statisticsConsent: true,
  });
  const owner = { producerId, accountId: member.accountId };
  const photo = await makePhoto(stage.context, product, owner);
  await member.send('POST', '/api/products', {
    id: productId,
    producerId,
    productSet: product.set,
    name: product.product,
    specification: product.specification,
    description: `${product.product} làm theo mẻ nhỏ, ${product.material.toLowerCase()}. Câu chuyện và số liệu là hư cấu.`,
    story: `Nghề này theo gia đình ${product.representative} ba đời. Mỗi mẻ đều ghi ngày, người làm và nguồn nguyên liệu.`,
    localMaterial: product.material,
    capacity: `${6 + index} tấn một năm`,
    photos: [{ fileId: photo, caption: product.product }],
  });
  if (index === 0) {
    await member.send('POST', '/api/ideas', {
      id: uuidv7(),
      producerId,
      title: 'Chả cá ăn liền cho bữa sáng',
      description: 'Chả cá cắt lát, hấp sẵn, đóng gói nhỏ cho học sinh và người đi làm.',
      localMaterial: 'Cá mối, lá chanh và tiêu của bà con trong xã',
      productSet: 8,
    });
  }
  await member.send('POST', '/api/dossiers', {
    id,
    productId,
    cycleId: stage.cycleId,
    filingKind: 'first',
  });
  for (const paper of demoPapers) {
    const fileId = await makePaper(stage.context, paper, product, owner);
    const paperId = uuidv7();
    const { documentType, title, issuer } = paper;
    // One in four certificates ends before its dossier is likely decided.
    const ends = index % 4 === 0 ? `${year}-10-31` : `${year + 2}-06-30`;
    await member.send('POST', '/api/papers', {
      id: paperId,
      producerId,
      fileId,
      documentType,
      title,
      issuer,
      ...(documentType === 'food-safety-certificate' && { issuedOn: `${year - 3}-11-01`, expiresOn: ends }),
    });
    await member.send('POST', `/api/dossiers/${id}/evidence`, {
      id: uuidv7(),
      paperId,
      criteria: evidenceCriteria(stage.rubric(product.set), paper.documentType),
    });
  }
  const score = product.fate.score ?? { star: 3, points: 62 };
  const choices = sheetFor(
    stage.rubric(product.set),
    { ...score, points: score.points + 3 },
    stream(index + 1),
  );
  const draft = index === 0;
  const answers = Object.entries(choices);
  await member.send(
    'PATCH',
    `/api/dossiers/${id}`,
    {
      form: draft ? { contactAddress: home, employees: 6, localEmployees: 5 } : form(product, home),
      choices: Object.fromEntries(draft ? answers.slice(0, 12) : answers),
    },
    1,
  );
  return { product, id, productId, member };
}

/** A tax code of nobody with a right check digit (10 digits). */
function taxCode(index: number): string {
  for (let serial = 980_000_000 + index * 10; ; serial += 1) {
    const digits = [...String(serial)].map(Number);
    const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
    const rest = weights.reduce((sum, weight, place) => sum + weight * (digits[place] ?? 0), 0) % 11;
    if (10 - rest < 10) return `${serial}${10 - rest}`;
  }
}

const tied: Readonly<Record<string, RegExp>> = {
  'material-origin': /nguồn|nguyên liệu|liên kết/i,
  'quality-declaration': /công bố/i,
  'test-result': /công bố|dinh dưỡng/i,
  'food-safety-certificate': /đảm bảo chất lượng|bảo đảm chất lượng/i,
  'business-licence': /loại hình/i,
};

/** The criteria that a kind of paper proves, by their names. */
export const evidenceCriteria = (rubric: Rubric, documentType: string): string[] =>
  rubric.parts
    .flatMap(({ sections }) => sections.flatMap(({ criteria }) => criteria))
    .filter(({ name }) => tied[documentType]?.test(name.vi))
    .map(({ code }) => code);

/** Every answer of the guided form. */
function form(product: DemoProduct, home: string): Record<string, unknown> {
  const answers: Record<string, unknown> = {
    contactAddress: home,
    sampleCount: 5,
    pledge: true,
    papers: ['business-licence', 'quality-declaration', 'food-safety-certificate'],
    history: `${product.producer} bắt đầu từ bếp của gia đình, mở rộng dần theo đơn hàng.`,
    organisation: 'Một tổ sản xuất, một người bán hàng, một người ghi sổ.',
    employees: 8,
    localEmployees: 6,
    materialArea: 'Mua theo hợp đồng từng vụ, trả tiền khi nhận hàng; lần nhập nào cũng ghi sổ.',
    technology: 'Sơ chế, chế biến theo mẻ, đóng gói bằng máy hàn.',
    qualityChanges: 'Đổi bao bì, thêm mã truy xuất, kiểm nghiệm mỗi năm một lần.',
    market: 'Cửa hàng trong thành phố, hai siêu thị và trang bán hàng trực tuyến.',
    annualOutput: '8 tấn',
    revenueLastYear: 640_000_000,
    revenueYearBefore: 520_000_000,
    profitLastYear: 96_000_000,
    profitYearBefore: 71_000_000,
    plan: 'Giữ chất lượng, thêm hai đại lý, hoàn thiện câu chuyện sản phẩm.',
  };
  const asked = new Set(filingSteps.flatMap(({ fields }) => fields.map(({ code }) => code)));
  return Object.fromEntries(Object.entries(answers).filter(([code]) => asked.has(code)));
}
