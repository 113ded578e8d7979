import { expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { fileIn } from '../support/scheduled.ts'

/** A desk whose client has a routine that goes to places; every place but those named `without` gets an address. */
async function placesDesk(without: readonly string[] = []): Promise<Bench> {
  const desk = bench()
  await desk.ok('init --yes')
  await desk.ok('client add acme --name Acme')
  await desk.ok('strategy new acme --template restaurant --yes')
  const lines = (await desk.ok('strategy export acme')).split('\n')
  const from = lines.indexOf('places:')
  let number = 0
  const text = lines.flatMap((line, index) => {
    const name = /^ {2}- name: "?(.*?)"?$/.exec(line)?.[1]
    const isPlace = index > from && lines.slice(from + 1, index).every((each) => /^ /.test(each))
    if (!isPlace || name === undefined) return [line]
    number += 1
    // The names are told apart by their commas below.
    const named = line.replaceAll(',', '')
    return without.some((each) => named.includes(each)) ? [named] : [named, `    url: https://places.example/${number}`]
  })
  await desk.ok(['strategy', 'apply', 'acme', '--file', fileIn(desk, 'acme.yaml', text.join('\n'))])
  return desk
}

const commenting = async (desk: Bench) => {
  const list = JSON.parse(await desk.ok('today --client acme --all --json'))
  const rows = list.blocks.flatMap((block: { rows: { ref: string; title: string }[] }) => block.rows)
  const row = rows.find(({ title }: { title: string }) => title.startsWith('Leave two real comments'))
  return { ref: row.ref as string, names: (row.title as string).split(': ')[1]?.split(', ') as string[] }
}

test('smm open opens the three places that the row of a routine names', async () => {
  const desk = await placesDesk()
  const { ref, names } = await commenting(desk)
  expect(names).toHaveLength(3)
  const opened: string[] = []
  const ran = await desk.run(['open', ref], { opened })
  expect([ran.code, ran.out, opened.length]).toEqual([0, '', 3])
  for (const name of names) expect(ran.err).toContain(`Acme, ${name}\n`)
  const { places } = JSON.parse(await desk.ok('strategy show acme --json=places'))
  const urls = names.map((name) => places.find((place: { name: string }) => place.name === name).url)
  expect(opened).toEqual(urls)
  expect(await desk.ok(['open', ref, '--no-open'])).toBe(urls.map((url) => `${url}\n`).join(''))
  expect(JSON.parse(await desk.ok(['open', ref, '--json=address']))).toEqual(urls.map((address) => ({ address })))
})

test('smm open opens the same ones once the routine is done, and others the next time', async () => {
  const desk = await placesDesk()
  const { ref } = await commenting(desk)
  const before = await desk.ok(['open', ref, '--no-open'])
  await desk.ok(['done', ref])
  expect(await desk.ok(['open', ref, '--no-open'])).toBe(before)
  desk.setNow('2026-11-24T09:00:00Z')
  const { names } = await commenting(desk)
  const after = await desk.run(['open', ref, '--no-open'])
  expect(after.out).not.toBe(before)
  for (const name of names) expect(after.err).toContain(name)
})

test('smm open says which place has no address, and opens the others, in a block too', async () => {
  const whole = await placesDesk()
  const { names } = await commenting(whole)
  const desk = await placesDesk([names[1] as string])
  const { ref } = await commenting(desk)
  const ran = await desk.run(['open', ref, '--no-open'])
  expect([ran.code, ran.out.trim().split('\n').length]).toEqual([0, 2])
  expect(ran.err).toContain(`Acme, ${names[1]}: no address; add url in the strategy`)
  expect(await desk.ok('open comment --no-open')).toBe(ran.out)
})

test('smm open refuses a routine none of whose places has an address, and says where to write it', async () => {
  const desk = await placesDesk([''])
  const { ref, names } = await commenting(desk)
  const ran = await desk.run(['open', ref])
  expect([ran.code, ran.out]).toEqual([1, ''])
  expect(ran.err).toContain(`${ref} goes to ${names.join(', ')}; no address of them is known`)
  expect(ran.err).toContain('smm strategy edit acme')
})
