import { addDays, type PlainDate } from '@saolang/rulebook';
import { buildApp } from '../app.ts';
import { followActions } from '../features/notices/follow-actions.ts';
import { fixedClock } from '../platform/clock.ts';
import type { Context } from '../platform/context.ts';
import { checkIntake, leaveWaiting, sendLists } from './commune-scenes.ts';
import { scoreRound, setUpCouncil } from './council-scenes.ts';
import { demoProducts } from './products.ts';
import { registerProducer } from './register-producers.ts';
import { type DemoPlace, type Journey, Stage } from './stage.ts';

/**
 * Tells the story of the invented city or province through the application's own API: each dossier is filed,
 * assessed, scored and decided by the accounts whose turn it is, on days before today, so that every record, number
 * and action is what real work would have left.
 */
export async function loadDemo(context: Context, place: DemoPlace): Promise<void> {
  const clock = fixedClock(instant(place.today, 8));
  const at = (daysAgo: number, hour = 9) => clock.set(instant(addDays(place.today, -daysAgo), hour));
  // A thousand requests of the story are nobody's news.
  const demo: Context = { ...context, clock, log: context.log.child({}, { level: 'warn' }) };
  const app = await buildApp(demo, { shedLoad: false });
  await app.ready();
  try {
    const stage = new Stage(app, demo, place, at);
    await stage.setUp();
    await tell(stage);
    await followActions(demo);
    await forgetOldNews(demo, place.today);
  } finally {
    await app.close();
  }
}

/** Somebody of the demo finds a week's news on the bell, and no mail about any of it. */
async function forgetOldNews({ db, realClock }: Context, today: PlainDate): Promise<void> {
  await db.updateTable('notice').set({ mail_due_at: null }).execute();
  await db
    .updateTable('notice')
    .set({ read_at: realClock.now() })
    .where('read_at', 'is', null)
    .where('at', '<', instant(addDays(today, -7), 0))
    .execute();
}

const instant = (day: PlainDate, hour: number) =>
  new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+07:00`);

async function tell(stage: Stage): Promise<void> {
  stage.at(125);
  const journeys: Journey[] = [];
  for (const [index, product] of demoProducts.entries())
    journeys.push(await registerProducer(stage, product, index));
  await setUpCouncil(stage);
  for (const round of [1, 2, 3, 4] as const) {
    await scoreRound(
      stage,
      round,
      journeys.filter(({ product }) => product.fate.round === round),
    );
  }
  for (const journey of journeys.filter(({ product }) => !product.fate.round))
    await leaveWaiting(stage, journey);
  await sendLists(
    stage,
    journeys.filter(({ product }) => !product.fate.round),
    5,
  );
  await checkIntake(stage, journeys);
}
