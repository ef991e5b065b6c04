import type { Map } from 'immutable';
import { digestOf } from '../../core/digest.ts';
import { readPictureHeader } from '../../core/picture-header.ts';
import {
  MAX_UPLOAD_BYTES,
  findChoiceFault,
  findSizeFault,
  kindOf,
} from '../../core/picture-kind.ts';
import { toSlug } from '../../core/text.ts';
import { thisDay } from '../clock.ts';
import { partOf, type Cut } from './crop.ts';

/** Longest side of a photo that leaves the browser. */
const MAX_SIDE = 1600;
/** Largest photo that leaves the browser. */
const MAX_BYTES = 400_000;
/** Files that no phone makes. */
const MAX_FILE_BYTES = 40_000_000;
/** More would cost a phone 200 MB and more to decode. */
const MAX_PIXELS = 50_000_000;
/** Tried one after the other until the photo is small enough: first less detail in each pixel, then fewer pixels. */
const QUALITIES = [0.82, 0.74, 0.66, 0.58, 0.5];
const SCALES = [1, 0.85, 0.7, 0.55];
const LONGEST_NAME = 60;

const CUT =
  'Ảnh bị cắt giữa chừng, chắc do chép hay tải dở dang. Hãy lấy lại ảnh gốc rồi chọn lại.';
const UNREADABLE =
  'Máy không mở được ảnh này, tệp bị hỏng. Hãy mở ảnh bằng phần mềm xem ảnh, lưu lại thành .jpg rồi chọn lại.';

/** A file that may leave the browser. */
export interface Prepared {
  file: File;
  /** Path below the uploads folder: "2026/11/lop-hoc-3fa9c1.webp". */
  path: string;
}

/**
 * A chosen file made ready: a photo upright, at most 1600 px and never enlarged, of pixels alone (no place, no device), at most 400 KB.
 * A PDF passes as it is where one may be. `name` is what the file is called. Throws an error whose message is for the editor.
 */
export async function prepareUpload(
  file: File,
  name: string,
  { isPdfAllowed = false } = {},
): Promise<Prepared> {
  if (file.size === 0 || file.size > MAX_FILE_BYTES) throw new Error(findSizeFault(file.size));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fault = findChoiceFault(bytes, isPdfAllowed);
  if (fault) throw new Error(fault);
  if (kindOf(bytes) !== 'pdf') return named(await toSmallPhoto(file, bytes), name);
  if (file.size > MAX_UPLOAD_BYTES) throw new Error(findSizeFault(file.size));
  return named(file, name);
}

/** After the entry's title: phones name photos by numbers. */
export function nameFor(entry: Map<string, unknown>, fileName: string): string {
  const data = entry.get('data') as Map<string, unknown> | undefined;
  const title = data?.get('title') ?? data?.get('name');
  return typeof title === 'string' && title.trim()
    ? title
    : fileName.replace(/^.*\/|\.[^.]*$/g, '');
}

async function toSmallPhoto(file: File, bytes: Uint8Array): Promise<Blob> {
  const header = readPictureHeader(bytes);
  if (!header) throw new Error(UNREADABLE);
  if (!header.isWhole) throw new Error(CUT);
  if (header.width * header.height > MAX_PIXELS)
    throw new Error(
      `Ảnh rộng ${header.width}, cao ${header.height} điểm ảnh, quá lớn. Hãy chụp lại ở cỡ thường, hoặc thu nhỏ ảnh rồi chọn lại.`,
    );
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Error(UNREADABLE);
  });
  try {
    return await encodeSmall(picture);
  } finally {
    picture.close();
  }
}

/** A picture that is on the page already, only the part in the frame. Throws an error whose message is for the editor. */
export async function cutPhoto(address: string, cut: Cut, name: string): Promise<Prepared> {
  const whole = await fetch(address)
    .then(async (response) => createImageBitmap(await response.blob()))
    .catch(() => {
      throw new Error(UNREADABLE);
    });
  const { x, y, width, height } = partOf(whole, cut);
  const part = await createImageBitmap(whole, x, y, width, height);
  try {
    return await named(await encodeSmall(part), name);
  } finally {
    whole.close();
    part.close();
  }
}

async function encodeSmall(picture: ImageBitmap): Promise<Blob> {
  const fit = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
  let smallest: Blob | undefined;
  for (const scale of SCALES) {
    const canvas = drawn(picture, fit * scale);
    for (const quality of QUALITIES) {
      smallest = await encode(canvas, quality);
      if (smallest.size <= MAX_BYTES) return smallest;
    }
  }
  if (!smallest) throw new Error(UNREADABLE);
  return smallest;
}

function drawn(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error(UNREADABLE);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** WebP where the browser can write it, else JPEG, on white where the picture is see-through. */
async function encode(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  const webp = await toBlob(canvas, 'image/webp', quality);
  if (webp?.type === 'image/webp') return webp;
  const context = canvas.getContext('2d');
  if (context) {
    context.globalCompositeOperation = 'destination-over';
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const jpeg = await toBlob(canvas, 'image/jpeg', quality);
  if (jpeg?.type !== 'image/jpeg') throw new Error(UNREADABLE);
  return jpeg;
}

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));

const ENDINGS: Readonly<Record<string, string>> = { 'image/webp': 'webp', 'image/jpeg': 'jpg' };

/** With the month in Vietnam and a few digits of its own, so that no two files share a name. */
async function named(blob: Blob, name: string): Promise<Prepared> {
  const own = (await digestOf(await blob.arrayBuffer())).slice(0, 6);
  const [year, month] = thisDay().split('-');
  const slug = toSlug(name).slice(0, LONGEST_NAME).replace(/-+$/, '') || 'anh';
  const path = `${year}/${month}/${slug}-${own}.${ENDINGS[blob.type] ?? 'pdf'}`;
  return {
    file: new File([blob], path.slice(path.lastIndexOf('/') + 1), { type: blob.type }),
    path,
  };
}
