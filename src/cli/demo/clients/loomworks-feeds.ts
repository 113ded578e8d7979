import type { DemoFeed } from '../demo-client.ts'

export const loomworksFeeds: readonly DemoFeed[] = [
  {
    title: 'The Contract Floor',
    site: 'https://contractfloor.example',
    articles: [
      [2, 'Acoustic fabric without the grey', 'Five mills that weave colour into a panel.'],
      [3, 'How a specification survives the budget meeting', 'Write the reason beside the figure.'],
      [4, 'Weft & Co. shows its new wool', 'No rub counts yet.'],
      [8, 'Fire classes, once more', 'What changes for upholstery next year.'],
      [13, 'A lobby in green', 'Photographs of the week.'],
      [18, 'Sample boxes that get opened', 'Small, labelled, with a card.'],
    ],
  },
  {
    title: 'Hollis Architects: notes',
    site: 'https://hollis.example',
    articles: [
      [2, 'What we ask a mill before we draw', 'Width, weight, lead time, and who answers the telephone.'],
      [3, 'School library, finished', 'Contract textiles on every bench.'],
      [7, 'Why we keep a wall of samples', 'Hands decide before eyes do.'],
      [10, 'Open studio in spring', 'Places for forty.'],
      [15, 'Two new colleagues', 'One of them weaves.'],
      [21, 'Reading list', 'Six books about light.'],
    ],
  },
]
