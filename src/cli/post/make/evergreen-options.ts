import type { Command } from 'commander'
import { SmmError } from '../../../domain/errors.ts'
import { parseCooldown, withWording, wordingsOf } from '../../../domain/evergreen.ts'
import type { Post } from '../../../domain/post.ts'
import { formatRef } from '../../../domain/ref.ts'
import { parseSeason } from '../../../domain/season.ts'
import type { Variant } from '../../../domain/variant/variant.ts'
import { parser, wholeOf } from '../../options/parse.ts'

/** What can be said of a post that may go out again. */
export interface EvergreenOptions {
  /** In days; none: it is not evergreen any more. */
  readonly evergreen?: number | 'none'
  readonly most?: number | 'none'
  readonly season?: string
  readonly wording?: readonly string[]
}

// Commander takes null for nothing said.
const cooldownOf = parser((text) => parseCooldown(text) ?? 'none')
const runsOf = wholeOf(2, 999)
const mostOf = (text: string) => (text.toLowerCase() === 'none' ? 'none' : runsOf(text))

export function addEvergreenOptions(command: Command): Command {
  return command
    .option('--evergreen <rest>', 'it may run again after so long: 60d, 8w; none ends it', cooldownOf)
    .option('--most <runs>', 'evergreen: so many runs in all, the first one too; none', mostOf)
    .option('--season <season>', 'evergreen: only then: mar-may, 12-01..02-28; none', parser(parseSeason))
    .option(
      '--wording <words>',
      'evergreen: another text for the same idea, of one variant for its channel; several times; none takes them away',
      (text, before: string[] = []) => [...before, text],
    )
}

/** What was said, laid over what is there; with a variant its wordings are for its channel. */
export function withEvergreen(post: Post, said: EvergreenOptions, variant: Variant | null = null): Post {
  const { evergreen, most, season, wording } = said
  const isSaid = evergreen !== undefined || most !== undefined || season !== undefined || wording !== undefined
  if (!isSaid) return post
  const ref = formatRef({ kind: 'post', id: post.id })
  if (post.originId !== null) {
    const origin = formatRef({ kind: 'post', id: post.originId })
    throw new SmmError('refused', `${ref} recycles ${origin}, which is the one that is evergreen`, [
      `smm post edit ${origin} --evergreen 60d`,
    ])
  }
  const isOver = evergreen === 'none'
  const cooldownDays = isOver ? null : (evergreen ?? post.cooldownDays)
  if (cooldownDays === null && !isOver) {
    throw new SmmError('usage', `${ref} is not evergreen; say how long it rests between two runs`, [
      `smm post edit ${ref} --evergreen 60d`,
    ])
  }
  return {
    ...post,
    cooldownDays,
    mostRuns: isOver || most === 'none' ? null : (most ?? post.mostRuns),
    season: isOver ? '' : (season ?? post.season),
    wordings: wording === undefined ? post.wordings : wordingsSaid(post, wording, variant),
  }
}

function wordingsSaid(post: Post, said: readonly string[], variant: Variant | null): string {
  const channelId = variant?.channelId ?? null
  const stands = variant?.text ?? post.text
  const texts = said.map((text) => text.trim())
  const isNone = texts.length === 1 && texts[0]?.toLowerCase() === 'none'
  if (isNone) return JSON.stringify(wordingsOf(post).filter((each) => each.channelId !== channelId))
  const all = texts.reduce((before, text) => {
    if (text === '') throw new SmmError('usage', 'The wording is empty')
    return withWording(before, { channelId, text }, stands)
  }, wordingsOf(post))
  return JSON.stringify(all)
}

/** What an evergreen still lacks, for the sentence; empty: nothing. */
export function lackWords(before: Post, post: Post): string {
  if (post.cooldownDays === null || before.cooldownDays !== null || wordingsOf(post).length > 0) return ''
  return `; it is recycled once it has other words (smm post edit p${post.id} --wording "…")`
}
