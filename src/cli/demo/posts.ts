import type { Channel } from '../../domain/channel.ts'
import type { Wording } from '../../domain/evergreen.ts'
import { type NewPost, newIdea } from '../../domain/post.ts'
import { addDays, mondayOf } from '../../domain/time/day.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { notOut } from '../../domain/variant/variant.ts'
import type { Store } from '../../store/store.ts'
import type { DemoCampaign, DemoClient, DemoPost } from './demo-client.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'
import { altsOf, type Pictures } from './pictures.ts'
import { type PlannedPlace, type PlannedPost, plannedPosts } from './post-plan.ts'
import { chance } from './random.ts'
import type { Fresh } from './things.ts'

const writingMinutes = 15
const channelMinutes = 4

interface Desk {
  readonly store: Store
  readonly client: Placed
  readonly demo: DemoClient
  readonly moments: Moments
  readonly pictures: Pictures
}

/** A client's posts, each to be written when its day has come. */
export function freshPosts(desk: Desk): Fresh[] {
  const { store, client, demo, moments } = desk
  for (const [name, tags] of Object.entries(demo.tagSets)) {
    store.hashtagSets.put({ clientId: client.id, channelId: null, name, tags })
  }
  const campaigns = new Map((demo.campaigns ?? []).map((each) => [each.key, writeCampaign(desk, each)]))
  const channels = store.channels.of(client.id)
  return plannedPosts(demo, moments).map((planned) => ({
    onDay: planned.createdOn,
    write: () => writePost(desk, channels, planned, campaigns.get(planned.post.campaign ?? '') ?? null),
  }))
}

function writeCampaign({ store, client, moments }: Desk, demo: DemoCampaign): number {
  const { key, title, kind, fromWeek, toWeek } = demo
  const startsOn = addDays(mondayOf(moments.today), 7 * fromWeek)
  const createdOn = addDays(startsOn, -7)
  const fresh = {
    ...{ clientId: client.id, key, title, kind, startsOn, createdOn },
    endsOn: addDays(mondayOf(moments.today), 7 * toWeek + 6),
    goalId: store.goals.of(client.id).find((goal) => goal.key === demo.goal)?.id ?? null,
    ...{ promoAllowance: null, rules: '', template: '', answers: '{}' },
  }
  return store.campaigns.insert(fresh, moments.at(createdOn, '10:00'))
}

function writePost(
  desk: Desk,
  channels: readonly Channel[],
  { post, createdOn, places }: PlannedPost,
  campaignId: number | null,
): void {
  const { store, client, moments } = desk
  const pillarId = store.pillars.of(client.id).find(({ key }) => key === post.pillar)?.id ?? null
  const createdAt = moments.at(createdOn, '14:00')
  const { title, text, link = '', tagSet = '', askedBy = 'manager', note = '' } = post
  const idea = newIdea({ clientId: client.id, title, minutes: writingMinutes, createdOn })
  const said = { pillarId, text, link, tagSet, askedBy, note, campaignId, ...evergreenOf(post, channels) }
  const id = store.posts.insert({ ...idea, ...said, status: 'open' }, createdAt)
  const files = mediaOf(desk, post)
  const [format, other] = new Set(places.map((place) => place.format))
  // Where the variants have other files, each has its own.
  const isShared = other === undefined
  for (const place of places) {
    const channel = channels.find(({ key }) => key === place.channel)
    if (!channel) throw new Error(`${client.slug} has no ${place.channel}`)
    const variantId = writeVariant(desk, post, id, channel, place, createdAt)
    if (!isShared) store.media.attach(id, variantId, files(place.format))
    if (place.state === 'published' && place.time) writePublished(desk, post, id, channel, place.time.at)
  }
  if (isShared && format) store.media.attach(id, null, files(format))
}

function evergreenOf(
  { evergreen }: DemoPost,
  channels: readonly Channel[],
): Pick<NewPost, 'cooldownDays' | 'wordings'> {
  const wordings = Object.entries(evergreen?.wordings ?? {}).map(([key, text]): Wording => {
    const channelId = channels.find((each) => each.key === key)?.id ?? null
    return { channelId, text }
  })
  return { cooldownDays: evergreen?.restDays ?? null, wordings: JSON.stringify(wordings) }
}

function writeVariant(
  { store, client, demo }: Desk,
  post: DemoPost,
  postId: number,
  channel: Channel,
  { format, state, time, handedAt }: PlannedPlace,
  createdAt: Instant,
): number {
  const text = post.own?.[channel.key] ?? null
  const base = post.drifted === channel.key ? (post.driftedFrom ?? null) : post.text
  const fresh = {
    postId,
    channelId: channel.id,
    format,
    title: post.titles?.[channel.key] ?? null,
    text,
    basedOn: text === null ? null : base,
    contentWarning: '',
    minutes: channelMinutes,
  }
  const id = store.variants.insert(fresh, createdAt)
  const isOut = state === 'published' && time !== null
  const hasAddress = isOut && chance('permalink', client.slug, post.title, channel.key) < 0.85
  store.variants.update({
    ...fresh,
    id,
    state,
    plannedOn: time?.day ?? null,
    plannedTime: time?.clock ?? null,
    plannedAt: time?.at ?? null,
    handedTo: handedAt === null ? '' : (demo.tool ?? ''),
    handedAt,
    handedHash: '',
    ...notOut,
    outText: isOut ? (text ?? post.text) : null,
    publishedAt: isOut ? time.at : null,
    confirmedAt: isOut ? time.at : null,
    permalink: hasAddress ? `https://${channel.platform}.example/${client.slug}/p${postId}` : '',
  })
  return id
}

/** What went out stands in the ledger as what was done. */
function writePublished(
  { store, client, moments }: Desk,
  { title }: DemoPost,
  postId: number,
  { id: channelId }: Channel,
  at: Instant,
): void {
  const work = { stage: 'create', action: 'publish', by: 'manager', count: 1, minutes: 0, timed: false } as const
  const none = { note: '', routineId: null, taskId: null }
  const onDay = moments.dayOf(at, client.zone)
  store.activities.insert({ ...work, ...none, at, onDay, clientId: client.id, channelId, title, postId })
}

/** The files of a post by format, each in the store once. */
function mediaOf({ store, client, demo, pictures }: Desk, post: DemoPost) {
  return (format: PlannedPlace['format']): number[] =>
    pictures(demo.client.slug, post, format).map((file, index) => {
      const known = store.media.atPath(client.id, file.path)
      const alt = file.kind === 'image' ? (altsOf(post)[index] ?? '') : ''
      return known?.id ?? store.media.insert({ ...file, clientId: client.id, alt, consent: post.consent ?? 'nobody' })
    })
}
