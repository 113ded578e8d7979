import type { Owner, Severity } from '../words.ts'
import type { ReplyTarget } from './targets.ts'

/** What is made of a message by its words. Each of `words` is a phrase that stands in it; `#` stands for a number. */
export interface InboxRule {
  readonly words: readonly string[]
  /** What such a message is; null: the rule says nothing about it. */
  readonly severity: Severity | null
  /** Who has to answer it; null: the rule says nothing about it. */
  readonly owner: Owner | null
  /** False: it needs no answer when it follows one of ours, as thanks do. */
  readonly needsAnswer: boolean
}

/** `templates/inbox.yaml` after parsing: what holds where a client says nothing. */
export interface InboxSettings {
  readonly targets: readonly ReplyTarget[]
  readonly rules: readonly InboxRule[]
}
