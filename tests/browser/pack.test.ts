import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chromiumPath, fitsWidth, leastContrast, openedPage, orSkipped } from '../support/browser.ts'
import { packDesk } from '../support/pack-desk.ts'

describe.skipIf(chromiumPath === null)(`smm pack makes a page that a browser${orSkipped}`, () => {
  test.each([[390], [1200]])('shows whole at %i pixels, without an error or a request', async (width) => {
    const desk = await packDesk()
    const path = join(desk.home, 'pack.html')
    await desk.ok(['pack', 'acme', '--format', 'html', '--out', path])
    const { page, errors, requests } = await openedPage(path, width)
    expect(await page.title()).toBe('Acme Bakery: posts for Mon 30 Nov to Sun 6 Dec 2026')
    expect(await page.locator('.ref').allTextContents()).toEqual(['p1/linkedin', 'p2/x', 'p1/x'])
    expect(await fitsWidth(page)).toBe(true)
    expect(Number(await page.evaluate(leastContrast))).toBeGreaterThan(7)
    const shot = await page.screenshot({ fullPage: true })
    // For whoever wants to look.
    const folder = process.env['SMM_SCREENSHOTS']
    if (folder) writeFileSync(join(folder, `pack-${width}.png`), shot)
    expect(shot.readUInt32BE(16)).toBe(width)
    expect([errors, requests]).toEqual([[], []])
  })

  test('draws the attached pictures out of the page itself', async () => {
    const desk = await packDesk()
    const path = join(desk.home, 'pack.html')
    await desk.ok(['pack', 'acme', '--format', 'html', '--out', path])
    const { page } = await openedPage(path, 390)
    expect(await page.locator('img').evaluateAll((all) => all.map((each) => each.getAttribute('alt')))).toEqual([
      'The oven at four',
      'The oven at four',
    ])
    const widths = await page.evaluate('[...document.images].map((each) => each.naturalWidth)')
    expect(widths).toEqual([1080, 1080])
    expect(await page.locator('img').first().getAttribute('src')).toMatch(/^data:image\/png;base64,/)
  })

  test('prints on paper with every post', async () => {
    const desk = await packDesk()
    const path = join(desk.home, 'pack.html')
    await desk.ok(['pack', 'acme', '--format', 'html', '--out', path])
    const { page } = await openedPage(path, 1200)
    const pdf = await page.pdf({ format: 'A4' })
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('article').count()).toBe(3)
  })
})
