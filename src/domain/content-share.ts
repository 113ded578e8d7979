import { addDays, type Day } from './time/day.ts'

/** What share of the content a pillar has, and how much of it sells, is reckoned over so many days. */
export const shareDays = 28

/** The client's days on which a post goes out, or went out, on any channel. */
export interface DatedPost {
  readonly postId: number
  readonly days: readonly Day[]
}

/** One post for its variants, with what the first of them says of it. What has no day is no content yet. */
export function datedPosts<Variant extends { readonly postId: number; readonly onDay: Day | null }>(
  variants: readonly Variant[],
): (Omit<Variant, 'onDay'> & DatedPost)[] {
  const posts = new Map<number, Omit<Variant, 'onDay'> & { days: Day[] }>()
  for (const { onDay, ...post } of variants) {
    if (onDay === null) continue
    const known = posts.get(post.postId)
    if (known) known.days.push(onDay)
    else posts.set(post.postId, { ...post, days: [onDay] })
  }
  return [...posts.values()]
}

/** The posts that shares are reckoned from on a day: those of the 28 days up to it, and as many days more as are said. */
export function postsAround<Post extends Pick<DatedPost, 'days'>>(
  day: Day,
  posts: readonly Post[],
  daysAfter = 0,
): Post[] {
  const [from, to] = [addDays(day, 1 - shareDays), addDays(day, daysAfter)]
  return posts.filter(({ days }) => days.some((each) => each >= from && each <= to))
}
