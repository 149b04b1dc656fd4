import type { BrowserContext } from 'playwright-core';

// The one product whose way from registration to certificate the journeys follow.
export const product = 'Muối ớt xanh Gió Bãi';
export const producer = 'Hộ kinh doanh Gió Bãi';
export const council = 'Hội đồng chấm bổ sung';
export const session = 'Phiên bổ sung năm 2024';

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
