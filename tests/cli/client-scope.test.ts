import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { soundYaml } from '../support/strategies.ts'

async function planned(): Promise<Bench> {
  const b = bench()
  await b.ok('client add acme --name Acme --retainer 900 --currency GBP')
  const path = join(b.home, 'acme.yaml')
  writeFileSync(
    path,
    `${soundYaml}scope:\n  included: [{ what: Posts, quantity: 1 a week }]\n  extras: [{ what: Half a day of photographs, fee: "180" }]\n`,
  )
  await b.ok(['strategy', 'apply', 'acme', '--file', path])
  return b
}

describe('smm client scope', () => {
  test('says who makes what, by when and for what fee, and adds up what is done and what is open', async () => {
    const b = await planned()
    await b.ok([
      'post',
      'new',
      '--client',
      'acme',
      '--text',
      'Spring is here',
      '--title',
      'Spring',
      '--on',
      'instagram',
    ])
    const ran = await b.run([
      ...'add acme Photograph the spring menu --stage create --fee 180 --due fri --post p1 --maker'.split(' '),
      'Ines Roca',
    ])
    expect(ran.err).toContain(
      'Photograph the spring menu (create, 15 min, due Fri 27 Nov, Ines Roca makes it, 180 GBP)',
    )
    await b.ok('add acme Cut a longer film --stage create --fee 60')
    await b.ok('add acme Write the caption --stage create')
    await b.ok('done t1 --minutes 25')
    const scope = JSON.parse(await b.ok('client scope acme --json'))
    expect(scope.fees).toEqual({ done: 180, open: 60 })
    expect(scope.lines).toMatchObject([
      { ref: 't1', maker: 'Ines Roca', post: 'p1', doneOn: '2026-11-23', fee: 180, minutes: 25, currency: 'GBP' },
      { ref: 't2', maker: 'me', doneOn: null, fee: 60, minutes: 0 },
    ])
    const card = await b.ok('client scope acme')
    for (const words of [
      '900 GBP a month',
      '180 GBP done, 60 GBP open',
      'by Ines Roca',
      'Half a day of photographs',
      '1 a week',
    ])
      expect(card).toContain(words)
    expect((await b.ok('client scope acme --csv')).split('\r\n')[0]).toContain('ref,title,maker')
    // Done in November, so December has what is still open alone.
    b.setNow('2026-12-02T09:00:00Z')
    expect(JSON.parse(await b.ok('client scope acme --json=fees'))).toEqual({ fees: { done: 0, open: 60 } })
    expect(JSON.parse(await b.ok('client scope acme --month last --json=fees')).fees.done).toBe(180)
  })

  test('follows an edit, and shows the fee and the maker of the task', async () => {
    const b = await planned()
    await b.ok('add acme Photograph --fee 180')
    expect((await b.run(['edit', 't1', '--fee', '150', '--maker', 'Ines'])).err).toContain('fee 150, maker Ines')
    expect(JSON.parse(await b.ok('show t1 --json=fee,maker'))).toEqual([{ fee: '150 GBP', maker: 'Ines' }])
    await b.ok(['edit', 't1', '--fee', 'none', '--maker', ''])
    const ran = await b.run('client scope acme')
    expect(ran.err).toContain('Nothing was agreed beside the retainer: smm add acme')
  })

  test.each([
    ['client scope acme --month 2026-13', '"2026-13" is not a month; write 2026-11, this or last'],
    ['client scope nobody', 'No client called nobody'],
    ['add acme Photograph --maker me', '"me" is no third person; say --owner me'],
    ['add acme Photograph --fee lots', '"lots"'],
    ['add acme Photograph --post t1', '"t1" is not one post; write p31'],
    ['add acme Photograph --post p9', 'p9 does not exist'],
  ])('refuses %s', async (line, sentence) => {
    const b = await planned()
    const ran = await b.run(line)
    expect(ran.code).not.toBe(0)
    expect(ran.err).toContain(sentence)
  })
})
