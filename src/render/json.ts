/**
 * JSON for people and programs: indented by two, in a stable order of keys. Control characters and direction overrides, which JSON itself leaves alone, are
 * escaped, so that printing it cannot drive a terminal.
 */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
