/** A person stopped at a question after something was already done; the sentence says what stands. The exit code is that of a stop. */
export class StoppedMidway extends Error {
  override readonly name = 'StoppedMidway'
}

/** Thrown by a check that found something and has already said it: the exit code is 1. */
export class Found extends Error {
  override readonly name = 'Found'
}
