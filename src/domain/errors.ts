/** What went wrong, as the exit codes tell it apart; `cli/run.ts` maps each to its number. */
export type ErrorKind =
  | 'unknown' // a named thing does not exist
  | 'refused' // a rule of the product says no
  | 'usage' // wrong words on the command line
  | 'data' // what a file or the database holds is wrong
  | 'no-input' // a file to read is missing
  | 'unavailable' // nothing on the network answered
  | 'cannot-create'
  | 'io'
  | 'busy'
  | 'no-permission'
  | 'configuration'
  | 'bug'

/** An abort that a person should read: one sentence, then hints that are commands or short advice. */
export class SmmError extends Error {
  override readonly name = 'SmmError'
  readonly kind: ErrorKind
  readonly hints: readonly string[]

  constructor(kind: ErrorKind, message: string, hints: readonly string[] = [], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.kind = kind
    this.hints = hints
  }
}
