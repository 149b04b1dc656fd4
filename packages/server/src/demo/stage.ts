import {
  addDays,
  type FrameworkId,
  findRubric,
  type PlainDate,
  type Rubric,
  unitAt,
} from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import type { App } from '../app.ts';
import { listInCatalogue } from '../features/catalogue/list-in-catalogue.ts';
import { recordEarlierCertificate } from '../features/certificates/record-earlier-certificate.ts';
import { recordConsents } from '../platform/accounts/consents.ts';
import { demoDomain, demoPassword, demoTotpSecret } from '../platform/accounts/demo-accounts.ts';
import { insertGrant } from '../platform/accounts/grants.ts';
import { hashPassword } from '../platform/accounts/passwords.ts';
import type { Context } from '../platform/context.ts';
import { type DemoClient, demoClient } from './demo-client.ts';
import { communes, councilSeats, type DemoPerson, officials } from './people.ts';
import { type DemoProduct, demoProducts, earlierCertificates } from './products.ts';
import { publishedProducts } from './published-products.ts';

/** Where and under which law the demo plays. */
export interface DemoPlace {
  /** Code of the city or province whose office and council decide. */
  readonly officeCode: string;
  readonly communeCode: 'code2024' | 'code2026';
  readonly framework: FrameworkId;
  readonly year: number;
  /** The day on which the story has come to its present. */
  readonly today: PlainDate;
}

/** A demo dossier on its way, with who acts for it. */
export interface Journey {
  readonly product: DemoProduct;
  readonly id: string;
  readonly productId: string;
  readonly member: DemoClient;
}

/** The demo's cast, place and clock: what every scene needs. */
export class Stage {
  readonly context: Context;
  readonly place: DemoPlace;
  readonly office: string;
  readonly cycleId = uuidv7();
  readonly councilId = uuidv7();
  /** Sets the clock to an hour of a day so many days before today. */
  readonly at: (daysAgo: number, hour?: number) => void;
  readonly #app: App;
  readonly #people = new Map<string, DemoClient>();

  constructor(app: App, context: Context, place: DemoPlace, at: (daysAgo: number, hour?: number) => void) {
    this.#app = app;
    this.context = context;
    this.place = place;
    this.at = at;
    this.office = unitId(place.officeCode, place.today);
  }

  /** Accounts, agencies, the year's cycle, and the recognitions that were published before. */
  async setUp(): Promise<void> {
    this.at(240);
    const passwordHash = await hashPassword(demoPassword);
    const desks: DemoPerson[] = communes.flatMap(({ key, officer, leader }) => [
      {
        key: `canbo.${key}`,
        fullName: officer,
        grants: [{ role: 'commune-officer', scope: `commune:${key}` }],
      },
      {
        key: `lanhdao.${key}`,
        fullName: leader,
        grants: [{ role: 'commune-leader', scope: `commune:${key}` }],
      },
    ]);
    const seats: DemoPerson[] = councilSeats.map(({ key, fullName }) => ({ key, fullName, grants: [] }));
    for (const person of [...officials, ...desks, ...seats])
      await this.#addPerson(person, passwordHash, true);
    for (const [index, { representative }] of demoProducts.entries()) {
      const person = {
        key: index === 0 ? 'chuthe' : `chuthe${index + 1}`,
        fullName: representative,
        grants: [],
      };
      await this.#addPerson(person, passwordHash, false);
    }
    await this.#setUpProgramme();
    await this.context.db.transaction().execute(async (trx) => {
      for (const [productName, producerName, where, star, recognised, source] of publishedProducts) {
        await listInCatalogue(trx, { productName, producerName, place: where, star, recognised, source });
      }
    });
    for (const earlier of earlierCertificates) {
      await recordEarlierCertificate(this.context, {
        ...earlier,
        unitId: this.commune(earlier.commune),
        officeUnitId: this.office,
        issuedOn: addDays(this.place.today, -earlier.issuedDaysAgo),
      });
    }
  }

  /** The year's cycle, opened by the office's leader, and the agencies of the council. */
  async #setUpProgramme(): Promise<void> {
    const { year, framework } = this.place;
    await this.person('truongphong').send('POST', '/api/cycles', {
      id: this.cycleId,
      unitId: this.office,
      year,
      framework,
      name: `Chu trình OCOP năm ${year}`,
      opensOn: `${year}-01-02`,
      closesOn: `${year}-12-31`,
    });
    for (const name of new Set(councilSeats.map(({ agency }) => agency))) {
      const agency = { id: uuidv7(), unitId: this.office, name, shortName: name };
      await this.person('quantri').send('POST', '/api/agencies', agency);
    }
  }

  async #addPerson(person: DemoPerson, passwordHash: string, official: boolean): Promise<void> {
    const { db, realClock, clock } = this.context;
    const email = `${person.key}@${demoDomain}`;
    const id = uuidv7();
    const now = realClock.now();
    await db
      .insertInto('account')
      .values({
        id,
        full_name: person.fullName,
        email,
        email_confirmed_at: now,
        password_hash: passwordHash,
        totp_secret: official ? demoTotpSecret(email) : null,
        totp_confirmed_at: official ? now : null,
        state: 'active',
        created_at: now,
        last_active_at: now,
      })
      .execute();
    await recordConsents(db, now, id, { service: true, statistics: true });
    for (const { role, scope } of person.grants) {
      const unit = () => (scope === 'office' ? this.office : this.commune(scope.slice('commune:'.length)));
      await insertGrant(
        db,
        {
          id: uuidv7(),
          accountId: id,
          role,
          scope: scope === 'installation' ? { kind: 'installation' } : { kind: 'unit', id: unit() },
          validFrom: clock.today(),
          validTo: null,
          grantedBy: null,
        },
        clock.now(),
      );
    }
    this.#people.set(person.key, await demoClient(this.#app, this.context, id));
  }

  /** Id of a commune of the demo by its key. */
  commune(key: string): string {
    const commune = communes.find((each) => each.key === key);
    if (!commune) throw new Error(`no commune ${key} in the demo`);
    return unitId(commune[this.place.communeCode], this.place.today);
  }

  /** Somebody of the demo at work, by the local part of their address. */
  person(key: string): DemoClient {
    const person = this.#people.get(key);
    if (!person) throw new Error(`nobody called ${key} in the demo`);
    return person;
  }

  /** The rubric of a product set under the law of the demo. */
  rubric(set: number): Rubric {
    const rubric = findRubric(this.place.framework, set);
    if (!rubric) throw new Error(`no rubric of set ${set}`);
    return rubric;
  }
}

/** Does one action to a dossier at the version that it has. */
export async function act(who: DemoClient, dossierId: string, action: string, body?: object): Promise<void> {
  const { version } = await who.get(`/api/dossiers/${dossierId}`);
  await who.send('POST', `/api/dossiers/${dossierId}/actions/${action}`, body, version);
}

function unitId(code: string, day: PlainDate): string {
  const unit = unitAt(code, day);
  if (!unit) throw new Error(`no unit ${code} on ${day}`);
  return unit.id;
}
