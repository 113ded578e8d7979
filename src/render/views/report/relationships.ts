import { counted } from '../../../domain/number.ts'
import type { Relationships } from '../../../domain/report/relationships.ts'
import type { Markdown } from '../../markdown.ts'

/** New, touched, overdue, moved towards a close: in counts, without a name. */
export function relationshipsSection(relationships: Relationships | null): readonly Markdown[] {
  if (relationships === null) return []
  const { kept, fresh, touched, overdue, closer, won } = relationships
  const moved = [
    ...(closer > 0 ? [`${closer} came closer to a close`] : []),
    ...(won > 0 ? [`${counted(won, 'close', 'closes')}`] : []),
  ]
  return [
    `We keep in touch with ${counted(kept, 'person', 'people')}: ${fresh} new, ${touched} touched, ${overdue} overdue.${moved.length === 0 ? '' : ` ${moved.join(', ')}.`}`,
  ]
}
