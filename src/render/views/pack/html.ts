import type { VisibleText } from '../../../domain/variant/visible.ts'
import { escapeHtml, type Html, htmlPage } from '../../html.ts'
import { packStyle } from './style.ts'
import {
  mediaWords,
  numberOf,
  type PackDay,
  type PackMedia,
  type PackVariant,
  type PackView,
  packLead,
} from './view.ts'

/** The pack as one page that stands by itself: it loads nothing, runs nothing, and can be read on a phone and printed. */
export function packHtml(view: PackView): Html {
  const { client, dates, answers } = view
  const [begin = '', ...others] = packLead(view)
  const body = `<main>
<header>
<h1>Posts of ${escapeHtml(client)}</h1>
<p class="dates">${escapeHtml(dates)}</p>
<p>${escapeHtml(begin)}</p>
<section class="answer" aria-label="How to answer">
<p>${others.map((each) => escapeHtml(each)).join(' ')}</p>
${
  answers === null
    ? ''
    : `<ul>
<li>All is fine: reply <code>${escapeHtml(answers.ok)}</code></li>
<li>A change: reply <code>${escapeHtml(answers.change)}</code></li>
</ul>`
}
</section>
</header>
${view.days.map((day) => dayHtml(day, view.language)).join('\n')}
</main>`
  return htmlPage('en', `${client}: posts for ${dates}`, packStyle, body)
}

function dayHtml({ day, variants }: PackDay, language: string): Html {
  return `<section class="day">
<h2>${escapeHtml(day)}</h2>
${variants.map((variant) => variantHtml(variant, language)).join('\n')}
</section>`
}

function variantHtml(variant: PackVariant, language: string): Html {
  const { ref, about, time, channel, format, contentWarning, title, text, link, media, standing } = variant
  const own = `lang="${escapeHtml(language)}" dir="auto"`
  return `<article>
<h3><span class="ref">${escapeHtml(ref)}</span>${about === null ? '' : ` <span class="about">${escapeHtml(about)}</span>`}</h3>
<p class="where"><strong>${escapeHtml(time)}</strong> ${escapeHtml(channel)}, ${escapeHtml(format)}</p>
${lines([
  standing === null ? '' : `<p class="standing">${escapeHtml(standing)}</p>`,
  contentWarning === ''
    ? ''
    : `<p class="warning">Content warning: <span ${own}>${escapeHtml(contentWarning)}</span></p>`,
  title === null ? '' : `<p class="title" ${own}>${escapeHtml(title)}</p>`,
  textHtml(text, own),
  link === null ? '' : `<p class="link">Link: ${escapeHtml(link)}</p>`,
  ...media.map((file, index) => mediaHtml(file, numberOf(index, media.length))),
])}
</article>`
}

function textHtml({ first, rest }: VisibleText, own: string): Html {
  if (first === '') return ''
  const shown = rest === '' ? first : first.trimEnd()
  const more =
    rest === '' ? '' : `<span class="more" lang="en">… more</span>${escapeHtml(first.slice(shown.length) || ' ')}`
  return `<div class="text" ${own}>${escapeHtml(shown)}${more}${escapeHtml(rest)}</div>`
}

function mediaHtml(file: PackMedia, number: string): Html {
  const words = escapeHtml(mediaWords(file, number))
  if (file.data === null) return `<p class="file">${words}</p>`
  return `<figure><img src="${escapeHtml(file.data)}" alt="${escapeHtml(file.alt)}"><figcaption>${words}</figcaption></figure>`
}

function lines(parts: readonly Html[]): Html {
  return parts.filter((part) => part !== '').join('\n')
}
