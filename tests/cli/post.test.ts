import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PostView } from '../../src/render/views/post-view.ts'
import { picture, postDesk } from '../support/post-desk.ts'

const rosa = [
  'post',
  'new',
  '--client',
  'acme',
  '--recipe',
  'meet-the-maker',
  '--set',
  'maker=Rosa',
  '--set',
  'craft=shapes every loaf by hand',
  '--set',
  'detail=She taps every loaf and listens',
  '--yes',
]
const saying = (text: string, ...more: string[]) => ['post', 'new', '--client', 'acme', '--text', text, ...more]
const view = (json: string) => JSON.parse(json) as PostView
const shown = (json: string) => (JSON.parse(json) as PostView[])[0] as PostView

describe('smm post new', () => {
  test('asks nobody for pictures of a post that is words alone', async () => {
    const desk = await postDesk()
    const made = await desk.run([...rosa, '--on', 'x', '--format', 'text'])
    expect(made.err).toContain('Made p1 Meet Rosa')
    expect(made.err).not.toContain('Pictures')
    expect(await desk.ok('today --all --json=title')).not.toContain('Pictures for')
  })

  test('makes a checked variant for each channel of one recipe', async () => {
    const desk = await postDesk()
    const made = await desk.run([...rosa, '--on', 'ig, x, linkedin, blog'])
    expect(made.code).toBe(0)
    expect(made.err).toContain('Made p1 Meet Rosa for Acme Bakery: 4 variants. Undo: smm undo')
    expect(made.err).toContain('Pictures are asked of Acme Bakery: Rosa: hands and face, window light, 4:5')
    expect(
      made.out
        .split('\n')
        .slice(0, 4)
        .map((line) => line.split('\t').slice(0, 3)),
    ).toEqual([
      ['p1/instagram', 'carousel', 'own'],
      ['p1/x', 'image', 'own'],
      ['p1/linkedin', 'image', 'own'],
      ['p1/blog', 'article', 'own'],
    ])
    expect(made.out).toContain('p1/x media: error: no image file yet [media-missing]; smm post edit p1/x --media FILE')
    expect(await desk.ok('show t1')).toContain('Pictures for "Meet Rosa": Rosa: hands and face')
    expect(await desk.ok('undo')).toBe('')
    expect(JSON.parse(await desk.ok('post list --json'))).toEqual([])
  })

  test('goes to every channel on which something is published, in a format that goes there', async () => {
    const desk = await postDesk()
    await desk.ok('channel add acme yelp')
    const post = view(await desk.ok(saying('The oven is lit at four. Who is up?', '--json')))
    expect(post.variants.map(({ channel, format }) => [channel, format])).toEqual([
      ['blog', 'article'],
      ['instagram', 'image'],
      ['linkedin', 'text'],
      ['x', 'text'],
    ])
    expect(post.status).toBe('draft')
  })

  test('takes the words from a pipe, a file or the editor, and the title from the first line', async () => {
    const desk = await postDesk()
    const base = ['post', 'new', '--client', 'acme', '--on', 'x', '--json']
    expect(view(await desk.ok([...base, '--file', '-'], { stdin: 'First line\nSecond' })).title).toBe('First line')
    const file = join(desk.home, 'post.md')
    writeFileSync(file, '# A heading\n\nText')
    expect(view(await desk.ok([...base, '--file', file])).title).toBe('A heading')
    expect(view(await desk.ok([...base, '--edit'], { edit: () => 'Typed\n' })).text).toBe('Typed')
  })

  test('makes a post of an idea, which keeps its ref', async () => {
    const desk = await postDesk()
    await desk.ok('idea acme The starter is older than the shop')
    const post = view(await desk.ok(saying('It came in a jar in 1987.', '--idea', 'p1', '--on', 'x', '--json')))
    expect([post.ref, post.title, post.status]).toEqual(['p1', 'The starter is older than the shop', 'draft'])
    await desk.ok(['undo'])
    const short = ['post', 'new', '--idea', 'p1', '--text', 'It came in a jar.', '--on', 'x']
    expect((await desk.run(short)).err).toContain('for Acme Bakery')
    expect((await desk.run(['post', 'new', '--idea', 'p9', '--text', 'A'])).err).toContain('There is no post p9')
    const nobody = await desk.run(['post', 'new', '--text', 'A'])
    expect([nobody.code, nobody.err]).toEqual([2, expect.stringContaining('post new needs --client <client>')])
    const again = await desk.run(saying('Again', '--idea', 'p1'))
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is a post already')])
  })

  test('puts pictures on all variants, with what the files say of themselves', async () => {
    const desk = await postDesk()
    const path = picture(desk)
    const alt = ['--media', path, '--alt', 'The oven at four', '--consent', 'nobody']
    const post = view(await desk.ok(saying('The oven.', '--on', 'ig, x', ...alt, '--json')))
    expect(post.variants.map(({ format }) => format)).toEqual(['image', 'image'])
    expect(post.variants[0]?.media).toEqual([
      { path, kind: 'image', type: 'png', size: '1080 × 1350', alt: 'The oven at four', consent: 'nobody', uses: 1 },
    ])
    expect(post.variants[0]?.findings.map(({ rule }) => rule)).toContain('media-type')
    rmSync(path)
    const checked = await desk.run('post check p1/x')
    expect([checked.code, checked.out]).toEqual([
      1,
      expect.stringContaining(`${path} is not there any more [media-gone]`),
    ])
  })

  test('takes a file that is named twice, and knows it as one', async () => {
    const desk = await postDesk()
    const path = picture(desk)
    const twice = ['--media', path, '--media', path, '--alt', 'The oven at four', '--consent', 'nobody']
    const made = view(await desk.ok(saying('The oven.', '--on', 'ig, x', ...twice, '--json')))
    expect(made.variants[0]?.media.map(({ path, alt }) => [path, alt])).toEqual([
      [path, 'The oven at four'],
      [path, 'The oven at four'],
    ])
    await desk.ok(['post', 'edit', 'p1/x', ...twice])
    expect(shown(await desk.ok('post show p1 --json')).variants.map(({ media }) => media.length)).toEqual([2, 2])
  })

  test('says what would happen, and changes nothing', async () => {
    const desk = await postDesk()
    const dry = await desk.run(saying('The oven.', '--on', 'x', '--dry-run'))
    expect(dry.err).toContain('Would make p1 The oven for Acme Bakery: one variant.')
    expect(JSON.parse(await desk.ok('post list --json'))).toEqual([])
  })

  test.each<[string, string[], string]>([
    ['no words', ['post', 'new', '--client', 'acme'], 'No words came for the post'],
    ['two sources', saying('a', '--file', 'b'), '--text and --file are 2'],
    ['an unknown channel', saying('a', '--on', 'pinterest'), 'acme has no channel called pinterest'],
    ['an unknown recipe', ['post', 'new', '--client', 'acme', '--recipe', 'poem'], 'No template called poem'],
    ['open questions', ['post', 'new', '--client', 'acme', '--recipe', 'meet-the-maker', '--yes'], 'maker'],
    ['no picture', saying('a', '--media', '/nowhere.jpg'), '/nowhere.jpg'],
    ['alt without a picture', saying('a', '--alt', 'b'), 'no --media was named'],
    ['an unknown pillar', saying('a', '--pillar', 'x'), 'acme has no pillar x'],
    ['a link that is none', saying('a', '--link', 'javascript:alert(1)'), 'is not a link'],
    ['a wrong format', saying('a', '--on', 'x:poem'), '"x:poem" names no format'],
  ])('refuses %s in one sentence', async (_, words, message) => {
    const desk = await postDesk()
    const ran = await desk.run(words)
    expect(ran.code).toBeGreaterThan(0)
    expect(ran.err).toContain(message)
    expect(JSON.parse(await desk.ok('post list --json'))).toEqual([])
  })

  test('refuses a listen channel by name', async () => {
    const desk = await postDesk()
    await desk.ok('channel add acme yelp')
    expect((await desk.run(saying('a', '--on', 'yelp'))).err).toContain('Yelp is there to listen and to answer')
  })

  test('keeps what was typed in the editor when it cannot be stored', async () => {
    const desk = await postDesk()
    const base = ['post', 'new', '--client', 'acme', '--edit', '--on', 'tumblr']
    const ran = await desk.run(base, { edit: () => 'Typed for nothing' })
    expect(ran.err).toMatch(/what you wrote is in \S+\.md/)
  })
})

describe('smm post edit', () => {
  test('gives one channel a text of its own, and takes it back', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Base text?', '--on', 'x, linkedin'))
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Shorter?'])
    let post = shown(await desk.ok('post show p1 --json'))
    expect(post.variants.map(({ text, isOwn }) => [text, isOwn])).toEqual([
      ['Shorter?', true],
      ['Base text?', false],
    ])
    const changed = await desk.run(['post', 'edit', 'p1', '--text', 'Base words?'])
    expect(changed.err).toContain('p1/x has a text of its own, written over the old base text')
    post = shown(await desk.ok('post show p1 --json'))
    expect(post.variants.map(({ hasDrifted }) => hasDrifted)).toEqual([true, false])
    expect(await desk.ok('post show p1')).toContain('Base [-text-]{+words+}?')
    await desk.ok('post edit p1/x --inherit')
    expect(shown(await desk.ok('post show p1/x --json')).variants[0]).toMatchObject({
      text: 'Base words?',
      isOwn: false,
    })
  })

  test('adds and takes away channels; one that comes back keeps its words', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Words?', '--on', 'x'))
    await desk.ok(['post', 'edit', 'p1', '--on', 'linkedin, ig:story'])
    await desk.ok(['post', 'edit', 'p1/x', '--text', 'Mine?'])
    await desk.ok('post edit p1 --off x')
    const statuses = async () =>
      shown(await desk.ok('post show p1 --json')).variants.map(({ ref, status }) => [ref, status])
    expect(await statuses()).toEqual([
      ['p1/x', 'dropped'],
      ['p1/linkedin', 'draft'],
      ['p1/instagram', 'draft'],
    ])
    await desk.ok('post edit p1 --on x')
    expect(shown(await desk.ok('post show p1/x --json')).variants[0]).toMatchObject({ status: 'draft', text: 'Mine?' })
    await desk.ok('drop p1/linkedin')
    expect((await statuses())[1]).toEqual(['p1/linkedin', 'dropped'])
    await desk.ok('undo')
    expect((await statuses())[1]).toEqual(['p1/linkedin', 'draft'])
  })

  test('opens the text in the editor when nothing else is said', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Words?', '--on', 'x'))
    await desk.ok('post edit p1/x', { edit: (text) => `${text} More?` })
    expect(shown(await desk.ok('post show p1/x --json')).variants[0]?.text).toBe('Words? More?')
    const same = await desk.run('post edit p1', { edit: (text) => text })
    expect(same.err).toContain('p1 is so already')
  })

  test.each([
    ['p1/x --pillar a', '--pillar is said of the post'],
    ['p1/x --tag-set a', '--tag-set is said of the post'],
    ['p1 --inherit', 'are for one variant'],
    ['p1/tiktok --text a', 'There is no variant p1/tiktok; p1 has p1/x'],
    ['p9 --text a', 'There is no post p9'],
    ['t1 --text a', '"t1" is no post'],
    ['p1 --off ig', 'p1 does not go to instagram'],
  ])('refuses %s', async (words, message) => {
    const desk = await postDesk()
    await desk.ok(saying('Words?', '--on', 'x'))
    expect((await desk.run(`post edit ${words}`)).err).toContain(message)
  })
})

describe('smm post check', () => {
  test('refuses an over-long X text with its weighted count, and ends with 1', async () => {
    const desk = await postDesk()
    await desk.ok(saying(`${'a'.repeat(279)}👩‍🚒`, '--on', 'x'))
    const ran = await desk.run('post check p1/x')
    expect(ran.code).toBe(1)
    expect(ran.out).toBe(
      'p1/x text: error: the text has 281 weighted characters; X takes 280 [text-too-long]; shorten it by 1: smm post edit p1/x\n',
    )
    const json = await desk.run('post check --client acme --json')
    expect(JSON.parse(json.out)).toMatchObject([{ ref: 'p1/x', rule: 'text-too-long', measured: 281, allowed: 280 }])
    expect(json.code).toBe(1)
  })

  test('goes by the channel’s own figures', async () => {
    const desk = await postDesk()
    await desk.ok('channel edit acme x --set text.max=25000')
    await desk.ok(saying('a'.repeat(281), '--on', 'x'))
    expect((await desk.run('post check p1')).code).toBe(0)
  })

  test('says what is fine, and what there is to check', async () => {
    const desk = await postDesk()
    expect((await desk.run('post check')).err).toContain('There is nothing to check')
    await desk.ok(saying('Fine?', '--on', 'x'))
    expect((await desk.run('post check p1')).err).toContain('Fine: p1/x.')
    expect(await desk.ok('post check --rules')).toContain('text-too-long\tthe text is longer')
  })

  test('holds what was posted before against it', async () => {
    const desk = await postDesk()
    await desk.ok(saying('The oven is lit at four every day.', '--on', 'x'))
    await desk.ok(saying('The oven is lit at FOUR, every day!', '--on', 'x'))
    expect((await desk.run('post check p2')).out).toContain('p1 on this channel said the same [same-as-earlier]')
  })
})

describe('links and hashtags of a client', () => {
  test('are marked and added by the client’s settings', async () => {
    const desk = await postDesk()
    await desk.ok([
      'client',
      'edit',
      'acme',
      '--tags',
      '#bakery #bristol #rye',
      '--tags',
      'street=#harbour',
      '--banned',
      '#follow',
    ])
    await desk.ok(saying('Come?', '--on', 'ig, x', '--link', 'https://acme.example/menu', '--tags', '#now'))
    const [ig, x] = shown(await desk.ok('post show p1 --json')).variants
    expect(ig?.text).toBe('Come?\n\nLink in bio.\n\n#now #bakery #bristol #rye')
    expect(ig?.link).toBe('https://acme.example/menu?utm_source=instagram&utm_medium=social&utm_content=p1-instagram')
    expect(x?.text).toContain('utm_source=x')
    expect(x?.text).toMatch(/#now$/)
    await desk.ok('post edit p1 --tag-set street')
    expect(shown(await desk.ok('post show p1/ig --json')).variants[0]?.text).toMatch(/#now #harbour$/)
    expect(await desk.ok('client show acme')).toContain('never tagged')
  })

  test('a private note is in nothing that leaves', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Come?', '--note', 'do-not-say-this'))
    const post = shown(await desk.ok('post show p1 --json'))
    expect(post.note).toBe('do-not-say-this')
    expect(JSON.stringify(post.variants)).not.toContain('do-not-say-this')
  })
})

describe('smm post list', () => {
  test('lists what is being made, with its status and channels', async () => {
    const desk = await postDesk()
    await desk.ok('idea acme Later')
    await desk.ok(saying('Now?', '--on', 'x, linkedin'))
    await desk.ok('skip p1')
    expect(await desk.ok('post list')).toBe('p2\tacme\tdraft\tNow?\t—\t—\tx, linkedin\n')
    expect(JSON.parse(await desk.ok('post list --all --json=ref,status'))).toEqual([
      { ref: 'p1', status: 'dropped' },
      { ref: 'p2', status: 'draft' },
    ])
    expect(await desk.ok('post list --client acme --status dropped --csv')).toContain('p1,acme,Later')
    expect((await desk.run('post list --status idea')).err).toContain('There are no such posts')
  })
})

describe('the everyday verbs', () => {
  test('show posts and variants, and say which verb fits', async () => {
    const desk = await postDesk()
    await desk.ok(saying('Now?', '--on', 'x'))
    expect(await desk.ok('show p1/x')).toContain('p1/x')
    expect(await desk.ok('show p1')).toContain('Now?')
    expect((await desk.run('done p1')).err).toContain('has variants, which are confirmed once they are out')
    expect((await desk.run('edit p1 --client acme')).code).toBe(1)
    await desk.ok(['edit', 'p1', '--title', 'Another'])
    expect(shown(await desk.ok('post show p1 --json')).title).toBe('Another')
  })
})

describe('when a post goes out', () => {
  test('is said by the desk’s clock with the client’s in brackets, and with the year where it is another', async () => {
    const desk = await postDesk()
    await desk.ok(saying('The oven is lit at four. Who is up?', '--on', 'x, linkedin'))
    await desk.ok(['post', 'schedule', 'p1', '--at', '2027-01-07 12:00'])
    const when = 'Thu 7 Jan 2027 11:00 (12:00 Madrid)'
    expect(await desk.ok('post list')).toContain(`\t${when}\tx, linkedin`)
    expect(await desk.ok('post show p1')).toContain(when)
    expect(JSON.parse(await desk.ok('post list --json=next'))).toEqual([{ next: '2027-01-07 12:00' }])
  })

  test('is named a wish while nothing but a draft is meant for it', async () => {
    const desk = await postDesk()
    await desk.ok(saying('The oven is lit at four. Who is up?', '--on', 'x'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'thu 12:00'])
    await desk.ok('drop p1/x')
    await desk.ok('post edit p1 --on x')
    const when = 'Thu 26 Nov 11:00 (12:00 Madrid)'
    for (const command of ['post list', 'post show p1']) expect(await desk.ok(command)).toContain(`wish ${when}`)
    expect(JSON.parse(await desk.ok('post list --json=next,isWish'))).toEqual([
      { next: '2026-11-26 12:00', isWish: true },
    ])
    await desk.ok('post schedule p1')
    await desk.ok('client edit acme --approval needed')
    for (const command of ['post list', 'post show p1']) {
      expect(await desk.ok(command)).toContain(when)
      expect(await desk.ok(command)).not.toContain('wish')
    }
    expect(JSON.parse(await desk.ok('post list --json=status,isWish'))).toEqual([{ status: 'draft', isWish: false }])
  })

  test('stands in a narrow list of posts, with the channels', async () => {
    const desk = await postDesk()
    await desk.ok(saying('The oven is lit at four. Who is up? We are, and so is the cat.', '--on', 'x, linkedin'))
    await desk.ok(['post', 'schedule', 'p1', '--at', 'thu 12:00'])
    const [head, row] = (await desk.ok('post list', { terminal: true, width: 60 })).split('\n')
    expect(head).toMatch(/^ref +status +title +next +channels$/)
    expect(row).toMatch(/Thu 26 Nov 11:00 +x, link/)
    const wider = await desk.ok('post list', { terminal: true, width: 90 })
    expect(wider).toMatch(/Thu 26 Nov 11:00 \(12:00\) +x, link/)
    for (const line of [head, row]) expect(line?.length).toBeLessThanOrEqual(60)
  })
})
