import { foldText, unitById } from '@saolang/rulebook';

/** An address with the name of its commune or ward, unless it says it already: “Thôn Cổ Lũy, xã Tịnh Khê”. */
export function addressIn(address: string, unitId: string): string {
  const name = unitById(unitId)?.name;
  if (!name || foldText(address).includes(foldText(name))) return address;
  const inSentence = name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);
  return address ? `${address}, ${inSentence}` : inSentence;
}
