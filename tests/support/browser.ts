import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'

/** Debian's Chromium: where CHROMIUM says, else on the PATH; null: there is none, and nothing is ever downloaded. */
export const chromiumPath: string | null = findChromium()

/** Stands behind the name of a test that is skipped, so that the list of tests says why. */
export const orSkipped =
  chromiumPath === null ? ' (skipped: there is no chromium on the PATH, and CHROMIUM names none)' : ''

/** What a page did while it was open. */
export interface OpenedPage {
  readonly page: Page
  /** What it wrote to the console as an error, and what was thrown in it. */
  readonly errors: readonly string[]
  /** Addresses that it asked for, beside its own file and what is inside it. */
  readonly requests: readonly string[]
}

/** The least contrast of any text with what stands behind it, as WCAG reckons it. */
export const leastContrast = `(() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number)
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((each) => each / 255).map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor
      if (colour !== 'rgba(0, 0, 0, 0)') return colour
    }
    return 'rgb(255, 255, 255)'
  }
  return Math.min(...[...document.querySelectorAll('body *')].filter((each) => each.textContent.trim()).map((each) => {
    const [a, b] = [light(getComputedStyle(each).color), light(behind(each))]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  }))
})()`

/** Opens a file in a headless browser of this test alone, so many columns of pixels wide. */
export async function openedPage(path: string, width: number, height = 844): Promise<OpenedPage> {
  const browser = await launched()
  const page = await browser.newPage({ viewport: { width, height } })
  const errors: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(String(error)))
  const address = pathToFileURL(path).href
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url())
  })
  await page.goto(address, { waitUntil: 'load' })
  return { page, errors, requests }
}

/** True when nothing has to be scrolled to the side to be read. */
export function fitsWidth(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')
}

async function launched(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({
    executablePath: chromiumPath as string,
    // Chromium refuses to run as root in its sandbox, and containers have no large /dev/shm.
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  })
  onTestFinished(() => browser.close())
  return browser
}

function findChromium(): string | null {
  const named = process.env['CHROMIUM']
  const places = named
    ? [named]
    : (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'chromium'))
  return places.find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
