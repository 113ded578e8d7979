import { type AutomationKind, nextLook } from '../../domain/automation.ts'
import { addDays } from '../../domain/time/day.ts'
import type { Owner } from '../../domain/words.ts'
import type { Store } from '../../store/store.ts'
import { demoDesk, lastWorkingDay } from './desk.ts'
import type { Placed } from './history.ts'
import type { Moments } from './moments.ts'

interface DemoAutomation {
  readonly kind: AutomationKind
  readonly title: string
  readonly channel: string
  readonly tool: string
  readonly owner?: Owner
  readonly everyDays?: number
  readonly madeDaysAgo: number
  /** The looks of a person, the oldest first; each on a working day. */
  readonly lookedDaysAgo: readonly number[]
}

/** What acts without a person, by client. */
const demoAutomations: Readonly<Record<string, readonly DemoAutomation[]>> = {
  'sol-y-sal': [
    {
      kind: 'auto-dm',
      title: 'Sends the menu to whoever writes MENÚ',
      channel: 'instagram',
      tool: 'Manychat',
      madeDaysAgo: 60,
      // Planted: nobody has looked since.
      lookedDaysAgo: [47, 40],
    },
  ],
  marlow: [
    {
      kind: 'auto-dm',
      title: 'Says at night when the shop opens',
      channel: 'facebook',
      tool: 'Meta Business Suite',
      everyDays: 7,
      madeDaysAgo: 50,
      lookedDaysAgo: [9, 2],
    },
  ],
  northwind: [
    {
      kind: 'feed',
      title: 'Passes the workshop films on to Bluesky',
      channel: 'bluesky',
      tool: 'IFTTT',
      madeDaysAgo: 62,
      lookedDaysAgo: [10, 3],
    },
  ],
  'harbor-light': [
    {
      kind: 'rule',
      title: 'Hides comments with links',
      channel: 'facebook',
      tool: 'Meta Business Suite',
      madeDaysAgo: 45,
      lookedDaysAgo: [12],
    },
  ],
  pinecrest: [
    {
      kind: 'rule',
      title: 'Forwards questions from the portals to Dana',
      channel: 'facebook',
      tool: 'Zapier',
      owner: 'client',
      madeDaysAgo: 40,
      lookedDaysAgo: [18],
    },
  ],
}

/** Writes a client's automations with the looks at them. */
export function writeAutomations(store: Store, client: Placed, moments: Moments): void {
  const channels = store.channels.of(client.id)
  for (const demo of demoAutomations[client.slug] ?? []) {
    const { kind, title, channel, tool, owner = 'manager', everyDays = null, madeDaysAgo, lookedDaysAgo } = demo
    const createdOn = addDays(moments.today, -madeDaysAgo)
    const days = lookedDaysAgo.map((ago) => lastWorkingDay(addDays(moments.today, -ago)))
    const lookedOn = days.at(-1) ?? null
    const plan = { kind, title, tool, owner, minutes: 5, everyDays, lookedOn, createdOn }
    const id = store.automations.insert(
      {
        ...plan,
        clientId: client.id,
        channelId: channels.find(({ key }) => key === channel)?.id ?? null,
        lookedAt: lookedOn && moments.at(lookedOn, '09:20'),
        nextLookOn: nextLook(plan, demoDesk.working),
      },
      moments.at(createdOn, '15:30'),
    )
    for (const onDay of new Set(days)) {
      const seen = { answers: null, waiting: null, note: '', activityId: null }
      store.automations.look({ automationId: id, at: moments.at(onDay, '09:20'), onDay, by: owner, ...seen })
    }
  }
}
