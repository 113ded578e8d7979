/** A run of words that two texts share, that went, or that came. */
export interface WordChange {
  readonly change: 'same' | 'gone' | 'new'
  readonly text: string
}
