import { listed } from './text/phrase.ts'

/** What a person calls the rows of a table, one and several; null: a part of something else, which nobody has a name for. */
const names: Readonly<Record<string, readonly [one: string, many: string] | null>> = {
  acknowledgements: ['acknowledgement', 'acknowledgements'],
  activities: ['line of the ledger', 'lines of the ledger'],
  attachments: ['attached file', 'attached files'],
  audit_items: null,
  audits: ['audit', 'audits'],
  automation_looks: ['look at an automation', 'looks at automations'],
  automations: ['automation', 'automations'],
  away: ['time away', 'times away'],
  campaigns: ['campaign', 'campaigns'],
  channels: ['channel', 'channels'],
  client_slugs: null,
  clients: ['client', 'clients'],
  contacts: ['contact', 'contacts'],
  desk: ['desk', 'desks'],
  facts: ['fact', 'facts'],
  competitors: ['competitor', 'competitors'],
  competitor_accounts: null,
  competitor_readings: ['figure of a competitor', 'figures of competitors'],
  feed_items: ['article', 'articles'],
  feeds: ['feed', 'feeds'],
  goals: ['goal', 'goals'],
  handles: null,
  hashtag_sets: ['set of hashtags', 'sets of hashtags'],
  heard: ['heard line', 'heard lines'],
  holds: ['hold', 'holds'],
  media: ['file', 'files'],
  messages: ['message', 'messages'],
  occurrences: ['day of a routine', 'days of routines'],
  outcomes: ['win or loss', 'wins and losses'],
  overrides: ['override', 'overrides'],
  pack_variants: null,
  packs: ['pack', 'packs'],
  pillars: ['pillar', 'pillars'],
  posts: ['post', 'posts'],
  pulls: ['post to pull', 'posts to pull'],
  readings: ['reading', 'readings'],
  routine_rules: null,
  routines: ['routine', 'routines'],
  strategies: ['version of a strategy', 'versions of strategies'],
  sweeps: ['look at an inbox', 'looks at inboxes'],
  tactic_goals: null,
  tactics: ['tactic', 'tactics'],
  tasks: ['task', 'tasks'],
  threads: ['conversation', 'conversations'],
  touches: ['touch', 'touches'],
  variants: ['variant', 'variants'],
  verdicts: ['verdict', 'verdicts'],
}

/** `4 posts and 4 variants`, of rows by table; empty where only parts of things were touched. */
export function touchedWords(touched: Readonly<Record<string, number>>): string {
  const words = Object.entries(touched)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([table, count]) => {
      const name = names[table]
      if (name === undefined) return [`${count} in ${table.replaceAll('_', ' ')}`]
      return name === null ? [] : [`${count} ${count === 1 ? name[0] : name[1]}`]
    })
  return listed(words)
}
