import { z } from 'zod'
import type { AuditPoint } from '../domain/audit/checklist.ts'
import { checkSources, type SourceKeys, type SourceWords, sourceKeys, sourceOf } from './platform-limits.ts'
import { key, line, minutes } from './schema-parts.ts'

/** What a platform's profile is checked for. */
export const auditSchema = z
  .array(z.strictObject({ item: key, ask: line, look_for: line, minutes, source: sourceKeys.optional() }))
  .max(20)

interface WithAudit {
  readonly status: string
  readonly audit?: z.infer<typeof auditSchema> | undefined
  readonly sources: SourceWords
}

/** What one key alone cannot say: that each item stands once, is no word of `--set`, and that its source is there. */
export function checkAudit({ status, audit = [], sources }: WithAudit, context: z.RefinementCtx): void {
  const say = (path: readonly PropertyKey[], message: string) =>
    context.addIssue({ code: 'custom', path: ['audit', ...path], message })
  if (status === 'retired' && audit.length > 0) say([], 'a retired platform has no profile to check')
  for (const [index, { item, source }] of audit.entries()) {
    if (item === 'all') say([index, 'item'], '"all" stands for every item in --set, so none can be called it')
    if (audit.findIndex((each) => each.item === item) < index) say([index, 'item'], `${item} stands twice`)
    if (source)
      checkSources(sources, source, ['audit', index, 'source'], (path, message) => say(path.slice(1), message))
  }
}

/** The list of a file that has been checked; null: it says nothing of it. */
export function auditOf({ audit, sources }: WithAudit): readonly AuditPoint[] | null {
  if (audit === undefined) return null
  return audit.map(({ item, ask, look_for, minutes: takes, source }) => ({
    item,
    ask,
    lookFor: look_for,
    minutes: takes,
    ...(source === undefined ? unsourced : saidBy(sources, source)),
  }))
}

const unsourced = { source: null, asOf: null }

function saidBy(sources: SourceWords, keys: SourceKeys): Pick<AuditPoint, 'source' | 'asOf'> {
  const { words, asOf } = sourceOf(sources, keys)
  return { source: words, asOf }
}
