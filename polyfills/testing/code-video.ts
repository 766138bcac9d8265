import { Byte, Encoder } from '@nuintun/qrcode';
import { writeFile } from 'node:fs/promises';

const WIDTH = 640;
const HEIGHT = 480;
/** Pixels of a module, and light modules around the symbol. */
const SCALE = 8;
const QUIET = 4;
const DARK = 16;
const LIGHT = 235;
const NO_COLOUR = 128;

/**
 * Writes what Chromium's fake camera shows (`--use-file-for-fake-video-capture`): a QR code with this text, without end.
 *
 * @param path ends with `.y4m`
 */
export async function writeCodeVideo(path: string, text: string): Promise<void> {
  const symbol = new Encoder({ level: 'M' }).encode(new Byte(text));
  const side = (symbol.size + 2 * QUIET) * SCALE;
  const [left, top] = [Math.floor((WIDTH - side) / 2), Math.floor((HEIGHT - side) / 2)];
  const frame = Buffer.alloc(WIDTH * HEIGHT * 1.5, NO_COLOUR);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const column = Math.floor((x - left) / SCALE) - QUIET;
      const row = Math.floor((y - top) / SCALE) - QUIET;
      const isInside = column >= 0 && row >= 0 && column < symbol.size && row < symbol.size;
      frame[y * WIDTH + x] = isInside && symbol.get(column, row) === 1 ? DARK : LIGHT;
    }
  }
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`);
  const mark = Buffer.from('FRAME\n');
  await writeFile(path, Buffer.concat([head, mark, frame, mark, frame]));
}
