import type { Ref } from '../../domain/ref.ts'
import type { Task } from '../../domain/task.ts'
import type { OpenDesk } from '../with-store.ts'
import { alreadyClosed, type Closable, type CloseRequest, writeLine } from './closing.ts'

export function closeTask(open: OpenDesk, task: Task, request: CloseRequest): Closable {
  const ref: Ref = { kind: 'task', id: task.id }
  const { clientId, channelId, stage, action, title } = task
  if (task.status !== 'open') return alreadyClosed(ref, title, task.status)
  const by = request.by ?? task.owner
  const count = request.count ?? 1
  return {
    ref,
    title,
    minutes: task.minutes,
    count,
    by,
    write(minutes) {
      writeLine(open, request, { clientId, channelId, stage, action, by, title, count, minutes, taskId: task.id })
      open.store.tasks.update({ ...task, status: 'done', closedAt: request.moment.at })
    },
  }
}
