import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { loadDriver } from '../../src/store/driver.ts'
import { type Bench, bench } from '../support/bench.ts'
import { soundYaml } from '../support/strategies.ts'

async function withAcme(): Promise<Bench> {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

function file(b: Bench, name: string, text: string): string {
  const path = join(b.home, name)
  writeFileSync(path, text)
  return path
}

describe('smm strategy new', () => {
  it('makes desk, client and strategy at once, and the client is in today', async () => {
    const b = bench()
    const { code, out, err } = await b.run('strategy new sol-y-sal --template restaurant --yes')
    expect(code).toBe(0)
    expect(out).toBe('')
    expect(err).toMatch(/^Made the strategy of Sol y Sal from restaurant: 4 goals, 4 tactics, .* added.*\.\n/)
    expect(err).toMatch(/\nThis plan costs 19 h a month: .* You sell 20\.\nNext: smm today --client sol-y-sal\n$/)
    expect(await b.ok('today --client sol-y-sal')).toContain('Answer messages, comments and reviews')
    expect(JSON.parse(await b.ok('client list --json=slug,hoursSold'))).toContainEqual({
      slug: 'sol-y-sal',
      hoursSold: 20,
    })
  })

  it('takes answers from --set and from a file, --set having the last word', async () => {
    const b = bench()
    const answers = file(
      b,
      'answers.yaml',
      'more_of: takeaway\nseats: 60\nneighbours: [the chemist, the florist]\nprivate_dining: no\n',
    )
    await b.ok([
      'strategy',
      'new',
      'acme',
      '--template',
      'restaurant',
      '--yes',
      '--answers',
      answers,
      '--set',
      'seats=70',
      '--set',
      'hours_sold=21',
    ])
    const shown = JSON.parse(await b.ok('strategy show acme --json=answers,moreOf,hoursSold,routines,places'))
    expect(shown).toMatchObject({
      moreOf: 'takeaway',
      hoursSold: 21,
      answers: { seats: 70, neighbours: ['the chemist', 'the florist'] },
    })
    expect(shown.routines.map((each: { key: string }) => each.key)).not.toContain('private-dining')
    expect(shown.places[1].name).toBe('the florist')
  })

  it('asks the client for nothing on closing days, and waits with audits for a day for making', async () => {
    const b = bench()
    await b.ok('strategy new acme --template restaurant --yes --set open_days=tue-sun')
    const today = JSON.parse(await b.ok('today --client acme --all --json'))
    expect(JSON.stringify(today.waiting)).not.toContain("day's special")
    const titles = (stage: string) =>
      today.blocks
        .filter((block: { block: string }) => block.block === stage)
        .flatMap((block: { rows: { title: string }[] }) => block.rows.map((row) => row.title))
    expect(titles('create')).toContain('Audit the profiles against the list and note what was found')
    expect(titles('communicate')).toContain('Agree with the front of house which bookings count as social')
    b.setNow('2026-11-24T09:00:00Z')
    expect(JSON.stringify(JSON.parse(await b.ok('today --client acme --json')).waiting)).toContain("day's special")
  })

  it.each([
    ['--set seats=many', 2, /seats: "many" is not a number/],
    ['--set more_of=fame', 2, /more_of: "fame" is none of weekday tables, private dining, takeaway/],
    ['--set sets=40', 2, /"sets" is no question of this template; it asks more_of, /],
    ['--set seats', 2, /"seats" is no answer; write --set key=value/],
    ['--template restaurants', 1, /No template called restaurants; there are b2b, local-business, /],
    ['--answers nowhere.yaml', 66, /nowhere\.yaml cannot be read/],
  ])('refuses %s and makes nothing', async (words, code, message) => {
    const b = bench()
    const said = words.startsWith('--template') ? words : `--template restaurant ${words}`
    const ran = await b.run(`strategy new acme --yes ${said}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toMatch(message)
    expect(existsSync(b.world.paths.database)).toBe(false)
  })

  it.each([
    ['a wrong answer', 'seats: many\n', /a\.yaml:1:1: seats: "many" is not a number/],
    [
      'a question that the template has not',
      'seats: 40\n  \nsaets: 40\n',
      /a\.yaml:3:1: "saets" is no question of this/,
    ],
  ])('refuses %s in a file with 65 and its place', async (_, text, message) => {
    const b = bench()
    const words = ['strategy', 'new', 'acme', '--template', 'restaurant', '--yes', '--answers', file(b, 'a.yaml', text)]
    const ran = await b.run(words)
    expect(ran.code).toBe(65)
    expect(ran.err).toMatch(message)
  })

  it('asks the template’s questions on a terminal, what more of first', async () => {
    const b = bench()
    const asked: string[] = []
    const ask = {
      choose: async ({
        message,
        choices,
        initial,
      }: {
        message: string
        choices: readonly { value: string }[]
        initial?: string
      }) => {
        asked.push(message)
        return message === 'Which template fits?'
          ? 'restaurant'
          : message.startsWith('What do you want')
            ? 'takeaway'
            : (initial ?? choices[0]?.value ?? '')
      },
      confirm: async ({ message }: { message: string }) => {
        asked.push(message)
        return false
      },
      text: async ({
        message,
        initial = '',
        check,
      }: {
        message: string
        initial?: string
        check?(text: string): true | string
      }) => {
        asked.push(message)
        expect(check?.(initial)).toBe(true)
        if (message.startsWith('How many seats')) expect(check?.('many')).toMatch(/is not a number/)
        return initial
      },
    }
    await b.ok('strategy new acme --set seats=50', {
      ask: {
        ...ask,
        text: async (question) =>
          question.message === 'What is the client called?'
            ? ask.text({ ...question, initial: 'Acme & Sons' })
            : question.message.startsWith('In which time zone')
              ? ask.text({ ...question, initial: 'Europe/Madrid' })
              : ask.text(question),
      },
      terminal: true,
    })
    expect(JSON.parse(await b.ok('client show acme --json'))).toMatchObject({
      name: 'Acme & Sons',
      zone: 'Europe/Madrid',
    })
    expect(asked.slice(0, 4)).toEqual([
      'Which template fits?',
      'What is the client called?',
      'In which time zone is the client?',
      expect.stringMatching(/^What do you want more of\?/),
    ])
    expect(asked.join('\n')).not.toMatch(/How many seats/)
    const shown = JSON.parse(await b.ok('strategy show acme --json=answers,moreOf'))
    expect(shown).toMatchObject({ moreOf: 'takeaway', answers: { seats: 50, takeaway: false } })
  })

  it('names the questions and the way out where nobody can be asked', async () => {
    const b = bench()
    const open = await b.run('strategy new acme --template restaurant')
    expect(open.code).toBe(2)
    expect(open.err).toMatch(/18 questions are open: more_of, .*\nHint: add --yes .*\nHint: add --set more_of=/)
    const nameless = await b.run('strategy new acme --yes')
    expect(nameless.code).toBe(2)
    expect(nameless.err).toMatch(/Say --template with one of b2b, local-business, .*, restaurant, manager\n/)
  })

  it('needs no --yes when everything is answered', async () => {
    const b = bench()
    await b.ok('strategy new first --template manager --yes')
    const { answers } = JSON.parse(await b.ok('strategy show first --json=answers'))
    const path = file(b, 'answers.yaml', JSON.stringify(answers))
    expect((await b.run(['strategy', 'new', 'second', '--template', 'manager', '--answers', path])).code).toBe(0)
  })

  it('refuses a client that has one, and points to edit and apply', async () => {
    const b = await withAcme()
    const ran = await b.run('strategy new acme --template restaurant --yes')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/acme has a strategy already\nHint: smm strategy edit acme\n/)
  })

  it('takes a client that is there, with the hours that were sold to it', async () => {
    const b = bench()
    await b.ok(['client', 'add', 'acme', '--name', 'Acme & Sons', '--sold', '30'])
    const { err } = await b.run('strategy new acme --template restaurant --yes')
    expect(err).toMatch(/Made the strategy of Acme & Sons/)
    expect(err).toMatch(/You sell 30\./)
    expect(JSON.parse(await b.ok('client list --json=slug'))).toHaveLength(2)
  })

  it('makes nothing with --dry-run, with a desk or without one', async () => {
    const b = bench()
    const before = await b.run('strategy new acme --template restaurant --yes -n')
    expect(before.err).toMatch(/^Would make the strategy of Acme from restaurant/)
    expect(existsSync(b.world.paths.database)).toBe(false)
    await b.ok('strategy new acme --template restaurant --yes')
    await b.ok('strategy new beta --template restaurant --yes --dry-run')
    expect(JSON.parse(await b.ok('client list --json=slug')).map((row: { slug: string }) => row.slug)).toEqual([
      'acme',
      'desk',
    ])
  })

  it('says what the rules have against the plan, and stores it all the same', async () => {
    const b = bench()
    const { code, err } = await b.run('strategy new acme --template restaurant --yes --set hours_sold=10')
    expect(code).toBe(0)
    expect(err).toMatch(
      /acme\.yaml:\d+:\d+: error: The plan is 8 h 47 a month over the 10 h sold\. .*\[plan-over-hours\]/,
    )
    expect(err).toContain('It is stored all the same. To mend,')
    expect((await b.run('strategy check acme')).code).toBe(1)
  })

  it('writes nothing with a clock set by hand', async () => {
    const b = bench()
    const ran = await b.run('--now 2026-12-01T09:00 strategy new acme --template restaurant --yes')
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/The clock is set/)
  })
})

describe('smm strategy export and apply', () => {
  it('go round without a change', async () => {
    const b = await withAcme()
    const yaml = await b.ok('strategy export acme')
    const { code, err } = await b.run('strategy apply acme --file -', { stdin: yaml })
    expect([code, err]).toEqual([0, 'Nothing changed: this is version 1 of the strategy of Acme.\n'])
  })

  it('refuse a misspelt key with its line, and change nothing', async () => {
    const b = await withAcme()
    const yaml = (await b.ok('strategy export acme')).replace('promo_ceiling:', 'promo_cieling:')
    const line = yaml.slice(0, yaml.indexOf('promo_cieling')).split('\n').length
    const { code, err } = await b.run('strategy apply acme --file -', { stdin: yaml })
    expect(code).toBe(65)
    expect(err).toBe(`Error: standard input:${line}:1: "promo_cieling" is not a key that smm knows\n`)
    expect(JSON.parse(await b.ok('strategy history acme --json'))).toHaveLength(1)
  })

  it('show the lines that differ and keep the routine’s ref and history', async () => {
    const b = await withAcme()
    const refOf = async () => JSON.parse(await b.ok('show r9 --json'))[0]
    const before = await refOf()
    await b.ok('done r9')
    const path = file(
      b,
      'acme.yaml',
      (await b.ok('strategy export acme')).replace(before.title, 'Listen with both ears'),
    )
    const { code, err } = await b.run(['strategy', 'apply', 'acme', '--file', path])
    expect(code).toBe(0)
    expect(err).toContain(`-    title: ${before.title}\n+    title: Listen with both ears\n`)
    expect(err).toMatch(/Applied the strategy of Acme as version 2: 1 routine changed\.\n/)
    expect((await refOf()).title).toBe('Listen with both ears')
  })

  it('change nothing with --dry-run and nothing more after undo', async () => {
    const b = await withAcme()
    const before = await b.ok('strategy export acme')
    const stdin = before.replace('hours_sold: 20', 'hours_sold: 24')
    expect((await b.run('strategy apply acme --file - -n', { stdin })).err).toMatch(
      /Would apply the strategy of Acme as version 2/,
    )
    expect(await b.ok('strategy export acme')).toBe(before)
    await b.ok('strategy apply acme --file -', { stdin })
    expect(await b.ok('strategy export acme')).toContain('hours_sold: 24')
    expect(await b.ok('strategy export acme --old 1')).toBe(before)
    await b.ok('undo')
    expect(await b.ok('strategy export acme')).toBe(before)
  })

  it('write a file, and replace one only with --force', async () => {
    const b = await withAcme()
    const path = join(b.home, 'acme.yaml')
    await b.ok(['strategy', 'export', 'acme', '--out', path])
    expect(readFileSync(path, 'utf8')).toBe(await b.ok('strategy export acme'))
    expect((await b.run(['strategy', 'export', 'acme', '--out', path])).code).toBe(73)
    expect((await b.run(['strategy', 'export', 'acme', '--out', path, '--force'])).code).toBe(0)
  })

  it('refuse empty input, a file that is not there, and a client that is not there', async () => {
    const b = await withAcme()
    expect((await b.run('strategy apply acme --file -', { stdin: ' \n' })).code).toBe(66)
    expect((await b.run('strategy apply acme --file nowhere.yaml')).code).toBe(66)
    expect((await b.run('strategy apply nobody --file -', { stdin: soundYaml })).err).toMatch(/No client called nobody/)
    expect((await b.run('strategy export acme --old 7')).err).toMatch(/acme has no version 7; the newest is 1/)
    await b.ok('client add beta')
    expect((await b.run('strategy export beta')).err).toMatch(/beta has no strategy yet\nHint: smm strategy new beta/)
  })
})

describe('smm strategy show', () => {
  it.each([60, 120])('fits %i columns', async (width) => {
    const b = await withAcme()
    const lines = (await b.ok('strategy show acme', { terminal: true, width })).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    expect(lines.join('\n')).toContain('weekday-tables-by-social:')
  })

  it('prints the whole strategy as JSON', async () => {
    const b = await withAcme()
    const shown = JSON.parse(await b.ok('strategy show acme --json'))
    expect(shown).toMatchObject({ client: 'acme', version: 1, template: 'restaurant', moreOf: 'weekday tables' })
    expect(shown.leadership).toHaveLength(7)
  })
})

describe('smm strategy check', () => {
  it('prints findings with place and rule, and ends with 1', async () => {
    const b = bench()
    const yaml = soundYaml
      .replace('platform: instagram\n    goals: [tables]', 'platform: instagram\n    goals: []')
      .replace('target: 12', 'target: 8')
    const path = file(b, 'plan.yaml', yaml)
    const { code, out } = await b.run(['strategy', 'check', '--file', path])
    expect(code).toBe(1)
    expect(out.split('\n')).toEqual([
      `${path}:12:13: warning: The goal tables is at its target already [nothing-to-move]`,
      `${path}:22:5: error: The channel instagram serves no goal. Where is your Instagram strategy? [channel-without-goal]`,
      'This plan costs 7 h a month: 5 social, 2 making, 0 with the client, 0 proof. You sell 10.',
      '',
    ])
  })

  it('ends with 0 when there are warnings alone, and needs no desk for a file', async () => {
    const b = bench()
    expect((await b.run('strategy check --file -', { stdin: soundYaml.replace('target: 12', 'target: 8') })).code).toBe(
      0,
    )
    expect(existsSync(b.world.paths.database)).toBe(false)
  })

  it('prints JSON, and wants either a client or a file', async () => {
    const b = await withAcme()
    const checked = JSON.parse(await b.ok('strategy check acme --json'))
    expect(checked).toMatchObject({ name: 'acme.yaml', problems: [], hoursSold: 20 })
    expect((await b.run('strategy check')).code).toBe(2)
    expect((await b.run('strategy check acme --file -', { stdin: soundYaml })).code).toBe(2)
  })
})

it('smm strategy check names channels that were added beside the strategy', async () => {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  await b.ok(['channel', 'add', 'acme', 'x', '--cadence', 'text 7'])
  const { code, out } = await b.run('strategy check acme')
  expect(code).toBe(0)
  expect(out).toContain('x is a channel of acme and not in its strategy: no goal has it')
  await b.ok('channel retire acme x')
  expect(await b.ok('strategy check acme')).not.toContain('not in its strategy')
})

describe('smm strategy edit', () => {
  it('stores what was saved as a new version', async () => {
    const b = await withAcme()
    let opened = ''
    const { code, err } = await b.run('strategy edit acme', {
      edit: (text, name) => {
        opened = name
        return text.replace('hours_sold: 20', 'hours_sold: 25')
      },
    })
    expect([code, opened]).toEqual([0, 'acme.yaml'])
    expect(err).toContain('-hours_sold: 20\n+hours_sold: 25\n')
    expect(await b.ok('strategy export acme')).toContain('hours_sold: 25')
  })

  it('changes nothing when nothing was changed', async () => {
    const b = await withAcme()
    expect((await b.run('strategy edit acme', { edit: (text) => text })).err).toMatch(/^Nothing changed/)
  })

  it('offers a wrong file again on a terminal, with what was written', async () => {
    const b = await withAcme()
    const seen: string[] = []
    const { code } = await b.run('strategy edit acme', {
      terminal: true,
      ask: { confirm: async () => true },
      edit: (text) => {
        seen.push(text)
        return seen.length === 1
          ? text.replace('hours_sold: 20', 'hours_sold: lots')
          : text.replace('hours_sold: lots', 'hours_sold: 22')
      },
    })
    expect(code).toBe(0)
    expect(seen[1]).toContain('hours_sold: lots')
    expect(await b.ok('strategy export acme')).toContain('hours_sold: 22')
  })

  it.each([
    ['without a terminal', {}],
    ['when the person has had enough', { terminal: true, ask: { confirm: async () => false } }],
  ])('keeps a wrong file %s, and names it', async (_, how) => {
    const b = await withAcme()
    const { code, err } = await b.run('strategy edit acme', {
      ...how,
      edit: (text) => text.replace('hours_sold: 20', 'hours_sold: lots'),
    })
    expect(code).toBe(65)
    expect(err).toMatch(/acme\.yaml:\d+:\d+: hours_sold: must be a number, not "lots"/)
    const path = /what you wrote\s+is\s+in\s+(\S+)/.exec(err)?.[1] as string
    expect(readFileSync(path, 'utf8')).toContain('hours_sold: lots')
    expect(readdirSync(b.world.paths.drafts)).toHaveLength(1)
  })

  it('keeps what was written when the person stops at the question, and when it cannot be stored', async () => {
    const b = await withAcme()
    const wrong = (text: string) => text.replace('hours_sold: 20', 'hours_sold: lots')
    const stopped = await b.run('strategy edit acme', {
      terminal: true,
      ask: {
        confirm: async () => {
          throw Object.assign(new Error('stopped'), { name: 'ExitPromptError' })
        },
      },
      edit: wrong,
    })
    expect(stopped.code).toBe(130)
    const path = /nothing was changed; what you wrote is in (\S+\.yaml)/.exec(stopped.err)?.[1] as string
    expect(readFileSync(path, 'utf8')).toContain('hours_sold: lots')
    const db = new (loadDriver())(b.world.paths.database)
    db.exec(`create trigger no before insert on strategies begin select raise(abort, 'no more'); end`)
    db.close()
    const failed = await b.run('strategy edit acme', {
      edit: (text) => text.replace('hours_sold: 20', 'hours_sold: 25'),
    })
    expect(failed.code).toBe(70)
    expect(readFileSync(/is in (\S+)/.exec(failed.err)?.[1] as string, 'utf8')).toContain('hours_sold: 25')
    // Two drafts of one second do not take each other's place.
    expect(readdirSync(b.world.paths.drafts)).toHaveLength(2)
  })

  it('loses neither version when the strategy was changed meanwhile', async () => {
    const b = await withAcme()
    const yaml = await b.ok('strategy export acme')
    const world = b.world
    const { code, err } = await b.run('strategy edit acme', {
      edit: (text) => {
        const store = world.stores(world.paths.database, () => {}).forWriting()
        const clientId = store.clients.idOfSlug('acme') as number
        store.atomically({ at: '2026-11-23T09:00:00Z', command: 'other' }, () =>
          store.strategies.insert(clientId, {
            version: 2,
            template: 'restaurant',
            text: `${yaml}# changed\n`,
            appliedAt: '2026-11-23T09:00:00Z',
          }),
        )
        store.close()
        return text.replace('hours_sold: 20', 'hours_sold: 25')
      },
    })
    expect(code).toBe(65)
    expect(err).toMatch(/was changed by somebody else meanwhile/)
    expect(readFileSync(/is in (\S+)/.exec(err)?.[1] as string, 'utf8')).toContain('hours_sold: 25')
  })
})

describe('smm strategy history', () => {
  it('lists the versions and shows what one of them changed', async () => {
    const b = await withAcme()
    const yaml = await b.ok('strategy export acme')
    b.setNow('2026-11-24T10:00:00Z')
    await b.ok('strategy apply acme --file -', { stdin: yaml.replace('hours_sold: 20', 'hours_sold: 24') })
    const rows = JSON.parse(await b.ok('strategy history acme --json=version,appliedAt,added,removed'))
    expect(rows[0]).toEqual({ version: 2, appliedAt: '2026-11-24T10:00:00Z', added: 1, removed: 1 })
    expect(rows).toHaveLength(2)
    expect(await b.ok('strategy history acme --diff 2')).toContain('\n-hours_sold: 20\n+hours_sold: 24\n')
    expect(await b.ok('strategy history acme')).toMatch(/^2\t2026-11-24 10:00\trestaurant\t\+1\t-1\n1\t/)
  })
})

test.each(['--name Acme', '--zone Europe/Madrid'])(
  'smm strategy new refuses %s for a client that is there',
  async (option) => {
    const b = bench()
    await b.ok('client add acme')
    const ran = await b.run(`strategy new acme --template restaurant --yes ${option}`)
    expect(ran).toMatchObject({
      code: 2,
      err: expect.stringContaining('is for a new client, and acme is there already'),
    })
  },
)
