import { describe, expect, test } from 'vitest'
import type { Bench } from '../support/bench.ts'
import { newCampaign } from '../support/campaigns.ts'
import { postDesk } from '../support/post-desk.ts'

const post = (desk: Bench, text: string, on: string) =>
  desk.ok(['post', 'new', '--client', 'acme', '--text', text, '--on', on])
const schedule = (desk: Bench, ref: string, at: string) => desk.ok(['post', 'schedule', ref, '--at', at])
const inBuffer = (desk: Bench) =>
  desk.ok(`post export --for buffer --client acme --channel x --out ${desk.home}/acme-x.csv`)

/** Two posts on X in Buffer, of which one goes to LinkedIn too, and a draft. */
async function planned(): Promise<Bench> {
  const desk = await postDesk()
  for (const [text, on] of [
    ['Rye is sour.', 'x'],
    ['Buns are sweet.', 'x, linkedin'],
    ['Salt is salt.', 'linkedin'],
  ] as const) {
    await post(desk, text, on)
  }
  await schedule(desk, 'p1', 'tue 10:00')
  await schedule(desk, 'p2', 'wed 10:00')
  await inBuffer(desk)
  return desk
}

describe('what stays is named', () => {
  test('when a campaign is closed or dropped', async () => {
    const desk = await postDesk()
    await newCampaign(desk, 'launch', '--start', '2026-12-01')
    const close = ['campaign', 'close', 'k1', '--outcome', 'stopped']
    const drafts = /(\d) drafts stay and keep the times that they are meant for: smm skip p1-p\1\n/
    expect((await desk.run(close)).err).toMatch(drafts)
    await desk.ok('undo')
    expect((await desk.run('drop k1')).err).toMatch(drafts)
    await desk.ok('undo')
    await desk.ok('skip p1-p4')
    await post(desk, 'One more thing.', 'x')
    const ref = (JSON.parse(await desk.ok('post list --json=ref')) as { ref: string }[]).at(-1)?.ref ?? ''
    await desk.ok(['post', 'edit', ref, '--campaign', 'k1'])
    await schedule(desk, ref, 'tue 10:00')
    await inBuffer(desk)
    const { err } = await desk.run(close)
    expect(err).toContain(`1 post stays scheduled: smm skip ${ref}`)
    expect(err).toContain(`It lies in an outside tool and goes out from there: ${ref}/x in Buffer; take it out there.`)
  })

  test('when a channel is retired, by variant where the post goes elsewhere too', async () => {
    const desk = await planned()
    const { err } = await desk.run('channel retire acme x')
    expect(err).toContain('2 posts stay scheduled: smm skip p1 · smm drop p2/x\n')
    expect(err).toContain('goes out from there: p1/x in Buffer, p2/x in Buffer; take it out there.')
    expect((await desk.run('channel retire acme linkedin -n')).err).toContain(
      '1 post stays scheduled: smm drop p2/linkedin\n1 draft stays: smm skip p3\n',
    )
  })

  test.each(['paused', 'ended'])('when a client is %s', async (status) => {
    const desk = await planned()
    const { err } = await desk.run(`client status acme ${status}`)
    expect(err).toContain('2 posts stay scheduled: smm hold acme "…"\n1 draft stays: smm skip p3\n')
    expect(err).toContain('p1/x in Buffer, p2/x in Buffer')
    expect((await desk.run('client status acme active')).err).not.toContain('stay')
  })

  test('and nothing where nothing does', async () => {
    const desk = await postDesk()
    expect((await desk.run('channel retire acme x')).err).not.toContain('stay')
    expect((await desk.run('client status acme paused')).err).not.toContain('stay')
  })
})
