/** Marks of files that people have beside their pictures; the first that fits speaks. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/^\s*%PDF-/, 'a PDF'],
  [/^%!PS/, 'a PostScript file'],
  [/^8BPS/, 'a Photoshop file'],
  [/^(?:II|MM).{6}CR|^.{4}ftypcrx |^FUJIFILM/s, "a camera's raw file"],
  [/^(?:II\x2b\0|MM\0\x2b)/, 'a BigTIFF'],
  [/^(?:\xff\x0a|\0{3}\x0cJXL )/, 'a JPEG XL image'],
  [/^\0{3}\x0cjP {2}/, 'a JPEG 2000 image'],
  [/^\0\0[\x01\x02]\0/, 'an icon'],
  [/^RIFF.{4}AVI /s, 'an AVI video'],
  [/^\x30\x26\xb2\x75/, 'a Windows Media file'],
  [/^FLV\x01/, 'a Flash video'],
  [/^\x47.{187}\x47/s, 'an MPEG transport stream'],
  [/^\0\0\x01[\xb3\xba]/, 'an MPEG-1 or MPEG-2 video'],
  [/^(?:ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]|fLaC|RIFF.{4}WAVE|FORM.{4}AIFF)/s, 'sound without a picture'],
  [/^OggS/, 'an Ogg file'],
  [/^PK\x03\x04/, 'a ZIP archive or an office document'],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b/, 'an archive'],
]

/** What a file is by its first bytes, with its article; null: they say nothing. */
export function looksLike(head: Buffer): string | null {
  const latin = head.toString('latin1')
  const mark = marks.find(([pattern]) => pattern.test(latin))
  if (mark) return mark[1]
  const text = asText(head)
  if (text === null) return null
  if (/<svg[\s>]/i.test(text)) return 'an SVG'
  return /^\s*<(?:!doctype html|html)/i.test(text) ? 'a web page' : 'text'
}

/** Null where it holds control characters or is not UTF-8, a character cut in two at its end apart. */
function asText(head: Buffer): string | null {
  const text = new TextDecoder().decode(head)
  return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) || /\ufffd(?!$)/.test(text) ? null : text
}
