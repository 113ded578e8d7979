import type { ClockTime } from '../../../domain/time/clock-time.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { ClientKind } from '../../../domain/words.ts'

/** What a client is sent, in words alone: no ref, no minutes, no money, no priority. The words around what was typed are English. */
export interface HomeworkView {
  readonly client: string
  /** Whom one speaks with there; empty: nobody is named. */
  readonly person: string
  readonly kind: ClientKind
  /** Who sends it. */
  readonly from: string
  readonly items: readonly HomeworkViewItem[]
  readonly conversations: readonly HomeworkTalk[]
}

export interface HomeworkViewItem {
  readonly what: string
  readonly why: string
  /** By the client's clock; null: no day is said. */
  readonly dueOn: Day | null
  readonly dueTime: ClockTime | null
  /** True: its day is over. */
  readonly isWaiting: boolean
  /** `every Tuesday and Friday`; null: it comes once. */
  readonly rhythm: string | null
}

export interface HomeworkTalk {
  /** `@dana on Instagram`. */
  readonly who: string
  readonly about: string
}

/** What is sent, before it has its form. */
export type Block =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly isChecklist: boolean }
  /** The name under a letter stands on a line of its own. */
  | { readonly kind: 'closing'; readonly text: string; readonly name: string }

export interface ListItem {
  readonly text: string
  /** A line of its own below it; null: none. */
  readonly note: string | null
}

/** `Dr Okafor` of Dr Ify Okafor, `Rosa` of Rosa Marlow; the client's name where nobody is named. */
export function addressed({ person, client }: Pick<HomeworkView, 'person' | 'client'>): string {
  // “the owner” says who it is and is no name.
  if (person === '' || person.charAt(0) !== person.charAt(0).toUpperCase()) return client
  const words = person.split(/\s+/)
  const first = words[0] as string
  const isTitle = /^(dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev|fr|sra?|don|doña|herr|frau)\.?$/i.test(first)
  return isTitle && words.length > 1 ? `${first} ${words.at(-1)}` : first
}
