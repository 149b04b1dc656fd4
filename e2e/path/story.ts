import type { BrowserContext } from 'playwright-core';

// The one product whose way from registration to certificate the journeys follow.
export const product = 'Chả mực giã tay Gió Bãi';
export const council = 'Hội đồng chấm bổ sung';
export const session = 'Phiên bổ sung năm 2024';

/** Who files what. Everybody is invented. */
export interface Filing {
  readonly person: string;
  readonly email: string;
  readonly producer: string;
  readonly taxCode: string;
  readonly licence: string;
  readonly product: string;
  readonly set: { readonly number: number; readonly search: string };
  readonly specification: string;
  readonly description: string;
  readonly material: string;
  /** The paper that is described and tied to a criterion: `file` is its name without the ending. */
  readonly paper: { readonly file: string; readonly type: string; readonly title: string };
  /** What the names of pictures begin with. */
  readonly shots: string;
}

/** The filing that goes from hand to hand. */
export const filing: Filing = {
  person: 'Trần Thị Gió',
  email: 'gio@example.com',
  producer: 'Hộ kinh doanh Gió Bãi',
  taxCode: '051190001234',
  licence: '34A8009999',
  product,
  set: { number: 8, search: 'cha muc' },
  specification: 'Túi hút chân không 500 g',
  description: 'Mực câu trong xã giã tay với tiêu và thì là, hấp rồi đóng túi.',
  material: 'Mực của thuyền trong xã',
  paper: { file: 'phieu-kiem-nghiem', type: 'Phiếu kiểm nghiệm', title: 'Phiếu kiểm nghiệm 2024' },
  shots: 'producer',
};

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/** What earlier journeys leave to later ones. */
export interface Story {
  dossierId?: string;
  /** The producer's person is signed in once: a phone stays signed in. */
  cookies?: Cookies;
}

export const story: Story = {};

/** The dossier that an earlier journey filed. */
export function dossierId(): string {
  if (!story.dossierId) throw new Error('the producer has not opened the dossier');
  return story.dossierId;
}

export function producerSession(): Cookies {
  if (!story.cookies) throw new Error('the producer has not signed up');
  return story.cookies;
}
