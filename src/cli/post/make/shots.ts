import type { Client } from '../../../domain/client.ts'
import type { Post } from '../../../domain/post.ts'
import type { NewTask } from '../../../domain/task.ts'
import { addDays, type Day } from '../../../domain/time/day.ts'
import { worksOn } from '../../../domain/time/working-time.ts'

/** Days of the client's own week in which pictures can be had. */
const daysForPictures = 3

/** The pictures that a post needs, as homework of the client, due on the third of its working days from now. The title stands in the client's report, and all of them in the note. */
export function shotTask(
  client: Client,
  post: Pick<Post, 'id' | 'title'>,
  shots: readonly string[],
  today: Day,
): NewTask {
  let dueOn = today
  for (let days = 0, step = 0; days < daysForPictures && step < 31; step++) {
    dueOn = addDays(dueOn, 1)
    if (worksOn(client.working, dueOn)) days++
  }
  const [first = '', ...more] = shots
  const others = more.length > 0 ? ` (and ${more.length} more)` : ''
  return {
    clientId: client.id,
    title: `Pictures for "${post.title}": ${first}${others}`,
    stage: 'create',
    action: 'make',
    owner: 'client',
    minutes: 10,
    dueOn,
    dueTime: null,
    channelId: null,
    goalId: null,
    postId: post.id,
    note: shots.join('; '),
    createdOn: today,
  }
}
