import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Bench, bench } from '../support/bench.ts'
import { chromiumPath, fitsWidth, leastContrast, openedPage, orSkipped } from '../support/browser.ts'

async function offer(): Promise<{ readonly b: Bench; readonly path: string }> {
  const b = bench()
  await b.ok(['client', 'add', 'juniper', '--name', 'Juniper & Rye', '--status', 'prospect', '--retainer', '620'])
  await b.ok('strategy new juniper --template local-business --yes')
  const path = join(b.home, 'offer.html')
  await b.ok(['brief', 'juniper', '--full', '--out', path])
  return { b, path }
}

describe.skipIf(chromiumPath === null)(`smm brief makes a page that a browser${orSkipped}`, () => {
  test.each([
    [390, 'light'],
    [390, 'dark'],
    [1200, 'light'],
    [1200, 'dark'],
  ] as const)('shows whole at %i pixels in %s, without an error or a request', async (width, colorScheme) => {
    const { path } = await offer()
    const { page, errors, requests } = await openedPage(path, width)
    await page.emulateMedia({ colorScheme })
    expect(await page.title()).toBe('What we are going to do for Juniper & Rye')
    expect(await fitsWidth(page)).toBe(true)
    expect(Number(await page.evaluate(leastContrast))).toBeGreaterThan(7)
    const shot = await page.screenshot({ fullPage: true })
    const folder = process.env['SMM_SCREENSHOTS']
    if (folder) writeFileSync(join(folder, `brief-${width}-${colorScheme}.png`), shot)
    expect(shot.readUInt32BE(16)).toBe(width)
    expect([errors, requests]).toEqual([[], []])
  })

  test('prints on A4 and on Letter', async () => {
    const { path } = await offer()
    const { page } = await openedPage(path, 1200)
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      const folder = process.env['SMM_SCREENSHOTS']
      if (folder) writeFileSync(join(folder, `brief-${format}.pdf`), pdf)
    }
    // One heading of the first order, and no level left out below it.
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((all) => all.map((each) => Number(each.tagName.slice(1))))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
  })
})
