import { describe, expect, it } from 'vitest';
import { sheetKey } from './sheet-keys.ts';

const press = (key: string, changes: object = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  target: { tagName: 'BUTTON' },
  ...changes,
});

describe('keys on the scoring sheet', () => {
  it('choose an option by its number, and none met by 0', () => {
    expect(sheetKey(press('3'), 4)).toEqual({ choose: 3 });
    expect(sheetKey(press('0'), 4)).toEqual({ choose: 0 });
  });

  it('choose nothing that is not there', () => {
    expect(sheetKey(press('5'), 4)).toBeNull();
    expect(sheetKey(press('x'), 4)).toBeNull();
  });

  it.each([
    ['ArrowDown', 1],
    ['j', 1],
    ['ArrowUp', -1],
    ['k', -1],
  ])('%s moves by %i', (key, move) => {
    expect(sheetKey(press(key), 2)).toEqual({ move });
  });

  it('leave the browser its own shortcuts, and a comment its digits', () => {
    expect(sheetKey(press('1', { ctrlKey: true }), 4)).toBeNull();
    expect(sheetKey(press('1', { target: { tagName: 'TEXTAREA' } }), 4)).toBeNull();
  });
});
