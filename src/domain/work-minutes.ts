import type { Format } from './words.ts'

/** What work usually takes, in minutes: `templates/minutes.yaml` after parsing. */
export interface WorkMinutes {
  readonly reply: number
  readonly comment: number
  readonly share: number
  readonly like: number
  readonly introduce: number
  /** A talk with the client. */
  readonly meet: number
  readonly sweep: number
  /** A look at an automation. */
  readonly automation: number
  /** Checking one profile against its platform's list. */
  readonly audit: number
  readonly task: number
  readonly idea: number
  /** An article out of a feed. */
  readonly article: number
  /** A variant for one more channel. */
  readonly variant: number
  readonly formats: Readonly<Record<Format, number>>
}
