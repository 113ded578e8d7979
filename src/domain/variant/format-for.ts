import type { MediaKind } from '../media.ts'
import type { Format } from '../words.ts'

/**
 * The format in which a post goes to a channel: what the files at hand make of it, else the first of the wishes (a recipe's, the channel's cadence)
 * that goes there, else what is usual there. null: nothing goes there.
 */
export function formatFor(
  takes: readonly Format[],
  media: readonly MediaKind[],
  wishes: readonly Format[],
): Format | null {
  return [...formatsOf(media), ...wishes].find((format) => takes.includes(format)) ?? takes[0] ?? null
}

function formatsOf(media: readonly MediaKind[]): Format[] {
  if (media.length === 0) return []
  if (media.includes('video')) return ['video', 'short']
  return media.length === 1 ? ['image'] : ['carousel', 'image']
}

/** The title of a post that was only given a text: its first line, up to 60 characters, cut between words. */
export function titleOf(text: string): string {
  const [line = ''] = text.trim().split('\n')
  const plain = line.replace(/^#+\s*/, '').trim()
  if (plain.length <= 60) return plain
  // One word without end is cut inside, but not inside an emoji.
  return `${plain
    .slice(0, 60)
    .replace(/\s+\S*$/, '')
    .replace(/[\ud800-\udbff]$/, '')}…`
}
