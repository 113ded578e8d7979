import type { MediaKind } from '../../../domain/media.ts'
import type { VisibleText } from '../../../domain/variant/visible.ts'

/** What a client is shown of one week, in words alone. Nothing private is in it, and no path of this machine. */
export interface PackView {
  readonly client: string
  /** Language of what goes out; the words around it are English. */
  readonly language: string
  readonly week: string
  /** `Mon 30 Nov to Sun 6 Dec 2026`. */
  readonly dates: string
  /** `Madrid time`. */
  readonly clock: string
  /** `Thu 26 Nov, 12:00`. */
  readonly deadline: string
  readonly silence: string
  /** What to answer; null: there is nothing left to say. */
  readonly answers: PackAnswers | null
  readonly days: readonly PackDay[]
}

export interface PackAnswers {
  /** `ok p40-p45`. */
  readonly ok: string
  /** `change p40: what should be different`. */
  readonly change: string
}

export interface PackDay {
  /** `Tuesday 1 Dec`. */
  readonly day: string
  readonly variants: readonly PackVariant[]
}

export interface PackVariant {
  readonly ref: string
  /** What the post is about; null where its text begins with that. */
  readonly about: string | null
  readonly time: string
  /** `Instagram, @acme`. */
  readonly channel: string
  readonly format: string
  readonly contentWarning: string
  /** Of its own, where the platform has titles; null: none. */
  readonly title: string | null
  readonly text: VisibleText
  /** What stands beside the text; null: nothing. */
  readonly link: string | null
  readonly media: readonly PackMedia[]
  /** `approved by Ana on Mon 23 Nov`; null: it waits for a word. */
  readonly standing: string | null
}

export interface PackMedia {
  readonly kind: MediaKind
  /** The name of the file alone. */
  readonly name: string
  /** `1080 × 1350`, `0:42`. */
  readonly facts: string
  readonly alt: string
  /** The picture itself as a data URI; null: it is not shown. */
  readonly data: string | null
}

/** A text with a mark where the platform hides the rest; the white space around the cut stays behind the mark. */
export function markedText({ first, rest }: VisibleText, mark = ' [… more]'): string {
  if (rest === '') return first
  const shown = first.trimEnd()
  return `${shown}${mark}${first.slice(shown.length) || ' '}${rest}`
}

/** What every pack says in front, sentence by sentence. */
export function packLead({ client, dates, deadline, clock, silence, answers }: PackView): readonly string[] {
  const begin = `These are the posts of ${client} for ${dates}, each as it will look on its channel. Times are ${clock}.`
  if (answers === null) return [begin, 'You have seen and answered all of them. There is nothing left to do.']
  return [begin, `Please answer by ${deadline}.`, silence]
}

/** `Image oven.jpg (1080 × 1350): The oven at four`; `number` where there are several. */
export function mediaWords({ kind, name, facts, alt }: PackMedia, number: string): string {
  const what = `${kind === 'image' ? 'Image' : 'Video'}${number}`
  return `${what}: ${name}${facts === '' ? '' : ` (${facts})`}${alt === '' ? '' : `, described as “${alt}”`}`
}

/** ` 2 of 3`; empty for one alone. */
export function numberOf(index: number, count: number): string {
  return count > 1 ? ` ${index + 1} of ${count}` : ''
}
