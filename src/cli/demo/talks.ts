import type { Channel } from '../../domain/channel.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../domain/time/day.ts'
import type { Store } from '../../store/store.ts'
import { type Done, type Placed, rememberedDays, rememberedWorkingDays } from './history.ts'
import { between, chance } from './random.ts'

/** What was done beside the routines: rounds among other people's posts, and talks with the client. */
export function besideRoutines(store: Store, clients: readonly Placed[], today: Day): Done[] {
  return clients.flatMap((client) => [
    ...rounds(store, client, today),
    ...answers(client, today),
    ...calls(client, today),
  ])
}

const bare = { stage: 'communicate', channelId: null, note: '', routineId: null, taskId: null, postId: null } as const

/** About one round a week: likes, and a share or a comment with them. */
function rounds(store: Store, client: Placed, today: Day): Done[] {
  const channels = store.channels.of(client.id)
  return rememberedWorkingDays(today)
    .filter((day) => channels.length > 0 && chance('round', client.slug, day) < 0.22)
    .flatMap((day) => {
      const channel = channels[Math.floor(between(0, channels.length, 'where', client.slug, day))] as Channel
      const work = { ...bare, stage: 'comment', channelId: channel.id, by: 'manager', timed: true } as const
      const likes = Math.round(between(4, 15, 'likes', client.slug, day))
      const [action, title] =
        chance('what', client.slug, day) < 0.6 ? (['comment', 'Comments'] as const) : (['share', 'Shares'] as const)
      return [
        { client, day, activity: { ...work, action: 'like', title: 'Likes', count: likes, minutes: 1 } },
        { client, day, activity: { ...work, action, title, count: 2, minutes: 5 } },
      ]
    })
}

/** Once a week the client answers; one who has fallen silent was last heard on a day that the story names. */
function answers(client: Placed, today: Day): Done[] {
  const { story } = client
  const { silentSinceDays } = story
  if (story.person === '') return []
  const usual = rememberedDays(today).filter(
    (day) =>
      weekdayOf(day) === story.answersOn &&
      (silentSinceDays === undefined || daysBetween(day, today) > silentSinceDays),
  )
  const days = silentSinceDays === undefined ? usual : [...usual, addDays(today, -silentSinceDays)]
  const answer = { ...bare, action: 'meet', by: 'client', count: 1, minutes: 5, timed: false } as const
  return days.map((day) => ({
    client,
    day,
    activity: { ...answer, title: 'Answered what we asked' },
  }))
}

/** A call in the first full week of what is remembered and one four weeks later. */
function calls(client: Placed, today: Day): Done[] {
  const { story } = client
  if (story.person === '') return []
  const days = rememberedDays(today).filter((day) => weekdayOf(day) === story.answersOn)
  return [days[0], days[4]].flatMap((day) => {
    if (day === undefined || daysBetween(day, today) <= (story.silentSinceDays ?? 0)) return []
    const call = {
      ...bare,
      action: 'meet',
      title: `Call with ${story.person}`,
      count: 1,
      minutes: 30,
      timed: true,
    } as const
    return [
      { client, day, activity: { ...call, by: 'manager' as const } },
      { client, day, activity: { ...call, by: 'client' as const } },
    ]
  })
}
