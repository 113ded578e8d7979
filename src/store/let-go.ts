/**
 * True for a post (`p`) that was not let go, dropped or skipped, whose variants keep the state they had. Whatever asks for content, slots or runs says it in these
 * words; `isLetGo` says the same of a post that was read.
 */
export const notLetGo = `p.dropped_at is null and p.status <> 'skipped'`

/** True for a variant (`v`) that is content: it goes out, or went out. `isContent` says the same. */
export const isContent = `v.state in ('scheduled', 'published') and ${notLetGo}`
