import { counted } from '../number.ts'
import { allowedPromo, isOverCeiling, type Promotion } from '../promotion.ts'
import { type Campaign, lookingBack } from './campaign.ts'
import { type CampaignPostState, mostInWindow, type TimelineItem } from './timeline.ts'

/** One thing that is wrong with a campaign. */
export interface CampaignFinding {
  readonly rule: CampaignRule
  readonly severity: 'error' | 'warning'
  /** What it is about: a ref, a platform, `dates`. */
  readonly place: string
  readonly message: string
  readonly mend: string
}

/** Every rule with what it looks for. The documents are made from this, so that none is missing. */
export const campaignRules = {
  'ends-before-start': 'the last day lies before the first',
  'no-goal': 'nobody said which goal it serves',
  'no-reminder': 'a contest, event or promotion has no reminder and no last call',
  'post-after-end': 'a post that does not look back goes out after the last day',
  'rules-not-acknowledged': 'a contest goes to a platform whose own rules nobody has read',
  'prize-without-value': 'a contest does not say what its prize is worth',
  'winner-without-consent': 'the winner is to be shown, and nobody noted a yes',
  'promo-over-allowance': 'more of its posts sell in 28 days than it allows itself',
  'promo-over-ceiling': 'with everything that is planned more posts sell in 28 days than the strategy allows',
  late: 'posts or tasks are late',
  'time-crowded': 'something else goes out on the channel within an hour of a post',
  'post-with-errors': 'the check of posts finds errors',
} as const satisfies Record<string, string>

export type CampaignRule = keyof typeof campaignRules

/** What a campaign is held against. */
export interface CampaignCheckFacts {
  readonly ref: string
  readonly campaign: Campaign
  readonly posts: readonly CampaignPostState[]
  readonly items: readonly TimelineItem[]
  /** Platforms that its posts go to and that have rules for contests. */
  readonly platforms: readonly { readonly slug: string; readonly name: string; readonly isAcknowledged: boolean }[]
  /** For each of its posts that sells: the posts of the 28 days up to it, drafts with a day too. */
  readonly promotions: readonly { readonly ref: string; readonly promotion: Promotion }[]
  /** Errors of the check of posts, by post. */
  readonly errors: readonly { readonly ref: string; readonly count: number; readonly first: string }[]
  /** Variants that stand within an hour of something else of their channel. */
  readonly crowded: readonly { readonly ref: string; readonly message: string; readonly mend: string }[]
}

/** Everything that is wrong with a campaign, the worst first. Empty: nothing was found. */
export function checkCampaign(facts: CampaignCheckFacts): CampaignFinding[] {
  const found = [
    ...datesOf(facts),
    ...contestOf(facts),
    ...remindersOf(facts),
    ...promotionOf(facts),
    ...goalOf(facts),
    ...lateOf(facts),
    ...crowdedOf(facts),
    ...errorsOf(facts),
  ]
  return found.sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'))
}

function datesOf({ campaign, posts, items, ref }: CampaignCheckFacts): CampaignFinding[] {
  const { startsOn, endsOn } = campaign
  const dates: CampaignFinding[] =
    endsOn < startsOn
      ? [
          {
            rule: 'ends-before-start',
            severity: 'error',
            place: 'dates',
            message: `it ends on ${endsOn}, before it starts on ${startsOn}`,
            mend: `smm edit ${ref} --ends DAY`,
          },
        ]
      : []
  const late = items.filter(
    ({ kind, role, day }) => kind === 'post' && day !== null && day > endsOn && !(role && lookingBack.includes(role)),
  )
  const isOut = (item: TimelineItem) => posts.some((post) => post.ref === item.ref && post.status === 'published')
  return [
    ...dates,
    ...late
      .filter((item) => !isOut(item))
      .map(
        (item): CampaignFinding => ({
          rule: 'post-after-end',
          severity: 'error',
          place: item.ref,
          message: `"${item.title}" goes out on ${item.day}, and the last day is ${endsOn}`,
          mend: `smm post schedule ${item.ref} --at "DAY TIME", or smm edit ${ref} --ends DAY`,
        }),
      ),
  ]
}

function contestOf(facts: CampaignCheckFacts): CampaignFinding[] {
  const { campaign, platforms, ref } = facts
  if (campaign.kind !== 'contest') return []
  const unread = platforms
    .filter(({ isAcknowledged }) => !isAcknowledged)
    .map(
      ({ slug, name }): CampaignFinding => ({
        rule: 'rules-not-acknowledged',
        severity: 'error',
        place: slug,
        message: `nobody has read what ${name} asks of a contest`,
        mend: `smm campaign acknowledge ${ref} ${slug}`,
      }),
    )
  const { prize_value: value = '' } = JSON.parse(campaign.answers) as { prize_value?: unknown }
  const prize: CampaignFinding[] =
    String(value).trim() === ''
      ? [
          {
            rule: 'prize-without-value',
            severity: 'error',
            place: 'prize',
            message: 'it does not say what the prize is worth',
            mend: `smm campaign edit ${ref} --set prize_value="…"`,
          },
        ]
      : []
  return [...unread, ...prize, ...consentOf(facts)]
}

/** A post that shows the winner waits for the yes. */
function consentOf({ posts, items }: CampaignCheckFacts): CampaignFinding[] {
  const asked = items.find(({ kind, role }) => kind === 'task' && role === 'consent')
  if (asked?.state === 'done') return []
  return posts
    .filter(({ role, variants }) => role === 'winner' && variants.some(({ state }) => state !== 'draft'))
    .map(
      ({ ref, title }): CampaignFinding => ({
        rule: 'winner-without-consent',
        severity: 'error',
        place: ref,
        message: `"${title}" is on its way, and the winner’s yes is not noted`,
        mend: asked
          ? `smm done ${asked.ref}, or leave the name out`
          : 'ask the winner, and note the yes as a task that is done',
      }),
    )
}

const wantsReminder: readonly Campaign['kind'][] = ['contest', 'event', 'promotion']

function remindersOf({ campaign, posts, ref }: CampaignCheckFacts): CampaignFinding[] {
  if (!wantsReminder.includes(campaign.kind)) return []
  if (posts.some(({ role }) => role === 'reminder' || role === 'last-call')) return []
  return [
    {
      rule: 'no-reminder',
      severity: 'warning',
      place: 'posts',
      message: 'nobody is reminded; most people come at the second call',
      mend: `smm post new --client CLIENT --campaign ${ref} --campaign-role reminder`,
    },
  ]
}

function promotionOf({ campaign, posts, items, promotions, ref }: CampaignCheckFacts): CampaignFinding[] {
  const sells = new Set(posts.filter(({ kind }) => kind === 'promo').map((post) => post.ref))
  const days = items.flatMap((item) => (item.kind === 'post' && sells.has(item.ref) && item.day ? [item.day] : []))
  const most = mostInWindow(days)
  const own: CampaignFinding[] =
    campaign.promoAllowance !== null && most > campaign.promoAllowance
      ? [
          {
            rule: 'promo-over-allowance',
            severity: 'error',
            place: 'posts',
            message: `${counted(most, 'post')} of it sell within 28 days; it allows itself ${campaign.promoAllowance}`,
            mend: `smm post edit REF --kind value, or smm edit ${ref} --promo ${most}`,
          },
        ]
      : []
  const isOnItsWay = (place: string) =>
    posts.some((post) => post.ref === place && post.variants.some(({ state }) => state !== 'draft'))
  const over = promotions
    .filter(({ promotion }) => isOverCeiling(promotion))
    .map(({ ref: place, promotion }): CampaignFinding => {
      const { posts: all, promo, ceilingPercent } = promotion
      return {
        rule: 'promo-over-ceiling',
        severity: isOnItsWay(place) ? 'error' : 'warning',
        place,
        message: `with it ${promo} of the ${counted(all, 'post')} that are planned in 28 days sell; ${ceilingPercent} % are ${allowedPromo(all, ceilingPercent)}`,
        mend: 'plan more that gives before it goes out: smm post batch, or let one that sells go',
      }
    })
  return [...own, ...over]
}

function goalOf({ campaign, ref }: CampaignCheckFacts): CampaignFinding[] {
  if (campaign.goalId !== null) return []
  return [
    {
      rule: 'no-goal',
      severity: 'warning',
      place: 'goal',
      message: 'it serves no goal, so nobody can say whether it was worth it',
      mend: `smm edit ${ref} --goal g1`,
    },
  ]
}

function lateOf({ items }: CampaignCheckFacts): CampaignFinding[] {
  return items
    .filter(({ isLate }) => isLate)
    .map(
      (item): CampaignFinding => ({
        rule: 'late',
        severity: 'warning',
        place: item.ref,
        message: `"${item.title}" ${item.kind === 'post' ? 'should have gone out' : 'was due'} ${item.day ?? 'by now'}`,
        mend:
          item.kind === 'post'
            ? `smm post schedule ${item.ref} --next, or smm pub ${item.ref}`
            : `smm done ${item.ref}`,
      }),
    )
}

function crowdedOf({ crowded }: CampaignCheckFacts): CampaignFinding[] {
  return crowded.map(({ ref, message, mend }) => ({
    rule: 'time-crowded',
    severity: 'warning',
    place: ref,
    message,
    mend,
  }))
}

function errorsOf({ errors }: CampaignCheckFacts): CampaignFinding[] {
  return errors.map(({ ref, count, first }) => ({
    rule: 'post-with-errors',
    severity: 'error',
    place: ref,
    message: `${counted(count, 'error')}: ${first}`,
    mend: `smm post check ${ref}`,
  }))
}
