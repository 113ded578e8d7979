/** Thrown by a check that found something and has already said it: the exit code is 1. */
export class Found extends Error {
  override readonly name = 'Found'
}
