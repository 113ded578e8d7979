import { describe, expect, test } from 'vitest'
import { bench } from '../support/bench.ts'
import { exampleAnswers, newCampaign } from '../support/campaigns.ts'
import { picture, postDesk } from '../support/post-desk.ts'
import { fileIn } from '../support/scheduled.ts'

const saying = (text: string, ...more: string[]) => ['post', 'new', '--client', 'acme', '--text', text, ...more]

describe('what smm says', () => {
  test('of an empty text leads to where it is written', async () => {
    const desk = await postDesk()
    expect((await desk.run(saying('', '--on', 'x'))).err).toContain('Hint: write it after --text')
  })

  test('of a post that sells says that nobody named its kind', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Order now, and the rye is yours.', '--on', 'x'))
    expect((await desk.run('post check p1')).out).toContain('sells, and nobody said of what kind the post is')
  })

  test('of an idea that is checked leads to its channels', async () => {
    const desk = await postDesk()
    await desk.ok('idea acme Rye for all')
    expect((await desk.run('post check p1')).err).toBe('p1 goes to no channel yet: smm post edit p1 --on "ig, x"\n')
  })

  test('of files counts one as one', async () => {
    const desk = await postDesk()
    const file = ['--media', picture(desk), '--alt', 'The oven', '--consent', 'nobody']
    await desk.ok(saying('Rye for all', '--on', 'ig:carousel', ...file))
    expect((await desk.run('post check p1')).out).toContain('one file; Instagram wants at least 2')
  })

  test('in a hint can be typed', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Rye for all', '--on', 'x'))
    expect((await desk.run('post move p1 --next')).err).toContain('Hint: smm post schedule p1/x --next')
    await desk.ok(['post', 'schedule', 'p1', '--at', '2027-03-28 02:30'])
    expect((await desk.run('post check p1')).out).toContain('choose another time: smm post move p1/x --next')
  })

  test('of a title that ends a sentence has one full stop', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Thanks to the library for the room.', '--on', 'x, linkedin'))
    const edited = await desk.run(['post', 'edit', 'p1', '--tags', '#rye'])
    expect(edited.err).toContain('Changed p1 Thanks to the library for the room.')
    expect(edited.err).not.toContain('..')
    expect((await desk.run('post publish p1/x --yes')).err).not.toMatch(/\.\.|\.;/)
    await desk.ok(saying('Closed in December?', '--on', 'x'))
    expect((await desk.run('post publish p2/x --yes')).err).not.toContain('?.')
    const report = await desk.ok('report week --client acme --full')
    expect(report).toContain('**Published:** ')
    expect(report).not.toMatch(/room\.\.|room\.;|\?\./)
  })

  test('to a client holds no command', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'contest', '--start', '2026-12-01', '--link', 'https://acme.example/rules')
    const titles = JSON.parse(await desk.ok('today --all --json')) as object
    expect(JSON.stringify(titles)).not.toContain('smm campaign acknowledge')
    expect(await desk.ok('report week --client acme --full')).not.toContain('smm ')
    expect(await desk.ok('show t5')).toContain('(and 1 more)')
  })

  test('of a channel without a handle names the platform once', async () => {
    const desk = bench()
    await desk.ok('init --yes')
    await desk.ok(['client', 'add', 'lola', '--name', 'Casa Lola'])
    await desk.ok('channel add lola facebook')
    expect((await desk.run('pub lola/facebook --yes')).err).toContain('Casa Lola on Facebook\n')
  })

  test('after everything was taken back is that nothing is left', async () => {
    const desk = bench()
    await desk.ok('init --yes')
    for (let step = 0; step < 3; step++) await desk.run('undo')
    expect(await desk.run('undo')).toMatchObject({ code: 0, err: 'Nothing is left to take back.\n' })
  })

  test('of a new campaign counts its variants', async () => {
    const desk = await postDesk()
    const answers = exampleAnswers(desk, 'contest')
    const made = await desk.run(`campaign new --client acme --template contest --start 2026-12-01 --answers ${answers}`)
    expect(made.err).toMatch(/\d+ of \d+ variants still want something/)
  })
})

describe('an import that is refused', () => {
  test('names the columns of the file, and does not lead to the dry run that it is', async () => {
    const desk = await postDesk()
    const path = fileIn(desk, 'a.csv', 'Caption,Network,Image\nRye for all,nowhere,\nRye for me,x,none.png\n')
    const ran = await desk.run(['post', 'import', path, '--client', 'acme', '-n'])
    expect(ran.err).toContain(`${path}:2: Network: `)
    expect(ran.err).toContain(`${path}:3: Image: `)
    expect(ran.err).toContain('Nothing would be imported:')
    expect(ran.err).not.toContain('--dry-run')
    expect((await desk.run(['post', 'import', path, '--client', 'acme'])).err).toContain('Hint: --dry-run')
  })
})
