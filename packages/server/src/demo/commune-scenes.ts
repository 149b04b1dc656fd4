import { matterCodes } from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { DemoClient } from './demo-client.ts';
import { communes } from './people.ts';
import type { DemoProduct } from './products.ts';
import { evidenceCriteria } from './register-producers.ts';
import { act, type Journey, type Stage } from './stage.ts';

/** From filing to the commune's proposal. */
export async function propose(
  stage: Stage,
  { product, id, member }: Journey,
  submitted: number,
  assessed: number,
): Promise<void> {
  const officer = stage.person(`canbo.${product.commune}`);
  stage.at(submitted);
  await act(member, id, 'submit');
  stage.at(submitted - 1);
  await act(officer, id, 'receive');
  stage.at(assessed);
  await assess(officer, id, product);
  await act(officer, id, 'propose');
}

async function assess(officer: DemoClient, id: string, product: DemoProduct): Promise<void> {
  const review = await officer.get(`/api/dossiers/${id}/commune-review`);
  const findings: Record<(typeof matterCodes)[number], string> = {
    localMaterial: `Đã kiểm tra tại cơ sở: ${product.material.toLowerCase()}, có sổ ghi nhập hàng.`,
    localLabour: 'Đối chiếu danh sách lao động: phần lớn là người thường trú trong xã.',
    ideaOrigin: 'Nghề có từ trước năm 2000 ở địa phương, cơ sở cải tiến cách đóng gói.',
    localIdentity: 'Cách làm riêng của địa phương, người dân trong vùng biết và dùng.',
  };
  await officer.send(
    'PUT',
    `/api/dossiers/${id}/commune-review`,
    {
      completeness: review.parts.map(({ part }: { part: string }) => ({
        part,
        complete: true,
        note: null,
      })),
      assessments: Object.fromEntries(
        matterCodes.map((matter) => [
          matter,
          {
            finding: findings[matter],
            verdict: matter === 'localLabour' ? 'partly' : 'confirmed',
            ...(matter === 'ideaOrigin' ? { origin: 'traditional' } : {}),
          },
        ]),
      ),
      proposal: 'Đề nghị đưa vào danh sách đánh giá, phân hạng.',
      meetingNotes: null,
    },
    review.version,
  );
}

/** Puts what each commune has proposed on one list and sends it. */
export async function sendLists(stage: Stage, journeys: readonly Journey[], daysAgo: number): Promise<void> {
  stage.at(daysAgo);
  for (const { key } of communes) {
    const items = journeys
      .filter(({ product }) => product.commune === key && goesToOffice(product))
      .map(({ id }) => ({ dossierId: id, note: null }));
    if (items.length === 0) continue;
    const list = await stage.person(`canbo.${key}`).send('POST', '/api/commune-lists', {
      id: uuidv7(),
      unitId: stage.commune(key),
      cycleId: stage.cycleId,
      note: null,
      items,
    });
    await stage
      .person(`lanhdao.${key}`)
      .send('POST', `/api/commune-lists/${list.id}/actions/send`, { position: 'chair' }, list.version);
  }
}

/** Dossiers that wait somewhere before the council. */
export async function leaveWaiting(stage: Stage, journey: Journey): Promise<void> {
  const { product, id, member } = journey;
  const officer = stage.person(`canbo.${product.commune}`);
  const leader = stage.person(`lanhdao.${product.commune}`);
  const { state } = product.fate;
  switch (state) {
    case 'draft':
      return;
    case 'submitted':
      stage.at(3);
      return act(member, id, 'submit');
    case 'withdrawn':
      stage.at(16);
      await act(member, id, 'submit');
      stage.at(14);
      return act(member, id, 'withdraw', { reason: 'Cơ sở đổi mẫu bao bì, xin nộp vào đợt sau.' });
    case 'commune-review':
    case 'returned-by-commune':
    case 'declined':
      stage.at(15);
      await act(member, id, 'submit');
      stage.at(14);
      await act(officer, id, 'receive');
      stage.at(6);
      if (state === 'returned-by-commune') {
        return act(officer, id, 'return-to-producer', {
          reason: 'Cần bổ sung trước khi xã đánh giá.',
          points: [
            {
              place: 'materialArea',
              message: 'Ghi rõ bao nhiêu phần trăm nếp mua trong xã, kèm sổ mua hàng.',
            },
            { place: 'business-licence', message: 'Bản chụp mờ, chụp lại đủ hai mặt.' },
          ],
        });
      }
      await assess(officer, id, product);
      if (state === 'declined') {
        await act(leader, id, 'decline', {
          reason: 'Nguyên liệu mua từ tỉnh khác, cơ sở đồng ý hoàn thiện vùng nguyên liệu rồi đăng ký lại.',
          position: 'chair',
        });
      }
      return;
    default:
      return propose(stage, journey, 18, 10);
  }
}

/** What the office has done with the lists of this month. */
export async function checkIntake(stage: Stage, journeys: readonly Journey[]): Promise<void> {
  const office = stage.person('chuyenvien2');
  stage.at(2);
  for (const { id, product } of journeys.filter((each) => !each.product.fate.round)) {
    if (product.fate.state === 'accepted') await act(office, id, 'accept');
    if (product.fate.state === 'returned-by-office') {
      await act(office, id, 'return-from-office', {
        reason: 'Thiếu giấy tờ còn hạn.',
        points: [
          {
            place: evidenceCriteria(stage.rubric(product.set), 'test-result')[0] ?? 'plan',
            message: 'Phiếu kiểm nghiệm quá 12 tháng, nộp phiếu còn hạn.',
          },
        ],
      });
    }
  }
}

/** Whether the story has the commune send this dossier on; a proposal may also wait for the next list. */
const goesToOffice = ({ fate }: DemoProduct): boolean =>
  fate.round !== undefined || ['intake', 'returned-by-office', 'accepted'].includes(fate.state);
