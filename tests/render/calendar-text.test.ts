import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../src/domain/calendar/calendar.ts'
import { paintFor } from '../../src/render/paint.ts'
import { calendarText, textOfCalendar } from '../../src/render/views/calendar/text.ts'
import { widthFor } from '../../src/render/width.ts'
import { calendarWith, planned, sol } from '../support/calendar.ts'

const codes = new Map([
  ['instagram', 'ig'],
  ['facebook', 'fb'],
])

async function drawn(calendar: Calendar, width: number, colour = false): Promise<string> {
  const measure = await widthFor(textOfCalendar(calendar))
  const lines = calendarText(calendar, { width, paint: await paintFor(colour), measure, codes })
  return `\n${lines.join('\n')}\n`
}

/** A week in which everything is once. */
const variants = [
  planned('marlowFacebook', '2026-11-23 08:00', 'Not confirmed yet', { postId: 1 }),
  planned('marlowFacebook', '2026-11-23 08:30', 'Meet the maker: Rosa and her sourdough starter', {
    postId: 2,
    state: 'published',
    publishedAt: '2026-11-23T08:32:00Z',
    permalink: 'https://example.com/2',
  }),
  planned('solInstagram', '2026-11-23 17:30', 'Paella on Sunday', { postId: 3 }),
  planned('marlowInstagram', '2026-11-24 11:30', 'The first hour of the day', { postId: 4, isAlone: false }),
  planned('marlowInstagram', '2026-11-24 11:30', 'The first hour of the day', {
    postId: 4,
    isAlone: false,
    format: 'story',
  }),
  planned('marlowInstagram', '2026-11-24 12:05', 'Mince pies', { postId: 5, state: 'draft' }),
  planned('solInstagram', '2026-11-28 00:15', 'Night', { postId: 6, state: 'missed' }),
]

describe('smm calendar draws a week', () => {
  it('as seven columns at 120', async () => {
    expect(await drawn(calendarWith(variants), 120)).toMatchInlineSnapshot(`
      "
      Mon 23 to Sun 29 Nov 2026
      1 published, 3 scheduled, 1 draft, 1 late, 1 missed, 3 free slots, 5 in a clash
      Times are those of London; in brackets the client’s where they differ

      Mon 23 today     Tue 24           Wed 25           Thu 26           Fri 27           Sat 28           Sun 29
      ───────────────  ───────────────  ───────────────  ───────────────  ───────────────  ───────────────  ───────────────
      08:00 late       11:30 scheduled  · 16:30 free     · 17:00 free     · 17:00 free
      p1/facebook      p4/instagram:    (17:30 Madrid)   instagram        facebook
      Marlow & Finch   image            instagram        Marlow & Finch   Marlow & Finch
      Not confirmed    Marlow & Finch   Sol y Sal
      yet              The first hour                                     23:15 missed
      clash with p2    of the day                                         (Sat 00:15
                       clash with p5                                      Madrid)
      08:32 published                                                     p6/instagram
      p2/facebook      11:30 scheduled                                    Sol y Sal
      Marlow & Finch   p4/instagram:                                      Night
      Meet the maker:  story
      Rosa and her s…  Marlow & Finch
      clash with p1    The first hour
                       of the day
      16:30 scheduled  clash with p5
      (17:30 Madrid)
      p3/instagram     12:05 draft
      Sol y Sal        p5/instagram
      Paella on        Marlow & Finch
      Sunday           Mince pies
                       clash with p4
      "
    `)
  })

  it('as a list by day at 80', async () => {
    expect(await drawn(calendarWith(variants), 80)).toMatchInlineSnapshot(`
      "
      Mon 23 to Sun 29 Nov 2026
      1 published, 3 scheduled, 1 draft, 1 late, 1 missed, 3 free slots, 5 in a clash
      Times are those of London; in brackets the client’s where they differ

      Mon 23 Nov, today
        08:00                     late       p1/facebook
          Marlow & Finch: Not confirmed yet · clash with p2
        08:32                     published  p2/facebook
          Marlow & Finch: Meet the maker: Rosa and her sourdough star… · clash with p1
        16:30 (17:30 Madrid)      scheduled  p3/instagram
          Sol y Sal: Paella on Sunday

      Tue 24 Nov
        11:30                     scheduled  p4/instagram:image
          Marlow & Finch: The first hour of the day · clash with p5
        11:30                     scheduled  p4/instagram:story
          Marlow & Finch: The first hour of the day · clash with p5
        12:05                     draft      p5/instagram
          Marlow & Finch: Mince pies · clash with p4

      Wed 25 Nov
      · 16:30 (17:30 Madrid)      free       instagram
          Sol y Sal

      Thu 26 Nov
      · 17:00                     free       instagram
          Marlow & Finch

      Fri 27 Nov
      · 17:00                     free       facebook
          Marlow & Finch
        23:15 (Sat 00:15 Madrid)  missed     p6/instagram
          Sol y Sal: Night

      Sat 28 Nov
        nothing planned

      Sun 29 Nov
        nothing planned
      "
    `)
  })

  it('as a list with lines below each other at 60', async () => {
    expect(await drawn(calendarWith(variants), 60)).toMatchInlineSnapshot(`
      "
      Mon 23 to Sun 29 Nov 2026
      1 published, 3 scheduled, 1 draft, 1 late, 1 missed, 3 free
      slots, 5 in a clash
      Times are those of London; in brackets the client’s where
      they differ

      Mon 23 Nov, today
        08:00                     late       p1/facebook
          Marlow & Finch: Not confirmed yet · clash with p2
        08:32                     published  p2/facebook
          Marlow & Finch: Meet the maker: Rosa an… · clash with p1
        16:30 (17:30 Madrid)      scheduled  p3/instagram
          Sol y Sal: Paella on Sunday

      Tue 24 Nov
        11:30                     scheduled  p4/instagram:image
          Marlow & Finch: The first hour of the d… · clash with p5
        11:30                     scheduled  p4/instagram:story
          Marlow & Finch: The first hour of the d… · clash with p5
        12:05                     draft      p5/instagram
          Marlow & Finch: Mince pies · clash with p4

      Wed 25 Nov
      · 16:30 (17:30 Madrid)      free       instagram
          Sol y Sal

      Thu 26 Nov
      · 17:00                     free       instagram
          Marlow & Finch

      Fri 27 Nov
      · 17:00                     free       facebook
          Marlow & Finch
        23:15 (Sat 00:15 Madrid)  missed     p6/instagram
          Sol y Sal: Night

      Sat 28 Nov
        nothing planned

      Sun 29 Nov
        nothing planned
      "
    `)
  })

  it('of one client with that client’s clock in the heading, and no name in the rows', async () => {
    expect(await drawn(calendarWith(variants, { client: sol }), 80)).toMatchInlineSnapshot(`
      "
      Mon 23 to Sun 29 Nov 2026, Sol y Sal
      1 scheduled, 1 missed, 1 free slot
      Times are those of London; in brackets those of Madrid, where Sol y Sal is

      Mon 23 Nov, today
        16:30 (17:30)      scheduled  p3/instagram
          Paella on Sunday

      Tue 24 Nov
        nothing planned

      Wed 25 Nov
      · 16:30 (17:30)      free       instagram

      Thu 26 Nov
        nothing planned

      Fri 27 Nov
        23:15 (Sat 00:15)  missed     p6/instagram
          Night

      Sat 28 Nov
        nothing planned

      Sun 29 Nov
        nothing planned
      "
    `)
  })

  it('in a pipe as a list in which nothing is cut', async () => {
    const title =
      'A title that is so long that it would have to be cut off in any terminal that anybody has, and yet it stands here'
    const lines = await drawn(calendarWith([planned('marlowInstagram', '2026-11-24 11:30', title)]), Infinity)
    expect(lines).toContain(`Marlow & Finch  ${title}\n`)
  })

  it('that begins on any day, with the month where it changes', async () => {
    const head = (await drawn(calendarWith([], { from: '2026-11-26' }), 120)).split('\n')
    expect(head[1]).toBe('Thu 26 Nov to Wed 2 Dec 2026')
    expect(head.find((line) => line.startsWith('Thu 26  '))).toContain('Mon 30           Tue 1 Dec        Wed 2')
  })
})

describe('smm calendar draws a month', () => {
  it('as a grid with the number of posts and short entries at 120', async () => {
    expect(await drawn(calendarWith(variants, { unit: 'month' }), 120)).toMatchInlineSnapshot(`
      "
      November 2026
      1 published, 3 scheduled, 1 draft, 1 late, 1 missed, 3 free slots, 5 in a clash
      Times are those of London; in brackets the client’s where they differ

      Mon              Tue              Wed              Thu              Fri              Sat              Sun
                                                                                                            1

      2                3                4                5                6                7                8

      9                10               11               12               13               14               15

      16               17               18               19               20               21               22

      23 today (3)     24 (3)           25               26               27 (1)           28               29
      !×08:00 fb Marl… ●×11:30 ig Marl… · 16:30 ig Sol…  · 17:00 ig Marl… · 17:00 fb Marl…
      ✓×08:32 fb Marl… ●×11:30 ig Marl…                                   ! 23:15 ig Sol…
      ● 16:30 ig Sol…  ○×12:05 ig Marl…

      30

      ✓ published; ● scheduled; ○ draft; ! late, missed; · free; × clash
      "
    `)
  })

  it('with times and channels alone at 80', async () => {
    expect(await drawn(calendarWith(variants, { unit: 'month' }), 80)).toMatchInlineSnapshot(`
      "
      November 2026
      1 published, 3 scheduled, 1 draft, 1 late, 1 missed, 3 free slots, 5 in a clash
      Times are those of London; in brackets the client’s where they differ

      Mon        Tue        Wed        Thu        Fri        Sat        Sun
                                                                        1

      2          3          4          5          6          7          8

      9          10         11         12         13         14         15

      16         17         18         19         20         21         22

      [23](3)    24 (3)     25         26         27 (1)     28         29
      !×08:00 fb ●×11:30 ig · 16:30 ig · 17:00 ig · 17:00 fb
      ✓×08:32 fb ●×11:30 ig                       ! 23:15 ig
      ● 16:30 ig ○×12:05 ig

      30

      ✓ published; ● scheduled; ○ draft; ! late, missed; · free; × clash
      "
    `)
  })

  it('with one sign a post at 60', async () => {
    expect(await drawn(calendarWith(variants, { unit: 'month' }), 60)).toMatchInlineSnapshot(`
      "
      November 2026
      1 published, 3 scheduled, 1 draft, 1 late, 1 missed, 3 free
      slots, 5 in a clash
      Times are those of London; in brackets the client’s where
      they differ

      Mon     Tue     Wed     Thu     Fri     Sat     Sun
                                                      1

      2       3       4       5       6       7       8

      9       10      11      12      13      14      15

      16      17      18      19      20      21      22

      [23](3) 24 (3)  25      26      27 (1)  28      29
      !×✓×●   ●×●×○×  ·       ·       ·!

      30

      ✓ published; ● scheduled; ○ draft; ! late, missed; · free; ×
      clash
      "
    `)
  })

  it('with what does not fit into a day counted', async () => {
    const many = Array.from({ length: 9 }, (_, hour) => planned('marlowFacebook', `2026-11-24 ${10 + hour}:00`, 'Post'))
    const text = await drawn(calendarWith(many, { unit: 'month' }), 120)
    expect(text).toContain('24 (9)')
    expect(text).toContain('+ 6 more')
  })
})

describe('smm calendar keeps to the terminal', () => {
  const wide = [
    ...variants,
    planned(
      'solInstagram',
      '2026-11-24 10:00',
      '寿司の日 🍣 special: everything with salmon, all day long, for everybody',
    ),
    planned('solInstagram', '2026-11-24 10:20', 'Supercalifragilisticexpialidocious-und-noch-viel-laenger-als-das'),
    planned('solInstagram', '2027-03-28 02:30', 'x'),
  ]

  it.each([30, 33, 40, 50, 59, 60, 72, 80, 100, 116, 117, 120, 140, 200])('of %i columns', async (width) => {
    const { default: stringWidth } = await import('string-width')
    for (const options of [{}, { unit: 'month' }, { client: sol }, { unit: 'month', client: sol }] as const) {
      for (const deskZone of ['Europe/London', 'America/Argentina/Buenos_Aires']) {
        const text = await drawn(calendarWith(wide, { ...options, deskZone }), width)
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      }
    }
  })

  it('and says the same with colour as without', async () => {
    for (const width of [60, 120]) {
      for (const unit of ['week', 'month'] as const) {
        const calendar = calendarWith(variants, { unit })
        const coloured = await drawn(calendar, width, true)
        expect(coloured).toContain('\x1b[')
        expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(await drawn(calendar, width))
      }
    }
  })

  it('and gives a platform one colour, whoever’s it is', async () => {
    const coloured = await drawn(calendarWith(variants), 120, true)
    const [, instagram] = /\x1b\[(\d+)mp3\/instagram/.exec(coloured) ?? []
    expect(coloured).toContain(`\x1b[${instagram}mp5/instagram`)
    expect(coloured).not.toContain(`\x1b[${instagram}mp2/facebook`)
  })

  it('and prints no escape character of a title or a name', async () => {
    const text = await drawn(calendarWith([planned('marlowInstagram', '2026-11-24 11:30', 'a\x1b[31mb\nc')]), 60)
    expect(text).not.toContain('\x1b')
    expect(text).toContain('ab c')
  })

  it('and says at which slot a change of the clock is', async () => {
    const calendar = calendarWith([], { from: '2027-03-28', at: '2027-03-27T00:00:00Z' })
    const free = calendar.free.map((slot) => ({ ...slot, said: '02:30', moved: 'skipped' as const }))
    expect(await drawn({ ...calendar, free: free.slice(0, 1) }, 100)).toContain('(02:30 is skipped)')
  })
})
