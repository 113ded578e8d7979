/** SHA-256 of a text in hexadecimal. Loading the library costs a tenth of a start, so only a hash pays for it. */
export function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex')
}
