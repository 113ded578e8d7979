import { newIdea } from '../../src/domain/post.ts'
import type { CheckedMedia, CheckFacts } from '../../src/domain/variant/check/facts.ts'
import { outgoing } from '../../src/domain/variant/outgoing.ts'
import { notOut, type Variant } from '../../src/domain/variant/variant.ts'
import { client } from './builders.ts'
import { shippedPlatform } from './platforms.ts'

/** What a test says about a variant; everything else is as harmless as can be. */
export interface Saying {
  readonly platform?: string
  readonly text?: string
  readonly title?: string
  readonly link?: string
  readonly post?: Partial<CheckFacts['post']>
  readonly variant?: Partial<Variant>
  readonly client?: Partial<CheckFacts['client']>
  readonly tags?: readonly string[]
  readonly channelAddress?: string | null
  readonly facts?: Partial<CheckFacts>
}

const words = { bannedOpenings: ['exciting news'], promotion: ['order now', '#% off'], shorteners: ['bit.ly'] }

export function checkFacts(saying: Saying = {}): CheckFacts {
  const slug = saying.platform ?? 'x'
  const { platform, rules } = shippedPlatform(slug)
  const post = {
    ...newIdea({ clientId: 1, title: saying.title ?? 'The oven', minutes: 15, createdOn: '2026-11-20' }),
    text: saying.text ?? 'The oven is lit at four. What would you bake first?',
    link: saying.link ?? '',
    ...saying.post,
    id: 31,
    status: 'open' as const,
    snoozedUntil: null,
    closedAt: null,
  }
  const variant: Variant = {
    id: 5,
    postId: 31,
    channelId: 7,
    format: rules.formats[0] ?? 'text',
    title: null,
    text: null,
    basedOn: null,
    contentWarning: '',
    minutes: 15,
    state: 'draft',
    plannedOn: null,
    plannedTime: null,
    plannedAt: null,
    handedTo: '',
    handedAt: null,
    handedHash: '',
    ...notOut,
    ...saying.variant,
  }
  const owner = client({ sites: 'acme.example', ...saying.client })
  const channelAddress = saying.channelAddress ?? null
  const places = {
    platform: slug,
    channel: slug,
    client: owner.slug,
    medium: rules.medium,
    campaign: 'people',
    pillar: 'people',
    format: variant.format,
    ref: `p31/${slug}`,
  }
  const tags = saying.tags ?? []
  const linking = { sites: owner.sites, utm: owner.utm, places }
  return {
    ref: `p31/${slug}`,
    post,
    variant,
    client: owner,
    channel: {
      id: 7,
      clientId: 1,
      key: slug,
      platform: slug,
      handle: '@acme',
      address: null,
      cadence: '',
      byClient: '',
      slots: '',
      sweeps: '',
      figures: '',
      startedOn: '2026-01-01',
      retiredOn: null,
    },
    platformName: platform.name,
    rules,
    outgoing: outgoing({ post, variant, rules, linking, channelAddress, tags }),
    channelAddress,
    media: [],
    kind: 'value',
    words,
    neverSay: [],
    siblings: [],
    earlier: [],
    time: null,
    promotion: { posts: 10, promo: 0, ceilingPercent: 20 },
    ...saying.facts,
  }
}

export function picture(changes: Partial<CheckedMedia> = {}): CheckedMedia {
  return {
    id: 1,
    clientId: 1,
    path: '/pictures/oven.jpg',
    hash: 'a'.repeat(64),
    kind: 'image',
    type: 'jpg',
    bytes: 400_000,
    width: 1080,
    height: 1350,
    seconds: null,
    alt: 'The oven at four in the morning, its door open',
    consent: 'nobody',
    file: 'there',
    ...changes,
  }
}
