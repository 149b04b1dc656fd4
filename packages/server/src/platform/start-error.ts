import type { Text } from '@saolang/rulebook';

/** A fault that keeps the program from starting, told to its operator in Vietnamese and English. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(text: Text, options?: ErrorOptions) {
    super(`${text.vi}\n${text.en}`, options);
  }
}
