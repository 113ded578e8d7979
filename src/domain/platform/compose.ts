import { lookUp } from '../look-up.ts'
import type { Outgoing } from '../variant/outgoing.ts'

/** Longer addresses are cut or refused by browsers and servers. */
const longest = 8000

/** What a composer's address is filled with. */
export interface ComposeFacts extends Pick<Outgoing, 'title' | 'text' | 'link'> {
  /** The post's link where it stands in the text, so that a composer that takes a link alone gets it. */
  readonly url: string | null
  /** Of the channel's handle or address, for networks of many servers. */
  readonly server: string | null
}

/** The composer's address with the words in it; null where the platform takes none, or they do not fit. Parameters that stay empty are left out. */
export function composeAddress(template: string | null, facts: ComposeFacts): string | null {
  if (template === null) return null
  if (template.includes('{server}') && facts.server === null) return null
  const hasText = template.includes('{text}')
  const values: Readonly<Record<string, string>> = {
    text: facts.text,
    title: facts.title ?? '',
    // The text holds its links already.
    url: hasText ? (facts.link ?? '') : (facts.link ?? facts.url ?? ''),
    server: facts.server ?? '',
  }
  const [base = '', query] = template.split('?')
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(lookUp(values, name) ?? ''))
  const pairs = query
    ?.split('&')
    .map(filled)
    .filter((pair) => !pair.endsWith('='))
  const server = base.replace('{server}', values['server'] ?? '')
  const address = `${filled(server)}${pairs && pairs.length > 0 ? `?${pairs.join('&')}` : ''}`
  return address.length > longest ? null : address
}

/** `@acme@mastodon.example` or `https://mastodon.example/@acme` → `mastodon.example`; null where neither says it. */
export function serverOf(handle: string | null, address: string | null): string | null {
  const [, , server] = (handle ?? '').split('@')
  if (server) return server
  try {
    return address === null ? null : new URL(address).host
  } catch {
    return null
  }
}
