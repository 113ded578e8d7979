import type { Channel } from '../../domain/channel.ts'
import type { Client } from '../../domain/client.ts'

/** What was looked at for slots. */
export interface Looked {
  readonly clients: readonly Client[]
  /** True when one client was named. */
  readonly isOfOne: boolean
  readonly channels: readonly Channel[]
  /** Slots that come in these days, taken ones too. */
  readonly slots: number
  readonly days: number
}

const times = '--slots "tue 11:30, thu 17:00"'

/** Why no slot is free, and the command that changes it. */
export function whyNoSlots({ clients, isOfOne, channels, slots, days }: Looked): string {
  const [only] = clients
  if (!isOfOne && clients.every((client) => client.isBuiltIn)) {
    return 'No client yet, so there are no slots. Begin with one: smm strategy new acme --template restaurant'
  }
  const [of, named] = isOfOne && only ? [` of ${only.slug}`, ` ${only.slug}`] : ['', '']
  const span = days === 1 ? 'today' : `in ${days} days`
  if (slots > 0) return `All slots${of} ${span} are taken (${slots}): smm slots${named} --all`
  const active = clients.filter(({ status }) => status === 'active')
  if (active.length === 0) return notActive(isOfOne ? only : undefined)
  const running = channels.filter(({ clientId }) => active.some(({ id }) => id === clientId))
  // The manager's own business comes last, so it is the example only where there is nobody else.
  const owner = active.find(({ id }) => running.some(({ clientId }) => clientId === id)) ?? active[0]
  const channel = running.find(({ clientId }) => clientId === owner?.id)
  if (!channel) return `No channel${of} yet. Add one with its times: smm channel add ${owner?.slug} instagram ${times}`
  if (running.every((each) => each.slots === '')) {
    return `No channel${of} has slots. Say its weekly times: smm channel edit ${owner?.slug} ${channel.key} ${times}`
  }
  return `No slot${of} comes ${span}: smm slots${named} --days ${days + 7}`
}

function notActive(client: Client | undefined): string {
  if (!client) return 'No client is active, so nothing is published: smm client list'
  const status = client.status === 'prospect' ? 'a prospect' : client.status
  return `${client.slug} is ${status}, so nothing is published: smm client status ${client.slug} active`
}
