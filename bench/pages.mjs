import { realServer } from '../packages/server/test/real-server.ts';
import { machine, repeat, report } from './measure.mjs';

/** Twenty visitors at once read a public page of the demo city, each page for so many seconds. */
const visitors = Number(process.argv[2] ?? 20);
const seconds = Number(process.argv[3] ?? 15);

machine();
const server = await realServer({ SAOLANG_DEMO: 'city-2024', TRUST_PROXY: '1' });
try {
  await server.start();
  const { number, product } = await server.beside(async ({ db }) => {
    const certificate = await db
      .selectFrom('certificate')
      .select('number')
      .where('product_id', 'is not', null)
      .executeTakeFirstOrThrow();
    const entry = await db
      .selectFrom('catalogue_entry')
      .select('id')
      .where('certificate_id', 'is not', null)
      .executeTakeFirstOrThrow();
    return { number: certificate.number, product: entry.id };
  });
  for (const [name, path] of [
    ['catalogue page', '/'],
    ['catalogue search', `/?q=${encodeURIComponent('nuoc mam')}`],
    ['product page', `/san-pham/${product}`],
    ['certificate check', `/c/${encodeURIComponent(number)}`],
  ]) {
    let turn = 0;
    const read = async () => {
      turn += 1;
      // From many addresses, or the limit of requests an address and minute would be measured.
      const address = `10.0.${turn % 200}.1`;
      const answer = await fetch(server.url + path, { headers: { 'x-forwarded-for': address } });
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
      await answer.arrayBuffer();
    };
    const workers = Array.from({ length: visitors }, () => read);
    await repeat({ seconds: 2, workers });
    report(`${name}, ${visitors} visitors`, await repeat({ seconds, workers }));
  }
} finally {
  await server.remove();
}
machine();
