import { describe, expect, it } from 'vitest';
import { chosenOf, keepChosen } from './chosen-photos.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const minute = 60_000;
const position = { latitude: 15.1, longitude: 108.8 };

describe('a photo that arrives', () => {
  it('at once is taken now, where the device was', () => {
    const kept = storage();
    keepChosen(kept, 'd', [{ size: 100 }], { at: 0, position });
    expect(chosenOf(kept, 'd', { size: 100 }, 2 * minute)).toEqual({ position, takenAt: null });
  });

  it('hours later was taken when and where it was chosen', () => {
    const kept = storage();
    keepChosen(kept, 'd', [{ size: 100 }, { size: 200 }], { at: minute, position });
    expect(chosenOf(kept, 'd', { size: 200 }, 500 * minute)).toEqual({
      position,
      takenAt: '1970-01-01T00:01:00.000Z',
    });
  });

  it('of another dossier, or unknown here, says nothing', () => {
    const kept = storage();
    keepChosen(kept, 'd', [{ size: 100 }], { at: 0, position });
    const nothing = { position: null, takenAt: null };
    expect(chosenOf(kept, 'other', { size: 100 }, 0)).toEqual(nothing);
    expect(chosenOf(kept, 'd', { size: 101 }, 0)).toEqual(nothing);
    kept.setItem('saolang:site-photos:d', 'no JSON');
    expect(chosenOf(kept, 'd', { size: 100 }, 0)).toEqual(nothing);
  });

  it('is forgotten when a hundred newer ones came', () => {
    const kept = storage();
    keepChosen(kept, 'd', [{ size: 1 }], { at: 1, position });
    for (let size = 2; size <= 101; size += 1) keepChosen(kept, 'd', [{ size }], { at: size, position });
    expect(chosenOf(kept, 'd', { size: 1 }, 1).position).toBeNull();
    expect(chosenOf(kept, 'd', { size: 2 }, 1).position).toEqual(position);
  });
});
