import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError, noConnection } from '../api/errors.ts';
import { Autosave, type AutosaveOptions, type Versioned } from './autosave.ts';

interface Form {
  readonly [field: string]: unknown;
  readonly story: string;
  readonly capacity: string;
}

const empty: Form = { story: '', capacity: '' };
const stale = () => new ApiError({ status: 412, code: 'version-conflict' });

/** A record on a server that refuses stale versions, and a browser's storage. */
function world(record: Versioned<Form> = { value: empty, version: 1 }) {
  let server = record;
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const save = vi.fn(async (value: Form, version: number) => {
    if (version !== server.version) throw stale();
    server = { value, version: version + 1 };
    return { version: server.version };
  });
  const load = vi.fn(async () => server);
  const open = (changes: Partial<AutosaveOptions<Form>> = {}) =>
    new Autosave<Form>({ key: 'draft', record, save, load, storage, delay: 100, ...changes });
  return {
    save,
    load,
    kept,
    open,
    server: () => server,
    other: (value: Partial<Form>) => {
      server = { value: { ...server.value, ...value }, version: server.version + 1 };
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what is typed', () => {
  test('is in the browser at once and on the server after a moment of quiet, in one request', async () => {
    const { open, kept, save, server } = world();
    const autosave = open();
    autosave.change({ story: 'Ô' });
    autosave.change({ story: 'Ông bà' });
    expect(kept.get('draft')).toContain('Ông bà');
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(save).toHaveBeenCalledTimes(1);
    expect(server()).toEqual({ value: { story: 'Ông bà', capacity: '' }, version: 2 });
    expect(autosave.snapshot().status).toBe('saved');
  });

  test('leaves the browser only when the server has acknowledged it', async () => {
    const { open, kept } = world();
    const autosave = open();
    autosave.change({ story: 'Ông bà' });
    expect(kept.has('draft')).toBe(true);
    await vi.advanceTimersByTimeAsync(100);
    expect(kept.has('draft')).toBe(false);
  });

  test('during a request goes with the next one: never two at a time', async () => {
    const { open, save, server } = world();
    const answers: (() => void)[] = [];
    const slow = vi.fn(async (value: Form, version: number) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return save(value, version);
    });
    const autosave = open({ save: slow });
    autosave.change({ story: 'một' });
    await vi.advanceTimersByTimeAsync(100);
    autosave.change({ story: 'hai' });
    await vi.advanceTimersByTimeAsync(500);
    expect(slow).toHaveBeenCalledTimes(1);
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(slow).toHaveBeenCalledTimes(2);
    answers[1]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(server().value.story).toBe('hai');
    expect(server().version).toBe(3);
  });

  test('survives a lost line: it is tried again by itself', async () => {
    const { open, save, kept, server } = world();
    save.mockRejectedValueOnce(noConnection());
    const autosave = open();
    autosave.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    expect(autosave.snapshot().status).toBe('failed');
    expect(kept.has('draft')).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.snapshot().status).toBe('saved');
    expect(server().value.story).toBe('Ông bà');
  });

  test('that the server refuses is kept and not sent again until it changes', async () => {
    const { open, save } = world();
    const refusal = new ApiError({ status: 400, code: 'invalid-input' });
    save.mockRejectedValueOnce(refusal);
    const autosave = open();
    autosave.change({ story: 'x'.repeat(10) });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.snapshot()).toMatchObject({ status: 'failed', error: refusal });
    autosave.change({ story: 'ngắn' });
    await vi.advanceTimersByTimeAsync(100);
    expect(autosave.snapshot().status).toBe('saved');
  });

  test('survives the browser: the next visit restores and sends it', async () => {
    const { open, save, server } = world();
    save.mockRejectedValue(noConnection());
    const before = open();
    before.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    before.dispose();
    save.mockReset();
    save.mockImplementation(async () => ({ version: 2 }));
    const after = open();
    expect(after.snapshot()).toMatchObject({ value: { story: 'Ông bà' }, restored: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(save).toHaveBeenCalledWith({ story: 'Ông bà', capacity: '' }, 1);
    expect(server().version).toBe(1); // the stand-in above only acknowledges
  });

  test('in a storage that is closed or full still reaches the server', async () => {
    const { open, server } = world();
    const closed = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const autosave = open({ storage: { getItem: closed, setItem: closed, removeItem: closed } });
    autosave.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    expect(server().value.story).toBe('Ông bà');
  });
});

describe('when somebody else changed the record meanwhile', () => {
  test('in another field, both changes stand and nobody is asked', async () => {
    const { open, other, server } = world();
    const autosave = open();
    other({ capacity: '90 tấn' });
    autosave.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    expect(server().value).toEqual({ story: 'Ông bà', capacity: '90 tấn' });
    expect(autosave.snapshot()).toMatchObject({ status: 'saved', value: { capacity: '90 tấn' } });
  });

  test('in the same field, nothing is written until this person chooses', async () => {
    const { open, other, server, kept } = world();
    const autosave = open();
    other({ story: 'của họ', capacity: '90 tấn' });
    autosave.change({ story: 'của tôi' });
    await vi.advanceTimersByTimeAsync(100);
    expect(autosave.snapshot()).toMatchObject({ status: 'conflict', conflict: { fields: ['story'] } });
    expect(server().value.story).toBe('của họ');
    expect(kept.get('draft')).toContain('của tôi');
  });

  test.each([
    ['mine', 'của tôi'],
    ['theirs', 'của họ'],
  ] as const)('choosing %s keeps that one, and all else of both', async (choice, story) => {
    const { open, other, server } = world();
    const autosave = open();
    other({ story: 'của họ', capacity: '90 tấn' });
    autosave.change({ story: 'của tôi' });
    await vi.advanceTimersByTimeAsync(100);
    autosave.resolve(choice);
    await vi.advanceTimersByTimeAsync(0);
    expect(server().value).toEqual({ story, capacity: '90 tấn' });
    expect(autosave.snapshot()).toMatchObject({ status: 'saved', conflict: null, value: { story } });
  });

  test('a server that calls every version stale does not make a storm of requests', async () => {
    const { open, save } = world();
    save.mockRejectedValue(stale());
    const autosave = open();
    autosave.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    expect(save.mock.calls.length).toBeLessThan(10);
    expect(autosave.snapshot().status).toBe('failed');
  });
});

describe('after the form is left', () => {
  test('nothing is tried again: the draft waits in the browser for the next visit', async () => {
    const { open, save, kept } = world();
    const refused: ((error: unknown) => void)[] = [];
    save.mockImplementation(() => new Promise((_, reject) => refused.push(reject)));
    const autosave = open();
    autosave.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    autosave.dispose();
    refused[0]?.(noConnection());
    await vi.advanceTimersByTimeAsync(600_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(kept.get('draft')).toContain('Ông bà');
  });

  test('an answer that comes late leaves alone what is being typed into the form opened anew', async () => {
    const { open, save, kept } = world();
    const answers: (() => void)[] = [];
    const slow = vi.fn(async (value: Form, version: number) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return save(value, version);
    });
    const before = open({ save: slow });
    before.change({ story: 'Ông bà' });
    await vi.advanceTimersByTimeAsync(100);
    before.dispose();
    const after = open();
    after.change({ story: 'Ông bà kể' });
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(kept.get('draft')).toContain('Ông bà kể');
  });

  test('an answer that comes late still clears its own draft', async () => {
    const { open, kept } = world();
    const autosave = open();
    autosave.change({ story: 'Ông bà' });
    const sent = autosave.flush();
    autosave.dispose();
    expect(await sent).toBe(true);
    expect(kept.has('draft')).toBe(false);
  });
});

test('flush says whether the server has everything', async () => {
  const { open, save } = world();
  const autosave = open();
  autosave.change({ story: 'Ông bà' });
  expect(await autosave.flush()).toBe(true);
  save.mockRejectedValueOnce(noConnection());
  autosave.change({ story: 'Ông bà kể' });
  expect(await autosave.flush()).toBe(false);
});

test('a newer version read elsewhere is taken over, but never over what is unsent', async () => {
  const { open } = world();
  const autosave = open();
  autosave.adopt({ value: { story: 'mới', capacity: '' }, version: 2 });
  expect(autosave.snapshot().value.story).toBe('mới');
  autosave.change({ story: 'đang gõ' });
  autosave.adopt({ value: { story: 'mới hơn', capacity: '' }, version: 3 });
  expect(autosave.snapshot().value.story).toBe('đang gõ');
});
