import { type Campaign, lookingBack } from '../../domain/campaign/campaign.ts'
import { type CampaignScope, type Dayed, fillPost, lineOf } from '../../domain/campaign/fill.ts'
import { type CampaignPost, type CampaignTemplate, isRecipe } from '../../domain/campaign/template.ts'
import type { Client } from '../../domain/client.ts'
import { lookUp } from '../../domain/look-up.ts'
import { limitOf } from '../../domain/platform/limits.ts'
import { type NewPost, newIdea, type Post } from '../../domain/post.ts'
import { answerFrom, answerFromWords } from '../../domain/questions.ts'
import type { FilledVariant } from '../../domain/recipe/fill.ts'
import { formatRef } from '../../domain/ref.ts'
import type { LiquidEvaluator } from '../../domain/text/evaluator.ts'
import type { Day } from '../../domain/time/day.ts'
import type { Context } from '../context.ts'
import type { PostDraft } from '../post/checked.ts'
import { asDraft, newVariant, withRefs } from '../post/make/draft.ts'
import { type AnsweredRecipe, fillFor, fromRecipe } from '../post/make/recipe.ts'
import { formatOf, type Target } from '../post/make/targets.ts'
import type { Rulebook } from '../post/rulebook.ts'
import type { OpenDesk } from '../with-store.ts'
import { wishedTimes } from './wished-time.ts'

/** A post of a new campaign. */
export interface PlannedPost {
  readonly draft: PostDraft
  readonly day: Day
  /** Pictures that somebody has to take. */
  readonly shots: readonly string[]
  /** Variants that stand within an hour of something else of their channel, because no time near is free. */
  readonly crowded: readonly string[]
}

/** What the posts of a campaign are made with. */
export interface Making {
  readonly client: Client
  readonly campaign: Campaign
  readonly template: CampaignTemplate
  readonly scope: CampaignScope
  readonly liquid: LiquidEvaluator
  readonly book: Rulebook
  readonly targets: readonly Target[]
  readonly link: string
}

/** Makes the posts with a draft for each channel, each draft with the time that is wished for it. */
export async function campaignPosts(
  context: Context,
  open: OpenDesk,
  making: Making,
  dayed: readonly Dayed<CampaignPost>[],
): Promise<PlannedPost[]> {
  const { client, campaign } = making
  const minutes = await context.templates.minutes()
  const wished = wishedTimes(open, client)
  const firstId = open.store.posts.nextId()
  const planned: PlannedPost[] = []
  for (const [index, each] of dayed.entries()) {
    const targets = targetsFor(each.thing, making)
    const words = await wordsFor(context, open, making, each, targets)
    const post: Post = {
      ...words.post,
      kind: each.thing.kind,
      id: firstId + index,
      status: targets.length > 0 ? 'open' : 'idea',
      snoozedUntil: null,
      closedAt: null,
    }
    const until = each.day <= campaign.endsOn && !isLookingBack(each.thing) ? campaign.endsOn : null
    const crowded = new Set<number>()
    const variants = targets.map((target, place) => {
      const own = words.variants[place]
      const wishes = isRecipe(each.thing.words) && own ? [own.format] : each.thing.formats
      const format = formatOf(target, making.book, [], wishes)
      const takes = place === 0 ? each.thing.minutes : minutes.variant
      const time = wished(target.channel, { day: each.day, time: each.thing.time, until })
      if (time.isCrowded) crowded.add(target.channel.id)
      const variant = asDraft(newVariant(post, target.channel.id, format, takes, own))
      return {
        variant: { ...variant, plannedOn: time.day, plannedTime: time.time, plannedAt: time.at },
        channel: target.channel,
        media: [],
      }
    })
    const draft = { client, post, variants: withRefs(variants), campaignKey: campaign.key }
    planned.push({
      draft,
      day: each.day,
      shots: words.shots,
      crowded: draft.variants.flatMap(({ ref, channel }) => (crowded.has(channel.id) ? [formatRef(ref)] : [])),
    })
  }
  return planned
}

function isLookingBack({ role }: CampaignPost): boolean {
  return role !== null && lookingBack.includes(role)
}

/** All channels, or those that take one of the formats where the post is nothing in another. */
function targetsFor(post: CampaignPost, { targets, book }: Making): readonly Target[] {
  if (!post.mustFit) return targets
  const fitting = targets.filter(({ channel }) =>
    book.rulesOf(channel).formats.some((format) => post.formats.includes(format)),
  )
  return fitting.length > 0 ? fitting : targets
}

interface Words {
  readonly post: NewPost
  readonly variants: readonly FilledVariant[]
  readonly shots: readonly string[]
}

async function wordsFor(
  context: Context,
  open: OpenDesk,
  making: Making,
  each: Dayed<CampaignPost>,
  targets: readonly Target[],
): Promise<Words> {
  const { client, campaign, template, scope, liquid, link } = making
  const { thing, part } = each
  const base: NewPost = {
    ...newIdea({ clientId: client.id, title: '', minutes: thing.minutes, createdOn: open.now.day }),
    link,
    goalId: campaign.goalId,
    campaignId: campaign.id,
    campaignRole: thing.role,
    note: lineOf(thing.note, template, scope, part, liquid),
  }
  if (isRecipe(thing.words)) {
    const answered = await answeredRecipe(context, making, thing.words, part)
    const channels = targets.map(({ channel }) => channel)
    const filled = await fillFor(context, open.store, client, answered, link, channels, open.now.day)
    return { post: fromRecipe(open.store, base, answered, filled), variants: filled.variants, shots: filled.shots }
  }
  const channels = targets.map(({ channel }) => ({ ...channel, isShort: hasLittleRoom(channel, making.book) }))
  const filled = fillPost(template, each, scope, channels, liquid)
  return { post: { ...base, title: filled.title, text: filled.text }, variants: filled.variants, shots: filled.shots }
}

/** So many characters are little room: what is shorter gets the short text. */
const littleRoom = 500

function hasLittleRoom(channel: Target['channel'], book: Rulebook): boolean {
  const limit = limitOf(book.rulesOf(channel), 'text.max', null)
  return limit !== null && limit.value <= littleRoom
}

/** The recipe with its questions answered out of the campaign's answers; what the template leaves open has a default. */
async function answeredRecipe(
  context: Context,
  { template, scope, liquid }: Making,
  words: { readonly recipe: string; readonly answers: Readonly<Record<string, string>> },
  part: Dayed<CampaignPost>['part'],
): Promise<AnsweredRecipe> {
  const recipe = await context.templates.recipe(words.recipe)
  const answers = recipe.fields.map((field) => {
    const said = lookUp(words.answers, field.key)
    const line = said === undefined ? '' : lineOf(said, template, scope, part, liquid)
    return [field.key, line === '' ? answerFrom(field, field.default) : answerFromWords(field, line)] as const
  })
  return { name: words.recipe, recipe, answers: Object.fromEntries(answers), link: undefined }
}
