import { expect, test } from 'vitest';
import { createTestApp } from '../../../test/app.ts';
import { commune } from '../../../test/builders.ts';

const { app } = await createTestApp();
const get = async (url: string) => (await app.inject({ url })).json();

test('the city has 23 communes and wards on the day of the demo, and none from 01/7/2025', async () => {
  expect(await get('/api/units?parent=522&level=commune')).toHaveLength(23);
  expect(await get('/api/units?parent=522&level=commune&date=2025-07-01')).toEqual([]);
});

test('units are found without marks, with the name of the unit above', async () => {
  expect(await get('/api/units?q=tinh%20khe')).toMatchObject([
    { id: commune, name: 'Xã Tịnh Khê', parentName: 'Thành phố Quảng Ngãi', kind: 'commune' },
  ]);
});

test('Kon Tum belongs to the province from 01/7/2025, and is found by its former names then', async () => {
  expect(await get('/api/units?q=chu%20hreng')).toEqual([]);
  expect(await get('/api/units?q=chu%20hreng&date=2026-01-01')).toMatchObject([
    { name: 'Xã Đăk Rơ Wa', parentName: 'Tỉnh Quảng Ngãi' },
  ]);
});

test('product sets are found by what a product is called', async () => {
  expect((await get('/api/product-sets?q=nuoc%20mam'))[0]).toMatchObject({ number: 9 });
  expect(await get('/api/product-sets?framework=qd-148-2023')).toHaveLength(26);
});

test('a sheet comes whole, in both languages, and may be kept for an hour', async () => {
  const answer = await app.inject('/api/rubrics/qd-148-2023/8');
  const rubric = answer.json();
  expect(rubric.parts.map((part: { max: number }) => part.max)).toEqual([40, 25, 35]);
  expect(rubric.parts[0].sections[0].criteria[0].options[0].label).toMatchObject({
    vi: expect.any(String),
    en: expect.any(String),
  });
  expect(answer.headers['cache-control']).toBe('public, max-age=3600');
  expect((await app.inject('/api/rubrics/qd-148-2023/27')).statusCode).toBe(400);
});
