import { type IPty, spawn } from '@lydell/node-pty'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { binary, newHome } from '../support/process.ts'

interface Session {
  readonly screen: string
  readonly code: number
}

/** Runs the built program in a real pseudo-terminal and types what is given, each text when its prompt has come. */
function inTerminal(
  home: ReturnType<typeof newHome>,
  words: readonly string[],
  options: { columns?: number; rows?: number; type?: readonly { after: RegExp; text: string }[] } = {},
): Promise<Session> {
  const env = { ...home.env, TERM: 'xterm-256color' }
  const pty: IPty = spawn(process.execPath, [binary, ...words], {
    cols: options.columns ?? 100,
    rows: options.rows ?? 40,
    cwd: home.path,
    env,
  })
  let screen = ''
  const waiting = [...(options.type ?? [])]
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      pty.kill()
      reject(new Error(`the program did not end; it showed:\n${screen}`))
    }, 25_000)
    let seen = 0
    pty.onData((data) => {
      screen += data
      const next = waiting[0]
      if (next?.after.test(plain(screen.slice(seen)))) {
        waiting.shift()
        seen = screen.length
        pty.write(next.text)
      }
    })
    pty.onExit(({ exitCode }) => {
      clearTimeout(timer)
      resolve({ screen, code: exitCode })
    })
  })
}

const plain = (text: string) => text.replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '').replaceAll('\r', '')

describe('smm in a terminal', () => {
  test.each([40, 60, 100, 200])('shows today in %i columns with no line longer than that', async (columns) => {
    const home = newHome()
    const { screen, code } = await inTerminal(home, ['today', '--demo', '--now', '2026-11-24T09:40'], { columns })
    expect(code).toBe(0)
    const lines = plain(screen).split('\n')
    expect(lines.length).toBeGreaterThan(15)
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    for (const block of ['RESPOND', 'LISTEN', 'COMMENT', 'CREATE']) expect(plain(screen)).toContain(block)
  })

  test('colours the list, but not with --no-color', async () => {
    const home = newHome()
    expect((await inTerminal(home, ['today', '--demo'])).screen).toContain('\x1b[')
    expect((await inTerminal(home, ['today', '--demo', '--no-color'])).screen).not.toContain('\x1b[')
  })

  test('shows the first rows of each block on a low screen and counts the rest', async () => {
    const home = newHome()
    const low = await inTerminal(home, ['today', '--demo', '--now', '2026-11-24T09:40'], { rows: 24 })
    expect(plain(low.screen)).toMatch(/\+ \d+ more: smm today --all/)
    const all = await inTerminal(home, ['today', '--demo', '--all', '--now', '2026-11-24T09:40'], { rows: 24 })
    expect(all.screen.split('\n').length).toBeGreaterThan(low.screen.split('\n').length)
  })

  test('asks for the words of a task on the next line, where a shell cannot spoil them', async () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const { screen, code } = await inTerminal(home, ['add', 'acme'], {
      type: [{ after: /What is to be done for Acme\?/, text: "don't forget: are we open on the 24th?!\r" }],
    })
    expect(code).toBe(0)
    expect(plain(screen)).toContain("don't forget: are we open on the 24th?!")
  })

  test.each([
    ['two lines', 'Don\u2019t forget\rtouch hacked', 'Don\u2019t forget touch hacked'],
    [
      'two lines with their ends',
      'the \u201ccaf\u00e9\u201d\rtouch hacked\r',
      'the \u201ccaf\u00e9\u201d touch hacked',
    ],
    ['three lines', 'one\rtwo\rand three', 'one two and three'],
  ])('takes a paste of %s whole, and leaves none of it for the shell', async (_, pasted, title) => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const { code } = await inTerminal(home, ['idea', 'acme'], {
      type: [{ after: /What is the idea for Acme\?/, text: pasted }],
    })
    expect(code).toBe(0)
    expect(JSON.parse(home.smm(['show', 'p1', '--json']).out)[0].title).toBe(title)
  })

  test('keeps nothing when the words are stopped with Ctrl-C, and ends with 130', async () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    const { code, screen } = await inTerminal(home, ['idea', 'acme'], {
      type: [{ after: /What is the idea for Acme\?/, text: 'half a thou\x03' }],
    })
    expect(code).toBe(130)
    expect(plain(screen)).toContain('nothing was changed')
    expect(home.smm(['show', 'p1']).code).toBe(1)
  })

  test('changes nothing when a question is answered with Ctrl-C', async () => {
    const home = newHome()
    const { screen, code } = await inTerminal(home, ['strategy', 'new', 'acme', '--template', 'restaurant'], {
      type: [
        { after: /What is the client called\?/, text: 'Acme & Sons\r' },
        { after: /In which time zone is the client\?/, text: '\r' },
        { after: /What do you want more of\?/, text: '\x03' },
      ],
    })
    expect(code).toBe(130)
    expect(plain(screen)).not.toMatch(/\n\s+at /)
    expect(home.smm(['client', 'list', '--json=slug']).out).not.toContain('acme')
  })

  test('writes nothing of an audit that is stopped with Ctrl-C, and takes the answers of one that is not', async () => {
    const home = newHome()
    home.smm(['client', 'add', 'acme'])
    home.smm(['channel', 'add', 'acme', 'plurk'])
    const audit = ['channel', 'audit', 'acme', '--no-open']
    const question = (item: string) => new RegExp(`${item} \\(\\d of 5\\)[^]*stop here`)
    const stopped = await inTerminal(home, audit, {
      type: [
        { after: question('Name'), text: '\r' },
        { after: question('Picture'), text: '\x03' },
      ],
    })
    expect(stopped.code).toBe(130)
    const states = () => JSON.parse(home.smm(['channel', 'audit', 'acme', '--json=state,note']).out)
    expect(states().every(({ state }: { state: string | null }) => state === null)).toBe(true)
    const whole = await inTerminal(home, audit, {
      type: [
        { after: question('Name'), text: '\r' },
        { after: question('Picture'), text: '\x1b[B\r' },
        { after: /What is wrong with it\?/, text: 'blurred\r' },
        ...['Bio', 'Cover', 'Pinned'].map((item) => ({ after: question(item), text: '\r' })),
      ],
    })
    expect(whole.code).toBe(0)
    expect(plain(whole.screen)).toContain('4 in order, 1 open')
    expect(states()[1]).toEqual({ state: 'open', note: 'blurred' })
  })

  test('never asks in a pipe, and names what to say instead', () => {
    const home = newHome()
    const ran = home.smm(['strategy', 'new', 'acme', '--template', 'restaurant'])
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('--yes')
  })
})
