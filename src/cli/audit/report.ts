import { itemWords } from '../../domain/audit/checklist.ts'
import { isOpen, taskFor } from '../../domain/audit/words.ts'
import { SmmError } from '../../domain/errors.ts'
import type { Task } from '../../domain/task.ts'
import type { AuditedProfile, OpenItem } from '../../render/views/audit-markdown.ts'
import type { Context } from '../context.ts'
import { outFiles, writeOut } from '../options/out.ts'
import type { Profile } from './profile.ts'

/** Writes the page that the client is given. */
export async function writeAuditReport(
  context: Context,
  profiles: readonly Profile[],
  out: string | undefined,
): Promise<void> {
  const [first] = profiles
  if (!first) return
  const { client } = first
  if (profiles.every(({ summary }) => summary.lastOn === null)) {
    throw new SmmError('refused', `No profile of ${client.name} was audited yet`, [`smm channel audit ${client.slug}`])
  }
  const { auditMarkdown } = await import('../../render/views/audit-markdown.ts')
  const text = auditMarkdown({ client: client.name, profiles: profiles.map(toView) })
  const files = outFiles(context, out, { names: [`${client.slug}-audit.md`], keeps: 'touched' })
  writeOut(context, files, [text])
  for (const { path } of files ?? []) context.say(`Wrote ${path}`)
}

function toView({ where, channel, points, standing, summary, tasks }: Profile): AuditedProfile {
  const answered = points.flatMap(({ item }) => standing.get(item) ?? [])
  const withTasks = answered.map((answer) => ({ ...answer, task: taskFor(channel.key, answer, tasks) }))
  const words = (items: readonly { readonly item: string }[]) => items.map(({ item }) => itemWords(item))
  const found = withTasks.filter(({ state }) => state === 'open')
  const open = found.filter((answer) => isOpen(answer, answer.task))
  return {
    where: channel.handle === null ? where : `${where}, ${channel.handle}`,
    on: summary.lastOn,
    inOrder: words(withTasks.filter(({ state }) => state === 'ok')),
    fixed: words(found.filter((answer) => !open.includes(answer))),
    open: open.map(({ item, note, task }) => ({ item: itemWords(item), note, ...whoDoes(task) })),
    notThere: words(withTasks.filter(({ state }) => state === 'none')),
    unanswered: words(points.filter(({ item }) => !standing.has(item))),
  }
}

/** A task that was let go or dropped is nobody's. The day to which it was put off is no promise. */
function whoDoes(task: Task | null): Pick<OpenItem, 'owner' | 'dueOn'> {
  if (task?.status !== 'open') return { owner: null, dueOn: null }
  return { owner: task.owner === 'client' ? 'client' : 'us', dueOn: task.dueOn }
}
