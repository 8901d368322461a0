// Writes what is made from the drawings: the icon sheet, the mark and the application's icons.
// Run by hand when a drawing changes: node src/main/icons/draw.mjs [path of a Chromium]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '../resources/META-INF/resources/postern');
mkdirSync(join(out, 'icons'), { recursive: true });

const stroke = "fill='none' stroke='#000' stroke-width='1.5' stroke-linecap='round' stroke-linejoin='round'";
const escape = svg => svg.replaceAll('"', "'").replaceAll('currentColor', '#000')
  .replace(/[%#<>]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase());
const rules = [...readFileSync(join(here, 'icons.svg'), 'utf8')
  .matchAll(/<symbol id="i-(\w+)"[^>]*>(.*?)<\/symbol>/g)]
  .map(([, id, shapes]) => `.i-${id} { --i: url("data:image/svg+xml,${escape(
    `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20' ${stroke}>${shapes}</svg>`)}"); }`);
const sheet = (name, chosen) => writeFileSync(join(here, '../styles', name),
  `/* Made by src/main/icons/draw.mjs from icons.svg. */\n${chosen.join('\n')}\n`);
sheet('icons.css', rules);
sheet('signin-icons.css', rules.filter(rule => /^\.i-(alert|info|eye|key|globe) /.test(rule)));

const arches = (light, dark) => `
  <path fill="${light}" d="M2 27V14a12 12 0 0 1 24 0v13h-4.5V14a7.5 7.5 0 0 0-15 0v13z"/>
  <path fill="${dark}" d="M6.5 27V14a7.5 7.5 0 0 1 15 0v13h-4V14.5a3.5 3.5 0 0 0-7 0V27z"/>`;
writeFileSync(join(out, 'mark.svg'), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28">
  <style>@media (prefers-color-scheme: dark) { .d { filter: brightness(1.5) } }</style>
  <g class="d">${arches('#9dc3ce', '#006582')}
  </g>
</svg>
`);

const work = mkdtempSync(join(tmpdir(), 'icons-'));
const chromium = process.argv[2] ?? '/usr/bin/chromium';
for (const size of [512, 192]) {
  const page = join(work, `${size}.html`);
  writeFileSync(page, `<!doctype html><style>*{margin:0}body{background:#eef3f4}</style>
    <svg width="${size}" height="${size}" viewBox="-9 -10.5 46 46" style="display:block">${arches('#9dc3ce', '#006582')}</svg>`);
  const name = size === 512 ? 'icon.png' : `icon-${size}.png`;
  execFileSync(chromium, ['--headless', '--no-sandbox', '--hide-scrollbars', '--force-device-scale-factor=1',
    `--user-data-dir=${join(work, 'profile')}`, `--window-size=${size},${size}`,
    `--screenshot=${join(out, 'icons', name)}`, `file://${page}`], { stdio: 'ignore' });
}
