/** Lets what belongs to one key happen one after the other, so that a check still holds when its act follows. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does something when all that came before under this key is done. */
  async take<T>(key: string, act: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(act);
    const settled = turn.catch(() => undefined);
    this.#last.set(key, settled);
    try {
      return await turn;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}
