import { existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { templateText } from '../support/strategies.ts'

function own(b: Bench, path: string, text: string): string {
  const file = join(b.world.paths.ownTemplates, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

describe('a template of one’s own that cannot be read', () => {
  it('is told of by what needs it, and stands in nobody else’s way', async () => {
    const b = bench()
    await b.ok('client add acme')
    const file = own(b, 'today.yaml', 'weights: [\n')
    const refused = await b.run('today')
    expect(refused.code).toBe(65)
    expect(refused.err).toMatch(new RegExp(`^Error: ${file}:\\d+:\\d+: [^\\n]+\\n$`))
    for (const command of ['client list', 'add acme x', 'did acme 1c', 'goal list acme', 'undo']) await b.ok(command)
    own(b, 'platforms/instagram.yaml', 'limits: [\n')
    await b.ok('add acme x')
    expect((await b.run('add acme x --channel ig')).code).toBe(65)
  })

  it.each([
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to nothing', (path: string) => symlinkSync('nowhere', path)],
    ['a link that leads in a circle', (path: string) => symlinkSync(path, path)],
    ['a link to a device', (path: string) => symlinkSync('/dev/zero', path)],
  ])('is not passed over where it is %s', async (_, put) => {
    const b = bench()
    await b.ok('client add acme')
    const file = own(b, 'today.yaml', '')
    rmSync(file)
    put(file)
    const { code, err } = await b.run('today')
    expect(code).toBe(66)
    expect(err).toContain(file)
  })
})

describe('smm template list', () => {
  it('lists every kind, and one of them alone', async () => {
    const b = bench()
    const all = JSON.parse(await b.ok('template list --json=kind,name'))
    expect(all).toContainEqual({ kind: 'strategies', name: 'restaurant' })
    expect(all).toContainEqual({ kind: 'platforms', name: 'instagram' })
    expect(all).toContainEqual({ kind: 'settings', name: 'today' })
    const settings = JSON.parse(await b.ok('template list --kind settings --json=name,whose'))
    expect(settings).toEqual([
      { name: 'follow-ups', whose: 'shipped' },
      { name: 'inbox', whose: 'shipped' },
      { name: 'minutes', whose: 'shipped' },
      { name: 'regulated', whose: 'shipped' },
      { name: 'today', whose: 'shipped' },
      { name: 'words', whose: 'shipped' },
    ])
    const posts = JSON.parse(await b.ok('template list --kind posts --json=name,file,summary'))
    expect(posts).toHaveLength(17)
    expect(posts[0]).toEqual({
      name: 'behind-the-scenes',
      file: 'posts/behind-the-scenes.yaml',
      summary: 'To show how something comes about that people only know finished.',
    })
    expect((await b.run('template list --kind poems')).code).toBe(2)
  })

  it('says which are yours, and still lists when one of them is wrong', async () => {
    const b = bench()
    own(b, 'strategies/mine.yaml', 'template: [\n')
    const rows = JSON.parse(await b.ok('template list --kind strategies --json=name,whose,summary'))
    expect(rows).toContainEqual({ name: 'mine', whose: 'yours', summary: 'wrong: smm template check mine' })
    own(b, 'platforms/instagram.yaml', 'name: Instagram\nlimits: [\n')
    own(b, 'platforms/mine.yaml', "name: 'Mine'\ncode: mi\n")
    symlinkSync('nowhere', join(b.world.paths.ownTemplates, 'today.yaml'))
    const all = JSON.parse(await b.ok('template list --json=name,summary'))
    expect(all).toContainEqual({ name: 'instagram', summary: 'wrong: smm template check instagram' })
    expect(all).toContainEqual({ name: 'mine', summary: 'Mine' })
    expect(all).toContainEqual({ name: 'today', summary: 'wrong: smm template check today' })
    expect(all).toContainEqual({ name: 'threads', summary: 'Threads' })
  })
})

describe('smm template show', () => {
  it('prints the text as it is shipped, or yours', async () => {
    const b = bench()
    expect(await b.ok('template show restaurant')).toBe(templateText('strategies/restaurant.yaml'))
    own(b, 'today.yaml', '# mine\n')
    expect(await b.ok('template show today')).toBe('# mine\n')
  })

  it('names what there is when the name is wrong', async () => {
    const ran = await bench().run('template show ../../etc/passwd')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/No template called .*; there are manager, /)
  })

  it('asks for the kind when two have the name', async () => {
    const b = bench()
    own(b, 'platforms/restaurant.yaml', 'name: R\ncode: rr\n')
    expect((await b.run('template show restaurant')).err).toMatch(/among strategies and platforms; add --kind/)
    expect(await b.ok('template show restaurant --kind platforms')).toBe('name: R\ncode: rr\n')
  })
})

describe('smm template copy', () => {
  it('puts the shipped text into your folder, where it wins', async () => {
    const b = bench()
    expect((await b.run('template copy restaurant')).err).toMatch(/^Copied strategies\/restaurant\.yaml to /)
    const path = join(b.world.paths.ownTemplates, 'strategies/restaurant.yaml')
    expect(readFileSync(path, 'utf8')).toBe(templateText('strategies/restaurant.yaml'))
    expect(statSync(path).mode & 0o077).toBe(0)
    writeFileSync(path, templateText('strategies/restaurant.yaml').replace('default: 20', 'default: 33'))
    expect((await b.run('strategy new acme --template restaurant --yes')).err).toMatch(/You sell 33\./)
  })

  it('leaves a file that is there alone, until that is said', async () => {
    const b = bench()
    const path = own(b, 'today.yaml', '# mine\n')
    const ran = await b.run('template copy today')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/You have a template called today already/)
    expect(readFileSync(path, 'utf8')).toBe('# mine\n')
    await b.ok('template copy today --force')
    expect(readFileSync(path, 'utf8')).toBe(templateText('today.yaml'))
  })

  it('writes nothing with --dry-run', async () => {
    const b = bench()
    expect((await b.run('template copy restaurant -n')).err).toMatch(/^Would copy/)
    expect(existsSync(b.world.paths.ownTemplates)).toBe(false)
  })
})

describe('smm template check', () => {
  it('finds the shipped ones in order', async () => {
    const ran = await bench().run('template check')
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toMatch(/^All \d+ templates are in order\.\n$/)
  })

  it.each([
    [
      'strategies/mine.yaml',
      (text: string) => text.replace('metric: rating', 'metrik: rating'),
      /:\d+:7: "metrik" is not a key that smm knows in goals\[2\]/,
    ],
    [
      'strategies/mine.yaml',
      (text: string) => text.replace('answers.seats', 'answers.chairs'),
      /:\d+:\d+: undefined variable: answers\.chairs/,
    ],
    [
      'strategies/mine.yaml',
      (text: string) => text.replace('key: more_of', 'key: more'),
      /:7:\d+: the first question is more_of/,
    ],
    [
      'strategies/mine.yaml',
      (text: string) => text.replace('    default: 40', '    default: forty'),
      /:\d+:5: seats: "forty" is not a number|:\d+:\d+: seats: "forty" is not a number/,
    ],
    [
      'strategies/mine.yaml',
      (text: string) => text.replace('share: 30', 'share: 20'),
      /:\d+:\d+: error: The shares of the pillars add up to 90, not 100 \[shares-not-100\]/,
    ],
    ['strategies/mine.yaml', () => 'a: [\n', /mine\.yaml:\d+:\d+: /],
  ])('says where %s is wrong', async (path, change, message) => {
    const b = bench()
    const file = own(b, path, change(templateText('strategies/restaurant.yaml')))
    const ran = await b.run('template check mine')
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(message)
    for (const line of ran.out.trim().split('\n')) expect(line.startsWith(`${file}:`)).toBe(true)
  })

  it('checks settings, platforms and files by their path', async () => {
    const b = bench()
    own(b, 'today.yaml', templateText('today.yaml').replace('gate: warn', 'gate: loud'))
    expect((await b.run('template check today')).out).toMatch(/today\.yaml:\d+:7: gate: /)
    const mine = own(b, 'platforms/pixelfed.yaml', 'name: Pixelfed\ncode: pixel\n')
    expect((await b.run(['template', 'check', mine])).out).toMatch(/pixelfed\.yaml:2:7: code: /)
  })

  it('checks a strategy template that lies anywhere', async () => {
    const b = bench()
    const elsewhere = join(b.home, 'plan.yaml')
    writeFileSync(elsewhere, templateText('strategies/manager.yaml'))
    expect((await b.run(['template', 'check', elsewhere])).code).toBe(0)
    writeFileSync(
      elsewhere,
      templateText('strategies/manager.yaml').replace('    - key: paid\n', '    - key: social-first\n'),
    )
    expect((await b.run(['template', 'check', elsewhere])).out).toMatch(
      /plan\.yaml:\d+:12: the key social-first stands here a second time/,
    )
  })

  it('goes on after a fault and says each once', async () => {
    const b = bench()
    own(b, 'platforms/pixelfed.yaml', 'name: Pixelfed\n')
    own(b, 'minutes.yaml', templateText('minutes.yaml').replace('reply: 2', 'reply: two'))
    const ran = await b.run('template check')
    expect(ran.code).toBe(1)
    expect(ran.out.match(/code is missing/g)).toHaveLength(1)
    expect(ran.out.match(/reply: must be a number/g)).toHaveLength(1)
  })
})

describe('smm template, for recipes of posts,', () => {
  it('shows one, copies it, and reads yours from then on', async () => {
    const b = bench()
    const text = templateText('posts/faq.yaml')
    expect(await b.ok('template show faq')).toBe(text)
    await b.ok('template copy faq')
    expect((await b.world.templates.recipe('faq')).name).toBe('Frequent question')
    own(b, 'posts/faq.yaml', text.replace('name: Frequent question', 'name: Mine'))
    expect((await b.world.templates.recipe('faq')).name).toBe('Mine')
    expect((await b.world.templates.recipe('event')).fields).toHaveLength(5)
    await expect(b.world.templates.recipe('poem')).rejects.toThrow(
      /No template called poem; there are behind-the-scenes/,
    )
  })

  it.each([
    [
      (text: string) => text.replace('ask: What do they ask', 'asks: What do they ask'),
      /:\d+:5: "asks" is not a key that smm knows in fields\[1\]/,
    ],
    [
      (text: string) => text.replace('{{ reason | sentence }}', '{{ raisin | sentence }}'),
      /:\d+:7: error: undefined variable: raisin \[cannot-fill\]/,
    ],
    [
      (text: string) => text.replaceAll('?', '.'),
      /:\d+:7: error: The base text asks the reader nothing \[no-question\]/,
    ],
    [
      (text: string) => text.replace('  {{ question }}\n', '  Exciting news!\n'),
      /"Exciting news"; begin with the thing itself \[banned-opening\]/,
    ],
  ])('says where yours is wrong', async (change, message) => {
    const b = bench()
    const file = own(b, 'posts/mine.yaml', change(templateText('posts/faq.yaml')))
    const ran = await b.run('template check mine')
    expect(ran.code).toBe(1)
    expect(ran.out).toMatch(message)
    for (const line of ran.out.trim().split('\n')) expect(line.startsWith(`${file}:`)).toBe(true)
  })

  it('holds yours against your own words, and lists it also when it is wrong', async () => {
    const b = bench()
    own(b, 'words.yaml', templateText('words.yaml').replace('banned_openings:\n', 'banned_openings:\n  - how to\n'))
    expect((await b.run('template check how-to')).out).toMatch(/Nobody reads on from "How to"/)
    expect((await b.run('template check faq')).code).toBe(0)
    own(b, 'posts/mine.yaml', 'name: [\n')
    const rows = JSON.parse(await b.ok('template list --kind posts --json=name,whose,summary'))
    expect(rows).toContainEqual({ name: 'mine', whose: 'yours', summary: 'wrong: smm template check mine' })
  })

  it('knows a file for a recipe by its folder, or by what only recipes have', async () => {
    const b = bench()
    const elsewhere = join(b.home, 'plan.yaml')
    writeFileSync(elsewhere, templateText('posts/faq.yaml').replace('minutes: 20', 'minutes: none'))
    expect((await b.run(['template', 'check', elsewhere])).out).toMatch(/plan\.yaml:\d+:10: minutes: /)
    const inFolder = own(b, 'posts/broken.yaml', 'name: x\n')
    expect((await b.run(['template', 'check', inFolder])).out).toMatch(/broken\.yaml:1:1: about is missing/)
  })
})

describe('smm knows the rules of regulated trades', () => {
  const said = 'strategy new acme --template professional-services --yes --set regulated=health'
  const nevers = async (b: Bench) => JSON.parse(await b.ok('strategy show acme --json=neverSay')).neverSay

  it('from the user’s own copy of the file, where there is one', async () => {
    const b = bench()
    await b.ok('template copy regulated')
    const path = join(b.world.paths.ownTemplates, 'regulated.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace(/never: Painless, .*/, 'never: Gentle'))
    await b.ok(said)
    expect(JSON.stringify(await nevers(b))).toMatch(/"never":"Gentle"/)
    expect((await b.run('strategy check acme')).out).not.toContain('regulated-rules-missing')
  })

  it('and names those that a strategy lacks, which is no fault', async () => {
    const b = bench()
    await b.ok(said)
    const path = join(b.home, 'acme.yaml')
    const text = await b.ok('strategy export acme')
    writeFileSync(path, text.replace('regulated: health', 'regulated: law'))
    const { code, out } = await b.run(['strategy', 'check', '--file', path])
    expect(code).toBe(0)
    expect(out).toMatch(
      /acme\.yaml:\d+:\d+: warning: 5 of 5 rules of law about what is never said are missing: .*\[regulated-rules-missing\]/,
    )
  })
})
