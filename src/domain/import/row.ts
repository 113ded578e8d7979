import type { Consent } from '../media.ts'
import type { Instant } from '../time/instant.ts'
import type { LocalTime } from '../time/zone.ts'
import type { Format, Owner, PillarKind } from '../words.ts'

/** One row of a file, as far as the file alone can be understood. */
export interface PostRow {
  /** Where it begins in the file, from 1. */
  readonly line: number
  /** The name that its post has in the file; null: none. */
  readonly id: string | null
  /** A hash of what it says and when, so that a row without a name is known again. */
  readonly hash: string
  /** As typed; empty: it says none. */
  readonly channels: readonly string[]
  readonly format: Format | null
  /** By the client’s wall clock, or as an instant; null: it says none. */
  readonly when: { readonly local: LocalTime } | { readonly at: Instant } | null
  readonly title: string
  readonly text: string
  readonly ownTitle: string
  readonly ownText: string
  readonly warning: string
  readonly link: string
  readonly tags: string
  readonly tagSet: string
  readonly kind: PillarKind | null
  readonly pillar: string
  readonly askedBy: Owner
  readonly files: readonly ImportedFile[]
}

/** undefined: the row says nothing of it. */
export interface ImportedFile {
  readonly path: string
  readonly alt: string | undefined
  readonly consent: Consent | undefined
}

/** What is wrong with a row; `column`: its header, or what it says. */
export interface RowProblem {
  readonly line: number
  readonly column: string
  readonly message: string
}

/** A row that is wrong by itself. */
export interface WrongRow extends RowProblem {
  /** The name that its post has in the file, since no other row of that post comes in without it; null: none. */
  readonly id: string | null
}

/** `posts.csv:12: When: "31/13/2026" is no date`. */
export function spokenRowProblem(name: string, { line, column, message }: RowProblem): string {
  return `${name}:${line}: ${column === '' ? '' : `${column}: `}${message}`
}
