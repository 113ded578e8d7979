import { cleanText } from '../domain/text/clean.ts'

/** HTML that smm wrote itself, as against text from outside. */
export type Html = string

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from outside as HTML that shows it and does nothing, in an element and in a quoted attribute alike; line feeds stay. */
export function escapeHtml(text: string): Html {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] as string)
}

/** A whole page that asks for nothing: no script runs, no address is fetched, and pictures are those inside it. */
export function htmlPage(language: string, title: string, style: string, body: Html): Html {
  const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
${style.trim()}
</style>
</head>
<body>
${body}
</body>
</html>
`
}
