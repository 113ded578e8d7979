import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { picture, postDesk } from '../support/post-desk.ts'

const textOf = (entries: Record<string, Uint8Array>, name: string) => new TextDecoder().decode(entries[name])

/** The archive of a client, and a folder in which it lies unpacked. */
async function handedOff(b: Bench, client: string, globals: readonly string[] = []) {
  const path = join(b.home, `${client}.zip`)
  const ran = await b.run([...globals, 'client', 'handoff', client, '--out', path])
  expect(ran).toMatchObject({ code: 0 })
  const entries = unzipSync(readFileSync(path))
  const folder = join(b.home, 'unpacked')
  for (const [name, bytes] of Object.entries(entries)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return { ran, entries, db: join(folder, 'desk.db') }
}

/** A desk on which much is private, and another client of whom nobody may hear. */
async function desk(): Promise<Bench> {
  const b = await postDesk()
  const path = picture(b)
  await b.ok([
    'post',
    'new',
    '--client',
    'acme',
    '--title',
    'Oven',
    '--text',
    'The oven at four',
    '--on',
    'x',
    '--media',
    path,
    '--alt',
    'An oven',
    '--note',
    'SECRET-POST',
  ])
  await b.ok(['add', 'acme', 'Ring', '--note', 'SECRET-TASK'])
  await b.ok(['did', 'acme', 'x', '5c', '77m', '--note', 'SECRET-WORK'])
  await b.ok(['contact', 'add', 'acme', 'Jane', '--handle', 'x:@jane', '--note', 'SECRET-PERSON'])
  await b.run(['in', 'acme', 'x', '@bob'], { stdin: 'Do you bake rye?\n' })
  await b.ok('metric add acme/x followers=1240')
  await b.ok(['win', 'acme', 'First', '--evidence', 'counted'])
  await b.ok(['fact', 'acme', 'parking', 'Behind the house'])
  await b.ok(['client', 'add', 'rival', '--name', 'RIVALNAME'])
  await b.ok(['add', 'rival', 'RIVALTASK'])
  return b
}

describe('smm client handoff', () => {
  test('names a competitor’s account by its address where no handle is known', async () => {
    const b = await postDesk()
    await b.ok(['competitor', 'add', 'acme', 'Crumb', '--on', 'fb=https://facebook.com/crumb', '--on', 'ig=crumbco'])
    const { entries } = await handedOff(b, 'acme')
    expect(textOf(entries, 'competitors.csv')).toContain('facebook:https://facebook.com/crumb instagram:crumbco')
  })

  test('writes everything that is the client’s, as files that open anywhere', async () => {
    const b = await desk()
    const { ran, entries } = await handedOff(b, 'acme')
    expect(Object.keys(entries).filter((name) => !/^(reports|strategy)\//.test(name))).toEqual([
      'README.md',
      'posts.csv',
      'media.csv',
      'contacts.csv',
      'conversations.csv',
      'readings.csv',
      'outcomes.csv',
      'facts.csv',
      'work.csv',
      'tasks.csv',
      'desk.db',
      'media/1-oven.png',
    ])
    expect(textOf(entries, 'posts.csv')).toContain('The oven at four')
    expect(textOf(entries, 'media.csv')).toContain('media/1-oven.png,image,An oven')
    expect(textOf(entries, 'contacts.csv')).toContain('x:@jane')
    expect(textOf(entries, 'conversations.csv')).toContain('Do you bake rye?')
    expect(textOf(entries, 'readings.csv')).toContain('x,followers,1240')
    expect(textOf(entries, 'facts.csv')).toContain('parking,Behind the house')
    expect(textOf(entries, 'reports/2026-W48.md')).toContain('week 48')
    expect(textOf(entries, 'README.md')).toContain('- `posts.csv`: every post')
    expect(ran.err).toContain('When it is over: smm client status acme ended')
  })

  test('holds no private note, no spent minute and nothing of another client', async () => {
    const b = await desk()
    const { entries } = await handedOff(b, 'acme')
    for (const [name, bytes] of Object.entries(entries)) {
      const text = Buffer.from(bytes).toString('latin1')
      for (const secret of ['SECRET', 'RIVAL']) expect(`${name} ${text.includes(secret)}`).toBe(`${name} false`)
    }
    expect(textOf(entries, 'work.csv')).not.toContain('77')
  })

  test('cuts what points at another client’s rows, such as the work for a task that was moved', async () => {
    const b = await desk()
    await b.ok(['add', 'acme', 'Moved'])
    await b.ok('done t3')
    await b.ok('edit t3 --client rival')
    const { entries } = await handedOff(b, 'acme')
    expect(textOf(entries, 'work.csv')).toContain('Moved')
    expect(textOf(entries, 'tasks.csv')).not.toContain('Moved')
  })

  test('restores as a desk on which nothing is missing', async () => {
    const b = await desk()
    const { db } = await handedOff(b, 'acme')
    for (const line of [
      'report week --client acme',
      'client show acme --json=name,kind,channels,goals',
      'post list --client acme --json=ref,title,status',
      'contact list --client acme --json=name',
      'fact acme --json',
      'metric add acme/x followers=1250',
    ]) {
      const here = await b.ok(line)
      expect(await b.ok(['--db', db, ...line.split(' ')])).toBe(here)
    }
    // What was said is found again by the search.
    expect(JSON.parse(await b.ok(['--db', db, 'inbox', 'list', '--client', 'acme', '--json']))).toHaveLength(1)
    await b.ok(['--db', db, 'add', 'acme', 'Go on'])
    await b.ok(['--db', db, 'undo'])
  })

  test('names a file that is not there any more, and one that was changed', async () => {
    const b = await desk()
    rmSync(join(b.home, 'oven.png'))
    const { ran, entries } = await handedOff(b, 'acme')
    expect(ran.err).toContain(`Not in it, because it is not where it was: ${join(b.home, 'oven.png')}`)
    expect(Object.keys(entries)).not.toContain('media/1-oven.png')
  })

  test('leaves pictures and films out where that is said, and keeps their list', async () => {
    const b = await desk()
    const path = join(b.home, 'acme.zip')
    await b.ok(['client', 'handoff', 'acme', '--without-media', '--out', path])
    const entries = unzipSync(readFileSync(path))
    expect(Object.keys(entries)).not.toContain('media/1-oven.png')
    expect(textOf(entries, 'media.csv')).toContain('media/1-oven.png')
  })

  test('keeps the talk about a contract on the desk', async () => {
    const b = await desk()
    await b.ok('client edit acme --renews 2026-12-20')
    const { entries } = await handedOff(b, 'acme')
    for (const name of ['tasks.csv', 'desk.db'])
      expect(Buffer.from(entries[name] ?? []).includes('Talk about')).toBe(false)
  })

  test('says what would be in it without writing it', async () => {
    const b = await desk()
    const path = join(b.home, 'acme.zip')
    const ran = await b.run(['client', 'handoff', 'acme', '-n', '--json', '--out', path])
    expect(JSON.parse(ran.out).map(({ name }: { name: string }) => name)).toContain('desk.db')
    expect(ran.err).toContain(`Would write ${path}:`)
    expect(existsSync(path)).toBe(false)
  })

  test('refuses stdout, to which an archive cannot go', async () => {
    const b = await desk()
    const ran = await b.run('client handoff acme --out -')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('An archive is no text, so it cannot go to stdout')
  })

  test('refuses the manager’s own business', async () => {
    const ran = await (await desk()).run('client handoff desk')
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('there is nobody to hand it to') })
  })

  test('writes over no file without --force', async () => {
    const b = await desk()
    const path = join(b.home, 'acme.zip')
    writeFileSync(path, 'mine')
    const ran = await b.run(['client', 'handoff', 'acme', '--out', path])
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain('acme.zip is there already; nothing was written')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    await b.ok(['client', 'handoff', 'acme', '--force', '--out', path])
  })

  test('says how to go on for a client that does not exist', async () => {
    const b = bench()
    await b.ok('client add acme')
    expect((await b.run('client handoff nobody')).err).toContain('No client called nobody')
  })
})

describe('the demo’s clients', () => {
  test('each hand off without a word of another', async () => {
    const b = bench()
    await b.ok('today --demo')
    const names = [
      'Marlow & Finch',
      'Tidewater',
      'Northwind',
      'Harbor Light',
      'Pinecrest',
      'Loomworks',
      'Sol y Sal',
      'Ada Ruiz',
    ]
    for (const slug of ['marlow', 'tidewater']) {
      const { entries } = await handedOff(b, slug, ['--demo'])
      const own = names.find((name) => name.toLowerCase().startsWith(slug)) ?? ''
      for (const [name, bytes] of Object.entries(entries)) {
        const text = Buffer.from(bytes).toString('utf8')
        // Nor where the files lie here, and in no page of the database that was written over.
        expect(`${slug} ${name} ${text.includes('demo-media')}`).toBe(`${slug} ${name} false`)
        for (const other of names.filter((each) => each !== own)) {
          expect(`${slug} ${name} ${other} ${text.includes(other)}`).toBe(`${slug} ${name} ${other} false`)
        }
      }
    }
  })
})
