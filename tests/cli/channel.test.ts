import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'

async function withAcme() {
  const b = bench()
  await b.ok('client add acme')
  return b
}

async function withStrategy() {
  const b = bench()
  await b.ok('strategy new acme --template restaurant --yes')
  return b
}

async function listed(b: Bench, options = '') {
  return JSON.parse(await b.ok(`channel list acme --json ${options}`)) as Record<string, unknown>[]
}

const versions = async (b: Bench) => JSON.parse(await b.ok('client show acme --json')).strategy.version as number

describe('smm channel add', () => {
  it('takes the platform by name, code or beginning and its slug as the key', async () => {
    const b = await withAcme()
    await b.ok('channel add acme ig')
    await b.ok('channel add acme goog')
    await b.ok('channel add acme Facebook')
    expect((await listed(b)).map((channel) => channel['key'])).toEqual(['facebook', 'google-business', 'instagram'])
  })

  it('stores cadence, slots and sweeps in one form', async () => {
    const b = await withAcme()
    await b.ok([
      'channel',
      'add',
      'acme',
      'ig',
      '--cadence',
      'short 1,image 2',
      '--slots',
      'Thu 17:00, tue 11:30',
      '--sweeps',
      '16, 9',
    ])
    expect(await listed(b)).toMatchObject([
      { cadence: 'image 2, short 1', slots: 'tue 11:30, thu 17:00', sweeps: '09:00, 16:00', startedOn: '2026-11-23' },
    ])
  })

  it('works the address out from the handle, unless one is given', async () => {
    const b = await withAcme()
    await b.ok('channel add acme ig --handle @acme')
    await b.ok('channel add acme fb --handle acme --address https://acme.example/fb')
    expect((await listed(b)).map((channel) => channel['address'])).toEqual([
      'https://acme.example/fb',
      'https://www.instagram.com/acme/',
    ])
  })

  it('asks for a key for a second channel on a platform', async () => {
    const b = await withAcme()
    await b.ok('channel add acme ig')
    const ran = await b.run('channel add acme ig')
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('smm channel add acme instagram --key instagram-es')
    await b.ok('channel add acme ig --key instagram-es')
    expect(await listed(b)).toHaveLength(2)
  })

  it('brings a retired channel back with what it was', async () => {
    const b = await withAcme()
    await b.ok(['channel', 'add', 'acme', 'ig', '--handle', '@acme', '--slots', 'tue 11:30'])
    await b.ok('channel retire acme ig')
    const ran = await b.run('channel add acme ig')
    expect(ran.err).toContain('Brought back acme/instagram')
    expect(await listed(b)).toMatchObject([{ handle: '@acme', slots: 'tue 11:30', retiredOn: null }])
  })

  it('refuses a handle with a space where it stands in the profile’s address', async () => {
    const b = bench()
    await b.ok('init --yes')
    await b.ok('client add acme')
    const ran = await b.run(['channel', 'add', 'acme', 'instagram', '--handle', 'thread needle'])
    expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('"thread needle" is no handle on Instagram')])
    expect(ran.err).toContain('Hint: --handle @threadneedle')
    await b.ok('channel add acme instagram')
    expect((await b.run(['channel', 'edit', 'acme', 'ig', '--handle', 'thread needle'])).code).toBe(2)
    // A newsletter has no address that a name stands in.
    await b.ok(['channel', 'add', 'acme', 'email', '--handle', 'Thread and Needle'])
  })

  it('refuses a key that names another platform', async () => {
    const b = await withAcme()
    expect(await b.run('channel add acme ig --key facebook')).toMatchObject({
      code: 2,
      err: expect.stringContaining('names the platform Facebook'),
    })
  })

  it.each([
    [['myspace'], 1, 'No platform called myspace'],
    [['ig', '--cadence', 'picture 2'], 2, '"picture 2" is not a number of posts a week'],
    [['ig', '--slots', 'tue'], 2, '"tue" is not a slot'],
    [['ig', '--address', 'javascript:alert(1)'], 2, 'is not an address'],
    [['ig', '--key', 'Ig Es'], 2, 'is not a channel key'],
  ])('refuses %j', async (words, code, sentence) => {
    const b = await withAcme()
    expect(await b.run(['channel', 'add', 'acme', ...words])).toMatchObject({
      code,
      err: expect.stringContaining(sentence),
    })
    expect(await listed(b)).toEqual([])
  })

  it('changes nothing on a dry run', async () => {
    const b = await withAcme()
    expect((await b.run('channel add acme ig -n')).err).toContain('Would add acme/instagram')
    expect(await listed(b)).toEqual([])
  })
})

describe('smm channel add on a platform', () => {
  it('that is no more says since when, what took its place, and the command', async () => {
    const b = await withAcme()
    const ran = await b.run('channel add acme google+')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toBe(
      'Error: Google+ closed on 2 Apr 2019; local posts go to Google Business Profile\nHint: smm channel add acme google-business\n',
    )
    expect(await listed(b)).toEqual([])
  })

  it('where one only listens takes it, without posts a week', async () => {
    const b = await withAcme()
    expect(await b.run(['channel', 'add', 'acme', 'yelp', '--by-client', 'image 1'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Yelp is there to listen and to answer; nothing is published there'),
    })
    await b.ok('channel add acme yelp --handle acme')
    expect(await b.run(['channel', 'edit', 'acme', 'yelp', '--cadence', 'text 1'])).toMatchObject({ code: 1 })
    await b.ok('channel edit acme yelp --cadence none')
    expect(await listed(b)).toMatchObject([{ key: 'yelp', cadence: '', sweeps: '09:00, 16:00' }])
  })

  it.each([
    ['add', ['channel', 'add', 'acme', 'pin', '--cadence', 'image 2, story 1']],
    ['edit', ['channel', 'edit', 'acme', 'x', '--cadence', 'story 1']],
  ])('refuses to %s posts in a format that does not go there, and names those that do', async (_, words) => {
    const b = await withAcme()
    await b.ok('channel add acme twitter')
    const ran = await b.run(words)
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^Error: (Pinterest|X) takes no story; there go (image|text), /)
    expect(ran.err).toContain('Hint: smm platform show ')
  })
})

describe('smm channel --set', () => {
  const set = (...figures: string[]) => figures.flatMap((each) => ['--set', each])

  it('keeps figures of a channel in one form, adds to them and takes them away', async () => {
    const b = await withAcme()
    await b.ok(['channel', 'add', 'acme', 'ma', ...set('text.max=1,000', 'alt.max=1200')])
    const ran = await b.run(['channel', 'edit', 'acme', 'ma', ...set('text.max:video=500', 'alt.max=none')])
    expect(ran.err).toContain('figures alt.max 1200, text.max 1000 → text.max 1000, text.max:video 500')
    expect(await listed(b)).toMatchObject([{ figures: 'text.max 1000, text.max:video 500' }])
    expect(await b.ok('client show acme')).toContain('own figures: text.max 1000, text.max:video 500')
    expect(await b.ok('channel list acme', { terminal: true, width: 120 })).toMatch(/own figures\n.*text\.max 1000/)
    await b.ok('undo')
    expect(await listed(b)).toMatchObject([{ figures: 'alt.max 1200, text.max 1000' }])
  })

  it.each([
    ['text.mx=5', 2, '--set: "text.mx" is no figure of a platform; did you mean text.max?'],
    ['text.max=5.5', 2, '"5.5" is not a whole number'],
    ['text.max', 2, 'write text.max=1000, or text.max=none'],
    ['text.max:reel=5', 2, 'ends in no format'],
    ['text.max:story=5', 1, 'Mastodon takes no story; there go text, image, video'],
  ])('refuses %s and says where the figures are', async (figure, code, sentence) => {
    const b = await withAcme()
    const ran = await b.run(['channel', 'add', 'acme', 'ma', ...set(figure)])
    expect(ran).toMatchObject({ code, err: expect.stringContaining(sentence) })
    expect(ran.err).toContain('Hint: smm platform show mastodon')
    expect(await listed(b)).toEqual([])
  })

  it('survives the strategy being applied again, and is no part of it', async () => {
    const b = await withStrategy()
    await b.ok(['channel', 'edit', 'acme', 'instagram', ...set('hashtags.advised=3')])
    expect(await versions(b)).toBe(1)
    const text = await b.ok('strategy export acme')
    expect(text).not.toContain('hashtags.advised')
    await b.ok('strategy apply acme --file -', { stdin: text.replace('image: 1', 'image: 2') })
    expect(await versions(b)).toBe(2)
    const instagram = (await listed(b)).find((channel) => channel['key'] === 'instagram')
    expect(instagram).toMatchObject({ figures: 'hashtags.advised 3' })
  })

  it('comes back with a channel that was retired', async () => {
    const b = await withAcme()
    await b.ok(['channel', 'add', 'acme', 'ma', ...set('text.max=1000')])
    await b.ok('channel retire acme ma')
    await b.ok('channel add acme ma')
    expect(await listed(b)).toMatchObject([{ figures: 'text.max 1000' }])
  })
})

describe('smm channel edit', () => {
  it('changes only the row of a channel that no strategy holds', async () => {
    const b = await withStrategy()
    await b.ok('channel add acme pinterest')
    const ran = await b.run(['channel', 'edit', 'acme', 'pin', '--cadence', 'image 3'])
    expect(ran.err).not.toContain('strategy version')
    expect(await versions(b)).toBe(1)
    expect((await listed(b)).find((channel) => channel['key'] === 'pinterest')).toMatchObject({ cadence: 'image 3' })
  })

  it('writes a new version of the strategy that holds it, comments kept', async () => {
    const b = await withStrategy()
    const ran = await b.run([
      'channel',
      'edit',
      'acme',
      'instagram',
      '--slots',
      'sat 10:30, tue 11:30',
      '--handle',
      '@acme',
    ])
    expect(ran.err).toContain('slots tue 11:30, thu 17:00, sat 10:30 → tue 11:30, sat 10:30; strategy version 2')
    const text = await b.ok('strategy export acme')
    expect(text).toContain('handle: "@acme"')
    expect(text).toContain('# Where we are.')
    expect(text).toContain('slots: [ "tue 11:30", "sat 10:30" ]')
    expect((await listed(b)).find((channel) => channel['key'] === 'instagram')).toMatchObject({
      slots: 'tue 11:30, sat 10:30',
      handle: '@acme',
    })
  })

  it('survives the strategy being applied again', async () => {
    const b = await withStrategy()
    await b.ok(['channel', 'edit', 'acme', 'instagram', '--cadence', 'image 1', '--by-client', 'none'])
    const before = await listed(b)
    const text = await b.ok('strategy export acme')
    await b.ok('strategy apply acme --file -', { stdin: text.replace('promo_ceiling: 20', 'promo_ceiling: 15') })
    expect(await versions(b)).toBe(3)
    expect(await listed(b)).toEqual(before)
  })

  it('empties a value with the word none', async () => {
    const b = await withStrategy()
    await b.ok('channel edit acme tiktok --handle @acme')
    await b.ok('channel edit acme/tt --handle none --slots none')
    expect((await b.run('channel edit acme --handle @a')).err).toContain('channel edit needs a channel')
    expect((await b.run('channel retire acme/ig/x')).err).toContain('channel retire needs a channel')
    expect((await listed(b)).find((channel) => channel['key'] === 'tiktok')).toMatchObject({ handle: null, slots: '' })
  })

  it('keeps an address out of the strategy', async () => {
    const b = await withStrategy()
    await b.ok('channel edit acme tiktok --address https://acme.example/t')
    expect(await versions(b)).toBe(1)
  })

  it('names the options when nothing is to be changed', async () => {
    const b = await withStrategy()
    expect(await b.run('channel edit acme ig')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--handle, --address, --cadence'),
    })
  })

  it('says so when it is so already', async () => {
    const b = await withStrategy()
    const ran = await b.run(['channel', 'edit', 'acme', 'tiktok', '--slots', 'fri 17:00'])
    expect(ran).toMatchObject({ code: 0, err: 'acme/tiktok is so already; nothing was changed\n' })
  })

  it('names the channels that there are for one that there is not', async () => {
    const b = await withStrategy()
    expect(await b.run('channel edit acme youtube --handle @a')).toMatchObject({
      code: 1,
      err: expect.stringContaining('it has facebook, google-business'),
    })
  })

  it('changes neither row nor strategy on a dry run, and undo takes both back', async () => {
    const b = await withStrategy()
    const before = [await listed(b), await b.ok('strategy export acme')]
    await b.ok('channel edit acme ig --handle @acme -n')
    expect([await listed(b), await b.ok('strategy export acme')]).toEqual(before)
    await b.ok('channel edit acme ig --handle @acme')
    await b.ok('undo')
    expect([await listed(b), await b.ok('strategy export acme')]).toEqual(before)
  })
})

describe('smm channel retire', () => {
  it('keeps the channel and its day among all, and out of the usual list', async () => {
    const b = await withAcme()
    await b.ok('channel add acme ig')
    b.setNow('2026-11-30T09:00:00Z')
    await b.ok('channel retire acme ig --on fri')
    expect(await listed(b)).toEqual([])
    expect(await listed(b, '--all')).toMatchObject([{ key: 'instagram', retiredOn: '2026-11-27' }])
  })

  it('takes the channel out of the strategy and out of what is made for it', async () => {
    const b = await withStrategy()
    const ran = await b.run('channel retire acme tiktok')
    expect(ran.err).toContain(
      'Retired acme/tiktok on Mon 23 Nov; strategy version 2. Back: smm channel add acme tiktok',
    )
    expect(await b.ok('strategy export acme')).not.toContain('platform: tiktok')
    expect(await b.ok('strategy export acme')).toContain('makes: [ instagram, facebook ]')
  })

  it('refuses a channel on which a goal of the strategy depends', async () => {
    const b = await withStrategy()
    const ran = await b.run('channel retire acme google')
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('still named by goal rating') })
    expect(ran.err).toContain('Hint: smm strategy edit acme')
    expect(await listed(b)).toHaveLength(4)
  })

  it.each([
    ['2026-11-24', 'still to come'],
    ['2026-11-01', 'before the channel began'],
    ['someday', 'is not a date'],
  ])('refuses the day %s', async (day, sentence) => {
    const b = await withAcme()
    await b.ok('channel add acme ig')
    expect(await b.run(`channel retire acme ig --on ${day}`)).toMatchObject({
      code: 2,
      err: expect.stringContaining(sentence),
    })
  })

  it('changes nothing on a dry run', async () => {
    const b = await withStrategy()
    await b.ok('channel retire acme tiktok --dry-run')
    expect(await listed(b)).toHaveLength(4)
    expect(await versions(b)).toBe(1)
  })
})

describe('smm channel list', () => {
  it('lists every client’s channels, and one client’s', async () => {
    const b = await withAcme()
    await b.ok('client add other')
    await b.ok('channel add acme ig')
    await b.ok('channel add other x')
    const own = (await b.ok('channel list --json')).match(/"client": "(acme|other)"/g)
    expect(own).toHaveLength(2)
    expect(await listed(b)).toHaveLength(1)
  })

  it('is tab-separated in a pipe and CSV when asked', async () => {
    const b = await withAcme()
    await b.ok('channel add acme ig --handle @acme')
    expect(await b.ok('channel list acme')).toBe('acme\tinstagram\t@acme\t—\t—\t09:00, 16:00\tnever\tactive\t—\n')
    expect(await b.ok('channel list acme --csv')).toContain("acme,instagram,instagram,'@acme,")
  })

  it.each([
    [60, ['channel', 'handle']],
    [100, ['channel', 'handle', 'posts a week', 'audit']],
  ])('leaves out at %i columns what is said or can be spared', async (width, header) => {
    const b = bench({ now: '2026-11-24T09:40:00Z' })
    const out = await b.ok('channel list mar --demo', { terminal: true, width })
    const [head = '', facebook] = out.split('\n')
    expect(head.split(/ {2,}/)).toEqual(header)
    expect(facebook).toContain('marlowandfinch.example')
  })

  it('tells apart what is retired where retired ones are listed', async () => {
    const b = await withStrategy()
    expect(await b.ok('channel list acme --all', { terminal: true, width: 60 })).toMatch(/^channel +handle.* state\n/)
  })

  it('says how to add one when there is none', async () => {
    const b = await withAcme()
    expect(await b.run('channel list acme')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('smm channel add acme'),
    })
  })
})
