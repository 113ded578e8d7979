/**
 * The UID of a variant's event, the same in every calendar file and from run to run, so that a calendar that has read two of them holds it once. The row's own
 * number of chance keeps two desks apart; nothing in it changes when the post gets other formats, channels or times.
 */
export function eventUid({
  postId,
  channel,
  uid,
}: {
  readonly postId: number
  readonly channel: string
  readonly uid: string
}): string {
  return `p${postId}-${channel}-${uid}@smm`
}
