import { figure, notRecorded, percent } from '../../../domain/number.ts'
import type { SocialRow, SocialTotal } from '../../../domain/social/row.ts'
import { healthyShare } from '../../../domain/social/share-of-time.ts'
import { spokenMinutes } from '../../../domain/time/duration.ts'
import type { Column } from '../../table.ts'
import { partOf } from './words.ts'

/** A client, or for people all of them together. */
export type ListedRow = SocialRow | SocialTotal

/** The list as it is drawn; what is red says so in its number beside what it is held against. */
export const socialColumns: readonly Column<ListedRow>[] = [
  { title: 'client', cell: (row) => row.client, shrinks: true },
  { title: 'replies', cell: (row) => figure(row.replies), align: 'right' },
  { title: 'comments', cell: (row) => figure(row.comments), align: 'right', dispensable: 2 },
  { title: 'shares', cell: (row) => figure(row.shares), align: 'right', dispensable: 3 },
  { title: 'posts', cell: (row) => figure(row.ownPosts), align: 'right' },
  {
    title: 'ratio',
    cell: (row) => figure(row.ratio),
    align: 'right',
    paint: (text, row, paint) => (isClient(row) && row.isUnderTarget ? paint.late(text) : text),
  },
  { title: 'target', cell: (row) => (isClient(row) ? figure(row.ratioTarget) : ''), align: 'right' },
  {
    title: 'social',
    cell: (row) => percent(row.shareOfTime),
    align: 'right',
    paint: (text, row, paint) => (isShort(row) ? paint.late(text) : text),
  },
  { title: 'first reply', cell: firstReply, align: 'right', dispensable: 1 },
  { title: 'in time', cell: (row) => partOf(row.inTime, row.inTime + row.late), align: 'right', dispensable: 5 },
  {
    title: 'promo',
    cell: (row) => (isClient(row) ? percent(row.promoShare) : ''),
    align: 'right',
    dispensable: 6,
    paint: (text, row, paint) => (isClient(row) && row.isOverCeiling ? paint.late(text) : text),
  },
  { title: 'homework', cell: (row) => partOf(row.homeworkOnTime, row.homeworkDue), align: 'right', dispensable: 4 },
]

function isClient(row: ListedRow): row is SocialRow {
  return 'ratioTarget' in row
}

function isShort({ shareOfTime }: ListedRow): boolean {
  return shareOfTime !== null && shareOfTime < healthyShare.from
}

function firstReply(row: ListedRow): string {
  if (!isClient(row)) return ''
  return row.firstReplyMedian === null ? notRecorded : spokenMinutes(row.firstReplyMedian)
}
