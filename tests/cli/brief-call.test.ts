import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { soundYaml } from '../support/strategies.ts'

const agreement = `audience:
  - { who: People nearby, where: [instagram], hours: evenings, wants: To know what there is }
messages: [{ message: We answer within the hour, proof: Every weekday since 2024 }]
profile: { bio: "What, where, how to book" }
competitors: [{ name: The Trattoria, note: How often }]
facts: [{ key: dogs, ask: "May dogs come in?" }]
scope:
  included: [{ what: Posts, quantity: 1 a week }]
  extras: [{ what: A film, fee: Half a day }]
is_not: ["A promise of followers"]
resources: [{ who: "Rosa Marlow, owner", can: [approve] }]
offboarding: [{ title: Take away my roles, owner: client }]
first_30_days: [{ day: 7, win: The hours are right. }]
handover: [{ month: 3, routine: listen }]
expectations: [{ said: We have no time, agreed: One hour a week, on: 2026-11-20 }]
`

async function withPlan(status: 'prospect' | 'active'): Promise<Bench> {
  const b = bench()
  await b.ok([
    'client',
    'add',
    'acme',
    '--name',
    'Acme & Sons',
    '--status',
    status,
    '--retainer',
    '620',
    '--sold',
    '10',
  ])
  const path = join(b.home, 'acme.yaml')
  writeFileSync(path, `${soundYaml}${agreement}`)
  await b.ok(['strategy', 'apply', 'acme', '--file', path])
  return b
}

describe('smm brief', () => {
  test('writes an offer that says what is done in which hours, for what, and what it is not', async () => {
    const b = await withPlan('prospect')
    const ran = await b.run('brief acme')
    for (const words of [
      '# What we are going to do for Acme & Sons',
      'An offer of 23 Nov 2026 by My desk. It stands until 23 Dec 2026.',
      '| Every working day | Answer (8 min); Listen (5 min) | 13 min |',
      '| Tuesday, also | Write posts (30 min) | 30 min |',
      'That is 1 h 35 in an ordinary week.',
      '**620 EUR a month for 10 hours.**',
      '- A promise of followers.',
      '- **By day 7:** The hours are right.',
      '- Listen: in month 3.',
      '## Agreed',
    ])
      expect(ran.out).toContain(words)
    expect(ran.out).not.toContain('Whom people go to instead')
    expect(ran.err).toContain('When it is signed: smm client status acme active')
    const full = await b.ok('brief acme --full')
    for (const words of [
      '- **The Trattoria.** How often.',
      '**Bio:** What, where, how to book.',
      '**We answer within the hour.** Every weekday since 2024',
      '| People nearby | Instagram | evenings |',
      '## What you may ask',
    ])
      expect(full).toContain(words)
  })

  test('fills in a template for a prospect without a strategy, and stores nothing', async () => {
    const b = bench()
    await b.ok('client add acme --name Acme --status prospect --sold 20')
    const ran = await b.run('brief acme --template restaurant --yes --set seats=24')
    expect(ran.out).toContain('# What we are going to do for Acme')
    expect(ran.out).toContain('of the hours agreed | 19 of 20')
    expect(ran.err).toContain('No price stands in it: smm client edit acme --retainer')
    expect((await b.run('strategy show acme')).err).toContain('has no strategy yet')
  })

  test('names the answers that are the template’s own, and the plan and the hours that would fit', async () => {
    const b = bench()
    await b.ok('client add acme --name Acme --status prospect --sold 14')
    const { out, err } = await b.run('brief acme --template restaurant --yes --set seats=24 --set rating=3.9')
    expect(out).toContain('| 3.9 | 4 |')
    expect(err).toContain('15 answers are the template’s, not the client’s: more_of, now_a_week, open_days')
    expect(err).not.toMatch(/seats|rating|hours_sold/)
    expect(err).toContain('The plan takes 4 h 47 a month more than are sold: smm client edit acme --sold 19')
    expect(err).toContain('smm strategy new acme --template restaurant with the same answers')
  })

  test('says before it asks how to answer once, and asks nothing where the file is somebody else’s', async () => {
    const b = bench()
    await b.ok('client add acme --name Acme --status prospect --sold 20')
    const asked: string[] = []
    const ask = {
      choose: async ({ message, choices }: { message: string; choices: readonly { value: string }[] }) => {
        asked.push(message)
        return choices[0]?.value as string
      },
      text: async ({ message, initial = '' }: { message: string; initial?: string }) => {
        asked.push(message)
        return initial
      },
      confirm: async () => true,
    }
    const { err } = await b.run('brief acme --template restaurant', { ask })
    expect(asked[0]).toBe('What do you want more of?')
    expect(err.split('\n')[0]).toBe(
      'What you answer is for this page alone. To answer once: smm strategy new acme --template restaurant',
    )
    expect(err).not.toContain('not the client’s')
    const path = join(b.home, 'theirs.md')
    writeFileSync(path, 'mine')
    asked.length = 0
    expect((await b.run(['brief', 'acme', '--template', 'restaurant', '--out', path], { ask })).code).toBe(73)
    expect(asked).toEqual([])
  })

  test.each([
    ['professional-services', 'How did you hear of us?'],
    ['personal-brand', 'What did you read first?'],
  ])('ends a list of %s with one mark, and says people’s time in minutes', async (template, words) => {
    const b = bench()
    await b.ok('client add acme --name Acme --status prospect --sold 20')
    const out = await b.ok(`brief acme --template ${template} --yes`)
    expect(out).toContain(`${words}\n`)
    expect(out).toMatch(/, about \d+ (min|h)( \d+)? a week\./)
    expect(out).not.toMatch(/about 0\.\d/)
  })

  test('says when the contract renews until it has', async () => {
    const b = await withPlan('active')
    await b.ok('client edit acme --renews 2026-12-01')
    expect(await b.ok('brief acme')).toContain('The contract renews on 1 Dec 2026.')
    b.setNow('2026-12-02T09:00:00Z')
    expect(await b.ok('brief acme')).not.toContain('The contract renews')
  })

  test('says of a client what was done, and has nothing to sign', async () => {
    const b = await withPlan('active')
    b.setNow('2026-11-25T09:00:00Z')
    await b.ok('did acme ig 5c 1s')
    await b.ok('win acme The first table --evidence counted')
    const out = await b.ok('brief acme')
    expect(out).toContain('# What we do for Acme & Sons')
    expect(out).toContain('5 comments on others’ work and 1 share of others’ work')
    expect(out).toContain('**Win:** The first table. counted.')
    expect(out).toContain('**We have no time.** One hour a week. (20 Nov 2026)')
    expect(out).toContain('- Listen: from 23 Jan 2027 on.')
    expect(out).not.toContain('## Agreed')
  })

  test('holds no private note and no minutes that were spent', async () => {
    const b = await withPlan('active')
    await b.ok(['add', 'acme', 'Ring', '--note', 'SECRET'])
    await b.ok('did acme ig 5c 77m')
    for (const format of ['md --full', 'html --full']) {
      const out = await b.ok(`brief acme --format ${format}`)
      expect(out).not.toContain('SECRET')
      expect(out).not.toMatch(/77 ?m|1 h 17/)
    }
    await b.ok(['competitor', 'add', 'acme', 'Rival', '--note', 'SECRET'])
    expect(await b.ok('brief acme --json')).not.toContain('SECRET')
  })

  test('writes one page of HTML where the file is called so', async () => {
    const b = await withPlan('prospect')
    const path = join(b.home, 'acme.html')
    await b.ok(['brief', 'acme', '--out', path])
    expect(readFileSync(path, 'utf8')).toContain('<h1>What we are going to do for Acme &amp; Sons</h1>')
  })

  test.each([
    ['brief acme --template restaurant --yes', 'acme has a strategy, so a template cannot be laid over it'],
    ['brief acme --set seats=24', 'acme has a strategy, so no question of a template is open'],
    ['brief acme --answers a.yaml', 'acme has a strategy, so no question of a template is open'],
    ['brief rye --template manager --yes', 'manager is the template of your own business'],
    ['brief acme --json --out x.md', '--json prints the data'],
    ['brief nobody', 'No client called nobody'],
  ])('refuses %s', async (line, sentence) => {
    const b = await withPlan('prospect')
    await b.ok('client add rye --status prospect')
    const ran = await b.run(line)
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain(sentence)
    expect(existsSync('x.md')).toBe(false)
  })
})

describe('smm call', () => {
  test('fits on a page what was done since the last talk, what is to be decided and what to ask', async () => {
    const b = await withPlan('active')
    b.setNow('2026-11-24T09:00:00Z')
    await b.ok('did acme 1t 20m')
    await b.ok('did acme ig 2c')
    b.setNow('2026-12-01T09:00:00Z')
    await b.ok('did acme ig 3c')
    await b.ok(['add', 'acme', 'A film', '--fee', '180', '--maker', 'Ines'])
    const ran = await b.run('call acme')
    expect(ran.out).toContain('# Talk with Rosa Marlow, Acme & Sons')
    expect(ran.out).toContain('last talk Tue 24 Nov, 7 days ago')
    expect(ran.out).toContain('- A film: 180 EUR, by Ines.')
    // What was done on the day of the talk was spoken of in it.
    expect(ran.out).toContain('3 comments on others’ work')
    expect(ran.out).toContain('- May dogs come in?')
    expect(ran.out).toContain('**Is it not free?** The account is.')
    expect(ran.out).toContain('**We have no time.** One hour a week.')
    expect(ran.out.split(/\s+/).length).toBeLessThan(450)
    expect(ran.err).toContain('Afterwards: smm did acme 1t 25m, and smm call acme --said "…" --agreed "…"')
    expect(ran.out).toContain('## Since last time, 25 Nov to 1 Dec')
    const since = await b.ok('call acme --since 2026-11-23')
    expect(since).toContain('5 comments on others’ work')
    expect(since).toContain('## What was done, 23 Nov to 1 Dec')
    // A weekday is the one before, as in everything that was done.
    expect(await b.ok('call acme --since fri')).toContain('## What was done, 27 Nov to 1 Dec')
  })

  test('asks a prospect for nothing of the plan that is an offer', async () => {
    const b = await withPlan('prospect')
    b.setNow('2027-02-20T09:00:00Z')
    const out = await b.ok('call acme')
    expect(out).toContain('May dogs come in?')
    for (const words of ['Their part', 'on time', 'Theirs from']) expect(out).not.toContain(words)
  })

  test('can be written for a client without a plan or a talk', async () => {
    const b = bench()
    await b.ok('client add acme --name Acme')
    const out = await b.ok('call acme')
    expect(out).toContain('# Talk with Acme')
    expect(out).toContain('no talk before today is recorded')
  })

  test.each([
    ['call acme --since +3d', 'is still to come'],
    ['call acme --since soon', '"soon"'],
    ['call acme --json --out x.md', '--json prints the data'],
    ['call acme -n', '--dry-run is for --said and --agreed'],
    ['call acme --said a --agreed b --json', '--json is about the page, which --said and --agreed do not write'],
    ['call acme --said a --agreed b --since 2026-11-20', '--since is about the page'],
  ])('refuses %s', async (line, sentence) => {
    const b = await withPlan('active')
    const ran = await b.run(line)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(sentence)
  })
})

describe('smm call --said', () => {
  test('keeps what was agreed in the strategy, with the day, and undo takes it back', async () => {
    const b = await withPlan('active')
    const words = ['call', 'acme', '--said', 'We want TikTok', '--agreed', 'In spring, with weekly clips.']
    expect((await b.run([...words, '-n'])).err).toContain('Would keep for Acme & Sons')
    const ran = await b.run(words)
    expect(ran.err).toContain(
      'Kept for Acme & Sons: they said “We want TikTok”; agreed: In spring, with weekly clips; strategy version 2. Undo: smm undo',
    )
    expect(await b.ok('call acme')).toContain('- **We want TikTok.** In spring, with weekly clips. (23 Nov 2026)')
    await b.ok('undo')
    expect(await b.ok('call acme')).not.toContain('TikTok')
  })

  test('wants both halves, and a plan to keep them in', async () => {
    const b = await withPlan('active')
    expect((await b.run('call acme --said TikTok')).err).toContain('--said is half of it')
    await b.ok('client add other')
    expect((await b.run('call other --said TikTok --agreed spring')).err).toContain('other has no strategy yet')
  })
})
