export interface Choice {
  readonly name: string
  readonly value: string
}

/** Asks a person. Only used where `io.canAsk`; every question has a flag that answers it instead. */
export interface Prompter {
  text(question: {
    message: string
    initial?: string
    /** True, or a sentence that says what is wrong. */
    check?(text: string): true | string
  }): Promise<string>
  confirm(question: { message: string; initial: boolean }): Promise<boolean>
  choose(question: { message: string; choices: readonly Choice[]; initial?: string }): Promise<string>
}
