import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeThreeWay } from '../../components/three-way-merge.ts';
import { choiceField, contentOf, fieldsOf } from './sheet-fields.ts';

const content = { choices: { '1a': 2, '1b': 0 }, comments: { '1a': 'Đủ hồ sơ' }, opinion: 'Tốt' };

describe('a sheet as fields', () => {
  it('is the same sheet again', () => {
    const codes = fc.stringMatching(/^[0-9]{1,2}[a-z]?$/);
    fc.assert(
      fc.property(
        fc.dictionary(codes, fc.nat(9)),
        fc.dictionary(codes, fc.stringMatching(/^[a-z]+$/)),
        (a, b) => {
          const sheet = { choices: { ...a }, comments: { ...b }, opinion: '' };
          expect(contentOf(fieldsOf(sheet))).toEqual(sheet);
        },
      ),
    );
  });

  it('loses a comment that was emptied', () => {
    expect(contentOf({ ...fieldsOf(content), 'comment:1a': '  ' }).comments).toEqual({});
  });
});

describe('two devices of one member', () => {
  const base = fieldsOf(content);

  it('merge when they answered different criteria', () => {
    const tablet = { ...base, [choiceField('2a')]: 1 };
    const phone = { ...base, [choiceField('1a')]: 3 };
    const { merged, conflicts } = mergeThreeWay(base, tablet, phone);
    expect(conflicts).toEqual([]);
    expect(contentOf(merged).choices).toEqual({ '1a': 3, '1b': 0, '2a': 1 });
  });

  it('ask when they answered the same criterion differently, and only about that one', () => {
    const tablet = { ...base, [choiceField('1a')]: 1, [choiceField('2a')]: 1 };
    const phone = { ...base, [choiceField('1a')]: 3 };
    expect(mergeThreeWay(base, tablet, phone).conflicts).toEqual([choiceField('1a')]);
  });
});
