import { expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import type { Bench } from '../support/bench.ts'
import { bench } from '../support/bench.ts'
import { addPost } from '../support/planned.ts'
import { hold } from '../support/scheduled.ts'

/** A restaurant in London with two slots a week on X, one of them tomorrow. */
async function restaurant(): Promise<Bench> {
  const desk = bench()
  await desk.ok('strategy new acme --template restaurant --name Acme --zone Europe/London --yes')
  await desk.ok('channel add acme x --handle @acme')
  await desk.ok(['channel', 'edit', 'acme', 'x', '--slots', 'tue 12:00, thu 12:00'])
  for (const key of ['instagram', 'facebook', 'google-business', 'tiktok']) {
    await desk.ok(`channel edit acme ${key} --slots none`)
  }
  return desk
}

test('smm post batch proposes recipes by the pillar that is short, none twice in a row', async () => {
  const desk = await restaurant()
  const plan = JSON.parse(await desk.ok('post batch acme --json')) as Record<string, string>[]
  expect(plan.map(({ when, channel, pillar }) => [when, channel, pillar])).toEqual([
    ['Tue 24 Nov 12:00', 'x', expect.any(String)],
    ['Thu 26 Nov 12:00', 'x', expect.any(String)],
  ])
  expect(plan[0]?.['pillar']).not.toBe(plan[1]?.['pillar'])
  expect(plan[0]?.['command']).toMatch(/^smm post new --client acme --on x --recipe [a-z-]+$/)
  const longer = JSON.parse(await desk.ok('post batch acme --json --days 28')) as Record<string, string>[]
  expect(longer).toHaveLength(8)
  // A recipe comes again only once the others of its kind had their turn.
  const recipes = longer.map(({ recipe }) => recipe)
  for (const [index, recipe] of recipes.entries()) expect(recipes.slice(index + 1, index + 3)).not.toContain(recipe)
})

test('smm post batch walks the slots: a recipe, its questions, and the post stands in its slot', async () => {
  const desk = await restaurant()
  let slots = 0
  const ran = await desk.run('post batch acme', {
    ask: {
      choose: async ({ choices }) => (slots++ === 0 ? 'my own words, in the editor' : (choices.at(-1)?.value ?? '')),
    },
    edit: () => 'The oven is lit at four. Who is up?',
  })
  expect(ran.code).toBe(0)
  expect(ran.err).toContain('Scheduled p1/x for Tue 24 Nov 12:00 on x.')
  expect(ran.err).toContain('One slot stays empty.')
  const [post] = JSON.parse(await desk.ok('post show p1 --json')) as PostView[]
  expect(post).toMatchObject({ status: 'scheduled', pillar: expect.any(String) })
  await desk.ok('undo')
  expect((JSON.parse(await desk.ok('post show p1 --json')) as PostView[])[0]?.status).toBe('draft')
})

test('smm post batch leaves a draft where the check has an error', async () => {
  const desk = await restaurant()
  let slots = 0
  const ran = await desk.run('post batch acme', {
    ask: {
      choose: async ({ choices }) => (slots++ === 0 ? 'my own words, in the editor' : (choices.at(-1)?.value ?? '')),
    },
    edit: () => 'a'.repeat(281),
  })
  expect(ran.err).toContain(
    'p1/x stays a draft: text: the text has 281 weighted characters; X takes 280 [text-too-long]',
  )
  expect(ran.err).toContain('It keeps Tue 24 Nov 12:00 for it. When that is mended: smm post schedule p1/x\n')
})

test('smm post batch walks on past a draft, which keeps its slot and is to be finished for it', async () => {
  const desk = await restaurant()
  const asked: string[] = []
  const ran = await desk.run('post batch acme', {
    ask: {
      choose: async ({ message, choices }) => {
        asked.push(message.slice(0, 16))
        return asked.length === 1 ? 'my own words, in the editor' : (choices.at(-1)?.value ?? '')
      },
    },
    edit: () => 'a'.repeat(281),
  })
  expect(asked).toEqual(['Tue 24 Nov 12:00', 'Thu 26 Nov 12:00'])
  expect(ran.err).toContain('One slot stays empty.')
  const [post] = JSON.parse(await desk.ok('post show p1 --json')) as PostView[]
  expect(post?.variants[0]).toMatchObject({ status: 'draft', planned: '2026-11-24 12:00' })
  expect(await desk.ok('today --all')).toContain('Finish for Tue 12:00')
  const free = JSON.parse(await desk.ok('post batch acme --json')) as Record<string, string>[]
  expect(free.map(({ when }) => when)).toEqual(['Thu 26 Nov 12:00'])
  await desk.ok(['post', 'edit', 'p1', '--text', 'The oven is lit at four. Who is up?'])
  await desk.ok('post schedule p1/x')
  expect((JSON.parse(await desk.ok('post show p1 --json')) as PostView[])[0]?.status).toBe('scheduled')
})

test('smm post batch says what stays when somebody stops, and that the client has to approve', async () => {
  const desk = await restaurant()
  await desk.ok('client edit acme --approval needed')
  let slots = 0
  const ran = await desk.run('post batch acme', {
    ask: {
      choose: async () => {
        if (slots++ === 0) return 'my own words, in the editor'
        throw Object.assign(new Error('stopped'), { name: 'ExitPromptError' })
      },
    },
    edit: () => 'The oven is lit at four. Who is up?',
  })
  expect([ran.code, ran.err]).toEqual([130, expect.stringContaining('Stopped; what was made stays: p1.')])
  expect(ran.err).toContain('Not ready before the client approves: p1/x. Next: smm pack acme --week 2026-W48')
})

test('smm post batch asks nothing for a client that is on hold, and lists no slots of it', async () => {
  const desk = await restaurant()
  hold(desk, 'a fire in the bakery')
  let asked = 0
  const walk = await desk.run('post batch acme', { ask: { choose: async () => `${asked++}` } })
  expect([walk.code, walk.err, asked]).toEqual([1, expect.stringContaining('Acme is on hold: a fire'), 0])
  expect((await desk.run('post batch acme --json')).err).toContain('Hint: smm resume acme')
})

test('smm post batch schedules nothing once the client is put on hold, and says what was made', async () => {
  const desk = await restaurant()
  const ran = await desk.run('post batch acme', {
    ask: { choose: async () => 'my own words, in the editor' },
    edit: () => {
      hold(desk, 'a fire in the bakery')
      return 'The oven is lit at four. Who is up?'
    },
  })
  expect(ran.err).toContain('p1/x stays a draft: Acme is on hold: a fire in the bakery [held]; smm resume acme')
  expect(ran.code).toBe(1)
  expect((JSON.parse(await desk.ok('post show p1 --json')) as PostView[])[0]?.status).toBe('draft')
})

test('smm post batch puts the post that it made into the slot, whoever makes another meanwhile', async () => {
  const desk = await restaurant()
  let slots = 0
  const ran = await desk.run('post batch acme', {
    ask: {
      choose: async ({ choices }) => (slots++ === 0 ? 'my own words, in the editor' : (choices.at(-1)?.value ?? '')),
    },
    edit: () => {
      const store = desk.world.stores(desk.world.paths.database, () => {}).forWriting()
      const { id } = store.clients.all().find(({ slug }) => slug === 'acme') as { id: number }
      store.atomically({ at: '2026-11-23T09:00:00Z', command: 'idea' }, () => addPost(store, id, 'Another'))
      store.close()
      return 'The oven is lit at four. Who is up?'
    },
  })
  expect(ran.err).toContain('Scheduled p2/x for Tue 24 Nov 12:00 on x.')
})

test('smm post batch asks for the link that a recipe needs, and says what stays when an error ends the walk', async () => {
  const desk = await restaurant()
  const asked: string[] = []
  let slots = 0
  const ran = await desk.run('post batch acme', {
    ask: {
      choose: async ({ choices }) => {
        if (slots++ > 0) hold(desk, 'a fire in the bakery')
        return slots === 1 ? 'curated-share' : (choices.at(-1)?.value ?? '')
      },
      text: async ({ message, check }) => {
        asked.push(message)
        if (message !== 'Which link?') return 'Baking with rye'
        expect(check?.('no link at all')).not.toBe(true)
        return 'https://other.example/rye'
      },
    },
  })
  expect(asked[0]).toBe('Which link?')
  const [post] = JSON.parse(await desk.ok('post show p1 --json')) as PostView[]
  expect(post?.link).toBe('https://other.example/rye')
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('What was made stays: p1.')])
  expect((await desk.run('post new --client acme --on x --recipe curated-share --yes')).err).toContain('add --link URL')
})
