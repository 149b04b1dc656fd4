import { describe, expect, test } from 'vitest';
import { ApiError, errorFrom, errorOf, isConflict, isPassing, noConnection, problemsAt } from './errors.ts';

const problem = {
  type: 'about:blank#invalid-input',
  title: 'Dữ liệu chưa hợp lệ',
  status: 400,
  code: 'invalid-input',
  errors: [{ path: '/representative/phone', code: 'pattern', message: 'Số điện thoại có 10 chữ số.' }],
};

describe('an answer that is not a success', () => {
  test('is read as the problem document that it is', async () => {
    const error = await errorFrom(new Response(JSON.stringify(problem), { status: 400 }));
    expect(error).toMatchObject({
      status: 400,
      code: 'invalid-input',
      title: problem.title,
      errors: problem.errors,
    });
  });

  test('keeps the further facts of the case', () => {
    const text = JSON.stringify({ code: 'version-conflict', title: '', currentVersion: 8 });
    expect(errorOf(412, text).facts).toEqual({ currentVersion: 8 });
    expect(isConflict(errorOf(412, text))).toBe(true);
  });

  test.each([
    [401, 'sign-in-required'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [413, 'too-large'],
    [429, 'too-many-attempts'],
    [500, 'internal-error'],
    [502, 'unavailable'],
  ])('of a proxy without a document, %i still has the code %s', (status, code) => {
    expect(errorOf(status, '<html>nginx</html>').code).toBe(code);
    expect(errorOf(status, '[]').code).toBe(code);
    expect(errorOf(status, 'null').code).toBe(code);
  });
});

test('the problems of a field are found by the path as the server or the form writes it', () => {
  const error = errorOf(400, JSON.stringify(problem));
  expect(problemsAt(error, 'representative.phone')).toEqual(['Số điện thoại có 10 chữ số.']);
  expect(problemsAt(error, '/representative/phone')).toHaveLength(1);
  expect(problemsAt(error, 'representative')).toEqual([]);
  expect(problemsAt(new Error('other'), 'representative.phone')).toEqual([]);
});

test('only what may pass by itself is worth trying again', () => {
  const of = (status: number) => new ApiError({ status, code: 'x' });
  expect([noConnection(), of(429), of(502), of(503)].every(isPassing)).toBe(true);
  expect([of(400), of(401), of(403), of(409), of(412), of(500), new Error('bug')].some(isPassing)).toBe(
    false,
  );
});
