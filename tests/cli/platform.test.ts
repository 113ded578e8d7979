import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { templateText } from '../support/strategies.ts'

function own(b: Bench, slug: string, text: string): void {
  const folder = join(b.world.paths.ownTemplates, 'platforms')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${slug}.yaml`), text)
}

const limits = async (b: Bench, words: string) =>
  JSON.parse(await b.ok(`platform show ${words} --json=limits`)).limits as {
    figure: string
    format: string | null
    value: number
    source: string
  }[]

describe('smm platform list', () => {
  it('lists every platform with what fits there, needs no desk and makes none', async () => {
    const b = bench()
    const rows = JSON.parse(await b.ok('platform list --json'))
    expect(rows).toHaveLength(21)
    expect(rows).toContainEqual({
      code: 'x',
      slug: 'x',
      name: 'X',
      status: 'active',
      text: 280,
      unit: 'weighted',
      formats: ['text', 'image', 'video', 'live'],
      links: 'clickable',
      whose: 'shipped',
      aliases: ['twitter'],
      retiredOn: null,
      successor: null,
    })
    expect(rows).toContainEqual(
      expect.objectContaining({ slug: 'google-plus', status: 'retired', retiredOn: '2019-04-02', formats: [] }),
    )
    expect(rows).toContainEqual(expect.objectContaining({ slug: 'yelp', status: 'listen', text: null, links: null }))
    expect(readdirSync(b.home)).toEqual([])
  })

  it('is a table on a terminal, tab-separated in a pipe, and CSV when asked', async () => {
    const b = bench()
    expect(await b.ok('platform list')).toContain(
      'bs\tBluesky\tactive\t300 graphemes\ttext image carousel video\tclickable\tshipped\n',
    )
    expect(await b.ok('platform list')).toContain('gp\tGoogle+\tclosed 2 Apr 2019\t—\t—\t—\tshipped\n')
    expect((await b.ok('platform list --csv')).split('\r\n')[0]).toBe(
      'code,slug,name,status,text,unit,formats,links,whose,aliases,retiredOn,successor',
    )
    for (const width of [60, 120]) {
      const lines = (await b.ok('platform list', { terminal: true, width })).split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    }
  })

  it('says which file is yours, and takes its rules', async () => {
    const b = bench()
    own(b, 'x', templateText('platforms/x.yaml').replace('value: 280', 'value: 25000'))
    own(b, 'pixelfed', 'name: Pixelfed\ncode: px\n')
    const rows = JSON.parse(await b.ok('platform list --json=slug,whose,text'))
    expect(rows).toContainEqual({ slug: 'x', whose: 'yours', text: 25000 })
    expect(rows).toContainEqual({ slug: 'pixelfed', whose: 'yours', text: null })
    expect(await limits(b, 'twitter')).toContainEqual(expect.objectContaining({ figure: 'text.max', value: 25000 }))
  })
})

describe('smm platform show', () => {
  it('shows every limit with value, unit, severity, and its source with a date', async () => {
    const out = await bench().ok('platform show ig', { width: 100 })
    expect(out).toMatch(/text\.max +│ 2,200 utf16 · error, a warning if graphemes would fit · \[1\]/)
    expect(out).toMatch(/hashtags\.max +│ 30 · error · \[\d+\]/)
    expect(out).toMatch(/hashtags\.advised +│ 5 · warning · \[\d+\]/)
    expect(out).toMatch(/\[1\] +│ Instagram media reference, quoted/)
    expect(out).toContain('plain words that nobody can click; write "link in bio"')
    expect(out).toMatch(/how often +│ 3 to 5 posts a week/)
    const marks = [...out.matchAll(/· \[(\d+)\]/g)].map((match) => Number(match[1]))
    expect(Math.max(...marks)).toBe([...out.matchAll(/^│ \[\d+\]/gm)].length)
  })

  it('says how texts are counted and where a post is written', async () => {
    const out = await bench().ok('platform show x', { width: 100 })
    expect(out).toMatch(/weighted +│ U\+0000 to U\+10FF/)
    expect(out).toContain('https://x.com/intent/post?text={text}&url={url}')
  })

  it('tells of a platform that is no more, and of one where one only listens', async () => {
    const b = bench()
    const closed = await b.ok('platform show google+')
    expect(closed).toContain('Google+ closed on 2 Apr 2019; local posts go to Google Business Profile')
    expect(closed).toContain('smm channel add CLIENT google-business')
    expect(await b.ok('platform show yelp')).toContain('to listen and to answer; nothing is published there')
  })

  it.each([60, 120])('fits a terminal of %i columns', async (width) => {
    const out = await bench().ok('platform show instagram', { terminal: true, width })
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width)
  })

  it('puts a channel’s own figures in the place of the platform’s', async () => {
    const b = bench()
    await b.ok('client add acme')
    await b.ok('channel add acme ma --set text.max=1000 --set text.max:video=500')
    const found = (await limits(b, 'mastodon --client acme')).filter((limit) => limit.figure === 'text.max')
    expect(found.map(({ format, value, source }) => [format, value, source])).toEqual([
      [null, 1000, 'this channel'],
      ['video', 500, 'this channel'],
    ])
    const out = await b.ok('platform show mastodon --client acme', { width: 100 })
    expect(out).toContain('Limits of acme/mastodon')
    expect(out).toMatch(/text\.max +│ 1,000 mastodon · error · this channel *│\n│ +│ in place of 500 mastodon/)
    expect(await limits(b, 'mastodon')).toContainEqual(expect.objectContaining({ figure: 'text.max', value: 500 }))
  })

  it('wants to know which, where a client has several channels there', async () => {
    const b = bench()
    await b.ok('client add acme')
    await b.ok('channel add acme ma --key mastodon-es --set text.max=700')
    await b.ok('channel add acme ma --key mastodon-de')
    await b.ok('channel add acme ig')
    expect((await b.run('platform show ma --client acme')).err).toContain('write the channel’s key'.replace('’', "'"))
    expect(await limits(b, 'ma --client acme --channel mastodon-es')).toContainEqual(
      expect.objectContaining({ figure: 'text.max', value: 700 }),
    )
    expect(await b.run('platform show ma --client acme --channel ig')).toMatchObject({
      code: 2,
      err: expect.stringContaining('smm platform show instagram --client acme --channel instagram'),
    })
    expect(await b.run('platform show ma --channel mastodon-es')).toMatchObject({
      code: 2,
      err: expect.stringContaining('add --client'),
    })
  })

  it('offers what was meant', async () => {
    expect(await bench().run('platform show mastadon')).toMatchObject({
      code: 1,
      err: 'Error: No platform called mastadon; did you mean mastodon?\nHint: smm platform list\n',
    })
  })

  it('refuses a file of yours that is wrong, with its place', async () => {
    const b = bench()
    own(b, 'x', templateText('platforms/x.yaml').replace('  alt.max:', '  alt.maximum:'))
    const ran = await b.run('platform show x')
    expect(ran.code).toBe(65)
    expect(ran.err).toMatch(/platforms\/x\.yaml:\d+:3: limits\.alt\.maximum: "alt\.maximum" is no figure of a platform/)
  })
})

describe('a channel whose platform was a file of yours', () => {
  it('can still be shown and changed when the file is gone', async () => {
    const b = bench()
    own(b, 'pixelfed', 'name: Pixelfed\ncode: px\n')
    await b.ok('client add acme')
    await b.ok(['channel', 'add', 'acme', 'pixelfed', '--cadence', 'image 2', '--set', 'text.max=500'])
    rmSync(join(b.world.paths.ownTemplates, 'platforms/pixelfed.yaml'))
    await b.ok('channel list acme')
    await b.ok(['channel', 'edit', 'acme', 'pixelfed', '--cadence', 'image 1', '--set', 'text.max=600'])
    await expect(b.world.templates.platformRules('pixelfed')).rejects.toThrow('No platform called pixelfed')
  })
})
