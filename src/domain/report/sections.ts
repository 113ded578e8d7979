import type { WeekReport } from './week-report.ts'

export type SectionKey =
  | 'headline'
  | 'goals'
  | 'outcomes'
  | 'social'
  | 'publishing'
  | 'channels'
  | 'best'
  | 'earned'
  | 'listening'
  | 'relationships'
  | 'work'
  | 'next'
  | 'asks'
  | 'definitions'

/** A section of the report: whether there is anything to say in it, and otherwise what would fill it. */
export interface Section {
  readonly key: SectionKey
  readonly title: string
  readonly hasData: boolean
  /** A sentence with the command, or with what this version does not record yet. */
  readonly fill: string
}

type Parts = Omit<WeekReport, 'sections'>

interface Rule {
  readonly key: SectionKey
  readonly title: string
  hasData(report: Parts): boolean
  fill(report: Parts): string
}

const always = { hasData: () => true, fill: () => '' }
/** What later versions bring; until then nothing can be said in the section, and nothing is made up. */
const notYet = (what: string) => ({
  hasData: () => false,
  fill: () => `this version of smm does not record ${what} yet`,
})

/** All sections in their order. */
const rules: readonly Rule[] = [
  { key: 'headline', title: 'Headline', ...always },
  {
    key: 'goals',
    title: 'Goals',
    hasData: (report) => report.goals.length > 0,
    // Pillars come with a strategy: then its goals are those of another time.
    fill: ({ client, pillars }) =>
      pillars.length > 0
        ? `none ran in that week; smm goal list ${client.slug}, or smm strategy edit ${client.slug}`
        : `smm strategy new ${client.slug} --template restaurant`,
  },
  { key: 'outcomes', title: 'Wins and losses', ...always },
  {
    key: 'social',
    title: 'Being social',
    hasData: ({ social }) => social.isRecorded || social.homework.planned > 0,
    fill: ({ client, channels }) =>
      `smm done REF for what stands in the list, or smm did ${[client.slug, ...channels.slice(0, 1)].join(' ')} 5c 1s`,
  },
  {
    key: 'publishing',
    title: 'Publishing',
    hasData: ({ publishing, campaigns }) =>
      campaigns.length > 0 || (publishing !== null && (publishing.channels.length > 0 || publishing.asked !== null)),
    fill: ({ client }) => `smm post new --client ${client.slug}, then smm post schedule REF --next`,
  },
  {
    key: 'channels',
    title: 'Channels',
    hasData: (report) => report.readings.length > 0,
    fill: ({ client, channels }) =>
      `smm metric add ${[client.slug, ...channels.slice(0, 1)].join('/')} followers=NUMBER`,
  },
  { key: 'best', title: 'Best posts and their lessons', ...notYet('how posts were received') },
  { key: 'earned', title: 'What it earned', ...notYet('leads and sales') },
  {
    key: 'listening',
    title: 'Listening and reading',
    hasData: ({ listening, beside }) => listening !== null || beside.length > 0,
    fill: ({ client }) =>
      `smm heard ${client.slug} WORDS --theme THEME for what people say, smm competitor note ${client.slug} for what others do`,
  },
  {
    key: 'relationships',
    title: 'Relationships',
    hasData: ({ relationships }) => relationships !== null,
    fill: ({ client }) => `smm contact add ${client.slug} NAME --every 14d, for whom to stay in touch with`,
  },
  {
    key: 'work',
    title: 'What we did',
    hasData: ({ work, automations, handedOver }) => work.length + automations.length + handedOver.length > 0,
    fill: ({ client }) => `smm today --client ${client.slug}, then smm done REF`,
  },
  {
    key: 'next',
    title: 'Next week',
    hasData: ({ nextWeek }) => nextWeek.routines.length + nextWeek.tasks.length + nextWeek.posts.length > 0,
    fill: ({ client }) =>
      client.status === 'active'
        ? `smm strategy edit ${client.slug}, or smm add ${client.slug} TITLE --due fri`
        : `smm client status ${client.slug} active; routines rest while a client is ${client.status}`,
  },
  {
    key: 'asks',
    title: 'What we need from you',
    hasData: (report) => report.asks.length > 0,
    fill: ({ client }) => `nothing is open for the client; smm add ${client.slug} TITLE --owner client --due fri`,
  },
  { key: 'definitions', title: 'Definitions and data notes', ...always },
]

/** The sections of the one page; the others belong to the full report. */
export const pageSections: readonly SectionKey[] = ['headline', 'goals', 'social', 'outcomes', 'work', 'next', 'asks']

export function sectionsOf(report: Parts): Section[] {
  return rules.map(({ key, title, hasData, fill }) => ({
    key,
    title,
    hasData: hasData(report),
    fill: hasData(report) ? '' : fill(report),
  }))
}
