import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from '../../src/render/html.ts'
import { packHtml } from '../../src/render/views/pack/html.ts'
import { packMail } from '../../src/render/views/pack/mail.ts'
import { packMarkdown } from '../../src/render/views/pack/markdown.ts'
import { packOf, packVariant } from '../support/pack-view.ts'

const video = { kind: 'video', name: 'rosa.mp4', facts: '1080 × 1920, 0:42', alt: '', data: null } as const
const story = packVariant({
  ref: 'p41/instagram:story',
  about: null,
  time: '18:30',
  channel: 'Instagram, @acme',
  format: 'story',
  contentWarning: 'fire',
  title: 'At the oven',
  text: { first: 'Look.', rest: '' },
  link: 'https://acme.example/menu?utm_source=instagram&utm_medium=social&utm_campaign=people&utm_content=p41',
  media: [video, packVariant().media[0] as NonNullable<ReturnType<typeof packVariant>['media'][0]>],
  standing: 'Approved by Ana on Mon 23 Nov.',
})
const pack = packOf([packVariant(), story])

describe('smm draws a pack', () => {
  test('as Markdown', () => {
    expect(packMarkdown(pack)).toMatchInlineSnapshot(`
      "# Acme Bakery: posts for Mon 30 Nov to Sun 6 Dec 2026

      These are the posts of Acme Bakery for Mon 30 Nov to Sun 6 Dec 2026, each as it will look on its channel. Times are Madrid time. Please answer by Thu 26 Nov, 12:00. Silence does not count as a yes: what you do not answer does not go out.

      - All is fine: reply **ok p40-p42**
      - A change: reply **change p40: what should be different**

      ## Tuesday 1 Dec

      ### 10:00 LinkedIn, @acme: Meet Rosa

      **p40/linkedin** · image

      > The oven is lit at four.\\
      > Who is up? \\[… more\\]
      >
      > Come and hear it: the door opens at six.
      >
      > \\#rye

      - Image: oven\\.png (1080 × 1350), described as “The oven at four”

      ### 18:30 Instagram, @acme

      **p41/instagram:story** · story

      Content warning: fire

      Title: **At the oven**

      > Look.

      - Link: https:/\\/acme\\.example/menu?utm\\_source=instagram&utm\\_medium=social&utm\\_campaign=people&utm\\_content=p41
      - Video 1 of 2: rosa\\.mp4 (1080 × 1920, 0:42)
      - Image 2 of 2: oven\\.png (1080 × 1350), described as “The oven at four”
      - **Approved by Ana on Mon 23 Nov.**
      "
    `)
  })

  test('as the text of an e-mail', () => {
    expect(packMail(pack)).toMatchInlineSnapshot(`
      "Subject: Acme Bakery: posts for Mon 30 Nov to Sun 6 Dec 2026, please answer by Thu 26 Nov, 12:00

      These are the posts of Acme Bakery for Mon 30 Nov to Sun 6 Dec 2026,
      each as it will look on its channel. Times are Madrid time. Please
      answer by Thu 26 Nov, 12:00. Silence does not count as a yes: what you
      do not answer does not go out.

      How to answer:
        All is fine: ok p40-p42
        A change: change p40: what should be different

      ======================================================================
      TUESDAY 1 DEC
      ======================================================================

      10:00  p40/linkedin  LinkedIn, @acme, image
      Our name for it: Meet Rosa

        The oven is lit at four.
        Who is up? [… more]

        Come and hear it: the door opens at six.

        #rye

        Image: oven.png (1080 × 1350), described as “The oven at four”

      ----------------------------------------------------------------------

      18:30  p41/instagram:story  Instagram, @acme, story
      Approved by Ana on Mon 23 Nov.

        Content warning: fire
        Title: At the oven

        Look.

        Link:
        https://acme.example/menu?utm_source=instagram&utm_medium=social&utm_campaign=people&utm_content=p41
        Video 1 of 2: rosa.mp4 (1080 × 1920, 0:42)
        Image 2 of 2: oven.png (1080 × 1350), described as “The oven at
        four”
      "
    `)
  })

  test('as a page', () => {
    const page = packHtml(pack)
    expect(page.slice(page.indexOf('<main>'), page.indexOf('</main>'))).toMatchInlineSnapshot(`
      "<main>
      <header>
      <h1>Posts of Acme Bakery</h1>
      <p class="dates">Mon 30 Nov to Sun 6 Dec 2026</p>
      <p>These are the posts of Acme Bakery for Mon 30 Nov to Sun 6 Dec 2026, each as it will look on its channel. Times are Madrid time.</p>
      <section class="answer" aria-label="How to answer">
      <p>Please answer by Thu 26 Nov, 12:00. Silence does not count as a yes: what you do not answer does not go out.</p>
      <ul>
      <li>All is fine: reply <code>ok p40-p42</code></li>
      <li>A change: reply <code>change p40: what should be different</code></li>
      </ul>
      </section>
      </header>
      <section class="day">
      <h2>Tuesday 1 Dec</h2>
      <article>
      <h3><span class="ref">p40/linkedin</span> <span class="about">Meet Rosa</span></h3>
      <p class="where"><strong>10:00</strong> LinkedIn, @acme, image</p>
      <div class="text" lang="es" dir="auto">The oven is lit at four.
      Who is up?<span class="more" lang="en">… more</span>

      Come and hear it: the door opens at six.

      #rye</div>
      <p class="file">Image: oven.png (1080 × 1350), described as “The oven at four”</p>
      </article>
      <article>
      <h3><span class="ref">p41/instagram:story</span></h3>
      <p class="where"><strong>18:30</strong> Instagram, @acme, story</p>
      <p class="standing">Approved by Ana on Mon 23 Nov.</p>
      <p class="warning">Content warning: <span lang="es" dir="auto">fire</span></p>
      <p class="title" lang="es" dir="auto">At the oven</p>
      <div class="text" lang="es" dir="auto">Look.</div>
      <p class="link">Link: https://acme.example/menu?utm_source=instagram&amp;utm_medium=social&amp;utm_campaign=people&amp;utm_content=p41</p>
      <p class="file">Video 1 of 2: rosa.mp4 (1080 × 1920, 0:42)</p>
      <p class="file">Image 2 of 2: oven.png (1080 × 1350), described as “The oven at four”</p>
      </article>
      </section>
      "
    `)
  })

  test('without asking for what was answered already', () => {
    for (const draw of [packMarkdown, packMail, packHtml]) {
      const text = draw(packOf([story], { answers: null }))
      expect(text).toContain('There is nothing left to do.')
      expect(text).not.toMatch(/reply|please answer|How to answer:/i)
    }
  })
})

describe('a pack as a page', () => {
  const page = packHtml(packOf([packVariant({ about: '<script>alert(1)</script>', ref: '"\'&' })]))

  test('says its language and that of the posts, fits a phone, and forbids itself every request', () => {
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('<div class="text" lang="es" dir="auto">')
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'`)
    expect(page).toContain('@media print')
  })

  test('holds what came from outside as text alone', () => {
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('&quot;&#39;&amp;')
    expect(page).not.toMatch(/(?:src|href)="(?!data:)/)
  })

  test('shows pictures that are inside it', () => {
    const image = { ...packVariant().media[0], data: 'data:image/png;base64,AAAA' } as never
    expect(packHtml(packOf([packVariant({ media: [image] })]))).toContain(
      '<img src="data:image/png;base64,AAAA" alt="The oven at four">',
    )
  })

  test('escapes any text, so that nothing of it is a tag, an entity or the end of an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})

describe('a pack as an e-mail', () => {
  test('has its subject first, and 70 columns in any script, but whole links', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const [subject, ...lines] = packMail(packOf([packVariant({ text: { first: text, rest: '' } })])).split('\n')
        expect(subject).toBe(
          'Subject: Acme Bakery: posts for Mon 30 Nov to Sun 6 Dec 2026, please answer by Thu 26 Nov, 12:00',
        )
        for (const line of lines) if (!line.includes('://')) expect(stringWidth(line)).toBeLessThanOrEqual(70)
      }),
      { numRuns: 50 },
    )
    expect(packMail(pack)).toContain(story.link)
  })

  test('has one line for its subject, whatever the client is called', () => {
    expect(packMail(packOf([], { client: 'Acme\nBcc: all@x.example' })).split('\n')[0]).toMatch(
      /^Subject: Acme Bcc: all/,
    )
  })
})
