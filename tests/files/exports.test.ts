import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ExportFacts } from '../../src/domain/export/facts.ts'
import type { ExportFormat } from '../../src/domain/export/format.ts'
import { exportRow } from '../../src/domain/export/row.ts'
import { readTemplateData } from '../../src/files/template-data.ts'
import { exportText } from '../../src/render/export-text.ts'
import { sharedText, without } from '../support/shared-data.ts'

const folder = fileURLToPath(new URL('../../templates/exports/', import.meta.url))
const format = (name: string) => {
  const file = `exports/${name}.yaml`
  return readTemplateData(file, readFileSync(`${folder}${name}.yaml`, 'utf8'), `templates/${file}`) as ExportFormat
}
const shipped = readdirSync(folder).map((file) => file.replace('.yaml', ''))

const edition = { at: '2026-11-23T09:00:00Z', number: 7 }
const facts: ExportFacts = {
  ref: 'p1/instagram',
  id: 'abc',
  uid: 'p1-instagram-def@smm',
  client: 'acme',
  channel: 'instagram',
  platform: 'instagram',
  platformName: 'Instagram',
  format: 'short',
  title: null,
  text: 'Line one\nLine "two"',
  link: null,
  warning: '',
  tags: ['rye'],
  post: {
    title: 'Rye',
    text: 'Base',
    link: '',
    tags: ['rye'],
    tagSet: '',
    kind: null,
    pillar: null,
    askedBy: 'me',
  },
  own: { title: null, text: null },
  files: [
    {
      path: '/home/oven, one.mp4',
      kind: 'video',
      type: 'mp4',
      bytes: 10,
      alt: 'The oven',
      consent: 'nobody',
      place: 'https://cdn.acme.example/oven%2C%20one.mp4',
    },
  ],
  at: '2026-11-24T10:30:00Z',
  local: { day: '2026-11-24', time: '11:30' },
}

/** Cells of a row by their header. */
function cellsOf(name: string, changes: Partial<ExportFacts> = {}): Record<string, unknown> {
  const read = format(name)
  const row = exportRow(read, { ...facts, ...changes })
  return Object.fromEntries(read.columns.map(({ header }, index) => [header, row[index]]))
}

describe.skipIf(without.folder)(`smm writes the headers of others letter by letter${without.why}`, () => {
  test.each([
    ['buffer', 'buffer.csv'],
    ['buffer-pinterest', 'buffer-pinterest.csv'],
    ['publer', 'publer-12col.csv'],
    ['metricool', 'metricool-2026-10.csv'],
  ])('for %s', (name, file) => {
    const headers = format(name).columns.map(({ header }) => header)
    expect(headers.join(',')).toBe(
      sharedText(`schedulers/${file}`)
        .replace(/^\ufeff/, '')
        .trim(),
    )
  })

  test('and Metricool’s 97 of them', () => {
    expect(format('metricool').columns).toHaveLength(97)
  })
})

describe('smm fills the columns of', () => {
  test('Metricool: networks as true and false, the kind of Instagram post, a video in the first place', () => {
    const cells = cellsOf('metricool')
    expect(cells).toMatchObject({
      Text: facts.text,
      Date: '2026-11-24',
      Time: '11:30:00',
      Draft: 'false',
      Instagram: 'true',
      Facebook: 'false',
      'Picture Url 1': 'https://cdn.acme.example/oven%2C%20one.mp4',
      'Picture Url 2': '',
      'Alt text picture 1': 'The oven',
      'Instagram Post Type': 'REEL',
      'TikTok Post Privacy': '',
    })
    expect(cellsOf('metricool', { platform: 'tiktok' })['TikTok Post Privacy']).toBe('PUBLIC_TO_EVERYONE')
  })

  test('Publer: no hyphen in the time, and no link that would push the files out', () => {
    const link = { address: 'https://acme.example/', place: 'field' } as const
    const cells = cellsOf('publer', { link })
    expect(cells['Date']).toBe('2026-11-24 11:30')
    expect([cells['Link(s)'], cells['Media URL(s)']]).toEqual(['', 'https://cdn.acme.example/oven%2C%20one.mp4'])
    expect(cellsOf('publer', { link, files: [] })['Link(s)']).toBe('https://acme.example/')
  })

  test('Ayrshare: UTC, and its own names of networks', () => {
    expect(cellsOf('ayrshare', { platform: 'x' })).toMatchObject({
      platforms: 'twitter',
      scheduleDate: '2026-11-24T10:30:00Z',
    })
  })

  test('Hootsuite: three places without a header', () => {
    const read = format('hootsuite')
    expect(exportText(read, [exportRow(read, facts)], edition)).toBe(
      '"24/11/2026 11:30","Line one\nLine ""two""",""\r\n',
    )
  })
})

describe('smm refuses a calendar file', () => {
  const columns = (text: string) => `about: x\nfile: ics\nformats: [text]\ncolumns:\n${text}`
  test.each([
    ['  - { header: Betreff, field: title }\n', '"Betreff" is none of UID'],
    ['  - { header: UID, field: uid }\n  - { header: SUMMARY, field: title }\n', 'an event has no DTSTART'],
    ['  - { header: DTSTART, field: date, form: YYYY-MM-DD }\n', 'DTSTART holds the instant'],
  ])('whose columns are %j', (text, message) => {
    expect(() => readTemplateData('exports/own.yaml', columns(text), 'own.yaml')).toThrow(message)
  })
})

describe('smm quotes', () => {
  const read = format('buffer')
  const textOf = (changes: Partial<ExportFormat>, text: string) =>
    exportText({ ...read, columns: read.columns.slice(0, 1), hasHeader: false, ...changes }, [[text]], edition)

  test.each<[string, Partial<ExportFormat>, string, string]>([
    ['everything where a tool wants it', {}, 'a', '"a"\r\n'],
    ['and empty cells too', {}, '', '""\r\n'],
    ['only what needs it', { quotes: 'needed' }, 'a', 'a\r\n'],
    ['a line feed inside, whatever ends a line', { quotes: 'needed' }, 'a\nb', '"a\nb"\r\n'],
    ['spaces at the ends', { quotes: 'needed' }, ' a ', '" a "\r\n'],
    ['quotes, doubled', { quotes: 'needed', lineEnd: '\n' }, 'a "b", c', '"a ""b"", c"\n'],
    ['behind a byte-order mark', { hasBom: true }, 'a', '\ufeff"a"\r\n'],
    ['no formula for a tool: the apostrophe would be posted', {}, '=1+1', '"=1+1"\r\n'],
    ['a formula for people', { guardsFormulas: true, quotes: 'needed' }, '=1+1', "'=1+1\r\n"],
  ])('%s', (_, changes, text, expected) => {
    expect(textOf(changes, text)).toBe(expected)
  })
})

describe('smm ships exports', () => {
  test.each(shipped)('%s that say what they are, and where it is known from', (name) => {
    const read = format(name)
    expect(read.about).not.toBe('')
    expect(readFileSync(`${folder}${name}.yaml`, 'utf8')).toMatch(/^# /)
    if (read.tool === null) expect(['csv', 'json', 'ics']).toContain(name)
    else expect(read.guardsFormulas).toBe(false)
  })

  test('with no field for the private note', () => {
    for (const name of shipped) expect(JSON.stringify(format(name).columns)).not.toMatch(/"note"/)
  })
})

describe('smm refuses an export of one’s own with file, line and column', () => {
  const base = 'about: Mine\nformats: [text]\ncolumns:\n'
  test.each([
    ['a field that is none', `${base}  - { header: A, field: note }\n`, /mine\.yaml:4:25: columns\[1\]\.field/],
    ['a missing form', `${base}  - { header: A, field: date }\n`, /mine\.yaml:4:\d+: .*have a form/],
    ['letters in a form', `${base}  - { header: A, field: date, form: D MMM }\n`, /mine\.yaml:4:37: .*YYYY/],
    [
      'a form that says the day twice',
      `${base}  - { header: A, field: date, form: DD DD }\n`,
      /mine\.yaml:4:37: .*each once/,
    ],
    ['several values without a join', `${base}  - { header: A, field: media }\n`, /join: or nth:/],
    ['a join of one value', `${base}  - { header: A, field: text, join: "," }\n`, /several values/],
    ['a column without a header', `${base}  - { field: text }\n`, /has no header/],
    ['one header twice', `${base}  - { header: A }\n  - { header: A }\n`, /mine\.yaml:5:15: .*stands twice/],
    ['a field and a value', `${base}  - { header: A, field: text, value: x }\n`, /not both/],
    ['a tool without a source', `tool: T\n${base}  - { header: A, field: text }\n`, /mine\.yaml:1:\d+: .*has a source/],
    [
      'an apostrophe that would be posted',
      `tool: T\nguard_formulas: true\nsources: { v: { words: w, as_of: 2026 } }\n${base}  - { header: A }\n`,
      /mine\.yaml:2:\d+: .*would be posted/,
    ],
    ['a misspelt key', `most_row: 3\n${base}  - { header: A }\n`, /mine\.yaml:1:1: "most_row" is not a key/],
  ])('%s', (_, text, message) => {
    expect(() => readTemplateData('exports/mine.yaml', text, 'mine.yaml')).toThrow(message)
  })
})
