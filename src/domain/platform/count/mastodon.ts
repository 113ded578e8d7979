import { countGraphemes } from '../../text/graphemes.ts'
import { findLinks } from '../../text/links.ts'
import { findMentions, type Mention } from '../../text/mentions.ts'
import { replaceSpans } from '../../text/spans.ts'

/**
 * Mastodon: graphemes, where a link with http(s):// counts as `link` and `@user@domain` as `@user` (`StatusLengthValidator` in mastodon/mastodon).
 * The content warning counts there too, but plainly: add its own `graphemes`.
 */
export function countMastodon(text: string, { link }: { readonly link: number }): number {
  const links = findLinks(text).filter(({ hasScheme }) => hasScheme)
  const mentions = findMentions(text).filter(({ handle }) => handle.includes('@'))
  const spans = [...links, ...mentions].sort((a, b) => a.index - b.index)
  const standIn = 'x'.repeat(link)
  return countGraphemes(replaceSpans(text, spans, (span) => ('url' in span ? standIn : localPart(span))))
}

function localPart({ handle }: Mention): string {
  return `@${handle.slice(0, handle.indexOf('@'))}`
}
