import { capital } from '../text/phrase.ts'
import type { Article, ArticleKind } from './feed.ts'

/** The words of a client that are listened for. */
export interface ListeningWords {
  /** Names of the client as people write them, misspelt ones too. */
  readonly brand: readonly string[]
  readonly keywords: readonly string[]
  readonly competitors: readonly string[]
  /** Where one of these stands no other word counts: another bearer of the name. */
  readonly ignore: readonly string[]
}

export interface Match {
  readonly kind: ArticleKind
  /** `names Sol y Sal`; empty: there is none. */
  readonly reason: string
}

/** A text made ready to look for words in: without case, accents and everything between words. */
export type Searched = string

/** The searched form: every word between single spaces, and a space at both ends, so that only whole words are found. */
export function searched(text: string): Searched {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    // `Sol y Sal’s` names Sol y Sal.
    .replace(/(?<=\p{L})['’](?:s(?![\p{L}\p{N}])|(?=\p{L}))/giu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
  return ` ${(words ?? []).join(' ')} `
}

/** Whether words stand in a text as a whole: `rye` is not in `enterprise`. */
export function holds(text: Searched, words: string): boolean {
  const wanted = searched(words)
  return wanted.trim() !== '' && text.includes(wanted)
}

/**
 * What is to be done with an article: one that names the client is to be shared, one that names a competitor or is about a keyword is to be commented on, any other
 * is to be read. The reason names what was found. Letters alone decide, whole words of them.
 */
export function matchArticle({ title, summary }: Pick<Article, 'title' | 'summary'>, words: ListeningWords): Match {
  const text = searched(`${title} ${summary}`)
  const among = (list: readonly string[]) => list.find((each) => holds(text, each))
  if (among(words.ignore) !== undefined) return { kind: 'read', reason: '' }
  const brand = among(words.brand)
  if (brand !== undefined) return { kind: 'share', reason: `names ${brand}` }
  const competitor = among(words.competitors)
  if (competitor !== undefined) return { kind: 'comment', reason: `names the competitor ${competitor}` }
  const keyword = among(words.keywords)
  return keyword === undefined ? { kind: 'read', reason: '' } : { kind: 'comment', reason: `about ${keyword}` }
}

/** The reason as a sentence's beginning: `Names Sol y Sal`. */
export function reasonWords({ reason }: Pick<Match, 'reason'>): string {
  return capital(reason)
}
