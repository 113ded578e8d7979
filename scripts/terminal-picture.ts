/** Lines of a terminal, colours included, as an SVG that reads on light and dark pages and holds its text as text. */
export function picture(title: string, lines: readonly string[], columns: number): string {
  const advance = 8.4
  const height = 20
  const width = Math.round(columns * advance + 40)
  const body = lines.map(
    (line, index) =>
      `<text x="20" y="${62 + index * height}" xml:space="preserve">${spans(line)
        .map(({ text, style }) => `<tspan${style ? ` class="${style}"` : ''}>${escaped(text)}</tspan>`)
        .join('')}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${76 + lines.length * height}" width="${width}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #d7dae0; }
.bold { font-weight: 700; fill: #ffffff; } .dim { fill: #8b919c; } .red { fill: #ff7b72; } .green { fill: #7ee787; } .yellow { fill: #e3b341; }
</style>
<rect width="100%" height="100%" rx="10" fill="#14171c"/>
<circle cx="24" cy="22" r="6" fill="#ff5f57"/><circle cx="44" cy="22" r="6" fill="#febc2e"/><circle cx="64" cy="22" r="6" fill="#28c840"/>
<text x="${width / 2}" y="27" text-anchor="middle" class="dim">${escaped(title)}</text>
${body.join('\n')}
</svg>
`
}

const styles: Readonly<Record<string, string>> = { '1': 'bold', '2': 'dim', '31': 'red', '32': 'green', '33': 'yellow' }

/** Runs of text with the one style that the terminal gave them. */
function spans(line: string): { text: string; style: string | undefined }[] {
  const found: { text: string; style: string | undefined }[] = []
  let style: string | undefined
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1]
    if (code !== undefined) style = styles[code]
    else if (part !== '') found.push({ text: part, style })
  }
  return found
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
