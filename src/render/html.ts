import { cleanLine } from '../domain/text/clean.ts'

/** HTML that smm wrote itself, as against text from outside. */
export type Html = string

const meant: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text from outside as HTML that shows it and does nothing, between tags and in a quoted attribute alike. */
export function escapeHtml(text: string): Html {
  return cleanLine(text).replace(/[&<>"']/g, (character) => meant[character] as string)
}

/** A whole page that asks for nothing from anywhere: no script, no font, no picture; browsers are told so too. */
export function htmlPage(title: string, style: string, body: Html): Html {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${style.trim()}
</style>
</head>
<body>
${body.trim()}
</body>
</html>
`
}
