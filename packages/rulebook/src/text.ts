/** A text that people read, in both languages of the software; Vietnamese is the original. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
