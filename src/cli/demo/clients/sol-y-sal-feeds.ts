import type { DemoFeed } from '../demo-client.ts'

export const solYSalFeeds: readonly DemoFeed[] = [
  {
    title: 'Madrid a Bocados',
    site: 'https://abocados.example',
    articles: [
      [0, 'Sol y Sal, once mesas y un comal', 'La taquería de Lavapiés que contesta antes de que preguntes.'],
      [3, 'Cinco tacos por menos de tres euros', 'Del mercado a la barra, sin reserva.'],
      [2, 'La Mazorca estrena menú de mediodía', 'Dos platos y agua de jamaica.'],
      [5, 'Terrazas con estufa', 'Para quien no se rinde en noviembre.'],
      [9, 'El mole, capa por capa', 'Veintiséis ingredientes y dos días.'],
      [14, 'Qué pedir cuando no comes picante', 'Se puede, y bien.'],
    ],
  },
  {
    title: 'Teatro del Barco: cartelera',
    site: 'https://teatrodelbarco.example',
    articles: [
      [2, 'Doble función el jueves', 'A las siete y a las nueve y media.'],
      [3, 'Buscamos bar para el estreno', 'Sesenta personas, algo de pie.'],
      [7, 'Lavapiés a escena', 'Tres obras cortas escritas en el barrio.'],
      [11, 'Fotos del fin de semana', 'Gracias a quienes se quedaron a hablar.'],
      [16, 'Taller de voz', 'Plazas para diez.'],
      [20, 'Nueva temporada', 'Del drama al títere.'],
    ],
  },
]
