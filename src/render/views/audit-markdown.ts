import { counted } from '../../domain/number.ts'
import { capital, ended, listed } from '../../domain/text/phrase.ts'
import { type Day, longDay } from '../../domain/time/day.ts'
import { escapeMarkdown, type Markdown, mdHeading, mdList, mdPage } from '../markdown.ts'

/** What a client reads of the audits of its profiles. No ref, no minutes, no private note. */
export interface AuditView {
  readonly client: string
  readonly profiles: readonly AuditedProfile[]
}

export interface AuditedProfile {
  /** `Instagram, @marlow`. */
  readonly where: string
  /** The newest audit; null: there was none yet. */
  readonly on: Day | null
  /** Items in words, by what was found. */
  readonly inOrder: readonly string[]
  readonly fixed: readonly string[]
  readonly open: readonly OpenItem[]
  readonly notThere: readonly string[]
  readonly unanswered: readonly string[]
}

export interface OpenItem {
  readonly item: string
  /** What is wrong; empty: nobody said. */
  readonly note: string
  /** Who puts it right; null: it was let go. */
  readonly owner: 'us' | 'client' | null
  readonly dueOn: Day | null
}

/** What is in order, what is open and what is done about it, as a page of Markdown for the client. */
export function auditMarkdown({ client, profiles }: AuditView): Markdown {
  return mdPage([
    mdHeading(1, `The profiles of ${escapeMarkdown(client)}`),
    summary(profiles),
    ...profiles.flatMap(section),
  ])
}

function summary(profiles: readonly AuditedProfile[]): Markdown {
  const sum = (of: (profile: AuditedProfile) => readonly unknown[]) =>
    profiles.reduce((total, profile) => total + of(profile).length, 0)
  const [order, fixed, open, unanswered] = [
    sum(({ inOrder }) => inOrder),
    sum((profile) => profile.fixed),
    sum((profile) => profile.open),
    sum((profile) => profile.unanswered),
  ]
  const found = [
    `${order} in order`,
    ...(fixed > 0 ? [`${fixed} put right since`] : []),
    open === 0 ? 'nothing open' : `${open} open`,
    ...(unanswered > 0 ? [`${unanswered} not looked at yet`] : []),
  ]
  return `${counted(profiles.length, 'profile')}, item by item against what each network offers: ${listed(found)}.`
}

function section(profile: AuditedProfile): Markdown[] {
  const { where, on, open, fixed, inOrder, notThere, unanswered } = profile
  const line = (label: string, items: readonly string[]) =>
    items.length === 0 ? '' : `**${label}:** ${escapeMarkdown(items.join(', '))}.`
  return [
    mdHeading(2, escapeMarkdown(where)),
    on === null ? 'Not looked at yet.' : `Looked at on ${longDay(on)}.`,
    ...(open.length === 0 ? [] : ['**Open, and what is done about it:**', mdList(open.map(openLine))]),
    line('Put right since', fixed),
    line('In order', inOrder),
    line('Not there, and not needed', notThere),
    on === null ? '' : line('Not looked at yet', unanswered),
  ]
}

function openLine({ item, note, owner, dueOn }: OpenItem): Markdown {
  const by = dueOn === null ? '' : ` by ${longDay(dueOn)}`
  const plan = {
    us: `We put it right${by}.`,
    client: `We need you for this one${by}.`,
    none: 'It stays as it is for now.',
  }[owner ?? 'none']
  const what = note === '' ? 'not as it should be' : note
  return `${escapeMarkdown(`${capital(item)}: ${ended(what)}`)} ${plan}`
}
