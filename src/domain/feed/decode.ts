/** The text of bytes from the web: the encoding is told by a byte order mark, else by the header, else by the XML declaration or a page's `meta`; UTF-8 otherwise. */
export function decodeFeed(bytes: Uint8Array, contentType: string): string {
  return decoderFor(bytes, contentType).decode(bytes)
}

function decoderFor(bytes: Uint8Array, contentType: string): InstanceType<typeof TextDecoder> {
  const said = [markOf(bytes), charsetIn(contentType), shapeOf(bytes), declared(bytes)]
  for (const label of said) {
    if (label === null) continue
    try {
      return new TextDecoder(label)
    } catch {
      // Nobody knows this encoding, so the next hint counts.
    }
  }
  return new TextDecoder('utf-8')
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}

/** UTF-16 without a mark: every second byte of `<?` or `{"` is nothing. */
function shapeOf([first, second, third, fourth]: Uint8Array): string | null {
  if (first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'utf-16be'
  return first !== 0 && second === 0 && third !== 0 && fourth === 0 ? 'utf-16le' : null
}

function charsetIn(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType.slice(0, 400))?.[1] ?? null
}

/** What the document says of itself in its first bytes, which are ASCII in every encoding that is left here. */
function declared(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const xml = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(head)
  const page = xml ?? /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(head)
  const label = page?.[1] ?? null
  // What could be read as ASCII is not UTF-16, whatever it says.
  return label !== null && /^utf-?16/i.test(label) ? 'utf-8' : label
}
