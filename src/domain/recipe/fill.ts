import { SmmError } from '../errors.ts'
import type { FollowUp } from '../follow-up.ts'
import { cleanLine, cleanText } from '../text/clean.ts'
import type { LiquidEvaluator } from '../text/evaluator.ts'
import type { Format } from '../words.ts'
import { channelOf, type LinkNeed, type PostRecipe } from './recipe.ts'
import { liquidScope, type RecipeScope, type RecipeTarget, withChannel } from './scope.ts'

/** A recipe with its fields filled in: everything that a post and the work around it begin with. */
export interface FilledRecipe {
  readonly title: string
  readonly text: string
  readonly alt: string
  readonly shots: readonly string[]
  readonly link: LinkNeed
  readonly hashtags: readonly string[]
  /** One for each channel that was asked for, in that order. */
  readonly variants: readonly FilledVariant[]
  readonly followUps: readonly FollowUp[]
}

export interface FilledVariant {
  readonly channel: string
  readonly platform: string
  readonly format: Format
  /** null: the post's. */
  readonly title: string | null
  /** null: the base text is inherited. */
  readonly text: string | null
}

/** Fills a recipe in for the channels. What Liquid has against a text is a data error that names its path in the recipe's file. */
export function fillRecipe(
  recipe: PostRecipe,
  scope: RecipeScope & { readonly channels: readonly RecipeTarget[] },
  liquid: LiquidEvaluator,
): FilledRecipe {
  const base = liquidScope(recipe, scope)
  const line = (source: string, path: string) => cleanLine(evaluated(liquid, source, base, path))
  return {
    title: line(recipe.title, 'title'),
    text: tidy(evaluated(liquid, recipe.text, base, 'text')),
    alt: line(recipe.alt, 'alt'),
    shots: recipe.shots.map((shot, index) => line(shot, `shots[${index + 1}]`)).filter((shot) => shot !== ''),
    link: recipe.link,
    hashtags: recipe.hashtags,
    variants: scope.channels.map((channel) => fillVariant(recipe, channel, base, liquid)),
    followUps: recipe.followUps.map((each, index) => ({ ...each, what: line(each.what, `follow_ups[${index + 1}]`) })),
  }
}

function fillVariant(
  recipe: PostRecipe,
  channel: RecipeTarget,
  base: Readonly<Record<string, unknown>>,
  liquid: LiquidEvaluator,
): FilledVariant {
  const { format, title, text } = channelOf(recipe, channel.platform)
  const scope = withChannel(base, channel)
  const at = `channels.${channel.platform}`
  return {
    channel: channel.key,
    platform: channel.platform,
    format,
    title: title === null ? null : cleanLine(evaluated(liquid, title, scope, `${at}.title`)),
    text: text === null ? null : tidy(evaluated(liquid, text, scope, `${at}.text`)),
  }
}

function evaluated(liquid: LiquidEvaluator, source: string, scope: object, path: string): string {
  try {
    return liquid.text(source, scope)
  } catch (cause) {
    throw new SmmError('data', `${path}: ${cause instanceof Error ? cause.message : String(cause)}`, [], cause)
  }
}

/** Where a sentence was left out, no space and no empty line stays behind; where one was cut off, no full stop. */
export function tidy(text: string): string {
  return cleanText(text)
    .replace(/[^\S\n]+$/gm, '')
    .replace(/(?<=\S)[^\S\n]{2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/…\./g, '…')
    .trim()
}
