import type { ClockTime } from '../../domain/time/clock-time.ts'
import type { ContactKind, ContactStage, TouchSort } from '../../domain/words.ts'

/** Somebody with whom a demo client stays in touch. */
export interface DemoContact {
  readonly name: string
  readonly kind: ContactKind
  /** `platform:handle`; one that wrote already is that person. */
  readonly handles: readonly string[]
  readonly tags?: string
  readonly note?: string
  readonly everyDays?: number
  readonly next?: string
  /** So many days from today. */
  readonly nextIn?: number
  readonly stage?: ContactStage
  readonly keptDaysAgo: number
  /** The oldest first. */
  readonly touches?: readonly DemoTouch[]
  /** Work with a close in view, due in so many days. */
  readonly close?: { readonly title: string; readonly dueIn: number }
}

export interface DemoTouch {
  readonly daysAgo: number
  readonly time: ClockTime
  readonly sort: TouchSort
  readonly note: string
  readonly bothSpoke?: boolean
}
