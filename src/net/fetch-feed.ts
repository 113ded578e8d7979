import { redirectTarget } from '../domain/feed/address.ts'
import { decodeFeed } from '../domain/feed/decode.ts'
import { feedsOfPage, looksLikePage } from '../domain/feed/discover.ts'
import type { FeedRequest, Fetched } from './feed-net.ts'
import { parseFeedText } from './parse-feed.ts'

const mostRedirects = 5
const mostBytes = 5_000_000

const usual = {
  accept:
    'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8, */*;q=0.1',
  'user-agent': 'smm feed reader',
}

/** Asks for one feed within a time, over a few redirects and up to a size. Whatever a server does, the answer is a value. */
export async function fetchFeed(request: FeedRequest, timeoutSeconds: number): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutSeconds * 1000)
  try {
    return await followed(request, signal)
  } catch (error) {
    return failed(...reasonOf(error, timeoutSeconds))
  }
}

/** A refusal that has its words already. */
class Refused extends Error {}

async function followed(request: FeedRequest, signal: AbortSignal): Promise<Fetched> {
  let { address } = request
  // The address to keep follows as long as every redirect is for good.
  let kept = address
  let isForGood = true
  for (let redirects = 0; ; redirects++) {
    const response = await fetch(address, { redirect: 'manual', signal, headers: headersFor(request) })
    const location = redirecting.has(response.status) ? response.headers.get('location') : null
    if (location === null) return answered(response, address, kept === request.address ? null : kept)
    await response.body?.cancel()
    if (redirects === mostRedirects) return failed('refused', `redirects more than ${mostRedirects} times`)
    const target = redirectTarget(address, location)
    if ('refused' in target) return failed('refused', target.refused)
    address = target.to
    isForGood &&= response.status === 301 || response.status === 308
    if (isForGood) kept = address
  }
}

async function answered(response: Response, address: string, movedTo: string | null): Promise<Fetched> {
  const { status, headers } = response
  if (status === 304) return { kind: 'unchanged', movedTo }
  if (status === 410) return { kind: 'gone' }
  if (!response.ok) {
    await response.body?.cancel()
    return failed('refused', `answers with ${status}${statusWords[status] ?? ''}`)
  }
  const text = decodeFeed(await bytesOf(response), headers.get('content-type') ?? '')
  const feed = parseFeedText(text)
  if (typeof feed !== 'string') {
    const etag = short(headers.get('etag'))
    return { kind: 'feed', feed, address, movedTo, etag, lastModified: short(headers.get('last-modified')) }
  }
  return looksLikePage(text)
    ? { kind: 'page', address, feeds: feedsOfPage(text, address) }
    : failed('refused', text.trim() === '' ? 'is empty' : feed)
}

/** The body, counted while it comes in, because nobody has to say its length truly. */
async function bytesOf(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  // What is thrown from here ends the connection too.
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > mostBytes) throw new Refused(`has more than ${mostBytes / 1_000_000} MB, which are not read`)
    parts.push(part)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function headersFor({ etag, lastModified }: FeedRequest): Record<string, string> {
  return {
    ...usual,
    ...(etag === '' ? {} : { 'if-none-match': etag }),
    ...(lastModified === '' ? {} : { 'if-modified-since': lastModified }),
  }
}

const redirecting = new Set([301, 302, 303, 307, 308])

const statusWords: Readonly<Record<number, string>> = {
  401: ', it wants a password',
  403: ', it lets nobody in',
  404: ', there is nothing at this address',
  429: ', it was asked too often',
  500: ', something is broken there',
  503: ', it is out of service',
}

/** A header that is given back the next time; a long one is not kept. */
function short(header: string | null): string {
  return header !== null && header.length <= 300 ? header : ''
}

function failed(why: 'unreachable' | 'refused', words: string): Fetched {
  return { kind: 'failed', why, words }
}

function reasonOf(error: unknown, timeoutSeconds: number): ['unreachable' | 'refused', string] {
  if (error instanceof Refused) return ['refused', error.message]
  const name = error instanceof Error ? error.name : ''
  if (name === 'TimeoutError' || name === 'AbortError') {
    return ['unreachable', `gave no whole answer within ${timeoutSeconds} s`]
  }
  const code = codeOf(error)
  const known = reasons[code]
  if (known !== undefined) return ['unreachable', known]
  return ['unreachable', `cannot be reached${code === '' ? '' : ` (${code})`}`]
}

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'cannot be reached: its name is not known here, or there is no network',
  EAI_AGAIN: 'cannot be reached: there is no network',
  ECONNREFUSED: 'cannot be reached: nothing listens there',
  ECONNRESET: 'broke the connection off',
  UND_ERR_SOCKET: 'broke the connection off',
  ENETUNREACH: 'cannot be reached: there is no network',
  CERT_HAS_EXPIRED: 'cannot be trusted: its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'cannot be trusted: it signed its certificate itself',
  ERR_TLS_CERT_ALTNAME_INVALID: 'cannot be trusted: its certificate is for another name',
}

/** The code of whatever lies beneath an error of fetch. */
function codeOf(error: unknown): string {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const [first] = cause instanceof AggregateError ? (cause.errors as unknown[]) : []
    const { code } = (first ?? cause) as { code?: unknown }
    if (typeof code === 'string' && /^[A-Z_]{3,40}$/.test(code)) return code
  }
  return ''
}
