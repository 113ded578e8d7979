import type { Campaign } from '../../domain/campaign/campaign.ts'
import { type CampaignScope, lineOf, tasksInOrder } from '../../domain/campaign/fill.ts'
import type { CampaignTemplate } from '../../domain/campaign/template.ts'
import type { Client } from '../../domain/client.ts'
import type { NewTask } from '../../domain/task.ts'
import type { LiquidEvaluator } from '../../domain/text/evaluator.ts'
import { addDays, type Day } from '../../domain/time/day.ts'
import { worksOn } from '../../domain/time/working-time.ts'
import { shotTask } from '../post/make/shots.ts'
import type { PlannedPost } from './posts.ts'

/** Pictures are wanted so many days before their post. */
const picturesBefore = 3

interface TaskMaking {
  readonly client: Client
  readonly campaign: Campaign
  readonly template: CampaignTemplate
  readonly scope: CampaignScope
  readonly liquid: LiquidEvaluator
}

/** The tasks of a new campaign and the pictures that its posts need, by their days. What would be due before today is due today. */
export function campaignTasks(making: TaskMaking, posts: readonly PlannedPost[], today: Day): NewTask[] {
  const tasks = [...ownTasks(making, today), ...pictureTasks(making, posts, today)]
  return tasks.sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) === dueOf(b) ? 0 : 1))
}

const dueOf = ({ dueOn }: NewTask): string => dueOn ?? ''

function ownTasks({ campaign, template, scope, liquid }: TaskMaking, today: Day): NewTask[] {
  return tasksInOrder(template, scope).map(({ thing, day, part }): NewTask => {
    const { stage, action, owner, minutes, role } = thing
    return {
      clientId: campaign.clientId,
      title: lineOf(thing.title, template, scope, part, liquid),
      stage,
      action,
      owner,
      minutes,
      dueOn: day < today ? today : day,
      dueTime: null,
      channelId: null,
      goalId: campaign.goalId,
      campaignId: campaign.id,
      campaignRole: role,
      note: lineOf(thing.note, template, scope, part, liquid),
      createdOn: today,
    }
  })
}

/** The day, or the last one before it on which the client works. */
function workdayBefore(client: Client, day: Day): Day {
  for (let back = 0; back < 7; back++) if (worksOn(client.working, addDays(day, -back))) return addDays(day, -back)
  return day
}

function pictureTasks({ client, campaign }: TaskMaking, posts: readonly PlannedPost[], today: Day): NewTask[] {
  return posts.flatMap(({ draft, shots, day }): NewTask[] => {
    if (shots.length === 0) return []
    const task = shotTask(client, draft.post, shots, today)
    const wanted = workdayBefore(client, addDays(day, -picturesBefore))
    return [{ ...task, dueOn: wanted < today ? today : wanted, campaignId: campaign.id, campaignRole: null }]
  })
}
