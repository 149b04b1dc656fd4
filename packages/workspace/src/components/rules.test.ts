import { describe, expect, test } from 'vitest';
import { parseTypedDate } from './typed-date.ts';
import { evidenceRules, fingerprint, refusal, uploadIdOf, worthRetrying } from './upload-rules.ts';
import { urgency } from './urgency.ts';

test.each([
  ['16/9/2024', '2024-09-16'],
  ['16.09.24', '2024-09-16'],
  ['16 9 2024', '2024-09-16'],
  ['16092024', '2024-09-16'],
  ['29/02/2024', '2024-02-29'],
  ['29/02/2023', null],
  ['31/04/2024', null],
  ['9/16/2024', null],
  ['hôm nay', null],
  ['', null],
])('the date %j is read day first', (text, date) => {
  expect(parseTypedDate(text)).toBe(date);
});

test.each([
  [-1, 'overdue'],
  [0, 'near'],
  [3, 'near'],
  [4, 'ahead'],
])('%i working days left: %s', (days, expected) => {
  expect(urgency(days)).toBe(expected);
});

describe('evidence files', () => {
  test('may be PDF or any image up to 200 MB', () => {
    const file = (type: string, size = 1000) => refusal({ type, size }, evidenceRules);
    expect(file('application/pdf', 200 * 1024 * 1024)).toBeNull();
    expect(file('application/pdf', 200 * 1024 * 1024 + 1)).toBe('tooLarge');
    expect(file('image/heic')).toBeNull();
    expect(file('text/html')).toBe('wrongType');
    expect(file('application/pdf', 0)).toBe('empty');
  });

  test('of a type that the phone does not know are left to the server', () => {
    expect(refusal({ type: '', size: 1000 }, evidenceRules)).toBeNull();
  });

  test('are known again after a reload by name, size, time and place', () => {
    const file = { name: 'a.pdf', size: 5, lastModified: 9 };
    expect(fingerprint(file, 'C.9.2')).toBe(fingerprint({ ...file }, 'C.9.2'));
    expect(fingerprint(file, 'C.9.2')).not.toBe(fingerprint(file, 'C.9.3'));
    expect(fingerprint(file, 'C.9.2')).not.toBe(fingerprint({ ...file, lastModified: 10 }, 'C.9.2'));
  });

  test('are sent again after a lost line or a busy server, not after a refusal', () => {
    expect([0, 409, 423, 429, 500, 503].every(worthRetrying)).toBe(true);
    expect([400, 401, 403, 404, 413, 415].some(worthRetrying)).toBe(false);
  });

  test('have the id that ends their address', () => {
    expect(uploadIdOf('/api/uploads/0192-ab')).toBe('0192-ab');
    expect(uploadIdOf('https://ocop.example/api/uploads/0192-ab?x=1')).toBe('0192-ab');
  });
});
