import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

type Answer = (response: ServerResponse, request: IncomingMessage) => void

export interface FeedServer {
  /** The address of a path. */
  at(path: string): string
  /** What answers at a path; text is answered as it is. */
  serve(path: string, answer: Answer | string, contentType?: string): void
  /** The requests so far, in order. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** The most requests that were open at once. */
  readonly most: () => number
}

/** A server on the loopback interface that says what a test wants, and is gone after it. */
export async function feedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer>()
  const asked: { path: string; headers: IncomingMessage['headers'] }[] = []
  let open = 0
  let most = 0
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    most = Math.max(most, ++open)
    response.on('close', () => open--)
    const answer = answers.get(path)
    if (answer) return answer(response, request)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const { port } = server.address() as AddressInfo
  return {
    at: (path) => `http://127.0.0.1:${port}${path}`,
    serve(path, answer, contentType = 'application/xml') {
      answers.set(
        path,
        typeof answer === 'string' ? (response) => response.setHeader('content-type', contentType).end(answer) : answer,
      )
    },
    asked,
    most: () => most,
  }
}

export interface Item {
  readonly title?: string
  readonly link?: string
  readonly guid?: string
  readonly date?: string
  readonly summary?: string
}

/** RSS 2.0 with these items, their words as they stand. */
export function rss(items: readonly Item[], title = 'The Crumb Letter'): string {
  const part = (name: string, words: string | undefined) => (words === undefined ? '' : `<${name}>${words}</${name}>`)
  const texts = items.map(
    ({ title: words, link, guid, date, summary }) =>
      `<item>${part('title', words)}${part('link', link)}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}${part('pubDate', date)}${part('description', summary)}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${title}</title><link>/</link>${texts.join('')}</channel></rss>`
}

export function redirect(to: string, status = 302): Answer {
  return (response) => response.writeHead(status, { location: to }).end()
}
